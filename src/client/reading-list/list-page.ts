/** The page of the reading list: the reader's own, or one that the address holds. */

import { client as messages } from '#messages/client';
import type { EntryJson, WithCalendarText } from '../../export/entry-json.ts';
import { formatTimeZone } from '../../i18n/time-zones.ts';
import { onOwnClock, ownZone } from '../../model/reader-clock.ts';
import { hoursOf, lastDayOf } from '../../model/talk-hours.ts';
import { fetchEntryJson } from '../entry-json.ts';
import { findConflicts } from './conflicts.ts';
import { exportMenu } from './export-menu.ts';
import { fromHash, readList, toHash, writeList } from './list.ts';
import { sortByStart } from './sort-by-start.ts';

/** Makes the address of a path below the base. */
type AddressOf = (path: string) => string;
/** An id on the list, and the entry if it could be fetched. */
type ListedEntry = { id: string; entry: (EntryJson & WithCalendarText) | undefined };

/**
 * Shows the list, and again whenever it changes, also in another tab.
 *
 * @param place where the list goes; what the site tells of the entries becomes text, never markup
 * @param status tells what was done
 */
export function showList(place: HTMLElement, status: HTMLElement, address: AddressOf): void {
  const show = async () => {
    const own = readList();
    const shared = fromHash(location.hash);
    const ids = shared ?? own;
    const found = await Promise.all(ids.map((id) => fetchEntry(id, address)));
    place.replaceChildren(
      ...(shared ? [sharedNote(shared, own, show)] : []),
      ...(ids.length === 0 ? [make('p', messages.emptyList)] : []),
      ...listElements(found, address, shared ? undefined : remove),
      ...(ids.length > 0 ? [menu(found, address), linkToList(ids, address)] : []),
    );
  };
  const removeButtons = () => [...place.querySelectorAll<HTMLElement>('li button')];
  /** Moves the focus to the next entry, or to the heading when none is left. */
  const remove = async (id: string, title: string) => {
    const at = removeButtons().indexOf(document.activeElement as HTMLElement);
    writeList(readList().filter((other) => other !== id));
    await show();
    const left = removeButtons();
    const next = left[Math.min(at, left.length - 1)] ?? document.querySelector('h1');
    if (next instanceof HTMLHeadingElement) next.tabIndex = -1;
    next?.focus();
    status.textContent = messages.takenOff(title);
  };
  addEventListener('hashchange', () => void show());
  addEventListener('storage', () => void show());
  void show();
}

async function fetchEntry(id: string, address: AddressOf): Promise<ListedEntry> {
  return { id, entry: await fetchEntryJson<EntryJson>(id, address).catch(() => undefined) };
}

function listElements(
  found: readonly ListedEntry[],
  address: AddressOf,
  remove?: (id: string, title: string) => void,
): Node[] {
  const entries = found.flatMap(({ entry }) => entry ?? []);
  const conflicts = findConflicts(entries);
  const titles = new Map(entries.map(({ id, plainTitle }) => [id, plainTitle]));
  const list = make('ol', '', 'programme inner');
  for (const { id, entry } of sortByStart(found)) {
    const item = make('li');
    item.append(entry ? described(entry, address) : make('p', messages.gone(id), 'unknown'));
    const others = (conflicts.get(id) ?? []).map((other) => titles.get(other) ?? other);
    if (others.length > 0) {
      const note = make('p', '', 'by');
      note.append(make('strong', messages.sameTime(others), 'status'));
      item.append(note);
    }
    if (remove) {
      const title = titles.get(id) ?? id;
      const takeOff = button(messages.takeOff, () => remove(id, title));
      takeOff.setAttribute('aria-label', messages.takeOffThat(title));
      item.append(takeOff);
    }
    list.append(item);
  }
  return found.length > 0 ? [list] : [];
}

function described(entry: EntryJson, address: AddressOf): DocumentFragment {
  const title = make('p', '', 'title');
  const anchor = make('a', entry.plainTitle, 'plain');
  anchor.setAttribute('href', address(`${entry.id}/`));
  title.append(anchor);
  const people = (entry.speakers ?? entry.authors ?? []).map(({ name }) => name).join(', ');
  const status = messages.statuses[entry.status ?? ''];
  const fragment = document.createDocumentFragment();
  fragment.append(title);
  for (const text of [status, people, whenInWords(entry), entry.location])
    if (text) fragment.append(make('p', text, 'by'));
  return fragment;
}

/** As on the talk's page: "Monday 26 February 2024, 14:00–15:00, London time (15:00 where you are)". */
function whenInWords(entry: EntryJson): string {
  const { date, start, timezone, starts } = entry;
  const hours = hoursOf(entry);
  const when = [
    date && dayInWords(date, lastDayOf(entry)),
    hours && messages.hours(hours),
    start && timezone && formatTimeZone(timezone, { dates: messages }),
  ];
  const own = starts && onOwnClock(starts, `${date} ${start}`, ownZone(), messages.locale);
  return when.filter(Boolean).join(', ') + (own ? ` (${messages.whereYouAre.replace('{time}', own)})` : '');
}

/** A day is parsed and formatted in the same zone, so that it does not shift. A date that is known in part stays as it is. */
function dayInWords(date: string, lastDay?: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  if (lastDay) {
    const words = new Intl.DateTimeFormat(messages.locale, { dateStyle: 'full', timeZone: 'UTC' });
    return messages.adjustDate(words.formatRange(Date.parse(date), Date.parse(lastDay)));
  }
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(messages.locale, { ...options, timeZone: 'UTC' }).format(Date.parse(date));
  // Browsers disagree on a comma between the two.
  return messages.adjustDate(
    messages.withWeekday(part({ weekday: 'long' }), part({ day: 'numeric', month: 'long', year: 'numeric' })),
  );
}

function sharedNote(shared: string[], own: string[], show: () => void): HTMLElement {
  const note = make('p', messages.fromAddress, 'lead');
  const added = [...new Set([...own, ...shared])];
  if (added.length > own.length)
    note.append(
      button(messages.putAll, () => {
        writeList(added);
        history.replaceState(null, '', location.pathname);
        show();
      }),
    );
  return note;
}

function menu(found: readonly ListedEntry[], address: AddressOf): HTMLElement {
  const exportable = found.flatMap(({ entry }) =>
    entry ? [{ id: entry.id, isInCalendar: (entry.calendar ?? entry.ics) !== undefined }] : [],
  );
  return exportMenu(messages.takeAlong, messages.readingList, async () => exportable, address);
}

function linkToList(ids: readonly string[], address: AddressOf): HTMLElement {
  const line = make('p', '', 'quiet on-screen');
  const anchor = make('a', messages.asAddress);
  anchor.setAttribute('href', address('list/') + toHash(ids));
  line.append(anchor, messages.whoHasIt);
  return line;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
  className = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

function button(words: string, act: () => void): HTMLButtonElement {
  const element = make('button', words, 'way');
  element.type = 'button';
  element.addEventListener('click', act);
  return element;
}
