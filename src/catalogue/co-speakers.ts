/** Papers by a speaker, and the people who speak or write with the speaker. */

import type { Appearance, Paper, Person, Talk } from '../model/schema.ts';
import { by } from '../text/compare.ts';
import { sortName } from '../text/person-name.ts';
import {
  nameOf,
  type PersonOrName,
  peopleOfSpeaker,
  personIndex,
  type Speaker,
  speakersByPerson,
} from './speakers.ts';

export interface CoSpeakers {
  /** Papers with an author of one of the speaker's names. It may be a different person: the page says so. */
  papers: Paper[];
  /** By surname. */
  people: CoSpeaker[];
}

export interface CoSpeaker {
  name: string;
  /** Number of talks and papers that they share. */
  entries: number;
  /** Their own page, when they speak at some talk of the catalogue. */
  speaker?: Speaker;
}

/**
 * Returns a function that finds the co-speakers of a speaker. A call takes time in proportion to the speaker's own entries.
 *
 * @param people `people.yaml`; the same list that the speakers were made with
 */
export function coSpeakerIndex(
  papers: readonly Paper[],
  speakers: readonly Speaker[],
  people: readonly Person[],
): (speaker: Pick<Speaker, 'appearances'>) => CoSpeakers {
  const bearerOf = personIndex(people);
  const inTalk = ({ slug, speakers = [] }: Talk) => namedIn(speakers, `talks/${slug}`);
  const inPaper = ({ slug, authors = [] }: Paper) => namedIn(authors, `papers/${slug}`);
  const written = new Map<PersonOrName, Paper[]>();
  for (const paper of papers)
    for (const bearer of inPaper(paper).keys()) {
      const own = written.get(bearer) ?? [];
      written.set(bearer, own);
      own.push(paper);
    }
  const speaking = speakersByPerson(speakers, bearerOf);
  return ({ appearances }) => {
    const own = new Set(peopleOfSpeaker({ appearances }, bearerOf));
    const papers = [...own].flatMap((bearer) => written.get(bearer) ?? []);
    const met = new Map<PersonOrName, CoSpeaker>();
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

  /** The people that an entry names, each once, with the first spelling printed. */
  function namedIn(names: readonly Appearance[], entry: string): Map<PersonOrName, string> {
    const bearers = new Map<PersonOrName, string>();
    for (const { name } of names) {
      const bearer = bearerOf(name, entry);
      if (!bearers.has(bearer)) bearers.set(bearer, name);
    }
    return bearers;
  }
}
