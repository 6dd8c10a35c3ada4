/** Talks in the orders in which people look for them: by date, newest first, and those without a date in a group of their own. */

import { dateParts } from '../model/partial-date.ts';
import type { Talk } from '../model/schema.ts';
import { by } from '../text/compare.ts';

/** A talk whose day is known. */
export type DatedTalk<T extends Dated = Talk> = T & { date: string };

interface Dated {
  slug: string;
  date?: string | undefined;
  start?: string | undefined;
}

export interface Year<T extends Dated = Talk> {
  year: number;
  /** Newest first. */
  months: Month<T>[];
  count: number;
}

export interface Month<T extends Dated = Talk> {
  /** From 1. */
  month: number;
  /** The newest day first; the talks of a day in the order of the day, those without a time before the others. */
  talks: DatedTalk<T>[];
}

export function isDated<T extends Dated>(talk: T): talk is DatedTalk<T> {
  return talk.date !== undefined;
}

/** Talks with a date, the newest day first, each day in the order of the day. */
export function newestFirst<T extends Dated>(talks: readonly T[]): DatedTalk<T>[] {
  const inOrderOfDay = talks.filter(isDated).sort(
    by(
      (talk) => talk.start ?? '',
      (talk) => talk.slug,
    ),
  );
  // `sort` is stable, so a day keeps its order.
  return inOrderOfDay.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** Talks without a date, in the order given, which is that of their dump. */
export function undated<T extends Dated>(talks: readonly T[]): T[] {
  return talks.filter((talk) => !isDated(talk));
}

/** Years and months with a talk, newest first. */
export function byYear<T extends Dated>(talks: readonly T[]): Year<T>[] {
  const years: Year<T>[] = [];
  for (const talk of newestFirst(talks)) {
    const { year = 0, month = 0 } = dateParts(talk.date);
    if (years.at(-1)?.year !== year) years.push({ year, months: [], count: 0 });
    const current = years.at(-1) as Year<T>;
    if (current.months.at(-1)?.month !== month) current.months.push({ month, talks: [] });
    current.months.at(-1)?.talks.push(talk);
    current.count += 1;
  }
  return years;
}

/** The newest years, whole, until `enough` talks are shown: what a list opens with, however large the catalogue is. */
export function openingYears<T extends Dated>(years: readonly Year<T>[], enough: number): Year<T>[] {
  let shown = 0;
  return years.filter((year) => {
    if (shown >= enough) return false;
    shown += year.count;
    return true;
  });
}

export interface UndatedGroup<T> {
  /** The dump that they were printed in; absent for talks written by hand. */
  dump?: string;
  /** The heading that they were printed under. */
  listedUnder?: string;
  talks: T[];
}

/** Talks without a date under what is known instead: where they were printed, in the order of the dumps. */
export function undatedGroups<T extends Pick<Talk, 'slug' | 'date' | 'start' | 'origin' | 'listedUnder'>>(
  talks: readonly T[],
): UndatedGroup<T>[] {
  const groups = new Map<string, UndatedGroup<T>>();
  for (const talk of undated(talks)) {
    const dump = talk.origin?.[0]?.dump;
    const key = JSON.stringify([dump, talk.listedUnder]);
    const group = groups.get(key) ?? {
      ...(dump !== undefined && { dump }),
      ...(talk.listedUnder !== undefined && { listedUnder: talk.listedUnder }),
      talks: [],
    };
    groups.set(key, group);
    group.talks.push(talk);
  }
  return [...groups.values()];
}

/** What is on from a day (`YYYY-MM-DD`) on, soonest first. */
export function coming<T extends Dated>(talks: readonly T[], today: string): DatedTalk<T>[] {
  return newestFirst(talks)
    .filter((talk) => talk.date >= today)
    .sort(
      by(
        (talk) => talk.date,
        (talk) => talk.start ?? '',
        (talk) => talk.slug,
      ),
    );
}

/** What has been before a day, latest first. */
export function latest<T extends Dated>(talks: readonly T[], today: string): DatedTalk<T>[] {
  return newestFirst(talks).filter((talk) => talk.date < today);
}

/** What stands before and after an item of a list that is newest first: `earlier` is the next in the list. */
export function neighbours<T extends { slug: string }>(
  list: readonly T[],
  item: { slug: string },
): { earlier?: T; later?: T } {
  const at = list.findIndex(({ slug }) => slug === item.slug);
  if (at < 0) return {};
  const [later, earlier] = [list[at - 1], list[at + 1]];
  return { ...(earlier && { earlier }), ...(later && { later }) };
}

/** A list cut into pages of `size`; the last page takes what would otherwise be a page of a few. */
export function pagesOf<T>(items: readonly T[], size: number): T[][] {
  const count = Math.max(1, Math.round(items.length / size));
  return Array.from({ length: count }, (_, page) =>
    items.slice(page * size, page === count - 1 ? undefined : (page + 1) * size),
  );
}
