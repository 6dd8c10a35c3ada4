/**
 * Reads the words of a question that stand for a filter: "this week", "in May", "2019-2021", "slides", "in French", "oxford".
 * Pure: the words of the language and the reader's day are given. What is not understood stays a word.
 */
import { daysAfter, weekday as weekdayOf } from '../../text/calendar-days.ts';
import { fold } from '../../text/fold.ts';
import type { FacetName } from '../format/filters.ts';
import type { AskedValues } from '../format/manifest.ts';
import { type DaySpan, isCalendarDay, isoDay, monthSpan, weekSpan, yearSpan } from './day-spans.ts';
import {
  type FilterPhrase,
  type FilterWords,
  filterPhrasesOf,
  isSlot,
  type Meaning,
  namedMonths,
  type QuestionWord,
  questionWords,
  wordKey,
  yearForm,
} from './filter-words.ts';

/** What words of a question ask for. */
export type AskedFilter =
  /** Days, or a month or a year of them. */
  | ({ kind: 'days' } & DaySpan)
  /** A month, or a day of it, of any year. Months count from 1. */
  | { kind: 'yearly'; month: number; day?: number }
  /** 0 is Monday. */
  | { kind: 'weekday'; weekday: number }
  /** Any of the values. `name` is as people read it, where the messages have no name for the value. */
  | { kind: 'facet'; facet: FacetName; values: readonly string[]; name?: string };

export interface FilterReading {
  filter: AskedFilter;
  /** UTF-16 offsets in the question, the end excluded. */
  start: number;
  end: number;
  /** As it was typed, folded. It tells this reading from the others of a question. */
  typed: string;
  /** `word`: also an ordinary word. `phrase`: several words, which hardly mean anything else in a short question. `date`: nothing else. */
  certainty: 'word' | 'phrase' | 'date';
}

