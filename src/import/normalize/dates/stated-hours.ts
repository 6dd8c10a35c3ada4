/** The hours of a talk as they are meant: a clock of twelve hours leaves open which half of the day it is. */

/** Hours as printed, `HH:MM`. */
export interface PrintedHours {
  start?: string | undefined;
  end?: string | undefined;
  /** Whether both may be twelve hours later. */
  isHalfDayUnknown: boolean;
}

/**
 * The hours that a text states. Talks are not held at night: "4:15" without "am" or "pm" is in the afternoon, which is then inferred. An end
 * that is not behind its start is none.
 *
 * @param printed the text that says them
 */
export function statedHours(
  { start, end, isHalfDayUnknown }: PrintedHours,
  printed: string,
): { start?: string; end?: string; inferred?: { field: 'start'; evidence: string } } {
  if (start === undefined) return {};
  const isAfternoon = isHalfDayUnknown && Number(start.slice(0, 2)) < 8;
  const from = isAfternoon ? later(start) : start;
  const to = end && isAfternoon && end < '12' && later(end) > from ? later(end) : end;
  return {
    start: from,
    ...(to && to > from && { end: to }),
    ...(isAfternoon && {
      inferred: {
        field: 'start',
        evidence: `“${printed.replace(/\s+/g, ' ').slice(0, 60)}” was taken for the afternoon`,
      },
    }),
  };
}

/** The same time twelve hours later. */
export function later(time: string): string {
  return `${Number(time.slice(0, 2)) + 12}${time.slice(2)}`;
}
