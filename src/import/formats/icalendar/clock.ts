/** Dates and times of a calendar on the clock of one of its events, as ical.js writes them: "2024-01-08T14:00:00", "2024-01-08". */
import type { Property } from './lines.ts';
import type { CalendarZones } from './zones.ts';

const written = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2})?$/;

/**
 * The values of a property on the clock of DTSTART. A value that is no date is left out; a date stays one.
 *
 * @param start DTSTART of the event
 */
export function valuesOnClock(property: Property, start: Property, zones: CalendarZones): string[] {
  return property.slice(3).flatMap((value) => {
    // A period has its end beside its start.
    const text = String(Array.isArray(value) ? value[0] : value);
    const bare = text.replace(/Z$/, '');
    if (!written.test(bare) || Number.isNaN(secondsOf(bare))) return [];
    const [from, to] = [zoneOf(property, text), zoneOf(start, String(start[3]))];
    if (isDate(bare) || from === undefined || to === undefined || from === to) return [bare];
    return [between(bare, from, to, zones) ?? bare];
  });
}

function between(local: string, from: string, to: string, zones: CalendarZones): string | undefined {
  const offset = zones.offsetOf(from, local);
  if (offset === undefined) return undefined;
  const utc = addSeconds(local, -offset);
  // The offset of the moment, of which only the clock in UTC is known: near enough, then right.
  const near = zones.offsetOf(to, utc);
  const exact = near === undefined ? undefined : zones.offsetOf(to, addSeconds(utc, near));
  return exact === undefined ? undefined : addSeconds(utc, exact);
}

function zoneOf(property: Property, value: string): string | undefined {
  if (value.endsWith('Z')) return 'UTC';
  const [id] = [property[1]['tzid']].flat();
  return id;
}

export function isDate(value: string): boolean {
  return !value.includes('T');
}

export function secondsBetween(from: string, to: string): number {
  return secondsOf(to) - secondsOf(from);
}

/** A date or a date-time that is later by so many seconds, in the same form. */
export function addSeconds(value: string, seconds: number): string {
  const moved = new Date((secondsOf(value) + seconds) * 1000);
  if (Number.isNaN(moved.getTime())) return value;
  return moved.toISOString().slice(0, value.replace(/Z$/, '').length) + (value.endsWith('Z') ? 'Z' : '');
}

function secondsOf(value: string): number {
  const bare = value.replace(/Z$/, '');
  return Date.parse(isDate(bare) ? `${bare}T00:00:00Z` : `${bare}Z`) / 1000;
}
