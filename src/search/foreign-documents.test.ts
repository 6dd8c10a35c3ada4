/** The search with documents that no catalogue made. */
import { expect, test } from 'vitest';
import { filesInMemory } from './fixtures/in-memory-index.ts';
import { buildIndex, type IndexSize } from './indexing/build-index.ts';
import type { SearchDocument } from './indexing/search-document.ts';
import { readIndex } from './query/read-index.ts';
import { search } from './query/search.ts';
import { emptyRequest } from './query/search-request.ts';

/** Lecture notes of another site: an address of its own, no date, no facets but those it has. */
const notes: SearchDocument[] = [
  ['Sourdough and its acids', 'Ida Björk', '/kitchen/42.html'],
  ['Yeast in cold rooms', 'Tom Ash', 'notes/yeast'],
  ['Flour, water, salt', 'Ida Björk', 'papers/flour-water-salt/'],
].map(([title = '', author = '', path = '']) => ({
  text: { title, people: author, abstract: `${title}: what we measured in thirty loaves.` },
  card: { kind: 'paper', path, title, people: [author] },
  abstract: `${title}: what we measured in thirty loaves.`,
  facets: { kind: [['paper', '']], speaker: [[author.toLowerCase(), author]] },
}));

test.each<IndexSize>(['small', 'large'])('a %s index of them is built, read and searched', async (size) => {
  const { index } = await readIndex(filesInMemory(buildIndex(notes, { size })));
  const paths = async (request: Partial<typeof emptyRequest>) =>
    (await search(index, { ...emptyRequest, ...request }, 10)).results.map(({ card }) => card.path);
  expect(await paths({ q: 'sourdogh' })).toEqual(['/kitchen/42.html']);
  expect(await paths({ q: 'yeasts' })).toEqual(['notes/yeast']);
  expect(await paths({ q: 'bjork flour' })).toEqual(['papers/flour-water-salt/']);
  expect(await paths({ q: 'what is measured of yeast in a cold room' })).toEqual([
    'notes/yeast',
    '/kitchen/42.html',
    'papers/flour-water-salt/',
  ]);
  expect(await paths({ q: 'loaves', speaker: 'ida björk' })).toEqual([
    '/kitchen/42.html',
    'papers/flour-water-salt/',
  ]);
});

test('a result shows its card and an excerpt', async () => {
  const { index } = await readIndex(filesInMemory(buildIndex(notes)));
  const [result] = (await search(index, { ...emptyRequest, q: 'cold' }, 10)).results;
  expect(result?.card).toEqual({ ...notes[1]?.card, hasAbstract: true });
  const excerpt = await result?.snippet?.();
  expect(excerpt?.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['cold']);
});
