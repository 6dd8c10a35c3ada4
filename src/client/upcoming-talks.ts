/** Which talks are still to come, and how near they are: what only the reader's day tells. */

import { client as messages } from '#messages/client';
import { type Days, dayIn, isComing, soon } from '../model/today.ts';

/**
 * The talks that a list goes on with, which is newest first, on further pages: they are fetched while even the last one at hand is
 * still to come, as then the next ones stand below it. What cannot be fetched is left out.
 *
 * @param address of the first of these pages; it may begin with talks that the list has.
 */
export async function furtherTalks(
  items: readonly HTMLLIElement[],
  address: string | undefined,
  timezone: string,
): Promise<HTMLLIElement[]> {
  const today = dayIn(timezone, new Date());
  const linkOf = (item: Element) => item.querySelector('a')?.href;
  const known = new Set(items.map(linkOf));
  const further: HTMLLIElement[] = [];
  const isOpen = () => {
    const last = further.at(-1) ?? items.at(-1);
    return last !== undefined && isComing(daysOf(last), today);
  };
  for (let next = address && new URL(address, document.baseURI).href; next && isOpen(); ) {
    const page = await fetchPage(next);
    const found = [...(page?.querySelectorAll<HTMLLIElement>('li[data-date]') ?? [])];
    for (const each of found.filter((item) => !known.has(linkOf(item)))) further.push(each);
    next = page?.querySelector('link[rel=next]')?.getAttribute('href') ?? undefined;
  }
  return further;
}

async function fetchPage(address: string): Promise<Document | undefined> {
  const answer = await fetch(address).catch(() => undefined);
  // A page of the site's own, and scripts in what is read so do not run.
  if (!answer?.ok) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  // Its links are relative to it, and will stand in another page.
  for (const link of page.querySelectorAll('[href]'))
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', address).href);
  return page;
}

/** The talks of a list that is newest first which are still to come, soonest first; each says its weekday and how near it is. */
export function takeComing(items: readonly HTMLLIElement[], timezone: string): HTMLLIElement[] {
  const today = dayIn(timezone, new Date());
  const next = items.filter((item) => isComing(daysOf(item), today));
  for (const item of next) tellDay(item, today);
  // By day; `sort` is stable, so a day keeps its order, which is that of the day.
  return next.sort((a, b) => {
    const [day, other] = [daysOf(a).date, daysOf(b).date];
    return day < other ? -1 : day > other ? 1 : 0;
  });
}

function daysOf(item: HTMLLIElement): Days {
  return { date: item.dataset['date'] ?? '', until: item.dataset['until'] };
}

/** "today, Mon 23 Nov" in the place of the date; the year is messages where it is another one. */
function tellDay(item: HTMLLIElement, today: string): void {
  const day = item.querySelector('.when span');
  const words = item.dataset['day'];
  if (!day || words === undefined) return;
  const { date, until = date } = daysOf(item);
  const [year] = until.split('-');
  day.textContent = today.startsWith(`${year}-`) ? words : `${words} ${year}`;
  const near = soon(daysOf(item), today);
  if (near === undefined) return;
  const mark = document.createElement('span');
  mark.className = 'soon';
  mark.textContent = near === 'today' ? messages.today : messages.tomorrow;
  const comma = document.createElement('span');
  comma.className = 'then';
  comma.textContent = ', ';
  day.before(mark, comma);
}
