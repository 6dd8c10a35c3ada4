/** Time zones: what clocks show where, from the rules that Node carries, by Temporal and never by shifting a `Date`. */
import { Temporal } from 'temporal-polyfill';

/**
 * The moment that a clock shows, with its offset: "2024-03-31T14:00:00+01:00" (RFC 3339).
 * An hour that a clock skips is taken as after the change, one that it shows twice as the first.
 */
export function moment(date: string, time: string, zone: string): string {
  const at = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone);
  return at.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** The day after: "2024-02-29" for "2024-02-28". */
export function dayAfter(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}

/** A change of offset, or the offset that was in force before the first one that is known. */
export interface Observance {
  /** What a clock of the offset before shows at the change: "2024-03-31T01:00:00" (RFC 5545, section 3.6.5). */
  onset: string;
  /** "+01:00". */
  from: string;
  to: string;
  isDaylight: boolean;
}

const known = new Map<string, Observance[]>();

/** What a zone observes in a year: the change in force when it begins, and those within it, in the order of time. */
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
