/**
 * A date as far as it is known: a day, a month, a year, or a day of an unknown year. Leans on little: the form for corrections
 * loads it.
 */
import { daysInMonth } from '../text/calendar-days.ts';

/** The parts that a partial date gives; months count from 1. */
export interface DateParts {
  year?: number;
  month?: number;
  day?: number;
}

/** How a text writes its dates in figures. */
export const dateOrders = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** Takes a partial date apart. */
export function dateParts(date: string): DateParts {
  const match = /^(?:(\d{4})|-)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  const [year, month, day] = [match?.[1], match?.[2], match?.[3]].map((part) =>
    part === undefined ? undefined : Number(part),
  );
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
}

/**
 * Whether what a partial date gives is on the calendar. A part that is not known is left out, and never written as zero; there was no
 * year 0 (HTML, "valid date string", begins with 1 as well).
 */
export function isOnCalendar(date: string): boolean {
  const { year, month, day } = dateParts(date);
  return (
    year !== 0 &&
    (month === undefined || (month >= 1 && month <= 12)) &&
    (month === undefined || day === undefined || (day >= 1 && day <= daysInMonth(month, year)))
  );
}
