/** Dates and times as a programme prints them: words and figures, the same on every machine. */
import { en, type Words } from '../words/en.ts';
import { type DateParts, dateParts, weekday } from './partial-date.ts';
import { zoneWords } from './zone-words.ts';

/** "Monday 26 February 2024". */
export function longDate(date: string, words: Words = en): string {
  return `${words.dates.weekdays[weekday(date)]} ${dateWords(date, words)}`;
}

/** A partial date as far as it goes: "26 February 2024", "February 2024", "2024"; "12 March, year not given". */
export function dateWords(date: string, words: Words = en): string {
  const { year, month, day }: DateParts = dateParts(date);
  const known = [day && words.dates.day(day), monthName(month, words), year]
    .filter((part) => part !== undefined)
    .join(' ');
  return year === undefined ? words.dates.withoutYear(known) : known;
}

/** "February"; the month of a date or a month counted from 1. */
export function monthName(month: number | undefined, words: Words = en): string | undefined {
  return month === undefined ? undefined : words.dates.months[month - 1];
}

/** The day in a programme's margin: "Mon 26". */
export function shortDay(date: string, words: Words = en): string {
  return `${words.dates.shortWeekdays[weekday(date)]} ${words.dates.day(dateParts(date).day ?? 0)}`;
}

/** The day of what is near: "Mon 26 Feb". */
export function nearDate(date: string, words: Words = en): string {
  const { month = 1 } = dateParts(date);
  return `${shortDay(date, words)} ${words.dates.shortMonths[month - 1]}`;
}

/** The day with its month, for a margin without month headings: "26 Feb 2024". */
export function shortDate(date: string, words: Words = en): string {
  const { year, month, day } = dateParts(date);
  return [day && words.dates.day(day), month && words.dates.shortMonths[month - 1], year]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** "14:00–15:00", "14:00" without an end, `undefined` without a start. */
export function timeRange(start: string | undefined, end: string | undefined): string | undefined {
  return start && end ? `${start}–${end}` : start;
}

/** What the `datetime` attribute of `<time>` takes (HTML, "valid date string with optional time"): a yearless day is "03-12". */
export function machineDate(date: string, time?: string): string {
  return date.replace(/^--/, '') + (time ? `T${time}` : '');
}

interface Occasion {
  date?: string | undefined;
  endDate?: string | undefined;
  start?: string | undefined;
  end?: string | undefined;
  timezone?: string | undefined;
  listedUnder?: string | undefined;
}

/** When a talk is, whole: "Monday 26 February 2024, 14:00–15:00, London time"; of an unknown date, what is known instead. */
export function occasionWords(talk: Occasion, words: Words = en): string {
  if (!talk.date) return dateNotGiven(talk, words);
  const days =
    talk.endDate && talk.endDate !== talk.date
      ? [
          [longDate(talk.date, words), talk.start].filter(Boolean).join(', '),
          [longDate(talk.endDate, words), talk.end].filter(Boolean).join(', '),
        ].join(` ${words.dates.to} `)
      : [longDate(talk.date, words), timeRange(talk.start, talk.end)].filter(Boolean).join(', ');
  // A zone says something about a time of day; a day alone is a day everywhere.
  return talk.start && talk.timezone ? `${days}, ${zoneWords(talk.timezone, words)}` : days;
}

/** The quiet words for a date that nobody printed: "date not given; listed under “2020 seminars”". */
function dateNotGiven({ listedUnder }: Pick<Occasion, 'listedUnder'>, words: Words = en): string {
  return listedUnder ? words.dates.listedUnder(listedUnder) : words.dates.notGiven;
}

/** As it stands at the head of a line: French writes its months small. */
export function capitalised(text: string | undefined): string {
  return text === undefined ? '' : text.charAt(0).toUpperCase() + text.slice(1);
}
