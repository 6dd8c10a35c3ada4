/** Weeks, months and years as spans of days, `YYYY-MM-DD`. */
import { daysAfter, daysInMonth, weekday } from '../../text/calendar-days.ts';

/** From one day to another, both included. An end that is "" is open. */
export interface DaySpan {
  from: string;
  to: string;
}

const padded = (number: number, length = 2) => String(number).padStart(length, '0');

export function isoDay(year: number, month: number, day: number): string {
  return `${padded(year, 4)}-${padded(month)}-${padded(day)}`;
}

/** A month, counted from 1; also a thirteenth, which is January of the next year, and a zeroth. */
export function monthSpan(year: number, month: number): DaySpan {
  const first = year * 12 + month - 1;
  const [ofYear, number] = [Math.floor(first / 12), (first % 12) + 1];
  return { from: isoDay(ofYear, number, 1), to: isoDay(ofYear, number, daysInMonth(number, ofYear)) };
}

export function yearSpan(first: number, last = first): DaySpan {
  return { from: isoDay(first, 1, 1), to: isoDay(last, 12, 31) };
}

/** The week of a day, from Monday (ISO 8601), or so many weeks later. */
export function weekSpan(day: string, later = 0): DaySpan {
  const from = daysAfter(day, later * 7 - weekday(day));
  return { from, to: daysAfter(from, 6) };
}

/** Whether it is on the calendar: 30 February is not. Without a year, 29 February is. */
export function isCalendarDay(month: number, day: number, year = 2000): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(month, year);
}

/** The first and the last day that a partial date may be; `undefined` without a year. */
export function spanOfDate(date: string): DaySpan | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [];
  if (year === undefined) return undefined;
  if (day !== undefined) return { from: date, to: date };
  return month === undefined ? yearSpan(Number(year)) : monthSpan(Number(year), Number(month));
}
