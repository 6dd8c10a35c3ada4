/** Versions of one event in a calendar: only the latest says what takes place (RFC 5545, section 3.8.7.4). */
import { type LocatedProperty, propertyText } from './lines.ts';

type CalendarEvent = LocatedProperty[];

export interface LatestVersions {
  events: CalendarEvent[];
  /** Versions that were taken for older ones though no number (SEQUENCE) tells. */
  older: CalendarEvent[];
}

/**
 * The events without their older versions, in their order. Events of one id (UID, RECURRENCE-ID) are versions where each has a number or
 * a time of its own that tells them apart; others have an id that identifies nothing. What calls an event off may say no more than its id
 * (RFC 5546, section 3.2.5): the rest is that of the version before.
 */
export function latestVersions(events: readonly CalendarEvent[]): LatestVersions {
  const byId = Map.groupBy(
    events.filter((event) => propertyText(event, 'uid') !== ''),
    (event) => `${propertyText(event, 'uid')}\n${propertyText(event, 'recurrence-id')}`,
  );
  const latest = new Map<CalendarEvent, CalendarEvent | undefined>();
  const older: CalendarEvent[] = [];
  for (const versions of byId.values()) {
    if (versions.length < 2 || !areVersions(versions)) continue;
    const [newest, ...rest] = [...versions].sort(
      (a, b) =>
        sequence(b) - sequence(a) || compare(stamp(b), stamp(a)) || Number(isOff(b)) - Number(isOff(a)),
    );
    for (const version of rest) latest.set(version, undefined);
    if (!newest) continue;
    latest.set(newest, isOff(newest) ? rest.reduce(completedBy, newest) : newest);
    if (different(versions, sequence) === 1 && !isOff(newest))
      for (const each of rest.filter((each) => said(each) !== said(newest))) older.push(each);
  }
  return {
    events: events.flatMap((event) => {
      const kept = latest.has(event) ? latest.get(event) : event;
      return kept ? [kept] : [];
    }),
    older,
  };
}

function areVersions(events: readonly CalendarEvent[]): boolean {
  const isSameTalk = different(events, said) === 1;
  if (isSameTalk || different(events, sequence) === events.length) return true;
  if (events.some((event) => isOff(event) && propertyText(event, 'summary') === '')) return true;
  const isStamped = different(events, (event) => `${sequence(event)} ${stamp(event)}`) === events.length;
  const sharesOne = ['summary', 'dtstart'].some(
    (name) => different(events, (event) => propertyText(event, name)) === 1,
  );
  return isStamped && (sharesOne || different(events, sequence) > 1);
}

function different(events: readonly CalendarEvent[], of: (event: CalendarEvent) => unknown): number {
  return new Set(events.map(of)).size;
}

function said(event: CalendarEvent): string {
  return `${propertyText(event, 'summary')}\n${propertyText(event, 'dtstart')}`;
}

/** An event with the properties of an older version that it has not. */
function completedBy(event: CalendarEvent, older: CalendarEvent): CalendarEvent {
  const names = new Set(event.map(({ property }) => property[0]));
  return [...event, ...older.filter(({ property }) => !names.has(property[0]))];
}

function isOff(event: CalendarEvent): boolean {
  return propertyText(event, 'status').toUpperCase() === 'CANCELLED';
}

function sequence(event: CalendarEvent): number {
  return Number(propertyText(event, 'sequence')) || 0;
}

function stamp(event: CalendarEvent): string {
  return propertyText(event, 'last-modified') || propertyText(event, 'dtstamp');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
