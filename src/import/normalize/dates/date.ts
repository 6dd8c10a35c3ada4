/** Finds written dates. Each form that pages use is one entry of a table. */
import { type DateOrder, isOnCalendar } from '../../../model/partial-date.ts';
import { weekday } from '../../../text/calendar-days.ts';
import { foldedWord, monthNamed, shortWeekdays, weekdayNamed } from '../../languages/languages.ts';

const name = '(\\p{L}{3,10})\\.?';
const day = '(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?';
const year = '(\\d{4})';
/** A year in two digits, with its apostrophe or without: of this century up to "49". */
const shortYear = "(?:(\\d{4})|[’']?(\\d{2}))";

interface Parts {
  year?: string | undefined;
  month: number | undefined;
  day: string;
}

interface Form {
  pattern: RegExp;
  read(parts: (string | undefined)[]): Parts | undefined;
  /** Forms that mean a date only where dates are expected: "9/6", "12 March" inside a text. */
  isLoose?: true;
}

/** The forms of a date; the one that begins first in a text is read, of two that begin together the longer one. */
const forms: Form[] = [
  // 2024-05-16 · 2024/5/16
  {
    pattern: new RegExp(`(?<!\\d)${year}([-/])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`, 'gu'),
    read: ([y, , m, d]) => ({ year: y, month: Number(m), day: d ?? '' }),
  },
  // 19 Jan 2024 · 27 March 2024 · 16 mai 2024 · 1er mars 2024 · 16 de maio de 2024
  {
    pattern: new RegExp(`(?<!\\d)${day} {1,2}(?:de |of )?${name},? (?:de )?${year}(?!\\d)`, 'gu'),
    read: ([d, m, y]) => ({ year: y, month: monthNamed(m), day: d ?? '' }),
  },
  // Feb 14th 2025 · Jan 30 2025 · May 16, 2024
  {
    pattern: new RegExp(`(?<!\\p{L})${name} {1,2}${day},? ${year}(?!\\d)`, 'gu'),
    read: ([m, d, y]) => ({ year: y, month: monthNamed(m), day: d ?? '' }),
  },
  // 16/05/2024 · 16.05.2024
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})([/.])(\\d{1,2})\\2${year}(?!\\d)`, 'gu'),
    read: ([d, , m, y]) => ({ year: y, month: Number(m), day: d ?? '' }),
  },
  // Mar 12: a day without a year
  {
    pattern: new RegExp(`^${name} {1,2}${day}$`, 'gu'),
    read: ([m, d]) => ({ month: monthNamed(m), day: d ?? '' }),
  },
  // 12 March
  {
    pattern: new RegExp(`^${day} {1,2}${name}$`, 'gu'),
    read: ([d, m]) => ({ month: monthNamed(m), day: d ?? '' }),
  },

  // 13-11-2025
  {
    pattern: new RegExp(`(?<![\\d-])(\\d{1,2})(-)(\\d{1,2})-${year}(?![\\d-])`, 'gu'),
    read: ([d, , m, y]) => ({ year: y, month: Number(m), day: d ?? '' }),
    isLoose: true,
  },
  // 12-Jan-2024 · 3-Mar-95
  {
    pattern: new RegExp(`(?<![\\d-])(\\d{1,2})-(\\p{L}{3,9})-${shortYear}(?![\\d-])`, 'gu'),
    read: ([d, m, y, short]) => ({ year: fullYear(y, short), month: monthNamed(m), day: d ?? '' }),
    isLoose: true,
  },
  // 11.7.24 · 9/15/95
  {
    pattern: /(?<![\d.,/:-])(\d{1,2})([/.])(\d{1,2})\2[’']?(\d{2})(?![\d/:-]|\.\d)/gu,
    read: ([d, , m, short]) => ({ year: fullYear(undefined, short), month: Number(m), day: d ?? '' }),
    isLoose: true,
  },
  // 12 March · 12. März · 6 de octubre · 12th of March
  {
    pattern: new RegExp(
      `(?<![\\d.,:/-])(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)? {0,2}(?:de |of |d['’])?${name}(?:,? (?:de )?[’'](\\d{2}))?(?![\\p{L}\\d])`,
      'giu',
    ),
    read: ([d, m, short]) => ({ year: fullYear(undefined, short), month: monthNamed(m), day: d ?? '' }),
    isLoose: true,
  },
  // March 12 · Sept. 3rd · Feb 14th '25
  {
    pattern: new RegExp(
      `(?<!\\p{L})${name} {0,2}(\\d{1,2})(?:st|nd|rd|th)?(?:,? [’'](\\d{2}))?(?!:?\\d|\\p{L}|/|[.,]\\d)`,
      'giu',
    ),
    read: ([m, d, short]) => ({ year: fullYear(undefined, short), month: monthNamed(m), day: d ?? '' }),
    isLoose: true,
  },
  // 24.10. · 8/23
  {
    pattern: /(?<![\d.,/:-])(\d{1,2})(?:\.(\d{1,2})\.|\/(\d{1,2}))(?![\d/:-])/gu,
    read: ([d, m, m2]) => ({ month: Number(m ?? m2), day: d ?? '' }),
    isLoose: true,
  },
];

