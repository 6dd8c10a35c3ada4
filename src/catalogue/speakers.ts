/** Speakers, derived from the talks: one for each name, whatever affiliation is printed with it. */

import type { Person, SpeakerAtTalk, Talk } from '../model/schema.ts';
import { freeSlug } from '../model/slug.ts';
import { by, compareText } from '../text/compare.ts';
import { fingerprint } from '../text/fold.ts';
import { initial, sortName } from '../text/person-name.ts';
import { slugOf } from '../text/slug.ts';
import { newestFirst, undated } from './talk-lists.ts';

export interface Speaker {
  name: string;
  slug: string;
  /** Newest first; undated ones last, in the order of their dump. */
  appearances: { talk: Talk; as: SpeakerAtTalk }[];
  homepage?: string;
  /** "0000-0002-1825-0097" */
  orcid?: string;
}

/**
 * Every speaker of the talks, by surname. Names that differ only in accents, case or punctuation are one speaker.
 *
 * @param people `people.yaml`: several spellings of one person, and several people of one name
 * @param reserved slugs that nobody gets
 */
export function speakersOf(
  talks: readonly Talk[],
  people: readonly Person[] = [],
  reserved: Iterable<string> = [],
): Speaker[] {
  const bearerOf = personIndex(people);
  const found = new Map<PersonOrName, Omit<Speaker, 'slug'>>();
  for (const talk of [...newestFirst(talks), ...undated(talks)])
    for (const as of talk.speakers ?? []) {
      const bearer = bearerOf(as.name, `talks/${talk.slug}`);
      const speaker = found.get(bearer) ?? {
        name: nameOf(bearer, as.name),
        appearances: [],
        ...linksOf(bearer),
      };
      found.set(bearer, speaker);
      speaker.appearances.push({ talk, as });
    }
  const taken = new Set(reserved);
  return [...found.values()]
    .sort(
      by(
        (speaker) => sortName(speaker.name),
        (speaker) => speaker.name,
      ),
    )
    .map((speaker) => {
      const slug = freeSlug(slugOf(speaker.name), (slug) => taken.has(slug));
      taken.add(slug);
      return { ...speaker, slug };
    });
}

/** Returns a function that finds the speaker by the name printed at a talk. */
export function speakerIndex(
  speakers: readonly Speaker[],
): (talk: Pick<Talk, 'slug'>, name: string) => Speaker | undefined {
  const index = new Map(
    speakers.flatMap((speaker) =>
      speaker.appearances.map(({ talk, as }) => [`${talk.slug}\n${as.name}`, speaker] as const),
    ),
  );
  return (talk, name) => index.get(`${talk.slug}\n${name}`);
}

/** Returns a function that finds the speaker whom a name in any entry ("papers/slug") refers to. */
export function speakerByNameIndex(
  speakers: readonly Speaker[],
  people: readonly Person[],
): (name: string, entry: string) => Speaker | undefined {
  const bearerOf = personIndex(people);
  const speaking = speakersByPerson(speakers, bearerOf);
  return (name, entry) => speaking.get(bearerOf(name, entry));
}

/** The speakers by the people who bear their names. */
export function speakersByPerson(
  speakers: readonly Speaker[],
  bearerOf: (name: string, entry: string) => PersonOrName,
): ReadonlyMap<PersonOrName, Speaker> {
  return new Map(
    speakers.flatMap((speaker) =>
      peopleOfSpeaker(speaker, bearerOf).map((bearer) => [bearer, speaker] as const),
    ),
  );
}

/** The person behind each of a speaker's appearances. */
export function peopleOfSpeaker(
  { appearances }: Pick<Speaker, 'appearances'>,
  bearerOf: (name: string, entry: string) => PersonOrName,
): PersonOrName[] {
  return appearances.map(({ talk, as }) => bearerOf(as.name, `talks/${talk.slug}`));
}

/** Who bears a name: a person of `people.yaml`, or the key of the name where nobody there bears it. */
export type PersonOrName = Person | string;

/** Returns a function that finds who bears a name in an entry ("talks/slug"): a person bound to that entry, or else one with the name. */
export function personIndex(people: readonly Person[]): (name: string, entry: string) => PersonOrName {
  const index = new Map<string, Person[]>();
  for (const person of people)
    for (const name of new Set([person.name, ...(person.also ?? [])].map(nameKey))) {
      const bearers = index.get(name) ?? [];
      index.set(name, bearers);
      bearers.push(person);
    }
  return (name, entry) => {
    const key = nameKey(name);
    const bearers = index.get(key) ?? [];
    return (
      bearers.find(({ only }) => only?.includes(entry)) ??
      bearers.find(({ only }) => only === undefined) ??
      key
    );
  };
}

/** The name to show for a bearer whose name is printed as `printed`. */
export function nameOf(bearer: PersonOrName, printed: string): string {
  return typeof bearer === 'string' ? printed : bearer.name;
}

/** A key that is the same for names that differ only in accents, case or punctuation. */
export function nameKey(name: string): string {
  return fingerprint(name) || name;
}

function linksOf(bearer: PersonOrName): Pick<Speaker, 'homepage' | 'orcid'> {
  if (typeof bearer === 'string') return {};
  const { homepage, orcid } = bearer;
  return { ...(homepage && { homepage }), ...(orcid && { orcid }) };
}

/** People grouped by the first letter of their surname. */
export function byInitial<T extends { name: string }>(
  people: readonly T[],
): { letter: string; people: T[] }[] {
  const letters = new Map<string, T[]>();
  for (const person of people) {
    const letter = initial(person.name);
    const group = letters.get(letter) ?? [];
    letters.set(letter, group);
    group.push(person);
  }
  return [...letters].sort(([a], [b]) => compareText(a, b)).map(([letter, people]) => ({ letter, people }));
}
