/** Finds e-mail addresses, also those written so that a machine does not find them: "name (at) host dot edu". */
import type { PrivateSpan } from './span.ts';

/** What stands for "@". The longer forms come first. */
const atSign =
  /&#0{0,4}64;|&#x0{0,4}40;|&commat;|%40|\s{1,2}@\s{1,2}|@|＠|\s{0,2}[[({<]{1,2}\s?(?:at|ät|@|a|arobase|arroba|chiocciola)\s?[\])}>]{1,2}\s{0,2}|\s{1,2}(?:at|arobase|arroba|chiocciola)\s{1,2}/giu;

const label = String.raw`[\p{L}\p{N}][\p{L}\p{N}-]{0,62}`;
/** "." and forms of it that occur in addresses alone. */
const dot = String.raw`(?:\.|&#0{0,4}46;|\s{0,2}[\[({<]\s?(?:dot|punkt|point|ponto|punto|\.)\s?[\])}>]\s{0,2})`;
/** A word, which also stands in sentences. */
const dotWord = String.raw`\s{1,2}(?:dot|punkt|point|ponto|punto)\s{1,2}`;

const plainHost = new RegExp(`${label}(?:${dot}${label}){1,6}`, 'iuy');
const spokenHost = new RegExp(`${label}(?:${dotWord}${label}){1,6}`, 'iuy');
/** A host without an ending: "smith [at] math", where what is around it says that it is an address. */
const bareHost = new RegExp(label, 'iuy');
const betweenLabels = new RegExp(`(${dot}|${dotWord})`, 'iu');

/** The name before the sign, at the end of a text: "j.doe", "first dot last", "{alice, bob}". */
const account = new RegExp(
  String.raw`(?:\\?\{[^{}]{1,200}\}|(?:[\p{L}\p{N}_](?:[\p{L}\p{N}._+~-]|\\_){0,63}(?:${dotWord}|\s?[\[({]\s?dot\s?[\])}]\s?)){0,3}[\p{L}\p{N}_](?:[\p{L}\p{N}._+~-]|\\_){0,63})$`,
  'iu',
);

/** What says that an address follows. */
const announced =
  /(?:\be-?mails?|\bmails?|\bcourriel|\bcontact|\bkontakt|\bcorreo|\bwrite to|\breach|\bcorrespondence|\bappointments?)\P{L}{0,3}[^\n]{0,30}$/iu;

/** Words before "at" in a sentence. */
const noAccount = new Set(
  'a and are available be details found given happens held here hosted information is it join live look looking me meet meeting more online or page register registration room seminar seminars slides starts talk talks the them us video website'.split(
    ' ',
  ),
);
const noHost = new Set('a an any each every least of one that the this to'.split(' '));
/** Countries whose code is an English word, and endings of files: "image@2x.png". */
const noEnding =
  /^(?:am|as|at|be|by|do|in|is|it|me|my|no|so|to|us|png|jpe?g|gif|svg|webp|m?js|css|html?|pdf|txt|zip)$/i;
const fileEnding = /^(?:png|jpe?g|gif|svg|webp|m?js|css|html?|pdf|txt|zip)$/i;
const commonEnding = /^(?:[a-z]{2}|edu|com|org|net|gov|info|int|mil|name|online|science|academy|example)$/i;

/** Every e-mail address in a line. Each sign is looked at with at most 100 characters before it, so work grows with the line. */
export function findEmails(text: string): PrivateSpan[] {
  const found: PrivateSpan[] = [];
  let end = 0;
  for (const match of text.matchAll(atSign)) {
    const span = addressAround(text, match.index, match[0]);
    if (!span || span.from < end) continue;
    end = span.to;
    for (const each of withItsMarkup(text, span)) found.push(each);
  }
  return found;
}

