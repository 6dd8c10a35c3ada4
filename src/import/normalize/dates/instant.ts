/** Dates with times as files write them (ISO 8601), in the zone of the event. */

export interface Moment {
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:MM`; absent for a whole day. */
  time?: string;
  /** IANA name of the zone that date and time are in; `undefined` when it is not known. */
  zone?: string;
  /** On the time line, in milliseconds since 1970: of the moment where it is known, else as if the clock showed UTC. */
  at: number;
}

const written =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const duration = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/;

/**
 * Reads "2024-05-16T14:00:00+00:00", "20240516T140000Z", "2024-05-16 14:00" or "2024-05-16"; anything else is `undefined`.
 *
 * A moment with an offset is told on the clock of `zone`. Without a zone it stays as it is written: the offset is no zone,
 * but UTC is one.
 */
export function readMoment(text: string, zone: string | undefined): Moment | undefined {
  const [, year, month, day, hours, minutes, offset] = written.exec(text.trim()) ?? [];
  if (!year || !month || !day) return undefined;
  const date = `${year}-${month}-${day}`;
  const clock = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hours ?? 0),
    Number(minutes ?? 0),
  );
  // Date.UTC carries over what no calendar and no clock has: 30 February, 25:00.
  if (!isoOf(clock).startsWith(`${date}T${hours ?? '00'}:${minutes ?? '00'}`)) return undefined;
  if (hours === undefined) return { date, at: clock };
  const local = { date, time: `${hours}:${minutes}`, ...(zone && { zone }), at: clock };
  if (offset === undefined) return local;
  const at = clock - minutesOf(offset) * 60_000;
  const shown = zone ? onClock(at, zone) : undefined;
  if (shown && zone) return { ...shown, zone, at };
  return { date, time: local.time, ...(minutesOf(offset) === 0 && !zone && { zone: 'UTC' }), at };
}

/** Whether a text says when on the time line something is, and not only what some clock shows: it has an offset. */
export function isInstant(text: string): boolean {
  return written.exec(text.trim())?.[6] !== undefined;
}

/** A moment and how long it lasts: the moment of its end. `undefined` when the text is no duration. */
export function later(start: Moment, text: string): Moment | undefined {
  const match = duration.exec(text.trim());
  if (!match || text.trim() === 'P' || start.time === undefined) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = match.slice(1).map((part) => Number(part ?? 0));
  // On the clock of the zone: a talk does not go on over a change of it.
  const clock =
    Date.parse(`${start.date}T${start.time}:00Z`) +
    (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000;
  const iso = isoOf(clock);
  return {
    ...start,
    date: iso.slice(0, 10),
    time: iso.slice(11, 16),
    at: start.at + clock - Date.parse(`${start.date}T${start.time}:00Z`),
  };
}

function isoOf(milliseconds: number): string {
  return Number.isFinite(milliseconds) && Math.abs(milliseconds) < 8.64e15
    ? new Date(milliseconds).toISOString()
    : '';
}

function minutesOf(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) : 0;
}

const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

/** What calendar and clock show in a zone; `undefined` when there is no such zone. */
function onClock(milliseconds: number, zone: string): { date: string; time: string } | undefined {
  if (!clocks.has(zone)) clocks.set(zone, clockOf(zone));
  const clock = clocks.get(zone);
  if (!clock) return undefined;
  const part = new Map(clock.formatToParts(milliseconds).map(({ type, value }) => [type, value]));
  return {
    date: `${part.get('year')?.padStart(4, '0')}-${part.get('month')}-${part.get('day')}`,
    time: `${part.get('hour')}:${part.get('minute')}`,
  };
}

function clockOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  } catch {
    return undefined;
  }
}
