/** Makes one calendar of several, in the browser. Loaded on demand: ical.js is 23 kB (gzip). */
import ICAL from 'ical.js';
import { by } from '../../text/compare.ts';
import { calendarHeader, type JcalComponent, type JcalProperty, writeJcal } from './jcal.ts';

const maxNameLength = 60;

/**
 * A calendar with every event of the calendars given, as it was, and each time zone once, with every change of offset that one of
 * the calendars has.
 *
 * @param texts calendars that this site wrote, at least one
 */
export function combineCalendars(texts: readonly string[], name: string): string {
  const calendars = texts.map((text) => ICAL.parse(text) as JcalComponent);
  const productId = calendars[0]?.[1].find(([property]) => property === 'prodid')?.[3];
  const components = calendars.flatMap(([, , components]) => components);
  const events = components.filter(([kind]) => kind === 'vevent');
  const zones = components.filter(([kind]) => kind === 'vtimezone');
  return writeJcal(calendarHeader(String(productId), name.replace(/\s+/g, ' ').slice(0, maxNameLength)), [
    ...mergeTimeZones(zones),
    ...events,
  ]);
}

/** One component for each time zone identifier, with the observances of all that have it. */
function mergeTimeZones(zones: readonly JcalComponent[]): JcalComponent[] {
  const ids = [...new Set(zones.map((zone) => textOf(zone, 'tzid')))];
  return ids.sort(by((id) => id)).map((id) => {
    const same = zones.filter((zone) => textOf(zone, 'tzid') === id);
    const observances = new Map(
      same.flatMap(([, , components]) =>
        components.map((observance) => [JSON.stringify(observance), observance] as const),
      ),
    );
    const tzid: JcalProperty = ['tzid', {}, 'text', id];
    return ['vtimezone', [tzid], [...observances.values()].sort(by((each) => textOf(each, 'dtstart')))];
  });
}

const textOf = ([, properties]: JcalComponent, name: string) =>
  String(properties.find(([property]) => property === name)?.[3] ?? '');
