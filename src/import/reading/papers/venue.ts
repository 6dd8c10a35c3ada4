/** Where a paper appeared, in a line: "Annalen der Pflasterung 12(3), 2024, S. 1–31", "(3):1−31, 2024", "ICFT 2025 Oral". */
import { escapePattern } from '../../../text/escape-pattern.ts';
import { memoized } from '../../../text/memoize.ts';
import { foldedWord, wordsOf } from '../../languages/languages.ts';
import { findDates } from '../../normalize/dates/date.ts';
import { isOccasionWord, wordsIn } from '../words.ts';

export interface FoundVenue {
  journal?: string;
  event?: string;
  volume?: string;
  issue?: string;
  pages?: string;
  /** `YYYY`, or more of it, as printed. */
  date?: string;
  /** Above 0 where the line looks like a venue. */
  score: number;
}

const maxLength = 320;
const oneOf = (words: ReadonlySet<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escapePattern)
    .join('|');
const journalWords = wordsOf(({ journals }) => journals);
const volumeMark = oneOf(wordsOf(({ volumes }) => volumes));
const issueMark = oneOf(wordsOf(({ issues }) => issues));
const pageMark = oneOf(wordsOf(({ pageMarks }) => pageMarks));
const dash = '\\s?[-–−—‐]{1,2}\\s?';
const range = `\\p{L}?\\d{1,6}${dash}\\p{L}?\\d{1,6}`;
const start = '(?<![\\p{L}\\d])';

/** The parts in figures, each where it is looked for in what the ones above left. */
const patterns: readonly { pattern: RegExp; names: readonly ('volume' | 'issue' | 'pages' | 'year')[] }[] = [
  { pattern: new RegExp(`${start}(\\d{1,4}) ?\\(((?:19|20)\\d\\d)\\)`, 'u'), names: ['volume', 'year'] },
  {
    pattern: new RegExp(`${start}(\\d{1,4}) ?\\((\\d{1,3}(?:[-–/]\\d{1,3})?)\\)(?=[\\s,:;.]|$)`, 'u'),
    names: ['volume', 'issue'],
  },
  { pattern: /(?<![\p{L}\d] ?)\((\d{1,3})\)(?=:)/u, names: ['issue'] },
  { pattern: new RegExp(`${start}(?:${pageMark}) ?(${range}|\\d{1,5})(?!\\d)`, 'iu'), names: ['pages'] },
  { pattern: new RegExp(`${start}(\\d{1,4}) ?: ?(${range})(?!\\d)`, 'u'), names: ['volume', 'pages'] },
  { pattern: new RegExp(`: ?(${range})(?!\\d)`, 'u'), names: ['pages'] },
  { pattern: new RegExp(`${start}(?:${volumeMark}) ?(\\d{1,4})(?!\\d)`, 'iu'), names: ['volume'] },
  {
    pattern: new RegExp(`${start}(?:${issueMark}) ?(\\d{1,4}(?:[-–/]\\d{1,3})?)(?!\\d)`, 'iu'),
    names: ['issue'],
  },
  { pattern: new RegExp(`(?<=[,.;)] )(${range})(?=[,.; (]|$)`, 'u'), names: ['pages'] },
];

/** "To appear in the Annals": the paper is there soon. */
const promise =
  /^(?:to appear|accepted|in press|forthcoming|erscheint|à paraître|aceptado|aceite|in corso di stampa)(?: (?:in|at|dans|en|em|bei))?[ ,:]+(?=\p{Lu})/iu;
/** What says only that a paper did not appear, or where it was sent. */
const unpublished =
  /^(?:to appear|submitted|in press|forthcoming|(?:technical )?(?:report|preprint)|arxiv|eingereicht|soumis|prépublication|vorabdruck|manuscript|manuskript|working paper|enviado|submetido|sottomesso)\b/iu;

/** Reads a line that says where a paper appeared. */
export const readVenue = memoized(venueOf);

