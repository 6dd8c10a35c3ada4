/** Papers by a speaker, and the people whom the speaker is met with. */

import type { Appearance, Paper, Person, Talk } from '../model/schema.ts';
import { by } from '../text/compare.ts';
import { sortName } from '../text/person-name.ts';
import { type Bearer, bearerIndex, bearersOf, nameOf, type Speaker, speakingBearers } from './speakers.ts';

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
  /** Where the companion is a speaker too, be it at other talks only. */
  speaker?: Speaker;
}

/**
 * Looks a speaker's company up, in time that grows with what the speaker gave.
 *
 * @param people what `people.yaml` says, as the speakers were told apart by it
 */
export function companyIndex(
  papers: readonly Paper[],
  speakers: readonly Speaker[],
  people: readonly Person[],
): (speaker: Pick<Speaker, 'appearances'>) => Company {
  const bearerOf = bearerIndex(people);
  const inTalk = ({ slug, speakers = [] }: Talk) => namedIn(speakers, `talks/${slug}`);
  const inPaper = ({ slug, authors = [] }: Paper) => namedIn(authors, `papers/${slug}`);
  const written = new Map<Bearer, Paper[]>();
  for (const paper of papers)
    for (const bearer of inPaper(paper).keys()) {
      const own = written.get(bearer) ?? [];
      written.set(bearer, own);
      own.push(paper);
    }
  const speaking = speakingBearers(speakers, bearerOf);
  return ({ appearances }) => {
    const own = new Set(bearersOf({ appearances }, bearerOf));
    const papers = [...own].flatMap((bearer) => written.get(bearer) ?? []);
    const met = new Map<Bearer, Companion>();
    for (const bearers of [...appearances.map(({ talk }) => inTalk(talk)), ...papers.map(inPaper)])
      for (const [bearer, printed] of bearers) {
        if (own.has(bearer)) continue;
        const speaker = speaking.get(bearer);
        const name = speaker?.name ?? nameOf(bearer, printed);
        const known = met.get(bearer) ?? { name, entries: 0, ...(speaker && { speaker }) };
        met.set(bearer, known);
        known.entries += 1;
      }
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

  /** Whom an entry names, each once, by the first name that it prints for them. */
  function namedIn(names: readonly Appearance[], entry: string): Map<Bearer, string> {
    const bearers = new Map<Bearer, string>();
    for (const { name } of names) {
      const bearer = bearerOf(name, entry);
      if (!bearers.has(bearer)) bearers.set(bearer, name);
    }
    return bearers;
  }
}
