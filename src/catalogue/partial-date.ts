/** A date as far as it is known: a day, a month, a year, or a day of an unknown year. */
import { z } from 'zod';

/**
 * `YYYY`, `YYYY-MM`, `YYYY-MM-DD` (ISO 8601), or `--MM-DD`: a day whose year is not known (vCard, RFC 6350 section 4.3.1).
 * A date is not a moment: it is never turned into a `Date`, which would shift it across time zones.
 */
export const partialDate = z
  .string()
  .regex(
    /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|--\d{2}-\d{2})$/,
    'is not a date: write "2024-02-26", "2024-02", "2024" or "--02-26"',
  )
  .refine(isOnCalendar, 'is not a day of the calendar');

/** A full date, `YYYY-MM-DD`. */
export const fullDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a full date: write "2024-02-26"')
  .refine(isOnCalendar, 'is not a day of the calendar');

/** A time of day, `HH:MM` on the 24-hour clock. */
export const timeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day: write "14:00"');

/** The parts that a partial date gives; months count from 1. */
export interface DateParts {
  year?: number;
  month?: number;
  day?: number;
}

/** Takes a partial date apart. */
export function dateParts(date: string): DateParts {
  const match = /^(?:(\d{4})|-)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  const [year, month, day] = [match?.[1], match?.[2], match?.[3]].map((part) =>
    part ? Number(part) : undefined,
  );
  return { ...(year && { year }), ...(month && { month }), ...(day && { day }) };
}

/** How many days a month has (proleptic Gregorian); without a year, February has 29. */
export function daysInMonth(month: number, year = 2000): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** The day of the week of a full date: 0 is Monday, 6 is Sunday (ISO 8601 order). */
export function weekday(date: string): number {
  // A date without a zone, asked for in the zone it is read in: UTC on both sides, so nothing shifts.
  return (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7;
}

function isOnCalendar(date: string): boolean {
  const { year, month, day } = dateParts(date);
  if (month === undefined) return true;
  return month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= daysInMonth(month, year)));
}
