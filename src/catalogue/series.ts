/** Series, derived from the talks that name one. */

import type { Talk } from '../model/schema.ts';
import { freeSlug } from '../model/slug.ts';
import { by } from '../text/compare.ts';
import { fingerprint, fold } from '../text/fold.ts';
import { slugOf } from '../text/slug.ts';
import { newestFirst, undated } from './talk-lists.ts';

export interface Series {
  name: string;
  slug: string;
  /** Newest first; undated ones last, in the order of their dump. */
  talks: Talk[];
}

/** Every series of the talks, by name. */
export function seriesOf(talks: readonly Talk[]): Series[] {
  const found = new Map<string, Omit<Series, 'slug'>>();
  for (const talk of [...newestFirst(talks), ...undated(talks)]) {
    if (talk.series === undefined) continue;
    const key = fingerprint(talk.series) || talk.series;
    const series = found.get(key) ?? { name: talk.series, talks: [] };
    found.set(key, series);
    series.talks.push(talk);
  }
  const taken = new Set<string>();
  return [...found.values()]
    .sort(
      by(
        (series) => fold(series.name),
        (series) => series.name,
      ),
    )
    .map((series) => {
      const slug = freeSlug(slugOf(series.name), (slug) => taken.has(slug));
      taken.add(slug);
      return { ...series, slug };
    });
}

/** Returns a function that finds a series by the name that a talk gives. */
export function seriesIndex(series: readonly Series[]): (name: string) => Series | undefined {
  const index = new Map(series.map((each) => [fingerprint(each.name) || each.name, each]));
  return (name) => index.get(fingerprint(name) || name);
}
