import { describe, expect, it } from 'vitest';
import type { Paper, Person, Talk } from '../model/schema.ts';
import { coSpeakerIndex } from './co-speakers.ts';
import { speakersOf } from './speakers.ts';

const people = (names: string[]) => names.map((name) => ({ name }));
const talk = (slug: string, ...names: string[]): Talk => ({
  title: slug,
  slug,
  body: '',
  speakers: people(names),
});
const paper = (slug: string, ...names: string[]): Paper => ({
  title: slug,
  slug,
  body: '',
  authors: people(names),
});

/** The company of a speaker, in short. */
function company(slug: string, talks: Talk[], papers: Paper[], people: Person[] = []) {
  const speakers = speakersOf(talks, people);
  const own = speakers.find((speaker) => speaker.slug === slug);
  const found = coSpeakerIndex(papers, speakers, people)(own ?? { appearances: [] });
  return {
    papers: found.papers.map(({ slug }) => slug),
    people: found.people.map(({ name, entries, speaker }) => [name, entries, speaker?.slug]),
  };
}

describe('coSpeakerIndex', () => {
  it('finds the papers and the people of a name, however it is accented', () => {
    const papers = [paper('p', 'Petar Velickovic', 'Ada B', 'Zoe Adams'), paper('q', 'P Velickovic')];
    expect(company('petar-velickovic', [talk('t', 'Petar Veličković', 'Ada B')], papers)).toEqual({
      papers: ['p'],
      people: [
        ['Zoe Adams', 1, undefined],
        ['Ada B', 2, 'ada-b'],
      ],
    });
  });

  it('knows a person by every name that people.yaml gives, on both sides', () => {
    const krotov = { name: 'Dmitry Krotov', also: ['D. Krotov', 'Dima Krotov'] };
    const talks = [talk('t', 'D. Krotov'), talk('u', 'Ada B', 'Dmitry Krotov')];
    const papers = [paper('p', 'Dima Krotov', 'D. Krotov', 'A. B'), paper('q', 'Ada B', 'Dima Krotov')];
    const known = [krotov, { name: 'Ada B', also: ['A. B'] }];
    expect(company('dmitry-krotov', talks, papers, known)).toEqual({
      papers: ['p', 'q'],
      people: [['Ada B', 3, 'ada-b']],
    });
    expect(company('ada-b', talks, papers, known)).toEqual({
      papers: ['p', 'q'],
      people: [['Dmitry Krotov', 3, 'dmitry-krotov']],
    });
  });

  it('leads to a co-author who speaks elsewhere', () => {
    const talks = [talk('t', 'Ada B'), talk('u', 'Cyd D')];
    expect(company('ada-b', talks, [paper('p', 'Ada B', 'Cyd D')]).people).toEqual([['Cyd D', 1, 'cyd-d']]);
  });

  it('keeps two people of one name apart, in their papers too', () => {
    const talks = [talk('t', 'Wei Wang'), talk('knots', 'Wei Wang')];
    const papers = [paper('p', 'Wei Wang'), paper('links', 'Wei Wang')];
    const known = [{ name: 'Wei Wang', only: ['talks/knots', 'papers/links'] }];
    expect(company('wei-wang', talks, papers, known).papers).toEqual(['p']);
    expect(company('wei-wang-2', talks, papers, known).papers).toEqual(['links']);
  });

  it('knows nothing of a name that it has not met', () => {
    expect(company('nobody', [], [paper('p', 'Ada B')])).toEqual({ papers: [], people: [] });
  });
});