const dayForm = /^([1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|e)?$/;

/** The values of the places of a phrase, in their order. */
interface Slots {
  day?: number;
  month?: number;
  weekday?: number;
  language?: string;
  institution?: readonly [word: string, ...values: string[]];
  years: number[];
  /** Whether a month has its full name. */
  isFull: boolean;
}

interface Names {
  months: Map<string, { month: number; isFull: boolean }>;
  weekdays: Map<string, number>;
  languages: Map<string, string>;
  institutions: Map<string, AskedValues['institutions'][number]>;
}

function namesOf(words: FilterWords, { institutions }: Pick<AskedValues, 'institutions'>): Names {
  const numbered = <Value>(names: readonly string[], value: (index: number) => Value) =>
    names.map((name, index): [string, Value] => [wordKey(name), value(index)]);
  const weekdays = numbered(words.weekdays, (weekday) => weekday);
  return {
    months: new Map([
      ...[...namedMonths(words)].map(([name, month]) => [name, { month, isFull: false }] as const),
      ...numbered(words.months, (index) => ({ month: index + 1, isFull: true })),
    ]),
    // "Mondays", "montags", "lundis".
    weekdays: new Map(
      weekdays.flatMap(([name, weekday]) => [[name, weekday] as const, [`${name}s`, weekday] as const]),
    ),
    languages: new Map(
      Object.entries(words.languages).flatMap(([tag, names]) =>
        names.split(' ').map((name): [string, string] => [wordKey(name), tag]),
      ),
    ),
    institutions: new Map(institutions.map((each) => [wordKey(each[0]), each])),
  };
}

/** Reads one place of a phrase. @returns whether the word fits it */
function fillSlot(slot: string, word: string, names: Names, slots: Slots): boolean {
  if (slot === 'D') {
    const day = dayForm.exec(word)?.[1];
    if (day !== undefined) slots.day = Number(day);
    return day !== undefined;
  }
  if (slot === 'Y') {
    if (yearForm.test(word)) slots.years.push(Number(word));
    return yearForm.test(word);
  }
  if (slot === 'M') {
    const named = names.months.get(word);
    if (named) [slots.month, slots.isFull] = [named.month, named.isFull];
    return named !== undefined;
  }
  if (slot === 'W') {
    const weekday = names.weekdays.get(word);
    if (weekday !== undefined) slots.weekday = weekday;
    return weekday !== undefined;
  }
  if (slot === 'L') {
    const language = names.languages.get(word);
    if (language !== undefined) slots.language = language;
    return language !== undefined;
  }
  const institution = names.institutions.get(word);
  if (institution) slots.institution = institution;
  return institution !== undefined;
}

function matchPhrase({ parts }: FilterPhrase, at: readonly QuestionWord[], names: Names): Slots | undefined {
  const slots: Slots = { years: [], isFull: true };
  const fits = parts.every((part, index) => {
    const word = at[index]?.text;
    return word !== undefined && (isSlot(part) ? fillSlot(part, word, names, slots) : part === word);
  });
  return fits ? slots : undefined;
}

const days = (span: DaySpan): AskedFilter => ({ kind: 'days', ...span });
const facet = (name: FacetName, value: string): AskedFilter => ({
  kind: 'facet',
  facet: name,
  values: [value],
});
const oneDay = (day: string) => days({ from: day, to: day });

/** @param today the reader's day. `undefined` where the words fit, but mean nothing: "30 February", a month that is no name of its own. */
function filterOf(meaning: Meaning, slots: Slots, today: string, isAlone: boolean): AskedFilter | undefined {
  const { day, month = 1, weekday = 0, years, language, institution } = slots;
  const [year = 0, lastYear = year] = years;
  const [thisYear, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  switch (meaning) {
    case 'today':
      return oneDay(today);
    case 'tomorrow':
      return oneDay(daysAfter(today, 1));
    case 'yesterday':
      return oneDay(daysAfter(today, -1));
    case 'upcoming':
      return days({ from: today, to: '' });
    case 'past':
      return days({ from: '', to: daysAfter(today, -1) });
    case 'thisWeek':
      return days(weekSpan(today));
    case 'nextWeek':
      return days(weekSpan(today, 1));
    case 'lastWeek':
      return days(weekSpan(today, -1));
    case 'thisMonth':
      return days(monthSpan(thisYear, thisMonth));
    case 'nextMonth':
      return days(monthSpan(thisYear, thisMonth + 1));
    case 'lastMonth':
      return days(monthSpan(thisYear, thisMonth - 1));
    case 'thisYear':
      return days(yearSpan(thisYear));
    case 'nextYear':
      return days(yearSpan(thisYear + 1));
    case 'lastYear':
      return days(yearSpan(thisYear - 1));
    case 'weekday':
      return { kind: 'weekday', weekday };
    case 'thisWeekday':
      return oneDay(daysAfter(weekSpan(today).from, weekday));
    case 'nextWeekday':
      return oneDay(daysAfter(today, ahead || 7));
    case 'lastWeekday':
      return oneDay(daysAfter(today, ahead - 7));
    case 'date':
      return day && isCalendarDay(month, day, year) ? oneDay(isoDay(year, month, day)) : undefined;
    case 'dayOfYear':
      return day && isCalendarDay(month, day) ? { kind: 'yearly', month, day } : undefined;
    case 'month':
      return slots.isFull || !isAlone ? { kind: 'yearly', month } : undefined;
    case 'monthOfYear':
      return days(monthSpan(year, month));
    case 'year':
    case 'years':
      return year <= lastYear ? days(yearSpan(year, lastYear)) : undefined;
    case 'since':
      return days({ from: isoDay(year, 1, 1), to: '' });
    case 'after':
      return days({ from: isoDay(year + 1, 1, 1), to: '' });
    case 'before':
      return days({ from: '', to: isoDay(year - 1, 12, 31) });
    case 'until':
      return days({ from: '', to: isoDay(year, 12, 31) });
    case 'slides':
    case 'video':
      return facet(meaning, 'yes');
    case 'cancelled':
    case 'postponed':
    case 'tentative':
      return facet('status', meaning);
    case 'language':
      return language === undefined ? undefined : facet('language', language);
    case 'institution': {
      const [name = '', ...values] = institution ?? [];
      return { kind: 'facet', facet: 'institution', values, name };
    }
  }
}

/** A date in figures (ISO 8601): "2024-05-13", "2024-05"; and "2020-21", two years. */
function figures(at: readonly QuestionWord[]): { filter: AskedFilter; length: number } | undefined {
  const [first = '', dash, second = '', otherDash, third = ''] = at.slice(0, 5).map(({ text }) => text);
  if (!yearForm.test(first) || dash !== '-' || !/^\d\d$/.test(second)) return undefined;
  const [year, month, day] = [Number(first), Number(second), Number(third)];
  if (otherDash === '-' && /^\d\d$/.test(third))
    return isCalendarDay(month, day, year)
      ? { filter: oneDay(isoDay(year, month, day)), length: 5 }
      : undefined;
  const last = year - (year % 100) + month;
  // "2011-12" may be December or two years.
  if (month >= 1 && month <= 12)
    return last > year ? undefined : { filter: days(monthSpan(year, month)), length: 3 };
  return last > year ? { filter: days(yearSpan(year, last)), length: 3 } : undefined;
}

/** Weeks, and dates with a year and a month or a day: nothing else is written so. */
const certain = new Set<Meaning>([
  ...(['thisWeek', 'nextWeek', 'lastWeek', 'nextWeekday', 'thisWeekday', 'lastWeekday'] as const),
  ...(['date', 'monthOfYear'] as const),
]);

/**
 * @param today the reader's day, `YYYY-MM-DD`, in the zone of the catalogue.
 * @returns in the order of the question. Readings do not overlap: of several, the longest. Quotes and a leading minus make words of words.
 */
export function readQuestion(
  question: string,
  words: FilterWords,
  asked: Pick<AskedValues, 'institutions' | 'years'>,
  today: string,
): FilterReading[] {
  const names = namesOf(words, asked);
  const phrases = filterPhrasesOf(words);
  const [first = 0, last = 0] = asked.years;
  const read = questionWords(withoutQuotes(question));
  const found: FilterReading[] = [];
  for (let at = 0; at < read.length; ) {
    const reading = readAt(read.slice(at, at + mostParts), phrases, names, today);
    const [start, end] = [read[at]?.start ?? 0, read[at + (reading?.length ?? 1) - 1]?.end ?? 0];
    const typed = fold(question.slice(start, end)).replace(/\s+/g, ' ');
    // A number is a year where something is dated with it: "2048" is a game.
    const isOtherNumber = yearForm.test(typed) && (Number(typed) < first || Number(typed) > last);
    if (reading && !isOtherNumber)
      found.push({ filter: reading.filter, start, end, typed, certainty: reading.certainty });
    at += reading && !isOtherNumber ? reading.length : 1;
  }
  return found;
}

const mostParts = 8;

function readAt(at: readonly QuestionWord[], phrases: readonly FilterPhrase[], names: Names, today: string) {
  const date = figures(at);
  if (date) return { ...date, certainty: 'date' as const };
  // A part of a number with a hyphen that means nothing: "2011-12".
  if (at[1]?.text === '-' && yearForm.test(at[0]?.text ?? '') && !yearForm.test(at[2]?.text ?? ''))
    return undefined;
  for (const phrase of phrases) {
    const { length } = phrase.parts;
    const slots = matchPhrase(phrase, at, names);
    const filter = slots && filterOf(phrase.meaning, slots, today, length === 1);
    if (!filter) continue;
    const certainty =
      length === 1
        ? ('word' as const)
        : certain.has(phrase.meaning)
          ? ('date' as const)
          : ('phrase' as const);
    return { filter, length, certainty };
  }
  return undefined;
}

/** The question with spaces where somebody quotes or excludes, so that all else stays in its place. */
function withoutQuotes(question: string): string {
  const blank = (text: string) => ' '.repeat(text.length);
  return question.replace(/(?<!\S)-?["“”«][^"“”»]*["“”»]?|(?<!\S)-\S+/g, blank);
}
