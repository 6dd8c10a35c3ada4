/** Events as they take place: one that repeats becomes an event on each of its days (RFC 5545, section 3.8.5). */
import type { Remark } from '../../record.ts';
import { addSeconds, isDate, secondsBetween, valuesOnClock } from './clock.ts';
import type { ContentLine, LocatedProperty, Property } from './lines.ts';
import { canBeExpanded, type Rule, startsByRule, withImpliedDay } from './rule.ts';
import type { CalendarZones } from './zones.ts';

type CalendarEvent = readonly LocatedProperty[];

export interface Occurrences {
  /** Those of an event that repeats have the RECURRENCE-ID that tells them apart. */
  events: CalendarEvent[];
  remarks: Remark[];
}

/** Of one event. */
const mostDays = 1000;
/** Of all days of all events together, a line counting for a hundred more: a small calendar makes no huge catalogue. */
const mostCharacters = 5_000_000;

/**
 * The occurrences of all events. A rule without end is followed up to a year after the last day that the calendar names, and of a rule that
 * cannot be read the first day is known; both are a remark.
 */
export function occurrencesOf(events: readonly CalendarEvent[], zones: CalendarZones): Occurrences {
  const overrides = Map.groupBy(events.filter(isOverride), uidOf);
  const masters = new Map(events.filter((event) => !isOverride(event)).map((event) => [uidOf(event), event]));
  const horizon = yearAfter(events);
  const remarks: Remark[] = [];
  let room = mostCharacters;
  const all = events.map((event): CalendarEvent[] => {
    if (isOverride(event))
      return [completed(onClockOf(masters.get(uidOf(event)), event, zones), masters.get(uidOf(event)))];
    if (!event.some(({ property: [name] }) => repeating.has(name))) return [event];
    const size = event.reduce((sum, { line }) => sum + line.text.length + 100 * (line.to - line.from + 1), 1);
    const most = Math.min(mostDays, Math.max(1, Math.floor(room / size)));
    const days = expanded(event, overrides.get(uidOf(event)) ?? [], { zones, horizon, most });
    room -= days.events.length * size;
    for (const each of days.remarks) remarks.push(each);
    return days.events;
  });
  return { events: all.flat(), remarks };
}

/** Says that of an event whose rule is not read only the first day is known. */
export function unreadRule(line: ContentLine): Remark {
  return {
    line: line.from,
    rule: 'repeats',
    text: `“${line.text.slice(0, 100)}” cannot be read: of the event its first day alone is an entry`,
  };
}

const repeating = new Set(['rrule', 'rdate', 'exrule']);
const find = (event: CalendarEvent, name: string) => event.find(({ property }) => property[0] === name);
const isOverride = (event: CalendarEvent) => find(event, 'recurrence-id') !== undefined;
const uidOf = (event: CalendarEvent) => String(find(event, 'uid')?.property[3] ?? '');

interface Bounds {
  zones: CalendarZones;
  /** The first day that a rule without end no longer gives. */
  horizon: string;
  most: number;
}

function expanded(event: CalendarEvent, overrides: readonly CalendarEvent[], bounds: Bounds): Occurrences {
  const start = find(event, 'dtstart');
  const clock = ({ property }: LocatedProperty) =>
    start ? valuesOnClock(property, start.property, bounds.zones) : [];
  const [first] = start ? clock(start) : [];
  const exceptions = event.filter(({ property: [name] }) => name === 'exrule');
  const rules = event
    .filter(({ property: [name] }) => name === 'rrule')
    .map(({ property, line }) => ({ rule: withImpliedDay(property[3] as Rule, first ?? ''), line }));
  const bad = [...exceptions, ...rules.filter(({ rule }) => !canBeExpanded(rule))][0];
  if (!start || !first || bad) return { events: [event], remarks: bad ? [unreadRule(bad.line)] : [] };

  const named = (name: string) => event.filter(({ property }) => property[0] === name).flatMap(clock);
  const byRule = rules.map((each) => daysOfRule(each, first, start.property, bounds));
  const failed = rules.find((_, index) => byRule[index] === undefined);
  if (failed) return { events: [event], remarks: [unreadRule(failed.line)] };
  const taken = new Set([
    ...named('exdate'),
    ...overrides.flatMap((each) =>
      each.filter(({ property: [name] }) => name === 'recurrence-id').flatMap(clock),
    ),
  ]);
  const days = [...new Set([first, ...named('rdate'), ...byRule.flatMap((rule) => rule?.days ?? [])])]
    .filter((day) => isDate(day) === isDate(first) && !taken.has(day) && !taken.has(day.slice(0, 10)))
    .sort()
    .slice(0, bounds.most);
  const remarks = byRule.flatMap((rule) => rule?.remark ?? []);
  if (days.length === 0 && overrides.length === 0) remarks.push(noDayLeft(start.line));
  const changes = laterChanges(overrides, clock);
  return {
    events: days.map((day) => {
      const change = changes.findLast(({ from }) => from <= day);
      return change
        ? onDay(change.event, day, change.start, addSeconds(day, secondsBetween(change.from, change.start)))
        : onDay(event, day, first, day);
    }),
    remarks,
  };
}

function noDayLeft(line: ContentLine): Remark {
  return {
    line: line.from,
    rule: 'repeats',
    text: `“${line.text.slice(0, 100)}” repeats, and each of its days is taken out: it is no entry`,
  };
}

