/** Addresses of derived pages (speakers, series, years, months): when one vanishes, the lock remembers where it leads to. */
import { monthOf } from '../../catalogue/calendar-months.ts';
import { seriesOf } from '../../catalogue/series.ts';
import { speakersOf } from '../../catalogue/speakers.ts';
import { byYear } from '../../catalogue/talk-lists.ts';
import type { Memory } from '../../content/lock.ts';
import type { Person, SeriesDescription, Talk } from '../../model/schema.ts';
import type { ReconciledEntry } from '../entry.ts';

/** The addresses as they are now, and for each former one the address that it leads to. */
export function followAddresses(
  entries: readonly ReconciledEntry[],
  people: readonly Person[],
  memory: Memory | undefined,
  described: readonly SeriesDescription[] = [],
): Pick<Memory, 'addresses' | 'moved'> {
  const addresses = addressesOf(entries, people, described);
  const successors = new Map<string, string>();
  for (const [address, places] of Object.entries(addresses)) {
    for (const place of places) successors.set(`${parentOf(address)}\n${place}`, address);
  }
  const moved: Record<string, string> = {};
  for (const [address, places] of Object.entries(memory?.addresses ?? {})) {
    if (address in addresses) continue;
    const successor = places
      .map((place) => successors.get(`${parentOf(address)}\n${place}`))
      .find((found) => found !== undefined);
    // EventTimes every talk is gone, the list is the nearest page that is left.
    moved[address] = successor ?? folderOf(address);
  }
  for (const [address, target] of Object.entries(memory?.moved ?? {})) {
    if (!(address in addresses)) moved[address] = moved[target] ?? target;
  }
  return { addresses, moved };
}

/** For each address the places that make it: a speaker's are talks and positions ("slug#0"), the others' are talks. */
function addressesOf(
  entries: readonly ReconciledEntry[],
  people: readonly Person[],
  described: readonly SeriesDescription[],
): Record<string, string[]> {
  const talks: Talk[] = entries.flatMap((entry) =>
    entry.kind === 'talk' ? [{ ...entry.fields, body: entry.body }] : [],
  );
  const speakers = speakersOf(talks, people).map(({ slug, appearances }) => [
    `speakers/${slug}/`,
    appearances.map(({ talk, as }) => `${talk.slug}#${talk.speakers?.indexOf(as)}`),
  ]);
  const series = seriesOf(talks, described).map(({ slug, talks }) => [
    `series/${slug}/`,
    talks.map((talk) => talk.slug),
  ]);
  const years = byYear(talks).map(({ year, months }) => [
    `talks/${year}/`,
    months.flatMap((month) => month.talks.map(({ slug }) => slug)),
  ]);
  const months = byYear(talks).flatMap(({ year, months }) =>
    months.map(({ month, talks }) => [
      `talks/calendar/${monthOf(year, month)}/`,
      talks.map(({ slug }) => slug),
    ]),
  );
  return Object.fromEntries([...speakers, ...series, ...years, ...months]);
}

/** "talks/calendar/" of "talks/calendar/2024-02/": only a page of the same kind succeeds it. */
function parentOf(address: string): string {
  return address.replace(/(?<![^/])[^/]+\/$/, '');
}

function folderOf(address: string): string {
  return address.slice(0, address.indexOf('/') + 1);
}
