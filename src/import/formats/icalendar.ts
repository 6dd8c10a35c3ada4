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
import ICAL from 'ical.js';
import { type Line, rawText } from '../dump.ts';
import { type DumpRecord, type PrintedField, type Remark, recordOf } from '../record.ts';
import type { Format } from './format.ts';
import { firstNonBlank, zoneName } from './lines.ts';
import { brokenFile, cleanText, notKept, otherLines, textParagraphs } from './parsed-file.ts';

/** A property in jCal (RFC 7265, section 3.4). */
type Property = [
  name: string,
  parameters: Record<string, string | string[]>,
  type: string,
  ...values: unknown[],
];

interface LocatedProperty {
  property: Property;
  line: ContentLine;
}

interface ContentLine {
  /** Unfolded (RFC 5545, section 3.1). */
  text: string;
  from: number;
  to: number;
}

const known = new Set(
  `dtstamp created last-modified sequence class transp priority organizer attendee status uid summary description
  location url dtstart dtend duration categories attach conference recurrence-id rrule rdate exdate geo image
  color`.split(/\s+/),
);
const speaker =
  /^(?:Speakers?|Presenters?|Lecturers?|Orateurs?|Oratrices?|Vortragende[rn]?)\s*:\s*(?<people>[^()]{1,300}?)\s{0,9}(?<affiliation>\(.{1,500}\))?$/i;
const isHtml = /<(?:p|br|div|ul|ol|li|b|i|a|span|strong|em)\b[^>]*>/i;
/** Libraries put a prefix before the name of a zone: "/mozilla.org/20050126_1/Europe/Lisbon". */
const zoneAtEnd = new RegExp(`${zoneName}$`);

export const icalendar: Format = {
  name: 'icalendar',
  layout: 'a calendar (.ics): BEGIN:VCALENDAR on the first line, a talk an event',

  recognises: ({ lines }) => /^BEGIN:VCALENDAR$/i.test(firstNonBlank(lines)?.text.trim() ?? ''),

  read: ({ lines }) => {
    const content = contentLines(lines);
    const bad = content.find(({ text }) => !/^[\w.-]+[;:]/.test(text));
    if (bad) return brokenFile(bad.from, `“${bad.text.slice(0, 60)}” is no line of a calendar`);
    const zones = namedZones(content);
    const calendarZone = valueNamed(content, 'X-WR-TIMEZONE');
    const records: DumpRecord[] = [];
    const own: LocatedProperty[] = [];
    for (const event of eventsIn(content)) {
      const properties = parse(event);
      if (typeof properties === 'string') return brokenFile(event[0]?.from ?? 1, properties);
      records.push(readEvent(properties, zones, calendarZone));
      own.push(...properties);
    }
    const nameAt = new Map(
      content.flatMap(({ text, from, to }) =>
        Array.from({ length: to - from + 1 }, (_, at) => [from + at, /^[\w.-]+/.exec(text)?.[0]] as const),
      ),
    );
    const boilerplate = otherLines(lines, records, ({ number }) => `“${nameAt.get(number)}”`);
    return { records, boilerplate, remarks: remarksOn(own) };
  },
};

/** Remarks on rules that repeat an event, and on the first property of each name that nothing reads. */
function remarksOn(properties: readonly LocatedProperty[]): Remark[] {
  const seen = new Set<string>();
  return properties.flatMap(({ property, line }) => {
    const [name] = property;
    if (['rrule', 'rdate'].includes(name))
      return {
        line: line.from,
        rule: 'repeats',
        text: `“${line.text}” repeats the event: its first day alone is an entry`,
      };
    if (known.has(name) || name.startsWith('x-') || seen.has(name)) return [];
    seen.add(name);
    return notKept(line.from, `“${name}”`, String(property[3]));
  });
}

/** Unfolds lines: one that begins with white space continues the one above (RFC 5545, section 3.1). */
function contentLines(lines: readonly Line[]): ContentLine[] {
  const found: ContentLine[] = [];
  rawText(lines)
    .split('\n')
    .forEach((text, index) => {
      const number = lines[index]?.number ?? index + 1;
      const last = found.at(-1);
      if (/^[ \t]/.test(text) && last) {
        last.text += text.slice(1);
        last.to = number;
      } else if (text.trim() !== '') {
        found.push({ text: text.replace(/^\uFEFF/, ''), from: number, to: number });
      }
    });
  return found;
}

/** The lines of each event from BEGIN to END, without nested components such as alarms. */
function eventsIn(content: readonly ContentLine[]): ContentLine[][] {
  const events: ContentLine[][] = [];
  let open: ContentLine[] | undefined;
  let nested = 0;
  for (const line of content) {
    const [, edge, name] = /^(BEGIN|END):(.*)$/i.exec(line.text.trim()) ?? [];
    if (!open) {
      if (edge?.toUpperCase() === 'BEGIN' && name?.toUpperCase() === 'VEVENT') open = [line];
    } else if (edge && name?.toUpperCase() !== 'VEVENT') {
      nested += edge.toUpperCase() === 'BEGIN' ? 1 : -1;
    } else if (nested === 0) {
      open.push(line);
      if (edge?.toUpperCase() === 'END') {
        events.push(open);
        open = undefined;
      }
    }
  }
  return events;
}

