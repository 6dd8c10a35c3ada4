/**
 * A calendar (RFC 5545): each VEVENT is a talk.
 *
 *     BEGIN:VEVENT
 *     UID:…
 *     DTSTART;TZID=Europe/Lisbon:20240516T140000
 *     SUMMARY:Title
 *     DESCRIPTION:Speaker: Name (Affiliation)\n\nParagraphs
 *     END:VEVENT
 */
import { claimedLines, type DumpRecord, type PrintedField, recordOf } from '../../record.ts';
import { cleanText, otherLines, webAddress } from '../files/parsed-file.ts';
import type { Format } from '../format.ts';
import { addSeconds, isDate, valuesOnClock } from './clock.ts';
import { readDescription, speakersBeside } from './description.ts';
import {
  type ContentLine,
  contentLines,
  eventsIn,
  type LocatedProperty,
  parseEvent,
  propertyText,
} from './lines.ts';
import { occurrencesOf } from './occurrences.ts';
import { isStyled, isWeb, meetings, ownFieldsOf, unescaped } from './properties.ts';
import {
  olderVersion,
  otherComponents,
  privateEvent,
  remarksOn,
  remarksOnLines,
  remarksOnZones,
} from './remarks.ts';
import { statusInSummary } from './status.ts';
import { latestVersions } from './versions.ts';
import { type CalendarZones, calendarZones } from './zones.ts';

/** What says on which days an event repeats. */
const repeating = new Set(['rrule', 'rdate', 'exdate']);

export const icalendar: Format = {
  name: 'icalendar',
  layout: 'a calendar (.ics): BEGIN:VCALENDAR on the first line, a talk an event',

  recognises: ({ lines }) => {
    // A mail or an answer of a server may have its headers above the calendar.
    const first = lines.find(
      ({ text }) => text.trim() !== '' && !/^(?:content|mime|x)-[\w-]{1,40}: /i.test(text),
    );
    return /^\uFEFF?BEGIN:(?:VCALENDAR|VEVENT)$/i.test(first?.text.trim() ?? '');
  },

  read: ({ lines }) => {
    const content = contentLines(lines);
    const zones = calendarZones(content);
    const calendar = { zones, zone: zoneOfCalendar(content) };
    const events = eventsIn(content).map((event) => ({ ...event, ...parseEvent(event) }));
    const versions = latestVersions(events.map(({ properties }) => properties));
    const isShown = publishedIn(versions.events);
    const published = versions.events.filter(isShown);
    const occurrences = occurrencesOf(versions.events, zones);
    const records = occurrences.events.filter(isShown).map((event) => readEvent(event, calendar));
    const nameAt = new Map(
      withoutStray(content).flatMap(({ text, from, to }) =>
        Array.from({ length: to - from + 1 }, (_, at) => [from + at, /^[\w.-]+/.exec(text)?.[0]] as const),
      ),
    );
    // A line that is no property of a calendar is left: the import reports it.
    const boilerplate = otherLines(
      lines.filter(({ number }) => nameAt.has(number)),
      records,
      ({ number }) => `“${nameAt.get(number)}”`,
    );
    const remarks = [
      ...events.flatMap(remarksOnLines),
      ...versions.events.filter((event) => !isShown(event)).map(privateEvent),
      ...versions.older.map(olderVersion),
      ...otherComponents(content),
      ...occurrences.remarks,
      ...remarksOnZones(published, zones),
      ...remarksOn(published, claimedLines(records)),
    ];
    return { records, boilerplate, remarks };
  },
};

/** The lines of a calendar without those that belong into an event and stand in none. */
function withoutStray(content: readonly ContentLine[]): ContentLine[] {
  let depth = 0;
  return content.filter(({ text }) => {
    const [, edge, name] = /^(BEGIN|END):(.{1,100})$/i.exec(text.trim()) ?? [];
    if (/^VCALENDAR$/i.test(name ?? '')) depth = 0;
    else if (edge) depth = Math.max(0, depth + (/^BEGIN$/i.test(edge) ? 1 : -1));
    return edge !== undefined || depth > 0 || !ofEvents.test(text);
  });
}

