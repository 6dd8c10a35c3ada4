/** Venues, derived from the locations that talks print. Two spellings are two venues until a curator corrects one. */

import type { Talk } from '../model/schema.ts';
import { freeSlug } from '../model/slug.ts';
import { by, compareText } from '../text/compare.ts';
import { fingerprint, fold } from '../text/fold.ts';
import { slugOf } from '../text/slug.ts';
import { newestFirst, undated } from './talk-lists.ts';

export interface Venue {
  /** "Lecture Room 3". */
  name: string;
  /** The institution whose page prints it; absent when unknown, and for online talks. */
  institution?: string;
  slug: string;
  /** Newest first; undated ones last, in the order of their dump. */
  talks: Talk[];
}

const isOnline = (place: string) => /^(?:online|en ligne|virtual|zoom)$/i.test(place);

/** The venues of a talk. A hybrid talk has two: "Amphitheatre Fa2, IST — Online". */
export function placesOf(talk: Pick<Talk, 'location'>): string[] {
  return (talk.location ?? '')
    .split(/\s{1,9}[—–]\s+/)
    .map((place) => place.trim())
    .filter(Boolean);
}

/** The names of the series that talks belong to, the most frequent first; at most three. */
export function seriesAmong(talks: readonly Pick<Talk, 'series'>[]): string[] {
  const counts = new Map<string, number>();
  for (const { series } of talks) if (series !== undefined) counts.set(series, (counts.get(series) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || compareText(a, b))
    .slice(0, 3)
    .map(([name]) => name);
}

/** The location that all of several talks share. */
export function sharedPlace(talks: readonly Pick<Talk, 'location'>[]): string | undefined {
  const [first, ...others] = talks.map(({ location }) => location);
  return others.length > 0 && others.every((other) => other === first) ? first : undefined;
}

/** Every venue of the talks, by name. @param institutionOf the institution whose page printed a talk */
export function venuesOf(talks: readonly Talk[], institutionOf: (talk: Talk) => string | undefined): Venue[] {
  const found = new Map<string, Omit<Venue, 'slug'>>();
  for (const talk of [...newestFirst(talks), ...undated(talks)])
    for (const name of placesOf(talk)) {
      const institution = isOnline(name) ? undefined : institutionOf(talk);
      const key = keyOf(name, institution);
      const venue = found.get(key) ?? { name, ...(institution && { institution }), talks: [] };
      found.set(key, venue);
      venue.talks.push(talk);
    }
  const taken = new Set<string>();
  return [...found.values()]
    .sort(
      by(
        ({ name }) => fold(name),
        ({ institution = '' }) => fold(institution),
      ),
    )
    .map((venue) => {
      // With the institution, so that the address stays when another one has an "L3" too.
      const slug = freeSlug(slugOf([venue.name, venue.institution].join(' ')), (slug) => taken.has(slug));
      taken.add(slug);
      return { ...venue, slug };
    });
}

/** Finds the venues of a talk, in the order printed. */
export function venueIndex(
  venues: readonly Venue[],
  institutionOf: (talk: Talk) => string | undefined,
): (talk: Talk) => Venue[] {
  const index = new Map(venues.map((venue) => [keyOf(venue.name, venue.institution), venue]));
  return (talk) =>
    placesOf(talk).flatMap(
      (name) => index.get(keyOf(name, isOnline(name) ? undefined : institutionOf(talk))) ?? [],
    );
}

function keyOf(name: string, institution: string | undefined): string {
  return `${fingerprint(name) || name}\n${fingerprint(institution ?? '')}`;
}
