/** The last day and the hours of a talk, the same on pages and in the browser. Leans on nothing, because a reader's browser loads it. */

interface Hours {
  /** `YYYY-MM-DD` */
  date?: string | undefined;
  endDate?: string | undefined;
  /** `HH:MM` */
  start?: string | undefined;
  end?: string | undefined;
}

/** The last day of a talk over several days; `undefined` of any other. */
export function lastDayOf({ date, endDate }: Hours): string | undefined {
  return date !== undefined && endDate !== undefined && endDate > date ? endDate : undefined;
}

/** "14:00–15:00", "14:00" without an end, `undefined` without a start. */
export function timeRange(start: string | undefined, end: string | undefined): string | undefined {
  return start && end ? `${start}–${end}` : start;
}

/** The hours as they stand behind the days of a talk. Of several days only the first one's: the end is another day's. */
export function hoursOf(talk: Hours): string | undefined {
  return lastDayOf(talk) === undefined ? timeRange(talk.start, talk.end) : talk.start;
}
