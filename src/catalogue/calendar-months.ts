/** Talks by month for the calendar pages; weeks begin on Monday. */

import type { Talk } from '../model/schema.ts';
import { daysInMonth, weekday } from '../text/calendar-days.ts';
import { byYear, type DatedTalk } from './talk-lists.ts';

export interface CalendarMonth {
  /** "2024-02" */
  name: string;
  year: number;
  /** From 1. */
  month: number;
  /** Seven days each; `undefined` for days outside the month. */
  weeks: (CalendarDay | undefined)[][];
  count: number;
}

export interface CalendarDay {
  /** `YYYY-MM-DD` */
  date: string;
  /** From 1. */
  day: number;
  /** By time. A talk over several days is listed on its first day only, since it may last for years. */
  talks: DatedTalk[];
}

/** Every month with a talk, newest first. */
export function calendarMonths(talks: readonly Talk[]): CalendarMonth[] {
  return byYear(talks).flatMap(({ year, months }) =>
    months.map(({ month, talks }) => {
      const name = monthOf(year, month);
      return {
        name,
        year,
        month,
        weeks: weeksOf(name, daysInMonth(month, year), talks),
        count: talks.length,
      };
    }),
  );
}

/** "2024-02": a month as addresses name it (ISO 8601). */
export function monthOf(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

function weeksOf(month: string, length: number, talks: readonly DatedTalk[]): CalendarMonth['weeks'] {
  const days = Array.from({ length }, (_, index): CalendarDay => {
    const date = `${month}-${String(index + 1).padStart(2, '0')}`;
    return { date, day: index + 1, talks: talks.filter((talk) => talk.date === date) };
  });
  const before: undefined[] = new Array(weekday(`${month}-01`)).fill(undefined);
  const cells = [...before, ...days];
  const weeks = Math.ceil(cells.length / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day]),
  );
}