const ofEvents = /^(?:SUMMARY|DTSTART|DTEND|LOCATION|ATTENDEE|ORGANIZER|COMMENT|CONTACT)[;:]/i;

/** What a calendar says of all its events. */
interface CalendarFacts {
  zones: CalendarZones;
  /** The name of its zone. */
  zone: string | undefined;
}

/**
 * Returns a function that tells whether an event is for everybody: a word that is not known means "private" (RFC 5545, section 3.8.1.3), and
 * the days of a private event are private, too.
 */
function publishedIn(events: readonly LocatedProperty[][]): (event: readonly LocatedProperty[]) => boolean {
  const isPublic = (event: readonly LocatedProperty[]) => /^(?:public)?$/i.test(propertyText(event, 'class'));
  const hidden = new Set(
    events
      .filter((event) => !isPublic(event) && propertyText(event, 'recurrence-id') === '')
      .map((event) => propertyText(event, 'uid')),
  );
  hidden.delete('');
  const isOfHidden = (event: readonly LocatedProperty[]) =>
    propertyText(event, 'class') === '' && hidden.has(propertyText(event, 'uid'));
  return (event) => isPublic(event) && !isOfHidden(event);
}

function zoneOfCalendar(content: readonly ContentLine[]): string | undefined {
  const line = content.find(({ text }) => /^X-WR-TIMEZONE[;:]/i.test(text))?.text ?? '';
  return /^[^:]{1,200}:\s{0,9}(\S.{0,100})$/.exec(line)?.[1]?.trim();
}

function readEvent(
  own: readonly LocatedProperty[],
  { zones, zone: calendarZone }: CalendarFacts,
): DumpRecord {
  const all = (name: string) => own.filter(({ property }) => property[0] === name);
  const fieldOf = (
    { property, line, isShared }: LocatedProperty,
    text = String(property[3]),
  ): PrintedField => ({ text: cleanText(text), from: line.from, to: line.to, ...(isShared && { isShared }) });
  const extra = ownFieldsOf(own);
  const extraOf = (name: string) => {
    const located = extra.get(name);
    return located && fieldOf(located, unescaped(String(located.property[3])));
  };
  const of = (name: string) => {
    const [first] = all(name);
    const field = first && fieldOf(first);
    return field && field.text !== '' ? field : undefined;
  };
  const [start] = all('dtstart');
  const [zoneId] = [start?.property[1]['tzid'] ?? calendarZone].flat();
  const end = endOf(own, fieldOf, zones);
  const offset = start && zoneId ? zones.ownOffset(zoneId, String(start.property[3])) : undefined;
  const zone = zoneId && offset === undefined ? zones.nameOf(zoneId) : undefined;
  const printed = of('location');
  // An address in several lines.
  const place = printed && { ...printed, text: printed.text.replace(/[,\s]{0,9}\n\s{0,9}/g, ', ') };
  const isAddress = /^https?:\/\/\S+$/.test(place?.text ?? '');
  const summary = of('summary');
  const named = statusInSummary(summary?.text ?? '');
  const title = summary && named.title !== '' ? { ...summary, text: named.title } : summary;
  const status = of('status');
  const isSaid = summary && named.status && !status?.isShared && status?.text.toUpperCase() !== named.status;
  const inHtml = own.find(({ property: [name] }) => isStyled(name));
  const described = of('description') ?? (inHtml && fieldOf(inHtml, unescaped(String(inHtml.property[3]))));
  const front = speakersBeside(title, described, propertyText(own, 'uid'));
  const addresses = all('url').map((item) => fieldOf(item).text);
  const said = readDescription(front.description, addresses);
  const recurrence = of('recurrence-id');
  const uid = of('uid');
  const categories = all('categories').flatMap(({ property }) => property.slice(3));
  const attached = all('attach').filter(isWeb);
  return recordOf('talk', {
    id: uid && { ...uid, text: recurrence ? `${uid.text}/${recurrence.text}` : uid.text },
    title: said.title ?? front.title,
    // "Algebra seminar" above "Title: Tilings"; a speaker in the place of the title is named in the description.
    event: said.title && !says(said, front.title) ? front.title : undefined,
    when: withOffset(of('dtstart'), offset),
    alsoWhen: own
      .filter(({ property: [name] }) => repeating.has(name))
      .map((rule) => fieldOf(rule, rule.line.text)),
    until: end && withOffset(end, zoneId ? zones.ownOffset(zoneId, end.text) : undefined),
    timezone: start && zone ? fieldOf(start, zone) : undefined,
    location: (isAddress ? undefined : place) ?? said.location ?? extraOf('location'),
    status: isSaid ? { ...summary, text: named.status ?? '' } : status,
    series: (categories.length === 1 ? of('categories') : undefined) ?? said.series ?? extraOf('series'),
    files: attached.map((item) => {
      const address = String(item.property[3]);
      const [name] = [item.property[1]['filename'] ?? address.split('/').at(-1) ?? address].flat();
      return { ...fieldOf(item, name || address), url: address };
    }),
    links: eachOnce([
      ...all('url').map((item) => fieldOf(item)),
      ...own
        .filter(({ property: [name] }) => meetings.has(name))
        .map((item) => ({
          ...fieldOf(item),
          label: String([item.property[1]['label'] ?? 'Live'].flat()[0]),
        })),
      ...(said.links ?? []),
      ...(place && isAddress ? [{ ...place, label: 'Live' }] : []),
    ]),
    people: front.people ?? said.people ?? extraOf('people'),
    affiliation: front.people ? undefined : (said.affiliation ?? extraOf('affiliation')),
    body: said.body,
  });
}

