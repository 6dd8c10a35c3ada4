/** The time zones that a calendar names, and those that it defines itself (RFC 5545, section 3.6.5). */
import ICAL from 'ical.js';
import { zoneNamed } from '../../../model/zone-names.ts';
import { formatOffset, instantOfLocal, offsetAt } from '../../../model/zone-rules.ts';
import { zoneName } from '../lines.ts';
import type { ContentLine } from './lines.ts';
import { canBeExpanded, type Rule } from './rule.ts';

export interface CalendarZones {
  /** The name of a zone: its identifier, or the IANA name that the calendar gives it. */
  nameOf: (id: string) => string;
  /** The offset in seconds where a clock of the zone shows `local` ("2024-01-08T14:00:00"); `undefined` where nothing is known of the zone. */
  offsetOf: (id: string, local: string) => number | undefined;
  /** The offset ("+02:00") of what a clock shows in a zone whose name alone says nothing, by the calendar or by the name; `undefined` of an instant or a day. */
  ownOffset: (id: string, local: string) => string | undefined;
}

/** Libraries put a prefix before the name of a zone: "/mozilla.org/20050126_1/Europe/Lisbon". */
const zoneAtEnd = new RegExp(`${zoneName}$`);

/** Zones that are unknown by name and so read from a calendar; reading one takes milliseconds. */
const mostZones = 20;

export function calendarZones(content: readonly ContentLine[]): CalendarZones {
  const names = namedZones(content);
  const nameOf = (id: string) => names.get(id) ?? zoneAtEnd.exec(id)?.[0] ?? id;
  const defined = definedZones(content);
  const zones = new Map<string, ICAL.Timezone | undefined>();
  const offsetByCalendar = (id: string, local: string) => {
    if (!zones.has(id)) zones.set(id, zones.size < mostZones ? readZone(defined.get(id)) : undefined);
    try {
      return zones.get(id)?.utcOffset(ICAL.Time.fromDateTimeString(local));
    } catch {
      return undefined;
    }
  };
  return {
    nameOf,
    offsetOf: (id, local) => {
      const zone = zoneNamed(nameOf(id));
      if (!zone) return offsetByCalendar(id, local);
      return offsetAt(zone, instantOfLocal(zone, Date.parse(`${local}Z`) / 1000));
    },
    ownOffset: (id, local) => {
      if (!/T[\d:]{8}$/.test(local) || zoneNamed(nameOf(id))) return undefined;
      const offset = offsetByCalendar(id, local);
      return offset === undefined ? offsetInName(id) : formatOffset(offset);
    },
  };
}

/** The offset that is the name of a zone itself: "GMT+0200", "UTC+2", "+02:00". */
function offsetInName(id: string): string | undefined {
  const [, sign, hours, minutes = '00'] = /^(?:GMT|UTC)?([+-])([01]?\d):?([0-5]\d)?$/i.exec(id.trim()) ?? [];
  return hours && `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** The IANA name (X-LIC-LOCATION) of each zone that the calendar defines under a name of its own. */
function namedZones(content: readonly ContentLine[]): Map<string, string> {
  const zones = new Map<string, string>();
  let id = '';
  for (const { text } of content) {
    id = /^TZID:(.*)$/i.exec(text)?.[1]?.trim() ?? id;
    const name = /^X-LIC-LOCATION:(.*)$/i.exec(text)?.[1]?.trim();
    if (name) zones.set(id, name);
  }
  return zones;
}

/** The text of each VTIMEZONE, by its identifier. */
function definedZones(content: readonly ContentLine[]): Map<string, string> {
  const zones = new Map<string, string>();
  let open: string[] | undefined;
  for (const { text } of content) {
    if (/^BEGIN:VTIMEZONE$/i.test(text.trim())) open = [];
    open?.push(text);
    if (!open || !/^END:VTIMEZONE$/i.test(text.trim())) continue;
    const id = open.map((line) => /^TZID:(.*)$/i.exec(line)?.[1]?.trim()).find(Boolean);
    if (id) zones.set(id, open.join('\r\n'));
    open = undefined;
  }
  return zones;
}

/** `undefined` for a zone that is not well-formed, or whose rules cannot be read. */
function readZone(text: string | undefined): ICAL.Timezone | undefined {
  if (text === undefined) return undefined;
  try {
    const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const observances = [
      ...component.getAllSubcomponents('standard'),
      ...component.getAllSubcomponents('daylight'),
    ];
    const rules = observances.flatMap((each) =>
      each.getAllProperties('rrule').map((rule) => (rule.jCal as unknown[])[3] as Rule),
    );
    if (observances.length === 0 || !rules.every(isOnceAYear)) return undefined;
    return new ICAL.Timezone(component);
  } catch {
    return undefined;
  }
}

const isOnceAYear = (rule: Rule) =>
  rule['freq'] === 'YEARLY' && !Array.isArray(rule['bymonth']) && canBeExpanded(rule);
