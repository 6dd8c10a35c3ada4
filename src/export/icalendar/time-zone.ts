/** Time zones, by Temporal and the time zone database that Node ships; never by shifting a `Date`. */
import { Temporal } from 'temporal-polyfill';

/**
 * The instant of a local time, with its offset: "2024-03-31T14:00:00+01:00" (RFC 3339).
 * A time that a change of clocks skips is moved past the change; of a time that occurs twice, the first is taken.
 */
export function zonedInstant(date: string, time: string, zone: string): string {
  const at = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone);
  return at.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** The day after: "2024-02-29" for "2024-02-28". */
export function dayAfter(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}

/** A change of offset, or the offset in force before the first known change: a STANDARD or DAYLIGHT component. */
export interface Observance {
  /** The local time of the change, in the offset before it: "2024-03-31T01:00:00" (RFC 5545, section 3.6.5). */
  onset: string;
  /** "+01:00". */
  from: string;
  to: string;
  isDaylight: boolean;
}

const known = new Map<string, Observance[]>();

/** The observances of a zone in a year, in the order of time: the one in force when the year begins, and those that begin within it. */
export function observances(zone: string, year: number): Observance[] {
  const key = `${zone} ${year}`;
  const found = known.get(key) ?? readObservances(zone, year);
  known.set(key, found);
  return found;
}

function readObservances(zone: string, year: number): Observance[] {
  const opening = Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(zone);
  const found: Observance[] = [];
  const before = opening.getTimeZoneTransition('previous');
  if (before) found.push(observance(before));
  else {
    found.push({ onset: '1900-01-01T00:00:00', from: opening.offset, to: opening.offset, isDaylight: false });
  }
  let next = opening.getTimeZoneTransition('next');
  while (next && next.year <= year) {
    found.push(observance(next));
    next = next.getTimeZoneTransition('next');
  }
  return found;
}

function observance(change: Temporal.ZonedDateTime): Observance {
  const before = change.subtract({ nanoseconds: 1 });
  const onset = change
    .toInstant()
    .toZonedDateTimeISO(before.offset)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' });
  return {
    onset,
    from: before.offset,
    to: change.offset,
    isDaylight: change.offsetNanoseconds > before.offsetNanoseconds,
  };
}
