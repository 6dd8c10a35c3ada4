/** Calendars as JSCalendar (RFC 8984), from the same events as iCalendar. */
import type { CalendarEvent } from './event.ts';
import type { JcalProperty } from './jcal.ts';

export interface JsCalendarInfo {
  /** A permanent id. */
  uid: string;
  title: string;
  description?: string;
  /** The public address of the file. */
  source: string;
}

/** A group of events (section 2.3). `updated` of the group is that of the latest event. */
export function writeJsCalendar(events: readonly CalendarEvent[], info: JsCalendarInfo): string {
  const entries = events.map(({ component }) => jsEvent(component[1]));
  const updated = entries
    .map((entry) => String(entry['updated']))
    .reduce((a, b) => (a > b ? a : b), '1970-01-01T00:00:00Z');
  return `${JSON.stringify({ '@type': 'Group', ...info, updated, entries })}\n`;
}

/** An event (section 2.1) of the properties of one in jCal (RFC 7265). */
function jsEvent(properties: readonly JcalProperty[]): Record<string, unknown> {
  const of = (name: string) => properties.find(([each]) => each === name);
  const text = (name: string) => of(name)?.[3];
  const start = of('dtstart');
  const isDay = start?.[2] === 'date';
  const from = String(start?.[3] ?? '');
  const to = text('dtend');
  const duration = text('duration') ?? (to === undefined ? undefined : durationOf(from, String(to)));
  const [, place, , conference] = of('conference') ?? [];
  const location = text('location');
  const category = text('categories');
  const address = text('url');
  return {
    '@type': 'Event',
    uid: text('uid'),
    updated: text('dtstamp'),
    sequence: text('sequence'),
    title: text('summary'),
    description: text('description'),
    status: String(text('status')).toLowerCase(),
    start: isDay ? `${from}T00:00:00` : from.replace(/Z$/, ''),
    // Without a zone the time is the same clock time for everyone (section 1.4.4), as it is in iCalendar.
    timeZone: from.endsWith('Z') ? 'Etc/UTC' : (start?.[1]['tzid'] ?? null),
    ...(isDay && { showWithoutTime: true }),
    duration: duration ?? (isDay ? 'P1D' : 'PT0S'),
    ...(location !== undefined && { locations: { 1: { '@type': 'Location', name: location } } }),
    ...(conference !== undefined && {
      virtualLocations: {
        1: { '@type': 'VirtualLocation', uri: conference, ...(place?.['label'] && { name: place['label'] }) },
      },
    }),
    ...(category !== undefined && { keywords: { [String(category)]: true } }),
    ...(address !== undefined && { links: { 1: { '@type': 'Link', href: address, rel: 'alternate' } } }),
  };
}

/** Between two times of one clock, or two days: "PT1H30M", "P3D". */
function durationOf(from: string, to: string): string {
  const instant = (text: string) =>
    Date.parse(`${text.replace(/Z$/, '').padEnd(11, 'T').padEnd(19, '00:00:00')}Z`);
  const minutes = Math.round((instant(to) - instant(from)) / 60_000);
  if (!from.includes('T')) return `P${minutes / 1440}D`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `PT${hours ? `${hours}H` : ''}${rest || !hours ? `${rest}M` : ''}`;
}
