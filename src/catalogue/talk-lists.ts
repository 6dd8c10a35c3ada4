/** Talks sorted and grouped by date; talks without a date are a group of their own. */

import { dateParts } from '../model/partial-date.ts';
import type { Talk } from '../model/schema.ts';
import { by } from '../text/compare.ts';

/** A talk with a date. */
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
  /** The newest day first; within a day by time, talks without a time first. */
  talks: DatedTalk<T>[];
}

export function isDated<T extends Dated>(talk: T): talk is DatedTalk<T> {
  return talk.date !== undefined;
}

/** Talks with a date: the newest day first, within a day by time. */
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

/** Talks without a date, in the order given. */
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

/** The newest whole years that together have at least `enough` talks. */
export function openingYears<T extends Dated>(years: readonly Year<T>[], enough: number): Year<T>[] {
  let shown = 0;
  return years.filter((year) => {
    if (shown >= enough) return false;
    shown += year.count;
    return true;
  });
}

export interface UndatedGroup<T> {
  /** Absent for talks written by hand. */
  dump?: string;
  /** The heading that they are printed under. */
  listedUnder?: string;
  talks: T[];
}

/** Talks without a date, grouped by dump and heading. */
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

/** Talks on a day (`YYYY-MM-DD`) and after, soonest first. */
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

/** Talks before a day, latest first. */
export function latest<T extends Dated>(talks: readonly T[], today: string): DatedTalk<T>[] {
  return newestFirst(talks).filter((talk) => talk.date < today);
}

/** The items before and after an item of a list that is newest first: `earlier` is the next in the list. */
export function neighbours<T extends { slug: string }>(
  list: readonly T[],
  item: { slug: string },
): { earlier?: T; later?: T } {
  const at = list.findIndex(({ slug }) => slug === item.slug);
  if (at < 0) return {};
  const [later, earlier] = [list[at - 1], list[at + 1]];
  return { ...(earlier && { earlier }), ...(later && { later }) };
}

/** Splits a list into pages of `size`. The last page may be half as long again, so that no page has only a few items. */
export function pagesOf<T>(items: readonly T[], size: number): T[][] {
  const count = Math.max(1, Math.round(items.length / size));
  return Array.from({ length: count }, (_, page) =>
    items.slice(page * size, page === count - 1 ? undefined : (page + 1) * size),
  );
}
