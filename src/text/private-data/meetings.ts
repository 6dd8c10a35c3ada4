/** Finds what lets somebody into a video meeting: its number, its passcode, and what is dialled behind a phone number. */
import { formulasAndAddresses } from './protected.ts';
import { outside, type PrivateSpan, spansOf } from './span.ts';

const code = `(?:(?:meeting|webinar|numeric|phone|audio|video|security|entry|dial-?in|participant|attendee|guest|host|moderator|zoom)[ -])?(?:pass[ -]?codes?|pass[ -]?words?|pwd|pass[ -]?phrases?|access[ -]codes?|host key)|(?:meeting-?)?(?:kenncode|kennwort|passwort|zugangscode|einwahl-?code|sitzungskennwort)|code (?:secret|d[’']acc[eèé]s)|mot de passe|contrase[ñn]a|c[óo]digo de (?:acceso|acesso)|clave de acceso|senha|palavra-passe|codice d(?:i |[’'] ?)accesso|wachtwoord|toegangscode`;
const id = String.raw`(?:meeting|webinar|event|conference|zoom|teams|sitzungs|besprechungs|konferenz|telefonkonferenz|vergader(?:ings?)?|riunione|r[eé]union|reuni[oóã]o?n?)[ -]?(?:id|number|nummer|kennung|kennnummer|no\.)|(?:id|num[eé]ro|n[uú]mero)(?: de| da| della)?(?: la| l[’'])? ?(?:r[eé]union|reuni[oó]n|reuni[aã]o|riunione|conf[eé]rence)`;

/** Between a word and its code; emphasis and quotes of Markdown, JSON and HTML included. */
const between = String.raw`(?:\s?\([^()\n]{0,40}\))?["*_\x60’”]{0,3}`;
const sign = String.raw`(?<sign>\s{0,3}[:=：]|\s{1,2}(?:is|lautet|ist|est|es|é)\b|\s{0,3}[#])?`;
const opening = String.raw`[\s"'*_\x60“„«>]{0,4}`;
const token = String.raw`(?<at>\d{2,6}(?:[ -]\d{2,6}){1,3}(?![\p{L}\d])|[^\s"“”<>()|,;]{1,60})`;

const codes = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${code})${between}${sign}${opening}${token}`, 'dgiu');
const codeAlone = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${code})${between}\s{0,3}[:=]?[\s*_]{0,4}$`,
  'iu',
);
const lineAlone = /^\s{0,20}(?<at>[^\s"“”<>()|,;]{1,60}|\d{2,6}(?:[ -]\d{2,6}){1,3})\s{0,20}$/dgu;
const pins = /(?<![\p{L}\p{N}])PIN\s{0,3}[:=]?\s{0,3}(?<at>\d{3,6}(?:[ -]\d{2,6}){0,3}#?)/dgu;

const idValue = String.raw`(?<at>\d(?:[ \u00A0-]?\d){5,14}#?)`;
const ids = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${id})${between}${sign}${opening}${idValue}(?![\p{L}\d])`,
  'dgiu',
);
const idAlone = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${id})${between}\s{0,3}[:=]?[\s*_]{0,4}$`, 'iu');
const idLine = new RegExp(String.raw`^\s{0,20}${idValue}\s{0,20}$`, 'dgu');

/** "+1 301 715 8592,,81234567890#,,,,*123456#" */
const dialled = /(?<=[\d#•]\s?),{1,6}[*\d]{3,20}#{1,2}(?:,{1,6}[*#]?\d{3,13}#{0,2}){0,3}/dg;

/** The passcode in an address to join; what parts it from its neighbours goes along. */
const parameters = [
  /(?<=\?)(?:pwd|passwd|password|passcode|access_code)=[^&\s"'<>()[\]]{0,300}&(?:amp;)?/dgi,
  /(?:[?#](?![^&\s"'<>()[\]]{0,300}&)|&(?:amp;)?)(?:pwd|passwd|password|passcode|access_code)=[^&\s"'<>()[\]]{0,300}/dgi,
  /(?:%3F|%26)pwd%3D[\w.~-]{0,300}/dgi,
];

/** Every number and code of a meeting in a line. @param previous the last line above it that is not blank */
export function findMeetings(text: string, previous = ''): PrivateSpan[] {
  const cuts = parameters
    .flatMap((pattern) => spansOf(text, pattern))
    .map((span): PrivateSpan => ({ ...span, isCut: true }));
  const found = [
    ...codesIn(text),
    ...[pins, ids, dialled].flatMap((pattern) => spansOf(text, pattern)),
    ...(codeAlone.test(previous.slice(-120)) ? spansOf(text, lineAlone).filter(isNoMark(text)) : []),
    ...(idAlone.test(previous.slice(-120)) ? spansOf(text, idLine) : []),
  ];
  return found.length === 0 ? cuts : [...cuts, ...outside(found, formulasAndAddresses(text))];
}

function codesIn(text: string): PrivateSpan[] {
  const found: PrivateSpan[] = [];
  for (const { indices, groups } of text.matchAll(codes)) {
    const [from, to] = indices?.groups?.['at'] ?? [0, 0];
    const value = text.slice(from, to).replace(/[.!?*_`’'”:]{1,20}$/u, '');
    if (
      value &&
      isCode(value, groups?.['sign'] ?? '', text.slice(from + value.length, from + value.length + 30))
    )
      found.push({ from, to: from + value.length });
  }
  return found.filter(isNoMark(text));
}

/** Whether it is a code, not the next word of a sentence: "password is announced", "Passcode: a short history". */
function isCode(value: string, sign: string, behind: string): boolean {
  const isMixed =
    /\d/.test(value) || /[\p{L}\p{N}][^\p{L}\p{N}.,’'/-]/u.test(value) || /\p{Ll}\p{Lu}/u.test(value);
  const isAlone = /^["'*_`.!’”»)]{0,4}(?:\s*$|\s?[,;|<·–—]|\s{2}|\s+\S{1,30}:|\s+https?:)/u.test(behind);
  return isMixed || (/[:=：]/.test(sign) && isAlone);
}

/** What is not shown already is left as it is. */
function isNoMark(text: string) {
  return ({ from, to }: PrivateSpan) => /[\p{L}\p{N}]/u.test(text.slice(from, to));
}
