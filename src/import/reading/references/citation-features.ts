/** What a model sees of each word of a reference, as numbers of weights. */
import { citationSetsOf } from './citation-words.ts';

/** The parts of a reference that words are labelled with. */
export const citationLabels = [
  'author',
  'title',
  'journal',
  'container',
  'editor',
  'publisher',
  'location',
  'date',
  'volume',
  'pages',
  'number',
  'link',
  'note',
] as const;

const bucketBits = 15;
export const citationBuckets = 1 << bucketBits;
/** How a word ends; which label follows which depends on it. */
export const endingCount = 8;

/** Longer texts are no reference; what follows is left out. */
const mostWords = 400;

/** A word of a reference, with its place in the text. */
export interface CitationWord {
  text: string;
  from: number;
  to: number;
  /** From 0 to `endingCount` - 1. */
  ending: number;
  /** Numbers of weights. */
  buckets: Int32Array;
}

interface Seen {
  core: string;
  lower: string;
  shape: string;
  short: string;
  sets: number;
  numeral: number;
  before: string;
  after: string;
}

const marks = /^([^\p{L}\p{N}]*)(.*?)((?:(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+)?)$/su;

function shapeOf(core: string): string {
  return core
    .slice(0, 24)
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{L}/gu, 'a')
    .replace(/\p{N}/gu, '0')
    .replace(/[\p{Pd}]/gu, '-');
}

