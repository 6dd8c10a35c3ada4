/** The days that a rule of recurrence gives (RFC 5545, section 3.3.10), by ical.js. */
import ICAL from 'ical.js';
import { daysInMonth } from '../../../text/calendar-days.ts';

/** A rule in jCal: `{ freq: 'WEEKLY', byday: ['MO', 'WE'] }`. */
export type Rule = Readonly<Record<string, unknown>>;

/** A rule with the day of the month that the start of its event implies: ical.js gives 1 May for "every year in April" from the 31st on. */
export function withImpliedDay(rule: Rule, start: string): Rule {
  const [, month, day] = start.slice(0, 'YYYY-MM-DD'.length).split('-').map(Number);
  const names = rule['byday'] !== undefined || rule['bymonthday'] !== undefined;
  if (names || (rule['freq'] !== 'MONTHLY' && rule['freq'] !== 'YEARLY')) return rule;
  const isYearly = rule['freq'] === 'YEARLY' && rule['bymonth'] === undefined;
  return { ...rule, bymonthday: day, ...(isYearly && { bymonth: month }) };
}

/**
 * The starts that a rule gives, in the order of time: dates, or dates with times on the clock of the event. It is stopped by whoever reads it.
 *
 * @param start "2024-01-08T14:00:00", or "2024-01-08"
 */
export function* startsByRule({ until: _, ...rule }: Rule, start: string): Generator<string> {
  const time = start.includes('T') ? ICAL.Time.fromDateTimeString(start) : ICAL.Time.fromDateString(start);
  const days = ICAL.Recur.fromData(rule as object).iterator(time);
  for (let next = days.next(); next && next.year < 10_000; next = days.next()) yield next.toString();
}

/**
 * Whether a rule is of the forms that seminars have. ical.js searches for ever for a day that never comes (30 February), so only rules are
 * read whose days are sure to come.
 */
export function canBeExpanded(rule: Rule): boolean {
  const { freq, interval, count, until: _, wkst: __, ...parts } = rule;
  const names = Object.keys(parts);
  const form = typeof freq === 'string' && Object.hasOwn(forms, freq) ? forms[freq] : undefined;
  const step = interval === undefined ? 1 : Number(interval);
  return (
    form !== undefined &&
    (count === undefined || Number(count) >= 1) &&
    Number.isInteger(step) &&
    step >= 1 &&
    step <= 400 &&
    names.every((name) => form.parts.includes(name) && isWithoutRepeats(listOf(parts[name]))) &&
    form.isSure(partsOf(rule), step)
  );
}

interface Parts {
  days: string[];
  monthDays: number[];
  months: number[];
  positions: number[];
}

const partsOf = ({ byday, bymonthday, bymonth, bysetpos }: Rule): Parts => ({
  days: listOf(byday).map(String),
  monthDays: listOf(bymonthday).map(Number),
  months: listOf(bymonth).map(Number),
  positions: listOf(bysetpos).map(Number),
});

const listOf = (value: unknown) => (value === undefined ? [] : [value].flat());
const isWithoutRepeats = (list: readonly unknown[]) => new Set(list).size === list.length;
const isWeekday = (day: string) => /^(?:MO|TU|WE|TH|FR|SA|SU)$/.test(day);
const isWeekdayOfMonth = (day: string) => /^(?:[+-]?[1-4])?(?:MO|TU|WE|TH|FR|SA|SU)$/.test(day);
const isMonth = (month: number) => Number.isInteger(month) && month >= 1 && month <= 12;
/** Whether a month has a day in every year, counted from its beginning or from its end. */
const isDayOf = (month: number) => (day: number) =>
  Number.isInteger(day) && day !== 0 && Math.abs(day) <= daysInMonth(month, 2023);

interface Form {
  parts: string[];
  isSure: (parts: Parts, step: number) => boolean;
}

const forms: Readonly<Record<string, Form>> = {
  // Not in some months only: ical.js gives a day outside of them then.
  DAILY: {
    parts: ['byday'],
    isSure: ({ days }, step) => days.every(isWeekday) && (days.length === 0 || step === 1),
  },
  WEEKLY: { parts: ['byday'], isSure: ({ days }) => days.every(isWeekday) },
  MONTHLY: {
    parts: ['byday', 'bymonthday', 'bysetpos'],
    isSure: ({ days, monthDays, positions }, step) =>
      days.every(isWeekdayOfMonth) &&
      monthDays.every(isDayOf(1)) &&
      // Counted from one end of the month: ical.js puts days of both ends in a wrong order.
      new Set(monthDays.map(Math.sign)).size <= 1 &&
      (monthDays.every(isDayOf(2)) || step <= 6) &&
      (days.length === 0 || monthDays.length === 0) &&
      (positions.length === 0 ||
        (days.length > 0 &&
          days.every(isWeekday) &&
          positions.every((position) => [1, 2, 3, 4].includes(Math.abs(position))))),
  },
  YEARLY: {
    parts: ['bymonth', 'byday', 'bymonthday'],
    // In one month, from its beginning: ical.js counts others wrongly.
    isSure: ({ days, monthDays, months: [month, ...others] }) =>
      month !== undefined &&
      others.length === 0 &&
      isMonth(month) &&
      days.every(isWeekdayOfMonth) &&
      (days.length === 0 || monthDays.length === 0) &&
      monthDays.every((day) => day > 0 && isDayOf(month)(day)),
  },
};
