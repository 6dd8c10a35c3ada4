/** Calendars as files (RFC 5545, RFC 7986). */
import ICAL from 'ical.js';
import { by } from '../../text/compare.ts';
import type { Component, Event, Property } from './event.ts';
import { type Observance, observances } from './time-zone.ts';

export interface CalendarFacts {
  name: string;
  description?: string;
  /** The page that it is the calendar of. */
  url: string;
  /** Where it is fetched from again; absent for a single event, which is not subscribed to. */
  source?: string;
  host: string;
  /** Stands for all zones while there is no event: a calendar without any component is none (RFC 5545, section 3.6). */
  timezone: string;
}

// ical.js would mark these two as text, which some calendars that look for the bare name do not read.
const design = {
  ...ICAL.design.icalendar,
  property: {
    ...ICAL.design.icalendar.property,
    name: { defaultType: 'text' },
    'x-wr-calname': { defaultType: 'text' },
    'x-wr-caldesc': { defaultType: 'text' },
  },
};

/** Events in the order given, with the zones that they are in: a text with CRLF, lines of at most 75 octets. */
export function calendar(events: readonly Event[], facts: CalendarFacts): string {
  const { name, description, url, source, host, timezone } = facts;
  const inUse = events.length > 0 ? events : [{ zone: timezone, years: [1970] }];
  const properties: (Property | undefined)[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', `-//${host}//Colloquy//EN`],
    ['calscale', {}, 'text', 'GREGORIAN'],
    ['name', {}, 'text', name],
    ['x-wr-calname', {}, 'text', name],
    description ? ['description', {}, 'text', description] : undefined,
    description ? ['x-wr-caldesc', {}, 'text', description] : undefined,
    ['url', {}, 'uri', url],
    source ? ['source', {}, 'uri', source] : undefined,
    source ? ['refresh-interval', {}, 'duration', 'P1D'] : undefined,
    source ? ['x-published-ttl', {}, 'duration', 'P1D'] : undefined,
  ];
  const component: Component = [
    'vcalendar',
    properties.filter((property) => property !== undefined),
    [...timeZones(inUse), ...events.map((event) => event.component)],
  ];
  return `${ICAL.stringify.component(component, design)}\r\n`;
}

/** A VTIMEZONE for each zone in use, for the years in use and what was in force when they began. */
function timeZones(events: readonly Pick<Event, 'zone' | 'years'>[]): Component[] {
  const used = new Map<string, Set<number>>();
  for (const { zone, years } of events) {
    if (zone === undefined) continue;
    const all = used.get(zone) ?? new Set();
    used.set(zone, all);
    for (const year of years) all.add(year);
  }
  return [...used].sort(by(([zone]) => zone)).map(([zone, years]) => {
    const byOnset = new Map<string, Observance>();
    for (const year of years)
      for (const observance of observances(zone, year)) byOnset.set(observance.onset, observance);
    const parts = [...byOnset.values()].sort(by(({ onset }) => onset));
    return ['vtimezone', [['tzid', {}, 'text', zone]], parts.map(part)];
  });
}

function part({ onset, from, to, isDaylight }: Observance): Component {
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
