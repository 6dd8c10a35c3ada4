/** What a calendar holds that is in no entry, or is in one not as it stands there: all of it is said. */
import { largest } from '../../../text/extremes.ts';
import type { Remark } from '../../record.ts';
import { cleanText, hiddenTalk, notKept } from '../files/parsed-file.ts';
import { type ContentLine, type EventLines, type LocatedProperty, propertyText } from './lines.ts';
import { unreadRule } from './occurrences.ts';
import { isStyled, isWeb, unescaped } from './properties.ts';
import type { CalendarZones } from './zones.ts';

/** What is read, and what is for calendar programs alone. */
const known = new Set(
  `dtstamp created last-modified sequence class transp priority status uid summary description location url dtstart dtend
  duration categories attach conference recurrence-id rrule rdate exdate exrule color related-to request-status
  x-alt-desc styled-description refresh-interval`.split(/\s+/),
);
const ofPrograms =
  /^x-(?:apple|evolution|funambol|google|gwshow|ical|kde|lic|lotus|mozilla|moz|microsoft|ms|outlook|published|recurrence|sun|wp|wr|yahoo)-/;
export function privateEvent(event: readonly LocatedProperty[]): Remark {
  const word = propertyText(event, 'class').toLowerCase();
  const own = event.filter(({ isShared }) => !isShared);
  return hiddenTalk(
    { from: firstLine(event), to: largest([firstLine(event), ...own.map(({ line }) => line.to)]) },
    propertyText(event, 'summary'),
    word === 'confidential' ? word : 'private',
  );
}

export function olderVersion(event: readonly LocatedProperty[]): Remark {
  const title = propertyText(event, 'summary');
  const text = `“${title}” has the UID of a later event, and so is an older version of it: it is no entry of its own`;
  return { line: firstLine(event), rule: 'left-out', text };
}

function firstLine(event: readonly LocatedProperty[]): number {
  return event.find(({ isShared }) => !isShared)?.line.from ?? 1;
}

interface ParsedEvent extends EventLines {
  properties: LocatedProperty[];
  unread: ContentLine[];
}

/** What cannot be read of an event. */
export function remarksOnLines({ lines, isCut, unclosed, properties, unread }: ParsedEvent): Remark[] {
  const line = lines[0]?.from ?? 1;
  const hasStart = lines.some(({ text }) => /^DTSTART[;:]/i.test(text));
  return [
    ...unread.flatMap(remarksOnUnread),
    ...(isCut
      ? [broken(line, 'the event that begins here has no “END:VEVENT”: it was read as far as it goes')]
      : []),
    ...(unclosed
      ? [
          broken(
            unclosed.from,
            `“${unclosed.text.trim()}” has no end, so the lines below it are no part of the event`,
          ),
        ]
      : []),
    ...(hasStart || propertyText(properties, 'status') === 'CANCELLED' || lines.length === 0
      ? []
      : [inDoubt(line, 'the event that begins here has no “DTSTART”, so its talk has no date')]),
  ];
}

function broken(line: number, what: string): Remark {
  return { line, rule: 'entry-broken', text: `${what}; compare it with the calendar` };
}

function inDoubt(line: number, what: string): Remark {
  return { line, rule: 'date-in-doubt', text: `${what}: write what is right into the file of the entry` };
}

function remarksOnUnread(line: ContentLine): Remark[] {
  if (/^(?:RRULE|EXRULE)[;:]/i.test(line.text)) return [unreadRule(line)];
  if (/^(?:DTSTART|DTEND|DURATION|RECURRENCE-ID|RDATE|EXDATE)[;:]/i.test(line.text))
    return [inDoubt(line.from, `“${line.text.slice(0, 60)}” is no date and no time of a calendar`)];
  return [notKept(line.from, 'a line that cannot be read', line.text)];
}

