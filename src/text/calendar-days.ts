/** Days of the calendar, `YYYY-MM-DD`. Computed in UTC on both sides, so that no zone shifts them. */

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