/** The properties of an event with their lines; the parser's message where it cannot be read. */
function parse(event: readonly ContentLine[]): LocatedProperty[] | string {
  try {
    const [, properties] = ICAL.parse(event.map(({ text }) => text).join('\r\n')) as unknown as [
      string,
      Property[],
    ];
    return properties.map((property, index) => ({
      property,
      line: (event[index + 1] ?? event[0]) as ContentLine,
    }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
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

function valueNamed(content: readonly ContentLine[], name: string): string | undefined {
  return content
    .find(({ text }) => text.startsWith(`${name}:`))
    ?.text.slice(name.length + 1)
    .trim();
}

function readEvent(
  own: readonly LocatedProperty[],
  zones: ReadonlyMap<string, string>,
  calendarZone: string | undefined,
): DumpRecord {
  const all = (name: string) => own.filter(({ property }) => property[0] === name);
  const fieldOf = ({ property, line }: LocatedProperty, text = String(property[3])): PrintedField => ({
    text: cleanText(text),
    from: line.from,
    to: line.to,
  });
  const of = (name: string) => {
    const [first] = all(name);
    const field = first && fieldOf(first);
    return field && field.text !== '' ? field : undefined;
  };
  const [start] = all('dtstart');
  const [zoneId] = [start?.property[1]['tzid'] ?? calendarZone].flat();
  const zone = zoneId && (zones.get(zoneId) ?? zoneAtEnd.exec(zoneId)?.[0] ?? zoneId);
  const place = of('location');
  const isAddress = /^https?:\/\/\S+$/.test(place?.text ?? '');
  const status = of('status');
  const title = of('summary');
  const recurrence = of('recurrence-id');
  const uid = of('uid');
  const categories = all('categories').flatMap(({ property }) => property.slice(3));
  const attached = all('attach').filter(({ property }) => /^https?:/.test(String(property[3])));
  return recordOf('talk', {
    id: uid && { ...uid, text: recurrence ? `${uid.text}/${recurrence.text}` : uid.text },
    // Some calendars do not show the status, so people write it into the summary too.
    title: title && {
      ...title,
      text: title.text.replace(/^(?:cancel{1,2}ed|abgesagt|annulé)\s*[:–-]\s*/i, ''),
    },
    when: of('dtstart'),
    until: lastDay(of('dtend'), all('dtend')[0]?.property) ?? of('duration'),
    timezone: start && zone ? fieldOf(start, zone) : undefined,
    location: isAddress ? undefined : place,
    status,
    series: categories.length === 1 ? of('categories') : undefined,
    files: attached.map((item) => {
      const address = String(item.property[3]);
      const [name] = [item.property[1]['filename'] ?? address.split('/').at(-1) ?? address].flat();
      return { ...fieldOf(item, name || address), url: address };
    }),
    links: [
      ...all('url').map((item) => fieldOf(item)),
      ...all('conference').map((item) => ({
        ...fieldOf(item),
        label: String([item.property[1]['label'] ?? 'Live'].flat()[0]),
      })),
      ...(place && isAddress ? [{ ...place, label: 'Live' }] : []),
    ].filter(({ text }) => /^https?:/.test(text)),
    ...readDescription(of('description')),
  });
}

/** An event of whole days ends on the day before DTEND (RFC 5545, section 3.6.1). */
function lastDay(field: PrintedField | undefined, property: Property | undefined): PrintedField | undefined {
  if (!field || property?.[2] !== 'date') return field;
  try {
    const day = ICAL.Time.fromDateString(field.text);
    day.adjust(-1, 0, 0, 0);
    return { ...field, text: day.toString() };
  } catch {
    return field;
  }
}

/** A line "Speaker: Name (Affiliation)" names the speaker; "Abstract:" is a label. */
function readDescription(
  field: PrintedField | undefined,
): Pick<DumpRecord, 'people' | 'affiliation' | 'body'> {
  if (!field) return {};
  if (isHtml.test(field.text)) return { body: [{ ...field, written: 'html' }] };
  const at = (text: string): PrintedField => ({ ...field, text });
  const lines = field.text.split('\n');
  const named = lines.map((line) => speaker.exec(line.trim())?.groups).find((groups) => groups);
  const rest = lines
    .filter((line) => !speaker.test(line.trim()))
    .map((line) => line.replace(/^Abstract:\s*/i, ''));
  const body = textParagraphs(rest.join('\n')).map(at);
  return {
    ...(named?.['people'] && { people: at(named['people']) }),
    ...(named?.['affiliation'] && { affiliation: at(named['affiliation']) }),
    ...(body.length > 0 && { body }),
  };
}
