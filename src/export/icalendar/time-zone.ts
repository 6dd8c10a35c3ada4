/** Local times as instants, and what calendars say of a time zone; by the rules of `model/zone-rules.ts`. */
import {
  changesAround,
  formatOffset,
  instantOfLocal,
  type OffsetChange,
  offsetAt,
} from '../../model/zone-rules.ts';

/**
 * The instant of a local time, with its offset: "2024-03-31T14:00:00+01:00" (RFC 3339).
 * A time that a change of clocks skips is moved past the change; of a time that occurs twice, the first is taken.
 */
export function zonedInstant(date: string, time: string, zone: string): string {
  const at = instantOfLocal(zone, Date.parse(`${date}T${time}Z`) / 1000);
  const offset = offsetAt(zone, at);
  return `${clockReading(at + offset)}${formatOffset(offset)}`;
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
  const opening = `${String(year).padStart(4, '0')}-01-01T00:00:00`;
  const midnight = instantOfLocal(zone, Date.parse(`${opening}Z`) / 1000);
  const changes = changesAround(zone, year);
  const begun = changes.filter(({ at }) => at <= midnight).length;
  const found = changes.flatMap((change, index) => {
    const isBefore = index < begun - 1;
    const isAfter = clockReading(change.at + change.before) >= `${year + 1}`.padStart(4, '0');
    return isBefore || isAfter ? [] : [observance(change, changes[index + 1])];
  });
  if (begun > 0) return found;
  const offset = formatOffset(offsetAt(zone, midnight));
  const onset = year < 1900 ? opening : '1900-01-01T00:00:00';
  return [{ onset, from: offset, to: offset, isDaylight: false }, ...found];
}

function observance(change: OffsetChange, next: OffsetChange | undefined): Observance {
  // Summer time ends within the year; where clocks went forward for good, that is another standard time.
  const ends = next !== undefined && next.after < next.before && next.at - change.at < 366 * 86_400;
  return {
    onset: clockReading(change.at + change.before),
    from: formatOffset(change.before),
    to: formatOffset(change.after),
    isDaylight: change.after > change.before && ends,
  };
}

/** What a clock shows that is so many seconds from the beginning of 1970: "2024-03-31T14:00:00". */
function clockReading(local: number): string {
  return new Date(local * 1000).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
}
