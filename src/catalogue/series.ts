/** Series: those that talks name, and those that the curator describes. */

import type { SeriesDescription, Talk } from '../model/schema.ts';
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
  /** What the curator says of it. */
  about?: SeriesDescription;
}

const keyOf = (name: string) => fingerprint(name) || name;

/** Every series of the talks, and every one that is described, by name. */
export function seriesOf(talks: readonly Talk[], described: readonly SeriesDescription[] = []): Series[] {
  const aboutNamed = descriptionIndex(described);
  const found = new Map<string, Omit<Series, 'slug'>>(
    described.map((about) => [keyOf(about.name), { name: about.name, talks: [], about }]),
  );
  for (const talk of [...newestFirst(talks), ...undated(talks)]) {
    if (talk.series === undefined) continue;
    const key = keyOf(aboutNamed(talk.series)?.name ?? talk.series);
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
  const index = new Map(
    series.flatMap((each) =>
      [each.name, ...(each.about?.also ?? [])].map((name) => [keyOf(name), each] as const),
    ),
  );
  return (name) => index.get(keyOf(name));
}

/** Returns a function that finds what is said of a series by any of its names. */
export function descriptionIndex(
  described: readonly SeriesDescription[],
): (name: string) => SeriesDescription | undefined {
  const index = new Map(
    described.flatMap((about) =>
      [about.name, ...(about.also ?? [])].map((name) => [keyOf(name), about] as const),
    ),
  );
  return (name) => index.get(keyOf(name));
}

/** The addresses that a series would have by its other names, each with the one that it has. */
export function formerSeriesAddresses(series: readonly Series[]): Record<string, string> {
  const pages = new Set(series.map(({ slug }) => slug));
  return Object.fromEntries(
    series.flatMap(({ slug, about }) =>
      (about?.also ?? [])
        .map(slugOf)
        .filter((former) => former !== '' && !pages.has(former))
        .map((former) => [`series/${former}/`, `series/${slug}/`]),
    ),
  );
}