const plumbing = new Set(['VCALENDAR', 'VEVENT', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT', 'VALARM']);

/** What else a calendar holds, such as a to-do with a text of its own: it is no talk. */
export function otherComponents(content: readonly ContentLine[]): Remark[] {
  const remarks: Remark[] = [];
  let open: { name: string; line: ContentLine; text?: string } | undefined;
  for (const line of content) {
    const [, edge, name = ''] = /^(BEGIN|END):(.{1,100})$/.exec(line.text.trim().toUpperCase()) ?? [];
    if (edge === 'BEGIN' && !open && !plumbing.has(name)) open = { name, line };
    const said = /^(SUMMARY|DESCRIPTION|COMMENT)[^:]{0,200}:(.{1,500})$/is.exec(line.text);
    if (open && said?.[2] && (open.text === undefined || /^S/i.test(said[1] ?? '')))
      open = { ...open, text: said[2] };
    if (edge !== 'END' || name !== open?.name) continue;
    const text = `“${cleanText(open.text ?? '')}” (${name}) is no event, so it is no entry`;
    if (open.text) remarks.push({ line: open.line.from, rule: 'left-out', text });
    open = undefined;
  }
  return remarks;
}

/** A remark on the first property of each name that is kept nowhere. */
export function remarksOn(
  events: readonly (readonly LocatedProperty[])[],
  claimed: ReadonlySet<number>,
): Remark[] {
  const found = new Map<string, { first: LocatedProperty; events: Set<unknown>; lines: number }>();
  for (const event of events)
    for (const { what, located } of keptNowhere(event, claimed)) {
      const same = found.get(what) ?? { first: located, events: new Set(), lines: 0 };
      same.events.add(event);
      same.lines += 1;
      found.set(what, same);
    }
  return [...found].map(([what, { first, events: having, lines }]) => {
    const [name, parameters, , ...values] = first.property;
    const [person = ''] = [parameters['cn']].flat();
    const sample = /^(?:organizer|attendee)$/.test(name) ? person : unescaped(values.join(', ')).trim();
    const inEvents = having.size > 1 ? `, in ${having.size} events` : '';
    const inLines = lines > having.size ? `, on ${lines} lines` : '';
    return notKept(first.line.from, what, sample, inEvents + inLines);
  });
}

/** The properties of an event that nothing reads, and what they are called; also a second one where there may be one alone. */
function keptNowhere(
  event: readonly LocatedProperty[],
  claimed: ReadonlySet<number>,
): { what: string; located: LocatedProperty }[] {
  const found: { what: string; located: LocatedProperty }[] = [];
  const add = (what: string, located: LocatedProperty) => found.push({ what, located });
  const categories = event.filter(({ property: [name] }) => name === 'categories');
  const [category] = categories;
  if (category && categories.flatMap(({ property }) => property.slice(3)).length > 1)
    add('“CATEGORIES”', category);
  for (const each of event) {
    const [name, , , value] = each.property;
    // A rule is an object, and is read.
    const text = typeof value === 'object' ? '' : String(value).trim();
    const isOther = text !== '' && text !== propertyText(event, name);
    const isRead = known.has(name) || ofPrograms.test(name) || claimed.has(each.line.from);
    if (single.has(name) && isOther) add(`a second “${name.toUpperCase()}”`, each);
    else if (!isRead && text !== '') add(`“${nameOf(each)}”`, each);
    else if (addresses.has(name) && !isWeb(each)) add(`“${nameOf(each)}”`, each);
  }
  const styled = secondDescription(event);
  if (styled) add(`“${nameOf(styled)}”`, styled);
  return found;
}

/** Properties of which an event has one at most, and that say something of the talk. */
const single = new Set(['summary', 'description', 'location', 'dtstart', 'dtend', 'duration', 'status']);

/** The name of a property; a program may give each of its own a second one: X-TRUMBA-CUSTOMFIELD;NAME="Speaker". */
function nameOf({ property: [name, parameters] }: LocatedProperty): string {
  const [own] = [parameters['name']].flat();
  return `${name.toUpperCase()}${own && name.startsWith('x-') ? ` ${own}` : ''}`;
}

/** Properties that hold an address. */
const addresses = new Set(['url', 'conference', 'attach']);

/** A description in HTML beside the plain one, where it says more than that. */
function secondDescription(event: readonly LocatedProperty[]): LocatedProperty | undefined {
  const second = event.find(({ property: [name] }) => isStyled(name));
  const first = propertyText(event, 'description');
  if (!second || first === '') return undefined;
  // Accents may stand as entities.
  const letters = (text: string) => text.replace(/<[^<>]{0,2000}>|&[a-z#0-9]{2,8};|[^a-z0-9]/gi, '');
  return letters(first).includes(letters(unescaped(String(second.property[3])))) ? undefined : second;
}

/** Of each zone that has no name that is known, that its times are told by the rules which the calendar has for it. */
export function remarksOnZones(events: readonly LocatedProperty[][], zones: CalendarZones): Remark[] {
  const seen = new Set<string>();
  return events.flatMap((event) =>
    event.flatMap((located): Remark[] => {
      const [id] = [located.property[1]['tzid']].flat();
      if (located.property[0] !== 'dtstart' || !id || seen.has(id)) return [];
      seen.add(id);
      const offset = zones.ownOffset(id, String(located.property[3]));
      if (offset === undefined) return [];
      const text = `“${id}” is no time zone that is known: its offset (${offset} here) is the one that the calendar defines or the name says, and its times are told on the clock of sources.yaml, or else of the catalogue`;
      return [{ line: located.line.from, rule: 'time-zone-inferred', text }];
    }),
  );
}
