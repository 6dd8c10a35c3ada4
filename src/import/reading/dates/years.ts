/** The years that headings pass down: "Fall 2023", "2018/2019", "Marzo 2024", "2025". */

import { weekday } from '../../../text/calendar-days.ts';
import { foldedWord, pageLanguages } from '../../languages/languages.ts';
import { findDates } from '../../normalize/dates/date.ts';
import { findMonth } from './when.ts';

/** A line that says a year for what follows it. */
export interface YearSource {
  /** The line's index in the list that was searched. */
  index: number;
  /** As printed. */
  text: string;
  /** Whether a sentence says it: a heading says it better. */
  isProse: boolean;
  /** The year of a day in a month (1 to 12). */
  yearOf(month: number): string;
}

const terms = new Map<string, 1 | 2>(
  pageLanguages.flatMap(({ terms }) =>
    Object.entries(terms).map(([word, half]) => [foldedWord(word), half] as const),
  ),
);
const academic = /(?<![\d.])(?<first>(?:19|20)\d{2}) ?[/–-] ?(?<second>(?:19|20)?\d{2})(?![\d/-])/u;
const single = /(?<![\d.,:/-])(?<year>(?:19|20)\d{2})(?![\d/]|-\d)/u;
/** Longer lines are text. */
const maxHeading = 120;
/** Footers and bylines name years that are not those of the list. */
const otherYears =
  /©|\(c\) |copyright|since|founded|last (?:updated|modified)|version|issn|volume|vol\.|\bno\.|seit|depuis|desde|dal /iu;

/** The lines that pass a year down, in order. */
export function findYears(lines: readonly string[]): YearSource[] {
  return lines.flatMap((text, index) => {
    const source = text.length <= maxHeading && !otherYears.test(text) ? yearIn(text) : undefined;
    const isProse =
      text.trim().split(/\s+/).length > 5 && (/[.;,!?]$/u.test(text.trim()) || /^\s*\p{Ll}/u.test(text));
    return source ? [{ index, text: text.trim(), isProse, yearOf: source }] : [];
  });
}

/** What a heading says of the year; `undefined` when it says nothing. */
export function yearIn(text: string): ((month: number) => string) | undefined {
  const pair = academic.exec(text)?.groups;
  if (pair?.['first'] && pair['second']) {
    const first = Number(pair['first']);
    const second = Number(
      pair['second'].length === 2 ? `${pair['first'].slice(0, 2)}${pair['second']}` : pair['second'],
    );
    if (second === first + 1)
      return (month) => `${month >= 8 ? first : month === 7 ? (hasSummer(text) ? second : first) : second}`;
    return undefined;
  }
  const year = single.exec(text)?.groups?.['year'];
  if (!year) return undefined;
  const isDated = findDates(text).some(({ date }) => !date.startsWith('-'));
  if (isDated || findMonth(text)) return () => year;
  const half = termIn(text);
  // An autumn term reaches into the next year: "WS 2024" holds January 2025.
  if (half === 2) return (month) => `${month <= 3 ? Number(year) + 1 : year}`;
  return () => year;
}

/** Whether a word names a part of the academic year: "Fall", "Wintersemester". */
export function isTermWord(word: string): boolean {
  return (
    terms.has(foldedWord(word)) ||
    /^(?:term|semester|quarter|session|talks|schedule|\d{4}|first|second|primer|segundo)$/iu.test(word)
  );
}

function hasSummer(text: string): boolean {
  return /summer|sommer|été|verano|verão|estate|zomer/iu.test(text);
}

function termIn(text: string): 1 | 2 | undefined {
  for (const word of foldedWord(text).split(/[^\p{L}]+/u)) {
    const half = terms.get(word);
    // "ano", "curso" and "semester" name a year without saying which half.
    if (half && !/^(?:ano|anno|ano|curso|semestre|semester|term|cuatrimestre|hs|fs)$/.test(word)) return half;
  }
  return undefined;
}

export interface InheritedYear {
  year: string;
  source: YearSource;
}

/** The year that the headings above a line give to a day without one; where none stands above, the only year that headings below agree on. */
export function yearFor(
  sources: readonly YearSource[],
  index: number,
  date: string,
  named?: number,
): InheritedYear | undefined {
  const month = Number(date.slice(2, 4));
  const before = sources.filter((source) => source.index <= index);
  const headings = before.filter(({ isProse }) => !isProse);
  const above = headings.length > 0 ? headings : before.slice(0, 1);
  const source = above.at(-1);
  if (!source) return undefined;
  const year = source.yearOf(month);
  if (named !== undefined && weekday(`${year}${date.slice(1)}`) !== named) {
    // The heading may be that of another list; one further up that fits the weekday is the better evidence.
    const fitting = above.findLast((one) => weekday(`${one.yearOf(month)}${date.slice(1)}`) === named);
    if (fitting) return { year: fitting.yearOf(month), source: fitting };
  }
  return { year, source };
}
