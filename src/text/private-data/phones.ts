/** Finds phone numbers: international ones, those behind a word such as "Tel.", and national ones of a few unmistakable forms. */
import { formulasAndAddresses, identifiersAndDates } from './protected.ts';
import { outside, type PrivateSpan, spansOf } from './span.ts';

const gap = String.raw`[ ().\/\u00A0\u2009\u202F\u2010-\u2013-]{0,3}`;
const number = String.raw`\+?\(?\d(?:${gap}\d){3,17}`;

/** "tel:+49…", "Phone (office): 12345", "Fax 030 / 1234567 or 1234568". */
const labelled = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:tele)?(?:phone|fon|fono|foon)|t[eé]l[eé]phone|tel[eé]fon[eo]?|t[eé]l|telf|tfno|(?:tele)?fax|durchwahl|rufnummer|whatsapp|ext|extension|(?:ph|cell|mobile|handy|mobil|m[oó]vil|portable)(?=[.:\s]{0,2}[:.+]))\.?(?:\s?(?:no|nr|number|nummer)\b\.?)?\s{0,2}(?:\([^()\d]{0,20}\)\s{0,2})?[:=]?["\s]{0,3}(?<at>${number}(?:\s?(?:/|,|;|or|oder|ou|o|and|und|et)\s?${number}){0,2})`,
  'dgiu',
);

/** At the start of a line below such a word. */
const labelAlone =
  /^\W{0,5}(?:(?:tele)?(?:phone|fon|fono|foon)|t[eé]l[eé]phone|tel[eé]fon[eo]?|t[eé]l|(?:tele)?fax|mobile?|cell|handy)\b\W{0,5}$/iu;
const numberAlone = new RegExp(String.raw`^\s{0,20}(?<at>${number})\s{0,20}$`, 'dgu');

const international = new RegExp(
  String.raw`(?<![\p{L}\p{N}+)^_=])(?:\+[1-9]|00[1-9](?=\d{0,2}[ ()/.-]))(?:${gap}\d){7,14}(?!\d)`,
  'dgu',
);

const national = [
  // x7883, X8-7897
  /(?<![^\s(,;:])[xX](?:\d-)?\d{4,5}(?![\w.-]*\w)/dg,
  // call her at 268-7897; behind an address: "•••, 268-7897"
  /(?:\b(?:call|calling|phone|telephone|contact|reach)\b[^\d\n]{0,40}|•••,?\s{1,2}(?:or\s)?)(?<at>\d{3}-\d{4})(?![\w-])/dgi,
  // (617) 555-0123, 617-555-0123, 617.555.0123
  /(?<![\w.+/-])(?:\([2-9]\d\d\)[ \u00A0-]?[2-9]\d\d[-. ]|[2-9]\d\d([-.])[2-9]\d\d\1)\d{4}(?![\w-]|\.\d)/dg,
  // 01 23 45 67 89
  /(?<![\w.+/-]|\d )0[1-9](?:([ .-])\d\d)(?:\1\d\d){3}(?![\w-]|[. ]\d)/dg,
  // 01865 273525, 030/1234567
  /(?<![\w.+/-]|\d )\(?0[1-9]\d{1,4}\)?[ \u00A0]?[-/ \u00A0][ \u00A0]?\d{5,8}(?![\w-]|[. ]\d)/dg,
  // 020 7946 0958
  /(?<![\w.+/-]|\d )\(?0[1-9]\d{1,3}\)?[- ]\d{3,4}[- ]\d{3,4}(?![\w-]|[. ]\d)/dg,
];

/** Every phone number in a line. @param previous the last line above it that is not blank */
export function findPhones(text: string, previous = ''): PrivateSpan[] {
  if (!/\d/.test(text)) return [];
  const elsewhere = formulasAndAddresses(text);
  const textOf = ({ from, to }: PrivateSpan) => text.slice(from, to);
  const named = [
    ...spansOf(text, labelled),
    ...(labelAlone.test(previous) ? spansOf(text, numberAlone) : []),
  ].filter((span) => !isYears(textOf(span)));
  const candidates = [international, ...national].flatMap((pattern) => spansOf(text, pattern));
  const numbers = outside(
    candidates.filter((span) => !isAmount(textOf(span))),
    candidates.length > 0 ? identifiersAndDates(text) : [],
  );
  return outside([...named, ...numbers], elsewhere);
}

/** "2023-2024", or a single year. */
function isYears(found: string): boolean {
  return /^(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?$/.test(found);
}

/** "+10 000 000", or times of day such as "0930 1030 1130". */
function isAmount(found: string): boolean {
  return /^\+\d{1,3}(?:[ .]000)+$/.test(found) || /^(?:[01]\d[0-5]0[ -]?){3}$/.test(found);
}
