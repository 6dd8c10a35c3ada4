/** The lines of a calendar: unfolded, by events, and each property as ical.js reads it. */
import ICAL from 'ical.js';
import { isOnCalendar } from '../../../model/partial-date.ts';
import { quotedPrintableBytes, textOfBytes } from '../../../text/quoted-printable.ts';
import { type Line, rawText } from '../../dump.ts';

/** A property in jCal (RFC 7265, section 3.4). */
export type Property = [
  name: string,
  parameters: Record<string, string | string[]>,
  type: string,
  ...values: unknown[],
];

export interface LocatedProperty {
  property: Property;
  line: ContentLine;
  /** Whether it is said of several events: METHOD of a calendar. */
  isShared?: true;
}

export interface ContentLine {
  /** Unfolded (RFC 5545, section 3.1). */
  text: string;
  from: number;
  to: number;
}

/** What a line of a calendar begins with: its name, and what ends that. */
const begins = /^[\w.-]+[;:]/;

/**
 * Unfolds lines: one that begins with white space continues the one above (RFC 5545, section 3.1). A line that begins in no other way that a
 * calendar knows is in none of them, so it is reported as unread.
 */
export function contentLines(lines: readonly Line[]): ContentLine[] {
  const printedLines = rawText(lines).split('\n');
  // A calendar that was pasted out of a text stands to the right as a whole.
  const margin = /^\s{0,40}/.exec(printedLines.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
  const found: ContentLine[] = [];
  /** Whether the line above is in `found`: what continues a line that is not, is neither. */
  let isOpen = false;
  printedLines.forEach((printed, index) => {
    const number = lines[index]?.number ?? index + 1;
    const text = (printed.startsWith(margin) ? printed.slice(margin.length) : printed).replace(/^\uFEFF/, '');
    const last = found.at(-1);
    if (last && isOpen && endsSoftly(last.text)) {
      last.text = last.text.slice(0, -1) + text;
      last.to = number;
    } else if (/^[ \t]/.test(text)) {
      if (!last || !isOpen) return;
      last.text += text.slice(1);
      last.to = number;
    } else if (text.trim() !== '') {
      isOpen = begins.test(text) || isFoldedName(text, printedLines[index + 1]?.slice(margin.length) ?? '');
      if (isOpen) found.push({ text, from: number, to: number });
    }
  });
  return found;
}

/** Whether a line is cut inside the name of its property: a fold may stand anywhere. */
function isFoldedName(text: string, next: string): boolean {
  return /^[A-Z][\w-]{0,40}$/.test(text) && /^[ \t]/.test(next) && begins.test(text + next.slice(1));
}

/** vCalendar 1.0 folds a value that is written in quoted-printable by "=" at its end. */
function endsSoftly(text: string): boolean {
  return text.endsWith('=') && quotedPrintable.test(text);
}

/** The lines of an event. */
export interface EventLines {
  lines: ContentLine[];
  /** Whether there is no END: the file was cut, or the next event begins inside this one. */
  isCut: boolean;
  /** What is nested in the event, such as an alarm, and has no END: all lines below it count as part of it. */
  unclosed?: ContentLine;
  /** METHOD of its calendar. */
  method?: ContentLine;
}

/** The events of a calendar, without what is nested in them, such as alarms. */
export function eventsIn(content: readonly ContentLine[]): EventLines[] {
  const events: EventLines[] = [];
  let open: ContentLine[] | undefined;
  let method: ContentLine | undefined;
  const nested: ContentLine[] = [];
  const close = (isCut: boolean) => {
    const [unclosed] = nested.splice(0);
    if (open) events.push({ lines: open, isCut, ...(unclosed && { unclosed }), ...(method && { method }) });
    open = undefined;
  };
  for (const line of content) {
    const [, edge, name] = /^(BEGIN|END):(.*)$/.exec(line.text.trim().toUpperCase()) ?? [];
    if (edge && (name === 'VEVENT' || name === 'VCALENDAR')) {
      close(edge === 'BEGIN' || name === 'VCALENDAR');
      if (name === 'VCALENDAR') method = undefined;
      if (edge === 'BEGIN' && name === 'VEVENT') open = [];
    } else if (edge === 'BEGIN') nested.push(line);
    else if (edge) nested.pop();
    else if (nested.length > 0) continue;
    else if (open) open.push(line);
    else if (/^METHOD[;:]/i.test(line.text)) method = line;
  }
  close(true);
  return events;
}

/** The properties of an event, and the lines that are none. */
export function parseEvent({ lines, method }: EventLines): {
  properties: LocatedProperty[];
  unread: ContentLine[];
} {
  const properties: LocatedProperty[] = [];
  const unread: ContentLine[] = [];
  for (const line of lines) {
    const property = propertyOf(line.text);
    const timed = property && withKnownDays(property);
    if (timed && isWellTimed(timed)) properties.push({ property: timed, line });
    if (timed !== property || !timed || !isWellTimed(timed)) unread.push(line);
  }
  if (!method || !/^METHOD[^:]{0,200}:\s{0,9}CANCEL\s{0,9}$/i.test(method.text))
    return { properties, unread };
  // A calendar that is sent to call events off (RFC 5546, section 3.2.5).
  const cancelled: Property = ['status', {}, 'text', 'CANCELLED'];
  return {
    properties: [
      { property: cancelled, line: method, isShared: true },
      ...properties.filter(({ property: [name] }) => name !== 'status'),
    ],
    unread,
  };
}

/** RDATE and EXDATE without values that are no date; the property itself where all are. */
function withKnownDays(property: Property): Property | undefined {
  const [name, parameters, type, ...values] = property;
  if (name !== 'rdate' && name !== 'exdate') return property;
  const known = values.filter((value) => isTime(String(Array.isArray(value) ? value[0] : value)));
  if (known.length === values.length) return property;
  return known.length === 0 ? undefined : [name, parameters, type, ...known];
}

const timeNames = new Set(['dtstart', 'dtend', 'recurrence-id']);
const timeInJcal = /^(\d{4}-\d\d-\d\d)(?:T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)Z?)?$/;
const lengthOfTime =
  /^\+?P(?:\d{1,4}W|(?=[\dT])(?:\d{1,4}D)?(?:T(?=\d)(?:\d{1,5}H)?(?:\d{1,5}M)?(?:\d{1,6}S)?)?)$/i;

