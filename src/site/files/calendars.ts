/** Talks as events, and the calendars of an entry and of a list. */

import type { EntryList } from '../../catalogue/entry-list.ts';
import { calendar } from '../../export/icalendar/calendar.ts';
import { type Event, eventOf } from '../../export/icalendar/event.ts';
import { type Entry, entryId } from '../../model/entry.ts';
import { dayInCalendar } from '../../model/talk-status.ts';
import { catalogue, changeOf } from '../load.ts';
import { messages } from '../messages.ts';
import { besidePath } from '../paths.ts';
import { publicUrl } from '../urls.ts';
import { pageOf, uid } from './identity.ts';

export function calendarOfEntry(entry: Entry): string {
  return calendar(eventsOf([entry]), {
    name: catalogue.title,
    url: pageOf(entry),
    host: catalogue.calendarHost,
    timezone: catalogue.timezone,
  });
}

export function calendarOfList({ path, page, title, entries }: EntryList): string {
  return calendar(eventsOf(entries), {
    name: title,
    description: catalogue.description,
    url: publicUrl(page),
    source: publicUrl(besidePath(path, 'ics')),
    host: catalogue.calendarHost,
    timezone: catalogue.timezone,
  });
}

const known = new WeakMap<object, Event | undefined>();

/** The events of the talks that have a day, in the order of their days. */
function eventsOf(entries: readonly Entry[]): Event[] {
  const events = entries.flatMap((entry) => {
    if (entry.kind !== 'talk') return [];
    if (!known.has(entry.of)) {
      known.set(
        entry.of,
        eventOf(entry.of, { uid: uid(entry), url: pageOf(entry), ...changeOf(entryId(entry)) }, messages),
      );
    }
    const event = known.get(entry.of);
    return event
      ? [{ event, day: `${dayInCalendar(entry.of)} ${entry.of.start ?? ''} ${entry.of.slug}` }]
      : [];
  });
  return events.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ event }) => event);
}
