/** Calendars as text (RFC 5545, RFC 7986). */
import { by } from '../../text/compare.ts';
import type { CalendarEvent } from './event.ts';
import { calendarHeader, type JcalComponent, type JcalProperty, writeJcal } from './jcal.ts';
import { type Observance, observances } from './time-zone.ts';

export interface CalendarProperties {
  name: string;
  description?: string;
  /** The public address of the page that it is the calendar of. */
  url: string;
  /** The public address of the file, for subscribers; absent for a single event, which nobody subscribes to. */
  source?: string;
  host: string;
  /** For a calendar without events, which must still have a component (RFC 5545, section 3.6). */
  timezone: string;
}

/** A calendar of the events, in the order given, and of the time zones that they use. */
export function writeCalendar(events: readonly CalendarEvent[], properties: CalendarProperties): string {
  const { name, description, url, source, host, timezone } = properties;
  const zonesInUse = events.length > 0 ? events : [{ zone: timezone, years: [1970] }];
  return writeJcal(
    [
      ...calendarHeader(`-//${host}//Colloquy//EN`, name),
      ...(description ? descriptionProperties(description) : []),
      ['url', {}, 'uri', url],
      ...(source ? subscriptionProperties(source) : []),
    ],
    [...timeZones(zonesInUse), ...events.map(({ component }) => component)],
  );
}

// Each twice: as RFC 7986 has it, and as calendar programs knew it before.
const descriptionProperties = (description: string): JcalProperty[] => [
  ['description', {}, 'text', description],
  ['x-wr-caldesc', {}, 'text', description],
];

const subscriptionProperties = (source: string): JcalProperty[] => [
  ['source', {}, 'uri', source],
  ['refresh-interval', {}, 'duration', 'P1D'],
  ['x-published-ttl', {}, 'duration', 'P1D'],
];

/** A VTIMEZONE for each zone in use, with the observances of the years in use. */
function timeZones(events: readonly Pick<CalendarEvent, 'zone' | 'years'>[]): JcalComponent[] {
  const yearsOfZone = new Map<string, Set<number>>();
  for (const { zone, years } of events) {
    if (zone === undefined) continue;
    const known = yearsOfZone.get(zone) ?? new Set();
    yearsOfZone.set(zone, known);
    for (const year of years) known.add(year);
  }
  return [...yearsOfZone].sort(by(([zone]) => zone)).map(([zone, years]) => {
    const byOnset = new Map<string, Observance>();
    for (const year of years)
      for (const observance of observances(zone, year)) byOnset.set(observance.onset, observance);
    const sorted = [...byOnset.values()].sort(by(({ onset }) => onset));
    return ['vtimezone', [['tzid', {}, 'text', zone]], sorted.map(observanceComponent)];
  });
}

function observanceComponent({ onset, from, to, isDaylight }: Observance): JcalComponent {
  return [
    isDaylight ? 'daylight' : 'standard',
    [
      ['dtstart', {}, 'date-time', onset],
      ['tzoffsetfrom', {}, 'utc-offset', from],
      ['tzoffsetto', {}, 'utc-offset', to],
    ],
    [],
  ];
}