export interface FoundDate {
  /** `YYYY-MM-DD`, or `--MM-DD` where the year is not written. */
  date: string;
  /** Where it stands in the text. */
  index: number;
  length: number;
  /** Whether it can also be read month first, as "05/06/2024" can. */
  isAmbiguous: boolean;
  /** Whether only figures are written: the order of day and month is then a habit of the page. */
  isNumeric: boolean;
}

/** The first date in a text; `undefined` when there is none of a known form that is on the calendar. */
export function findDate(text: string): FoundDate | undefined {
  return findIn(text, false)[0];
}

/**
 * Every date in a text where dates are expected, also without a year, in order.
 *
 * @param order of day and month in figures; without it they are read day first, and marked as ambiguous where both can be
 */
export function findDates(text: string, order?: DateOrder): FoundDate[] {
  return findIn(text, true, order);
}

function findIn(text: string, isLoose: boolean, order?: DateOrder): FoundDate[] {
  const found = forms
    .filter((form) => isLoose || !form.isLoose)
    .flatMap((form) =>
      [...text.matchAll(form.pattern)].flatMap((match) => dateOf(form, match, isLoose, order) ?? []),
    )
    .sort((a, b) => a.index - b.index || b.length - a.length);
  let end = 0;
  return found.filter((one) => {
    if (one.index < end) return false;
    end = one.index + one.length;
    return true;
  });
}

function dateOf(
  form: Form,
  match: RegExpExecArray,
  isLoose: boolean,
  order: DateOrder | undefined,
): FoundDate | undefined {
  const parts = form.read(match.slice(1));
  if (!parts?.month) return undefined;
  const isNumeric = /^\d{1,2}[/.-]\d/.test(match[0]);
  const dayFirst = written(parts);
  const monthFirst = isNumeric ? written({ ...parts, month: Number(parts.day), day: `${parts.month}` }) : '';
  const [wanted, other] =
    isNumeric && order === 'month-first' ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  const date = isOnCalendar(wanted) ? wanted : isLoose && isNumeric && isOnCalendar(other) ? other : '';
  if (!date) return undefined;
  return {
    date,
    index: match.index,
    length: match[0].length,
    isAmbiguous:
      order === undefined &&
      isNumeric &&
      Number(parts.day) <= 12 &&
      parts.month <= 12 &&
      Number(parts.day) !== parts.month,
    isNumeric,
  };
}

function written({ year, month, day }: Parts): string {
  return `${year ?? '-'}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function fullYear(year: string | undefined, short: string | undefined): string | undefined {
  return year ?? (short && `${Number(short) < 50 ? '20' : '19'}${short}`);
}

/** A date as far as a text gives it: "2023-12-04", "4 dec 2023", "2023-12", "dec 2023", "2023"; of a range its beginning. */
export function readPartialDate(text: string): string | undefined {
  const [begin = ''] = text.trim().split(/\/|--(?=\d)/);
  const found = findDate(text);
  if (found && !found.isAmbiguous) return found.date;
  const [, isoYear, isoMonth] = /^(\d{4})(?:-(\d{1,2}))?$/.exec(begin) ?? [];
  const [, word, wordYear] = /^(\p{L}{3,10})\.?,? (\d{4})$/u.exec(begin) ?? [];
  const month = isoMonth ? Number(isoMonth) : monthNamed(word);
  const date = month
    ? `${isoYear ?? wordYear}-${String(month).padStart(2, '0')}`
    : isoYear && !isoMonth
      ? isoYear
      : '';
  return date && isOnCalendar(date) ? date : undefined;
}

/** The same day read month first: "2024-05-06" → "2024-06-05". */
export function swapped(date: string): string {
  return date.replace(/-(\d{2})-(\d{2})$/, '-$2-$1');
}

/** The weekday that a word in front of a date names, in the short forms of all languages too: "Th", "wo". */
export function weekdayBefore(word: string): number | undefined {
  return weekdayNamed(word) ?? shortWeekdays.get(foldedWord(word));
}

/** Whether a full date falls on the day of the week that a word names. */
export function fallsOn(date: string, word: string): boolean {
  return weekdayNamed(word) === weekday(date);
}
