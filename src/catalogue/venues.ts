/** Places, as talks print them. Two spellings are two places: who knows that they are one says so in the entries. */

import type { Talk } from '../model/schema.ts';
import { freeSlug } from '../model/slug.ts';
import { by } from '../text/compare.ts';
import { fingerprint, fold } from '../text/fold.ts';
import { slugOf } from '../text/slug.ts';
import { newestFirst, undated } from './talk-lists.ts';

export interface Venue {
  /** "Lecture Room 3". */
  name: string;
  /** Whose page prints it, for a room is a room of somebody's; absent where that is not known, and for what is online. */
  institution?: string;
  slug: string;
  /** Newest first; those without a date after them, in the order of their dump. */
  talks: Talk[];
}

const isOnline = (place: string) => /^(?:online|en ligne|virtual|zoom)$/i.test(place);

/** The places of a talk: a hybrid one is printed as "Amphitheatre Fa2, IST — Online" and has two. */
export function placesOf(talk: Pick<Talk, 'location'>): string[] {
  return (talk.location ?? '')
    .split(/\s+[—–]\s+/)
    .map((place) => place.trim())
    .filter(Boolean);
}

/** The place that all of several talks are printed with, to be said once. */
export function sharedPlace(talks: readonly Pick<Talk, 'location'>[]): string | undefined {
  const [first, ...others] = talks.map(({ location }) => location);
  return others.length > 0 && others.every((other) => other === first) ? first : undefined;
}

/** Every place of the talks, by name. @param institutionOf whose page a talk was printed on. */
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