/** The days of a rule, and a remark where there are more; `undefined` where ical.js gives up. */
function daysOfRule(
  { rule, line }: { rule: Rule; line: ContentLine },
  first: string,
  start: Property,
  { zones, horizon, most }: Bounds,
): { days: string[]; remark?: Remark } | undefined {
  const until = rule['until'] === undefined ? undefined : untilOnClock(String(rule['until']), start, zones);
  const isEndless = until === undefined && rule['count'] === undefined;
  const days: string[] = [];
  try {
    for (const day of startsByRule(rule, first)) {
      if (until !== undefined && day > until) break;
      const isBeyond = isEndless && day.slice(0, 10) >= horizon && days.length > 0;
      if (!isBeyond && days.length < most) {
        days.push(day);
        continue;
      }
      const why = isEndless ? 'has no end' : 'gives more days than are read';
      const last = days.at(-1)?.slice(0, 10);
      const text = `“${line.text.slice(0, 100)}” ${why}: its days up to ${last} are entries`;
      return { days, remark: { line: line.from, rule: 'repeats', text } };
    }
  } catch {
    return undefined;
  }
  return { days };
}

/** The last moment of a rule. A day without a time is meant to be the last one, whatever the hour. */
function untilOnClock(until: string, start: Property, zones: CalendarZones): string | undefined {
  const type = until.includes('T') ? 'date-time' : 'date';
  const [value] = valuesOnClock(['until', {}, type, until], start, zones);
  if (value === undefined) return undefined;
  return isDate(value) ? `${value}T23:59:59` : value;
}

interface LaterChange {
  /** The occurrence from which on it holds. */
  from: string;
  /** When that takes place. */
  start: string;
  event: CalendarEvent;
}

/** Changes of "this and all following" occurrences (RANGE=THISANDFUTURE), in the order of time. */
function laterChanges(
  overrides: readonly CalendarEvent[],
  clock: (located: LocatedProperty) => string[],
): LaterChange[] {
  return overrides
    .flatMap((event) => {
      const id = find(event, 'recurrence-id');
      const start = find(event, 'dtstart');
      if (!id || !start || String(id.property[1]['range']).toUpperCase() !== 'THISANDFUTURE') return [];
      const [[from], [starts]] = [clock(id), clock(start)];
      return from && starts && isDate(from) === isDate(starts) ? [{ from, start: starts, event }] : [];
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** An event moved from one of its days to another; `id` is the start that the rule gives. */
function onDay(event: CalendarEvent, id: string, from: string, to: string): CalendarEvent {
  const by = secondsBetween(from, to);
  return [
    ...event
      .filter(({ property: [name] }) => name !== 'recurrence-id')
      .map(({ property, line }): LocatedProperty => {
        const [name, parameters, type, value] = property;
        if (name !== 'dtstart' && name !== 'dtend') return { property, line };
        return { property: [name, parameters, type, addSeconds(String(value), by)], line };
      }),
    ...event
      .slice(0, 1)
      .map(({ line }): LocatedProperty => ({ property: ['recurrence-id', {}, 'text', id], line })),
  ];
}

/** An override whose RECURRENCE-ID is told on the clock of the event that it belongs to, as the other occurrences are. */
function onClockOf(
  master: CalendarEvent | undefined,
  override: CalendarEvent,
  zones: CalendarZones,
): CalendarEvent {
  const start = master && find(master, 'dtstart');
  if (!start) return override;
  return override.map((located): LocatedProperty => {
    if (located.property[0] !== 'recurrence-id') return located;
    const [id] = valuesOnClock(located.property, start.property, zones);
    return id ? { ...located, property: ['recurrence-id', {}, 'text', id] } : located;
  });
}

/** What changes one day of an event, with the properties of the event where it names no title or no time of its own. */
function completed(override: CalendarEvent, master: CalendarEvent | undefined): CalendarEvent {
  const names = new Set(override.map(({ property: [name] }) => name));
  const id = String(find(override, 'recurrence-id')?.property[3] ?? '');
  const start = master && find(master, 'dtstart');
  if (!master || !start || (names.has('summary') && names.has('dtstart'))) return override;
  const from = String(start.property[3]).replace(/Z$/, '');
  const isMoved = names.has('dtstart') || isDate(id) !== isDate(from);
  const base = isMoved ? master : onDay(master, id, from, id);
  const own = /^(?:rrule|rdate|exdate|exrule|recurrence-id)$/;
  const times = /^(?:dtstart|dtend|duration)$/;
  return [
    ...override,
    ...base.filter(
      ({ property: [name] }) => !names.has(name) && !own.test(name) && !(isMoved && times.test(name)),
    ),
  ];
}

/** A year after the last day that a calendar names, by its events and by when they were written. */
function yearAfter(events: readonly CalendarEvent[]): string {
  const names = /^(?:dtstart|dtstamp|created|last-modified|recurrence-id|rdate|exdate)$/;
  const last = events
    .flatMap((event) => event.filter(({ property: [name] }) => names.test(name)))
    .flatMap(({ property }) => property.slice(3).map((value) => String(value).slice(0, 10)))
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
    .reduce((a, b) => (a > b ? a : b), '0000-00-00');
  return `${String(Number(last.slice(0, 4)) + 1).padStart(4, '0')}${last.slice(4)}`;
}
