/** The page of the reading list: one's own, or one that came in an address. */

import { client as said } from '#messages/client';
import { formatTimeZone } from '../../i18n/time-zones.ts';
import { onOwnClock, ownZone } from '../../model/reader-clock.ts';
import { hoursOf, lastDayOf } from '../../model/talk-hours.ts';
import type { Kept } from './combine-files.ts';
import { clashes } from './conflicts.ts';
import { offer } from './export-menu.ts';
import { fromHash, readList, toHash, writeList } from './list.ts';
import { inOrder } from './order.ts';

type Address = (path: string) => string;
type Found = { id: string; entry: Kept | undefined };

/**
 * @param place is filled; nothing in it but what the site says of the entries, as text
 * @param status says what was done
 */
export function showList(place: HTMLElement, status: HTMLElement, address: Address): void {
  const show = async () => {
    const own = readList();
    const shared = fromHash(location.hash);
    const ids = shared ?? own;
    const found = await Promise.all(ids.map((id) => fetchEntry(id, address)));
    place.replaceChildren(
      ...(shared ? [sharedNote(shared, own, show)] : []),
      ...(ids.length === 0 ? [make('p', said.emptyList)] : []),
      ...lists(found, address, shared ? undefined : remove),
      ...(ids.length > 0 ? [offers(found, address), link(ids, address)] : []),
    );
  };
  const takeOffs = () => [...place.querySelectorAll<HTMLElement>('li button')];
  /** The focus goes on to the next entry; when none is left, to the heading. */
  const remove = async (id: string, title: string) => {
    const at = takeOffs().indexOf(document.activeElement as HTMLElement);
    writeList(readList().filter((other) => other !== id));
    await show();
    const left = takeOffs();
    const next = left[Math.min(at, left.length - 1)] ?? document.querySelector('h1');
    if (next instanceof HTMLHeadingElement) next.tabIndex = -1;
    next?.focus();
    status.textContent = said.takenOff(title);
  };
  addEventListener('hashchange', () => void show());
  addEventListener('storage', () => void show());
  void show();
}

async function fetchEntry(id: string, address: Address): Promise<Found> {
  const answer = await fetch(address(`${id}.json`)).catch(() => undefined);
  return { id, entry: answer?.ok ? ((await answer.json()) as Kept) : undefined };
}

function lists(
  found: readonly Found[],
  address: Address,
  remove?: (id: string, title: string) => void,
): Node[] {
  const entries = found.flatMap(({ entry }) => entry ?? []);
  const clashing = clashes(entries);
  const titles = new Map(entries.map(({ id, plainTitle }) => [id, plainTitle]));
  const list = make('ol', '', 'programme inner');
  for (const { id, entry } of inOrder(found)) {
    const item = make('li');
    item.append(entry ? described(entry, address) : make('p', said.gone(id), 'unknown'));
    const others = (clashing.get(id) ?? []).map((other) => titles.get(other) ?? other);
    if (others.length > 0) {
      const note = make('p', '', 'by');
      note.append(make('strong', said.sameTime(others), 'status'));
      item.append(note);
    }
    if (remove) {
      const title = titles.get(id) ?? id;
      const takeOff = button(said.takeOff, () => remove(id, title));
      takeOff.setAttribute('aria-label', said.takeOffThat(title));
      item.append(takeOff);
    }
    list.append(item);
  }
  return found.length > 0 ? [list] : [];
}

function described(entry: Kept, address: Address): DocumentFragment {
  const title = make('p', '', 'title');
  const anchor = make('a', entry.plainTitle, 'plain');
  anchor.setAttribute('href', address(`${entry.id}/`));
  title.append(anchor);
  const people = (entry.speakers ?? entry.authors ?? []).map(({ name }) => name).join(', ');
  const status = said.statuses[entry.status ?? ''];
  const fragment = document.createDocumentFragment();
  fragment.append(title);
  for (const text of [status, people, whenInWords(entry), entry.location])
    if (text) fragment.append(make('p', text, 'by'));
  return fragment;
}

/** As on the page of the talk: "Monday 26 February 2024, 14:00–15:00, London time (15:00 where you are)". */
function whenInWords(entry: Kept): string {
  const { date, start, timezone, starts } = entry;
  const hours = hoursOf(entry);
  const when = [
    date && dayInWords(date, lastDayOf(entry)),
    hours && said.hours(hours),
    start && timezone && formatTimeZone(timezone, { dates: said }),
  ];
  const own = starts && onOwnClock(starts, `${date} ${start}`, ownZone(), said.locale);
  return when.filter(Boolean).join(', ') + (own ? ` (${said.whereYouAre.replace('{time}', own)})` : '');
}

/** A day is no moment: read and written in the same zone, it stays what it is. As far as it is known; of several days also the last. */
function dayInWords(date: string, lastDay?: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  if (lastDay) {
    const words = new Intl.DateTimeFormat(said.locale, { dateStyle: 'full', timeZone: 'UTC' });
    return said.adjustDate(words.formatRange(Date.parse(date), Date.parse(lastDay)));
  }
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(said.locale, { ...options, timeZone: 'UTC' }).format(Date.parse(date));
  // Browsers do not agree on what stands between the two.
  return said.adjustDate(
    said.withWeekday(part({ weekday: 'long' }), part({ day: 'numeric', month: 'long', year: 'numeric' })),
  );
}

function sharedNote(shared: string[], own: string[], show: () => void): HTMLElement {
  const note = make('p', said.fromAddress, 'lead');
  const added = [...new Set([...own, ...shared])];
  if (added.length > own.length)
    note.append(
      button(said.putAll, () => {
        writeList(added);
        history.replaceState(null, '', location.pathname);
        show();
      }),
    );
  return note;
}

function offers(found: readonly Found[], address: Address): HTMLElement {
  const taken = found.flatMap(({ entry }) =>
    entry ? [{ id: entry.id, isDated: entry.calendar !== undefined }] : [],
  );
  return offer(said.takeAlong, said.readingList, async () => taken, address);
}

function link(ids: readonly string[], address: Address): HTMLElement {
  const line = make('p', '', 'quiet on-screen');
  const anchor = make('a', said.asAddress);
  anchor.setAttribute('href', address('list/') + toHash(ids));
  line.append(anchor, said.whoHasIt);
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
