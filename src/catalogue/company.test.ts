import { describe, expect, it } from 'vitest';
import { companyIndex } from './company.ts';
import type { Paper, Talk } from './schema.ts';

const people = (names: string[]) => names.map((name) => ({ name }));
const talk = (...names: string[]): Talk => ({ title: 't', slug: 't', body: '', speakers: people(names) });
const paper = (slug: string, ...names: string[]): Paper => ({
  title: slug,
  slug,
  body: '',
  authors: people(names),
});

describe('companyIndex', () => {
  const of = companyIndex([paper('p', 'Petar Velickovic', 'Ada B', 'Zoe Adams'), paper('q', 'P Velickovic')]);
  const together = talk('Petar Veličković', 'Ada B');

  it('finds the papers and the people of a name, however it is accented', () => {
    const { papers, people } = of({
      name: 'Petar Veličković',
      appearances: [{ talk: together, as: { name: 'Petar Veličković' } }],
    });
    expect(papers.map(({ slug }) => slug)).toEqual(['p']);
    expect(people).toEqual([
      { name: 'Zoe Adams', entries: 1 },
      { name: 'Ada B', entries: 2, talk: together },
    ]);
  });

  it('knows nothing of a name that it has not met', () => {
    expect(of({ name: 'Nobody', appearances: [] })).toEqual({ papers: [], people: [] });
  });
});