function venueOf(printed: string): FoundVenue {
  const text = printed
    .trim()
    .replace(promise, '')
    .replace(/^(?:In|in)(?::\s*|\s+)(?=\p{Lu})/u, '');
  if (text.length > maxLength || text.length < 3 || /https?:|\S@\S/.test(text)) return { score: -6 };
  const found: Omit<FoundVenue, 'score'> = {};
  let rest = text;
  let nameEnd = text.length;
  const take = (index: number, length: number) => {
    nameEnd = Math.min(nameEnd, index);
    rest = rest.slice(0, index) + '|'.repeat(length) + rest.slice(index + length);
  };
  for (const { pattern, names } of patterns) {
    const match = pattern.exec(rest);
    if (!match || isYears(match)) continue;
    const isNew = names.every((name) => (name === 'year' ? true : found[name] === undefined));
    if (!isNew) continue;
    for (const [order, name] of names.entries())
      found[name === 'year' ? 'date' : name] = match[order + 1] ?? '';
    take(match.index, match[0].length);
  }
  if (found.pages) found.pages = found.pages.replace(/\s?[-–−—‐]{1,2}\s?/u, '-');
  const year = yearOf(rest);
  if (year && !found.date) {
    found.date = year.text;
    if (year.isApart) nameEnd = Math.min(nameEnd, year.index);
  }
  let name = text.slice(0, nameEnd).replace(/(?<![\s,;:.([–-])[\s,;:.([–-]+$/u, '');
  // "Annals of Tiling 8, pp. 3–9".
  const numbered = found.pages && !found.volume ? /^(.*\p{L}) (\d{1,4})$/u.exec(name) : null;
  if (numbered?.[1] && numbered[2] && !/^(?:19|20)\d\d$/.test(numbered[2])) {
    name = numbered[1];
    found.volume = numbered[2];
  }
  Object.assign(found, named(name, found));
  return { ...found, score: scoreOf(printed, name, found) };
}

/** "1998-2004" are years. */
function isYears(match: RegExpExecArray): boolean {
  return /^\(?(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d\)?$/u.test(match[0].replace(/^[^\d(]+/u, ''));
}

/** The last year of a text; `isApart` where it is no part of a name: "Tilings, 2024", not "ICFT 2024 Oral". */
function yearOf(text: string): { text: string; index: number; isApart: boolean } | undefined {
  const dates = findDates(text).filter(({ date }) => !date.startsWith('-'));
  const date = dates.at(-1);
  if (date)
    return {
      text: text.slice(date.index, date.index + date.length),
      index: date.index,
      isApart: true,
    };
  const match = [...text.matchAll(/(?<![\p{L}\d./-])(?:19|20)\d{2}(?![\d/]|-\d)/gu)].at(-1);
  if (!match) return undefined;
  const isApart = /(?:^|[,;:.(|] ?)$/u.test(text.slice(0, match.index));
  return { text: match[0], index: match.index, isApart };
}

/** A name is that of a journal, or of proceedings or an event. */
function named(
  name: string,
  { volume, issue, pages }: Omit<FoundVenue, 'score'>,
): Pick<FoundVenue, 'journal' | 'event'> {
  if (!/\p{L}{2}/u.test(name) || unpublished.test(name)) return {};
  // "Proceedings of the Ninth Symposium, PMLR 931": the series has the volume.
  const series = /^(.{8,}), (\p{Lu}[\p{Lu}\d]{2,7})$/u.exec(name);
  if (series?.[1] && series[2] && volume) return { event: series[1], journal: series[2] };
  return isEventName(name) &&
    !(volume && (issue || pages) && !/^(?:proc|tagungsband|actes|atti|actas|anais)/iu.test(name))
    ? { event: name }
    : { journal: name };
}

function isEventName(name: string): boolean {
  return (
    /^(?:proc|tagungsband|actes|atti|actas|anais|atas|communications? )/iu.test(name) ||
    wordsIn(name).some(isOccasionWord) ||
    /(?:^|\s)\p{Lu}\p{L}{0,20}\p{Lu}\p{L}{0,20}[ ’'-]?(?:(?:19|20)\d{2}|\d{2})(?!\d)/u.test(name)
  );
}

function scoreOf(
  printed: string,
  name: string,
  { volume, issue, pages, date }: Omit<FoundVenue, 'score'>,
): number {
  const words = wordsIn(name);
  const isNamed = words.some((word) => journalWords.has(foldedWord(word)));
  let score = -2.2;
  if (isNamed) score += 1.4;
  if (isEventName(name)) score += 0.9;
  if (volume || issue) score += 1.3;
  if (pages) score += 1.8;
  if (date) score += name === '' ? 0.5 : 1.4;
  if (unpublished.test(printed) || promise.test(printed)) score += 2.4;
  if (printed.length > 200) score -= 0.8;
  if (/[?!]$/u.test(printed.trim()) || /^["“„«]/u.test(printed.trim())) score -= 2;
  if (words.length > 16) score -= 1;
  return score;
}
