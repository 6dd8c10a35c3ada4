/** Dates, times and durations as files write them (ISO 8601), told on the clock of the event's zone. */
import { Temporal } from 'temporal-polyfill';
import { isOnCalendar } from '../../../model/partial-date.ts';

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
 * except that of UTC.
 */
export function readIsoDateTime(text: string, zone: string | undefined): IsoDateTime | undefined {
  const [, year, month, day, hours, minutes, offset] = written.exec(text.trim()) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!year || !isOnCalendar(date)) return undefined;
  return unlessRefused(() => {
    const local = Temporal.PlainDateTime.from(`${date}T${hours ?? '00'}:${minutes ?? '00'}`);
    const ofOffset = local.toZonedDateTime(offset && /^[+-]/.test(offset) ? offset : 'UTC');
    const epoch = ofOffset.epochMilliseconds;
    if (hours === undefined) return { date, epoch };
    if (offset === undefined) return { ...dateAndTime(local), ...(zone && { zone }), epoch };
    const onClock = zone && unlessRefused(() => ofOffset.withTimeZone(zone));
    if (onClock) return { ...dateAndTime(onClock.toPlainDateTime()), zone, epoch };
    return {
      ...dateAndTime(local),
      ...(ofOffset.offsetNanoseconds === 0 && !zone && { zone: 'UTC' }),
      epoch,
    };
  });
}

/** Whether a text names an instant, and not only what some clock shows: it has an offset. */
export function isInstant(text: string): boolean {
  return written.exec(text.trim())?.[6] !== undefined;
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
