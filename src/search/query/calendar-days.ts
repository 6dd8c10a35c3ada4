/** Days of the calendar, `YYYY-MM-DD`. Computed in UTC on both sides, so that no zone shifts them. */

/** From one day to another, both included. An end that is "" is open. */
export interface DaySpan {
  from: string;
  to: string;
}

function toTime(day: string): number {
  return Date.parse(`${day}T00:00Z`);
}

const msPerDay = 86_400_000;

export function addDays(day: string, days: number): string {
  return new Date(toTime(day) + days * msPerDay).toISOString().slice(0, 10);
}

/** 0 is Monday, 6 is Sunday (ISO 8601). */
export function weekdayNumber(day: string): number {
  return (new Date(toTime(day)).getUTCDay() + 6) % 7;
}

const padded = (number: number, length = 2) => String(number).padStart(length, '0');

export function isoDay(year: number, month: number, day: number): string {
  return `${padded(year, 4)}-${padded(month)}-${padded(day)}`;
}

/** A month, counted from 1; also a thirteenth, which is January of the next year, and a zeroth. */
export function monthSpan(year: number, month: number): DaySpan {
  const first = year * 12 + month - 1;
  const from = isoDay(Math.floor(first / 12), (first % 12) + 1, 1);
  const next = isoDay(Math.floor((first + 1) / 12), ((first + 1) % 12) + 1, 1);
  return { from, to: addDays(next, -1) };
}

export function yearSpan(first: number, last = first): DaySpan {
  return { from: isoDay(first, 1, 1), to: isoDay(last, 12, 31) };
}

/** The week of a day, from Monday (ISO 8601), or so many weeks later. */
export function weekSpan(day: string, later = 0): DaySpan {
  const from = addDays(day, later * 7 - weekdayNumber(day));
  return { from, to: addDays(from, 6) };
}

/** Whether it is on the calendar: 30 February is not. Without a year, 29 February is. */
export function isCalendarDay(month: number, day: number, year = 2000): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= Number(monthSpan(year, month).to.slice(8));
}

/** The first and the last day that a partial date may be; `undefined` without a year. */
export function spanOfDate(date: string): DaySpan | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [];
  if (year === undefined) return undefined;
  if (day !== undefined) return { from: date, to: date };
  return month === undefined ? yearSpan(Number(year)) : monthSpan(Number(year), Number(month));
}
