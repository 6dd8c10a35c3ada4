/**
 * A date as far as it is known: a day, a month, a year, or a day of an unknown year. Leans on nothing: the form for corrections
 * loads it.
 */

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

/** The day after a full date: "2024-02-29" for "2024-02-28". */
export function dayAfter(date: string): string {
  return daysAfter(date, 1);
}

/** The day that is so many days after a full date, or before it. */
export function daysAfter(date: string, count: number): string {
  const next = new Date(0);
  next.setUTCFullYear(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)) + count);
  return next.toISOString().slice(0, 'YYYY-MM-DD'.length);
}
