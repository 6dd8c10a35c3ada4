/** The calendars of an entry and of a list. */
import type { EntryList } from '../../catalogue/entry-list.ts';
import { asTalk, type Entry, entryId } from '../../model/entry.ts';
import type { Talk } from '../../model/schema.ts';
import { dayInCalendar } from '../../model/talk-status.ts';
import { by } from '../../text/compare.ts';
import { type ExportContext, oncePerContext } from '../context.ts';
import type { ExportFile } from '../export-file.ts';
import { type FormatWriter, filePath } from '../export-format.ts';
import { entryUid, entryUrl } from '../identity.ts';
import { writeCalendar } from './calendar.ts';
import { type CalendarEvent, talkEvent } from './event.ts';
import { writeJsCalendar } from './jscalendar.ts';
import { type WebCalendarLink, webCalendarLinks } from './web-calendars.ts';

export const calendarWriter: FormatWriter = { write: calendarOfList };

/** The calendar of one talk. @param inShort with the beginning of the abstract alone, for one that is no file */
export function calendarOfEntry(entry: Entry, context: ExportContext, inShort = false): string {
  return writeCalendar(eventsOf([entry], context, inShort ? eventInShort : wholeEvent), {
    name: context.title,
    url: entryUrl(entry, context),
    host: context.calendarHost,
    timezone: context.timezone,
  });
}

/** The event of a talk for calendars on the web. @param page the public address of its page, if there is one */
export function webCalendarsOfEntry(entry: Entry, context: ExportContext, page?: string): WebCalendarLink[] {
  const found = entry.kind === 'talk' ? wholeEvent(entry.of, context) : undefined;
  return found ? webCalendarLinks(found.event, page) : [];
}

function calendarOfList({ path, page, title, entries }: EntryList, context: ExportContext): string {
  return writeCalendar(eventsOf(entries, context, eventInShort), {
    name: title,
    description: context.description,
    url: context.url(page),
    source: context.url(filePath(path, 'ics')),
    host: context.calendarHost,
    timezone: context.timezone,
  });
}

/** The talks of the whole catalogue as JSCalendar: one file, since whoever reads that can choose. */
export function jsCalendarFiles(lists: readonly EntryList[], context: ExportContext): ExportFile[] {
  const list = lists.find(({ kind }) => kind === 'talks');
  if (!list || list.entries.length === 0) return [];
  const path = 'talks.jscalendar.json';
  return [
    {
      path,
      mediaType: 'application/jscalendar+json;type=group',
      content: () =>
        writeJsCalendar(eventsOf(list.entries, context, eventInShort), {
          uid: `talks@${context.calendarHost}`,
          title: list.title,
          description: context.description,
          source: context.url(path),
        }),
    },
  ];
}

/** The events of the talks that have a day, in the order of time. */
function eventsOf(
  entries: readonly Entry[],
  context: ExportContext,
  eventOf: typeof wholeEvent,
): CalendarEvent[] {
  return entries
    .flatMap((entry) => {
      const event = entry.kind === 'talk' ? eventOf(entry.of, context) : undefined;
      return event ? [event] : [];
    })
    .sort(by(({ order }) => order))
    .map(({ event }) => event);
}

const wholeEvent = (talk: Talk, context: ExportContext) => orderedEvent(talk, context, false);

/** With the beginning of the abstract: a calendar is fetched every few hours. Made once, since a talk stands in many. */
const eventInShort = oncePerContext((talk: Talk, context) => orderedEvent(talk, context, true));

function orderedEvent(talk: Talk, context: ExportContext, inShort: boolean) {
  const entry = asTalk(talk);
  const event = talkEvent(
    talk,
    {
      uid: entryUid(entry, context),
      url: entryUrl(entry, context),
      ...context.changeOf(entryId(entry)),
    },
    context.messages,
    { inShort, usualMinutes: context.usualMinutesOf?.(talk) },
  );
  return event && { event, order: `${dayInCalendar(talk)} ${talk.start ?? ''} ${talk.slug}` };
}
