/** Speakers, derived from talks: one for each name, however often and with whatever affiliation it is printed. */
import { newestFirst, undated } from './browse.ts';
import { by, compareText } from './compare.ts';
import { fingerprint } from './fold.ts';
import { initial, sortName } from './person.ts';
import type { Appearance, Talk } from './schema.ts';
import { freeSlug, slugOf } from './slug.ts';

export interface Speaker {
  name: string;
  slug: string;
  /** Newest first; those without a date after them, in the order of their dump. */
  appearances: { talk: Talk; as: Appearance }[];
}

/** Every speaker of the talks, by surname. Names that differ in accents, case or punctuation only are one speaker. */
export function speakersOf(talks: readonly Talk[]): Speaker[] {
  const found = new Map<string, Omit<Speaker, 'slug'>>();
  for (const talk of [...newestFirst(talks), ...undated(talks)])
    for (const as of talk.speakers ?? []) {
      const key = fingerprint(as.name) || as.name;
      const speaker = found.get(key) ?? { name: as.name, appearances: [] };
      found.set(key, speaker);
      speaker.appearances.push({ talk, as });
    }
  const taken = new Set<string>();
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

/** Finds the speaker that an appearance is of. */
export function speakerIndex(speakers: readonly Speaker[]): (name: string) => Speaker | undefined {
  const index = new Map(speakers.map((speaker) => [fingerprint(speaker.name) || speaker.name, speaker]));
  return (name) => index.get(fingerprint(name) || name);
}

/** An A to Z: the letters that a surname begins with, each with its people in their order. */
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