/** What sort of number a word is: a year, a range, digits, a volume with its issue. */
function numeralOf(core: string): number {
  if (!/\d/.test(core)) return /^[IVXLCDM]+$/.test(core) ? 1 : 0;
  if (/^(?:1[5-9]|20)\d\d[a-z]?$/.test(core)) return 2;
  if (/^[A-Za-z]?\d{1,6}\p{Pd}{1,2}[A-Za-z]?\d{1,6}$/u.test(core)) return 3;
  if (/^\d+$/.test(core)) return 3 + Math.min(core.length, 6);
  if (/^\d{1,4}\s?\(\d/.test(core)) return 10;
  if (/^\d{1,4}:\d/.test(core)) return 11;
  if (/^(?:10\.\d{4}|doi)/i.test(core)) return 12;
  if (/(?:1[5-9]|20)\d\d/.test(core)) return 13;
  return /^\d/.test(core) ? 14 : 15;
}

function see(text: string): Seen {
  const [, before = '', core = '', after = ''] = marks.exec(text.slice(0, 80)) ?? [];
  const lower = core.toLowerCase();
  const shape = shapeOf(core);
  return {
    core,
    lower,
    shape,
    short: shape.replace(/(.)\1+/gsu, '$1$1').slice(0, 12),
    sets: citationSetsOf(lower) | citationSetsOf(text.toLowerCase()),
    numeral: numeralOf(core),
    before: before.slice(0, 3),
    after: after.slice(0, 3),
  };
}

function endingOf(after: string): number {
  if (after === '') return 0;
  if (/["”»’]/.test(after)) return 5;
  if (after.includes(')') || after.includes(']')) return /[.,:;]$/.test(after) ? 7 : 6;
  const last = after.charAt(after.length - 1);
  return last === ',' ? 1 : last === '.' ? 2 : last === ':' || last === ';' ? 3 : 4;
}

let buckets = new Int32Array(256);
let count = 0;

function add(name: string, value: string | number): void {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  const text = typeof value === 'number' ? String(value) : value;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  buckets[count] = (mixed ^ (mixed >>> 13)) >>> (32 - bucketBits);
  count += 1;
}

const none: Seen = {
  core: '',
  lower: '^',
  shape: '^',
  short: '^',
  sets: 0,
  numeral: -1,
  before: '',
  after: '',
};

/** What holds up to a word, counted from the beginning. */
interface State {
  inQuotes: boolean;
  quotesSeen: boolean;
  inParentheses: boolean;
  yearSeen: boolean;
  numbersSeen: number;
  inSeen: boolean;
  stopSeen: number;
}

function addOwn(word: Seen, place: string): void {
  add('w', word.lower);
  add('s', word.shape);
  add('ss', word.short + place);
  add('n', word.numeral);
  add('b', word.before);
  add('a', word.after);
  add('ba', `${word.before}|${word.short}|${word.after}`);
  for (let bit = 1; bit <= word.sets; bit <<= 1) if (word.sets & bit) add('k', bit);
  const { lower } = word;
  for (let size = 1; size <= 4; size += 1) {
    if (lower.length <= size) break;
    add(`p${size}`, lower.slice(0, size));
    add(`x${size}`, lower.slice(-size));
  }
}

function addAround(seen: readonly Seen[], at: number): void {
  const [before2, before, word, after, after2, after3] = [-2, -1, 0, 1, 2, 3].map(
    (by) => seen[at + by] ?? none,
  ) as [Seen, Seen, Seen, Seen, Seen, Seen];
  add('w-1', before.lower);
  add('w+1', after.lower);
  add('w-2', before2.lower);
  add('w+2', after2.lower);
  add('ww-', `${before.lower} ${word.lower}`);
  add('ww+', `${word.lower} ${after.lower}`);
  add('a-1', before.after + before.short);
  add('a-2', `${before2.after}|${before.after}|${before.short}`);
  add('s-1', `${before.short}${before.after}|${word.short}`);
  add('s+1', `${word.short}${word.after}|${after.before}${after.short}`);
  add('s3', `${before.short}${before.after}|${word.short}${word.after}|${after.short}${after.after}`);
  add('s+2', `${word.short}${word.after}|${after.short}${after.after}|${after2.short}${after2.after}`);
  add('s+3', `${after.short}${after.after}|${after2.short}${after2.after}|${after3.short}`);
  add('n-1', `${before.numeral}|${word.numeral}|${before.after}`);
  add('n+1', `${word.numeral}|${after.numeral}|${word.after}`);
  add('k-1', `${before.sets}|${before.after}`);
  add('k+1', `${after.sets}|${word.after}`);
  add('k-2', before2.sets);
  add('k+2', after2.sets);
  add('kk', `${before.sets}|${word.sets}`);
}

/** Whether only names and what joins them stand from each word to the next colon: "Mira Okafor, Pelle Lindqvist: …". */
function namesBeforeColon(seen: readonly Seen[]): boolean[] {
  const found: boolean[] = [];
  let holds = false;
  for (let at = seen.length - 1; at >= 0; at -= 1) {
    const word = seen[at] ?? none;
    const isNamePart = /^\p{Lu}/u.test(word.core) && word.numeral <= 1;
    const isJoin =
      /^(?:and|und|et|y|e|en|&|van|von|der|den|de|da|dos|di|del|della|le|la|ten|ter)$/.test(word.lower) ||
      word.core === '';
    if (word.after === ':') holds = isNamePart;
    else holds = holds && (isNamePart || isJoin);
    found[at] = holds;
  }
  return found;
}

function addState(word: Seen, state: State, at: number, size: number): void {
  const place = Math.floor((at / size) * 8);
  add('at', Math.min(at, 6));
  add('pl', `${place}|${word.short}`);
  add('end', Math.min(size - at, 5));
  const flags = `${state.inQuotes ? 'q' : ''}${state.quotesSeen ? 'Q' : ''}${state.yearSeen ? 'y' : ''}${state.inSeen ? 'i' : ''}`;
  add('f', flags);
  add('fs', `${flags}|${word.short}|${word.after}`);
  add('fp', `${state.inParentheses ? '(' : ''}${state.numbersSeen}|${word.numeral}`);
  add('fn', `${flags}|${state.numbersSeen}`);
  add('st', `${state.stopSeen}|${flags}`);
}

function advance(state: State, word: Seen, text: string): void {
  if (/["“«„]/.test(word.before)) {
    state.inQuotes = true;
    state.quotesSeen = true;
  }
  if (/["”»]/.test(word.after)) state.inQuotes = false;
  const open = text.lastIndexOf('(');
  const close = text.lastIndexOf(')');
  if (open > close) state.inParentheses = true;
  else if (close >= 0) state.inParentheses = false;
  if (word.numeral === 2) state.yearSeen = true;
  else if (word.numeral > 2) state.numbersSeen = Math.min(3, state.numbersSeen + 1);
  if (word.lower === 'in' && word.core === 'In') state.inSeen = true;
  if (word.after.includes('.') && word.lower.length > 3) state.stopSeen = Math.min(4, state.stopSeen + 1);
}

/** The words of a reference with their features. */
export function citationWordsOf(text: string): CitationWord[] {
  const found = [...text.matchAll(/\S+/g)].slice(0, mostWords);
  const seen = found.map(([word]) => see(word));
  const beforeColon = namesBeforeColon(seen);
  const state: State = {
    inQuotes: false,
    quotesSeen: false,
    inParentheses: false,
    yearSeen: false,
    numbersSeen: 0,
    inSeen: false,
    stopSeen: 0,
  };
  const hasQuotes = /["“”«„]/.test(text);
  const hasIn = /[.,”"] [Ii]n:? \p{Lu}/u.test(text);
  const style = `${hasQuotes ? 'Q' : ''}${hasIn ? 'I' : ''}`;
  buckets = new Int32Array(256);
  return found.map((match, at): CitationWord => {
    const word = seen[at] ?? none;
    count = 0;
    const quotedBefore = state.inQuotes;
    if (/["“«„]/.test(word.before)) state.inQuotes = true;
    addOwn(word, at === 0 ? '^' : '');
    addAround(seen, at);
    addState(word, state, at, found.length);
    add('nc', `${beforeColon[at] ? 1 : 0}|${beforeColon[0] ? 1 : 0}|${Math.min(at, 1)}`);
    add('sty', `${style}|${state.inQuotes ? 'q' : ''}${state.quotesSeen ? 'Q' : ''}|${word.short}`);
    state.inQuotes = quotedBefore;
    advance(state, word, match[0]);
    return {
      text: match[0],
      from: match.index,
      to: match.index + match[0].length,
      ending: endingOf(word.after),
      buckets: buckets.slice(0, count),
    };
  });
}