/** Whether a time is one of the calendar, and a duration one that goes on (RFC 5545, sections 3.3.4 to 3.3.6). */
function isWellTimed([name, , , value]: Property): boolean {
  if (name === 'duration') return lengthOfTime.test(String(value).trim());
  if (!timeNames.has(name)) return true;
  return isTime(String(value));
}

function isTime(text: string): boolean {
  const date = timeInJcal.exec(text)?.[1];
  return date !== undefined && isOnCalendar(date);
}

function propertyOf(line: string): Property | undefined {
  try {
    const isRule = /^(?:RRULE|EXRULE)[;:]/i.test(line);
    const property = ICAL.parse.property(
      isRule ? line.toUpperCase() : withTidyTimes(decoded(line)),
    ) as Property;
    return property.length > 3 ? property : undefined;
  } catch {
    return undefined;
  }
}

const quotedPrintable = /^[\w.-]+(?:;[^:]{0,500})?;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i;

/** A value of vCalendar 1.0 in quoted-printable, as iCalendar writes it. */
function decoded(line: string): string {
  if (!quotedPrintable.test(line)) return line;
  const colon = line.indexOf(':');
  const head = line.slice(0, colon);
  const charset = /;CHARSET=([\w-]{1,40})/i.exec(head)?.[1] ?? 'utf-8';
  const text = textOfBytes(quotedPrintableBytes(line.slice(colon + 1)), charset);
  return `${head.split(';')[0]}:${text.replaceAll('\\', '\\\\').replace(/\r\n|\r|\n/g, '\\n')}`;
}

const timed = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)((?:;(?:[^":]|"[^"]*")*)?):(.*)$/i;
const time = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d):?(\d\d)?(?:\.\d{1,9})?(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * Dates and times in the basic format of ISO 8601, which RFC 5545 (sections 3.3.4 and 3.3.5) asks for, where a program wrote them otherwise: with
 * hyphens, without seconds, with an offset, a date without saying so.
 */
function withTidyTimes(line: string): string {
  const [, name, parameters = '', value = ''] = timed.exec(line) ?? [];
  const values = value.split(',').map((each) => time.exec(each.trim()));
  if (!name || !values.every((each) => each !== null)) return line;
  const isDate = values.every(([, , , , hour]) => hour === undefined);
  const written = values.map(
    ([, year, month, day, hour, minute, second = '00', zone = '']) =>
      `${year}${month}${day}${hour === undefined ? '' : `T${hour}${minute}${second}${zone.toUpperCase()}`}`,
  );
  const kept = parameters.replace(/;VALUE=[^;:]*/gi, '');
  return `${name}${kept}${isDate ? ';VALUE=DATE' : ''}:${written.map(inUtc).join(',')}`;
}

/** "20240516T140000+0200" → "20240516T120000Z": a time of a calendar has no offset. */
function inUtc(written: string): string {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)([+-]\d\d):?(\d\d)$/.exec(written);
  if (!parts) return written;
  const [, year, month, day, hour, minute, second, hours, minutes] = parts;
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${hours}:${minutes}`);
  if (Number.isNaN(moment.getTime())) return written;
  return `${moment.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** The first value of a property, as text; "" where there is none. */
export function propertyText(event: readonly LocatedProperty[], name: string): string {
  return String(event.find(({ property }) => property[0] === name)?.property[3] ?? '').trim();
}
