/** Papers by a speaker's name, and the people whom the speaker is met with. */
import { by } from './compare.ts';
import { fingerprint } from './fold.ts';
import type { Speaker } from './people.ts';
import { sortName } from './person.ts';
import type { Paper, Talk } from './schema.ts';

export interface Company {
  /** Papers with an author of one of the speaker's names. That it is the same person is for the reader to know. */
  papers: Paper[];
  /** Who speaks or writes with the speaker, by surname. */
  people: Companion[];
}

export interface Companion {
  name: string;
  /** How many talks and papers they share. */
  entries: number;
  /** A talk that they gave together. */
  talk?: Talk;
}

/** Looks a speaker's company up, in time that grows with what the speaker gave. */
export function companyIndex(
  papers: readonly Paper[],
): (speaker: Pick<Speaker, 'name' | 'appearances'>) => Company {
  const written = new Map<string, Paper[]>();
  for (const paper of papers)
    for (const key of new Set((paper.authors ?? []).map(({ name }) => keyOf(name))))
      written.set(key, [...(written.get(key) ?? []), paper]);
  return ({ name, appearances }) => {
    const own = new Set([name, ...appearances.map(({ as }) => as.name)].map(keyOf));
    const papers = [...new Set([...own].flatMap((key) => written.get(key) ?? []))];
    const met = new Map<string, Companion>();
    const meet = (names: string[], talk?: Talk) => {
      for (const other of names) {
        const key = keyOf(other);
        if (own.has(key)) continue;
        const known = met.get(key) ?? { name: other, entries: 0 };
        met.set(key, { ...known, entries: known.entries + 1, ...(talk && { talk }) });
      }
    };
    for (const { talk } of appearances)
      meet(
        (talk.speakers ?? []).map(({ name }) => name),
        talk,
      );
    for (const { authors = [] } of papers) meet(authors.map(({ name }) => name));
    return {
      papers,
      people: [...met.values()].sort(
        by(
          ({ name }) => sortName(name),
          ({ name }) => name,
        ),
      ),
    };
  };
}

function keyOf(name: string): string {
  return fingerprint(name) || name;
}
