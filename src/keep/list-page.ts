/** The page of the reading list: one's own, or one that came in an address. */
import { hoursOf, lastDayOf } from '../catalogue/hours.ts';
import * as said from '../words/said.ts';
import { clashes, whenFor } from './clash.ts';
import { fromHash, readList, toHash, writeList } from './list.ts';
import { offer } from './offer.ts';
import { inOrder } from './order.ts';
import type { Kept } from './together.ts';

type Address = (path: string) => string;
type Found = { id: string; entry: Kept | undefined };

/** @param place is filled; nothing in it but what the site says of the entries, as text */
export function showList(place: HTMLElement, address: Address): void {
  const show = async () => {
    const own = readList();
    const shared = fromHash(location.hash);
    const ids = shared ?? own;
    const found = await Promise.all(ids.map((id) => fetchEntry(id, address)));
    place.replaceChildren(
      ...(shared ? [sharedNote(shared, own, show)] : []),
      ...(ids.length === 0 ? [make('p', said.emptyList)] : []),
      ...lists(found, address, shared ? undefined : (id) => remove(id)),
      ...(ids.length > 0 ? [offers(found, address), link(ids, address)] : []),
    );
  };
  const remove = (id: string) => {
    writeList(readList().filter((other) => other !== id));
    void show();
  };
  addEventListener('hashchange', () => void show());
  addEventListener('storage', () => void show());
  void show();
}

async function fetchEntry(id: string, address: Address): Promise<Found> {
  const answer = await fetch(address(`${id}.json`)).catch(() => undefined);
  return { id, entry: answer?.ok ? ((await answer.json()) as Kept) : undefined };
}

function lists(found: readonly Found[], address: Address, remove?: (id: string) => void): Node[] {
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
    if (remove) item.append(button(said.takeOff, () => remove(id)));
    list.append(item);
  }
  return found.length > 0 ? [list] : [];
}

function described(entry: Kept, address: Address): DocumentFragment {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const title = make('p', '', 'title');
  const anchor = make('a', entry.plainTitle, 'plain');
  anchor.setAttribute('href', address(`${entry.id}/`));
  title.append(anchor);
  const people = (entry.speakers ?? entry.authors ?? []).map(({ name }) => name).join(', ');
  const when = [
    entry.date && dayInWords(entry.date, lastDayOf(entry)),
    hoursOf(entry),
    entry.start && entry.timezone,
    entry.location,
  ];
  const here = whenFor(entry, zone);
  const status = said.statuses[entry.status ?? ''];
  const fragment = document.createDocumentFragment();
  fragment.append(title);
  for (const text of [status, people, when.filter(Boolean).join(', '), here && said.forYou(zone, here)])
    if (text) fragment.append(make('p', text, 'by'));
  return fragment;
}

/** A day is no moment: read and written in the same zone, it stays what it is. As far as it is known; of several days also the last. */
function dayInWords(date: string, lastDay = date): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  const words = new Intl.DateTimeFormat(said.locale, { dateStyle: 'full', timeZone: 'UTC' });
  return said.set(words.formatRange(Date.parse(date), Date.parse(lastDay)));
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
