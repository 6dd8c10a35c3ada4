/** Addresses of pages (entries, speakers, series, venues, years, months): when one vanishes, the lock remembers where it leads to. */
import { monthOf } from '../../catalogue/calendar-months.ts';
import { seriesOf } from '../../catalogue/series.ts';
import { speakersOf } from '../../catalogue/speakers.ts';
import { byYear } from '../../catalogue/talk-lists.ts';
import { placesOf, venuesOf } from '../../catalogue/venues.ts';
import type { Memory } from '../../content/lock.ts';
import type { Person, SeriesDescription, Talk } from '../../model/schema.ts';
import type { ReconciledEntry } from '../entry.ts';

/** What names of pages follow from, besides the entries. */
export interface NamedBy {
  people: readonly Person[];
  series?: readonly SeriesDescription[] | undefined;
  /** The institution of a dump, which stands in the addresses of its venues. */
  institutionOf: (dump: string) => string | undefined;
}

/** The addresses as they are now, and for each former one the address that it leads to. */
export function followAddresses(
  entries: readonly ReconciledEntry[],
  named: NamedBy,
  memory: Memory | undefined,
): Pick<Memory, 'addresses' | 'moved'> {
  const talks: Talk[] = entries.flatMap((entry) =>
    entry.kind === 'talk' ? [{ ...entry.fields, body: entry.body }] : [],
  );
  const addresses = addressesOf(talks, named);
  const formerSlugs = new Map(talks.map(({ slug, aliases = [] }) => [slug, aliases]));
  const successors = new Map<string, string>();
  const succeed = (address: string, place: string) =>
    successors.set(`${parentOf(address)}\n${place}`, address);
  // A talk may be renamed in the same import.
  for (const [address, places] of Object.entries(addresses))
    for (const [slug = '', position] of places.map((place) => place.split('#')))
      for (const former of formerSlugs.get(slug) ?? []) succeed(address, placeOf(former, position));
  for (const [address, places] of Object.entries(addresses))
    for (const place of places) succeed(address, place);
  const moved: Record<string, string> = {};
  for (const [address, places] of Object.entries(memory?.addresses ?? {})) {
    if (address in addresses) continue;
    const successor = places
      .map((place) => successors.get(`${parentOf(address)}\n${place}`))
      .find((found) => found !== undefined);
    // Once every talk is gone, the list is the nearest page that is left.
    moved[address] = successor ?? folderOf(address);
  }
  const ids = new Set(entries.map(({ kind, fields }) => `${kind}s/${fields.slug}/`));
  for (const [address, target] of Object.entries(memory?.moved ?? {})) {
    // An entry names its former addresses itself, see below: what leads to it otherwise led to another, which was deleted.
    if (!(address in addresses))
      moved[address] = ids.has(target) ? folderOf(address) : (moved[target] ?? target);
  }
  // The file of an entry has them, too, until a hand deletes it.
  for (const { kind, fields } of entries)
    for (const former of fields.aliases ?? []) moved[`${kind}s/${former}/`] = `${kind}s/${fields.slug}/`;
  for (const id of ids) delete moved[id];
  return { addresses, moved };
}

/** For each address the places that make it: a speaker's and a venue's are talks and positions ("slug#0"), the others' are talks. */
function addressesOf(
  talks: readonly Talk[],
  { people, series, institutionOf }: NamedBy,
): Record<string, string[]> {
  const ofDump = (talk: Talk) => institutionOf(talk.origin?.[0]?.dump ?? '');
  return Object.fromEntries([
    ...speakersOf(talks, people).map(({ slug, appearances }) => [
      `speakers/${slug}/`,
      appearances.map(({ talk, as }) => placeOf(talk.slug, String(talk.speakers?.indexOf(as)))),
    ]),
    ...seriesOf(talks, series ?? []).map(({ slug, talks }) => [
      `series/${slug}/`,
      talks.map((talk) => talk.slug),
    ]),
    ...venuesOf(talks, ofDump).map(({ slug, name, talks }) => [
      `venues/${slug}/`,
      talks.map((talk) => placeOf(talk.slug, String(Math.max(0, placesOf(talk).indexOf(name))))),
    ]),
    ...byYear(talks).map(({ year, months }) => [
      `talks/${year}/`,
      months.flatMap((month) => month.talks.map(({ slug }) => slug)),
    ]),
    ...byYear(talks).flatMap(({ year, months }) =>
      months.map(({ month, talks }) => [
        `talks/calendar/${monthOf(year, month)}/`,
        talks.map(({ slug }) => slug),
      ]),
    ),
  ]);
}

function placeOf(slug: string, position: string | undefined): string {
  return position === undefined ? slug : `${slug}#${position}`;
}

/** "talks/calendar/" of "talks/calendar/2024-02/": only a page of the same kind succeeds it. */
function parentOf(address: string): string {
  return address.replace(/(?<![^/])[^/]+\/$/, '');
}

function folderOf(address: string): string {
  return address.slice(0, address.indexOf('/') + 1);
}
