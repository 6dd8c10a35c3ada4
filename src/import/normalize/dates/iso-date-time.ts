/** Dates, times and durations as files write them (ISO 8601), told on the clock of the event's zone. */
import { Temporal } from 'temporal-polyfill';
import { isOnCalendar } from '../../../model/partial-date.ts';
import { instantOfLocal, isTimeZone, offsetAt } from '../../../model/zone-rules.ts';

export interface IsoDateTime {
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:MM`; absent for a whole day. */
  time?: string;
  /** IANA name of the zone that date and time are in; `undefined` when it is not known. */
  zone?: string;
  /** Milliseconds since 1970, for comparing; where the instant is not known, as if the clock showed UTC. */
  epoch: number;
}

/** Extended and basic form; seconds are read over, and "UTC" may stand for "Z". */
const written =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * Reads "2024-05-16T14:00:00+00:00", "20240516T140000Z", "2024-05-16 14:00" or "2024-05-16"; anything else is `undefined`.
 *
 * A date-time with an offset is told on the clock of `zone`. Without a zone it stays as it is written: an offset names no zone,
 * except that of UTC. "2024-05-16T14:00[Europe/Zurich]" (RFC 9557) is the time on the clock of Zurich, and so an instant, too.
 */
export function readIsoDateTime(text: string, zone: string | undefined): IsoDateTime | undefined {
  const { dateTime, ownZone } = partsOf(text);
  const [, year, month, day, hours, minutes, offset] = written.exec(dateTime) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!year || !isOnCalendar(date)) return undefined;
  return unlessRefused(() => {
    const local = Temporal.PlainDateTime.from(`${date}T${hours ?? '00'}:${minutes ?? '00'}`);
    const ofOffset = local.toZonedDateTime(offset && /^[+-]/.test(offset) ? offset : 'UTC');
    const isOnOwnClock = ownZone !== undefined && offset === undefined;
    const epoch = isOnOwnClock
      ? instantOfLocal(ownZone, ofOffset.epochMilliseconds / 1000) * 1000
      : ofOffset.epochMilliseconds;
    if (hours === undefined) return { date, epoch: ofOffset.epochMilliseconds };
    if (isOnOwnClock && !zone) return { ...dateAndTime(local), zone: ownZone, epoch };
    if (offset === undefined && !isOnOwnClock) return { ...dateAndTime(local), ...(zone && { zone }), epoch };
    if (zone && isTimeZone(zone)) {
      const onClock = new Date(epoch + offsetAt(zone, epoch / 1000) * 1000).toISOString();
      return { ...dateAndTime(Temporal.PlainDateTime.from(onClock.slice(0, -1))), zone, epoch };
    }
    return {
      ...dateAndTime(local),
      ...(ofOffset.offsetNanoseconds === 0 && !zone && { zone: 'UTC' }),
      epoch,
    };
  });
}

/** Whether a text names an instant, and not only what some clock shows: it has an offset. */
export function isInstant(text: string): boolean {
  const { dateTime, ownZone } = partsOf(text);
  const [, , , , hours, , offset] = written.exec(dateTime) ?? [];
  return offset !== undefined || (hours !== undefined && ownZone !== undefined);
}

/** A zone in brackets that is not known says nothing. */
function partsOf(text: string): { dateTime: string; ownZone?: string } {
  const [, dateTime, name] = /^([^[\]]{1,40})\[([\w/+-]{1,60})\]$/.exec(text.trim()) ?? [];
  if (dateTime === undefined || name === undefined) return { dateTime: text.trim() };
  return { dateTime, ...(isTimeZone(name) && { ownZone: name }) };
}

/**
 * The end of something that begins at `start` and lasts for an ISO 8601 duration ("PT1H30M"). `undefined` when the text is none, or
 * the start has no time. Counted on the clock of the zone: no talk goes on over a change of it.
 */
export function endAfter(start: IsoDateTime, duration: string): IsoDateTime | undefined {
  if (start.time === undefined) return undefined;
  return unlessRefused(() => {
    const length = Temporal.Duration.from(duration.trim());
    const begin = Temporal.PlainDateTime.from(`${start.date}T${start.time}`);
    const end = begin.add(length);
    if (length.sign < 0 || end.year > 9999) return undefined;
    const epoch = start.epoch + begin.until(end).total('milliseconds');
    return { ...start, ...dateAndTime(end), epoch };
  });
}

function dateAndTime(local: Temporal.PlainDateTime): { date: string; time: string } {
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** What is computed, or `undefined` where Temporal refuses a value: a day or an hour that does not exist, an unknown zone, no duration. */
function unlessRefused<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