function addressAround(text: string, at: number, sign: string): PrivateSpan | undefined {
  const before = text.slice(Math.max(0, at - 100), at);
  const name = nameBefore(before, sign);
  if (!name || (name === 'git' && sign === '@')) return undefined;
  const behind = at + sign.length;
  const isWord = /^\s+(?:\p{L}+|@)\s+$/u.test(sign);
  const isSure = !isWord || /\bAT\b/.test(sign);
  const isAnnounced = announced.test(before.slice(-60 - name.length, -name.length));
  const to = hostEnd(text, behind, { name, isSure, isAnnounced, isBracketed: /^\s*[[({<]/.test(sign) });
  return to === undefined ? undefined : { from: at - name.length, to };
}

function nameBefore(before: string, sign: string): string {
  const name = account.exec(before)?.[0] ?? '';
  // "%7Cname%40host": the first two characters belong to "%7C".
  const isEncoded = sign === '%40' && before[before.length - name.length - 1] === '%';
  return isEncoded ? name.slice(2) : name;
}

interface Evidence {
  name: string;
  /** The sign is one that sentences do not have. */
  isSure: boolean;
  isAnnounced: boolean;
  isBracketed: boolean;
}

/** Where the host behind the sign ends; `undefined` when there is none. */
function hostEnd(text: string, from: number, { name, isSure, isAnnounced, isBracketed }: Evidence) {
  const isNoName = noAccount.has(name.toLowerCase());
  const plain = hostAt(plainHost, text, from);
  if (plain && !fileEnding.test(plain.ending)) {
    const isAccount = /[._\d]/.test(name) || isAnnounced;
    const isAddress = isSure || (isAccount && !isNoName && commonEnding.test(plain.ending));
    // "at host.edu/page" is where something is, not an address.
    if (isAddress && (isSure || text[plain.to] !== '/')) return plain.to;
  }
  const spoken = hostAt(spokenHost, text, from);
  if (spoken && !isNoName && !spoken.labels.some((word) => noHost.has(word.toLowerCase()))) {
    const isEnding =
      (isBracketed || commonEnding.test(spoken.ending)) &&
      (isBracketed || isAnnounced || spoken.labels.length > 2 || !noEnding.test(spoken.ending));
    if (isEnding) return spoken.to;
  }
  return isNoName ? undefined : bareHostEnd(text, from, { name, isSure, isAnnounced, isBracketed });
}

/** Within a house, people write "ada@cs"; but "recall@k" and "mAP@IoU" are no addresses. */
function bareHostEnd(text: string, from: number, { name, isSure, isAnnounced, isBracketed }: Evidence) {
  const host = hostAt(bareHost, text, from);
  if (!host || (isBracketed && isAnnounced)) return host?.to;
  const isInBrackets = text[from - name.length - 2] === '(' && text[host.to] === ')';
  const isLocal = /^[a-z][a-z\d.+_]{1,30}$/.test(name) && /^[a-z]{2,12}$/.test(host.ending);
  return isSure && text[from - 1] === '@' && isLocal && (isAnnounced || isInBrackets) ? host.to : undefined;
}

function hostAt(pattern: RegExp, text: string, from: number) {
  pattern.lastIndex = from;
  const host = pattern.exec(text)?.[0];
  if (host === undefined) return undefined;
  // Labels at the even places, what parts them between.
  const parts = host.split(betweenLabels);
  const isEnding = () => /^(?:\p{L}{2,24}|xn--[\w-]+)$/iu.test(parts.at(-1) ?? '');
  while (parts.length > 3 && !isEnding()) parts.splice(-2);
  if (pattern !== bareHost && !isEnding()) return undefined;
  const labels = parts.filter((_, index) => index % 2 === 0);
  return { to: from + parts.join('').length, labels, ending: labels.at(-1) ?? '' };
}

/** With "mailto:" and the angle brackets around it. Of a Markdown link to it, only the text is left. */
function withItsMarkup(text: string, { from, to }: PrivateSpan): PrivateSpan[] {
  const scheme = /mailto:(?:\/\/)?$/i.exec(text.slice(Math.max(0, from - 9), from))?.[0] ?? '';
  const start = from - scheme.length;
  const query = scheme ? (/^\?[^\s"'<>()[\]]{0,300}/.exec(text.slice(to, to + 300))?.[0] ?? '') : '';
  const end = to + query.length;
  if (text[start - 1] === '<' && text[end] === '>') return [{ from: start - 1, to: end + 1 }];
  const opening = scheme && /\[([^[\]]{0,200})\]\($/.exec(text.slice(Math.max(0, start - 204), start))?.[0];
  if (!opening || text[end] !== ')') return [{ from: start, to: end }];
  const linkStart = start - opening.length;
  return [
    { from: linkStart, to: linkStart + 1, isCut: true },
    { from: start - 2, to: end + 1, isCut: true },
  ];
}