type Link = NonNullable<DumpRecord['links']>[number];

/** The addresses on the web among the links, each once: with its label, where one of them has one. */
function eachOnce(links: readonly Link[]): Link[] {
  const found = new Map<string, Link>();
  for (const link of links) if (webAddress(link.text) && !found.has(link.text)) found.set(link.text, link);
  return [...found.values()];
}

/** Whether a description names the same title or people again. */
function says(
  { title, people }: Pick<DumpRecord, 'title' | 'people'>,
  summary: PrintedField | undefined,
): boolean {
  const text = summary?.text.toLowerCase() ?? '';
  const named = Array.isArray(people) ? '' : (people?.text.toLowerCase() ?? '');
  return text.includes(title?.text.toLowerCase() ?? '') || named.includes(text);
}

function withOffset(field: PrintedField | undefined, offset: string | undefined): PrintedField | undefined {
  return field && offset ? { ...field, text: `${field.text}${offset}` } : field;
}

/**
 * The end of an event, or how long it goes on. One of whole days ends on the day before DTEND (RFC 5545, section 3.6.1); one whose end is told
 * on another clock ends on that of its start.
 */
function endOf(
  event: readonly LocatedProperty[],
  fieldOf: (located: LocatedProperty, text?: string) => PrintedField,
  zones: CalendarZones,
): PrintedField | undefined {
  const find = (name: string) => event.find(({ property }) => property[0] === name);
  const [start, end, duration] = [find('dtstart'), find('dtend'), find('duration')];
  const first = String(start?.property[3] ?? '');
  if (!end) {
    const days = duration && start && isDate(first) ? daysOf(String(duration.property[3])) : undefined;
    return duration && fieldOf(duration, days ? addSeconds(first, (days - 1) * day) : undefined);
  }
  const last = String(end.property[3]);
  if (isDate(last)) {
    // Some programs write the last day itself.
    const isSame = last === first;
    return fieldOf(end, isSame ? last : addSeconds(last, -day));
  }
  const [onClock] = start ? valuesOnClock(end.property, start.property, zones) : [];
  if (!onClock) return fieldOf(end);
  return fieldOf(end, first.endsWith('Z') ? `${onClock}Z` : onClock);
}

/** In seconds. */
const day = 86_400;

/** The days of "P2D" or "P1W". */
function daysOf(duration: string): number | undefined {
  const [, count, unit = ''] = /^\+?P(\d{1,4})([DW])$/i.exec(duration.trim()) ?? [];
  return Number(count) * (unit.toUpperCase() === 'W' ? 7 : 1) || undefined;
}
