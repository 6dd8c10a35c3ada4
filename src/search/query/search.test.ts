import { expect, test } from 'vitest';
import { filesInMemory } from '../fixtures/in-memory-index.ts';
import { buildIndex } from '../indexing/build-index.ts';
import type { SearchDocument } from '../indexing/search-document.ts';
import { readUrlState } from '../ui/url-state.ts';
import { readIndex } from './read-index.ts';
import { search } from './search.ts';

/** Title, people, abstract. */
const rows: [string, string[], string][] = [
  [
    'Modelling cells in one dimension',
    ['Nir Gov'],
    'Motile cells often encounter junctions in living tissue.',
  ],
  ['Modern Hopfield networks', ['Dmitry Krotov'], 'Dense associative memories and the mean-field limit.'],
  ['The ∞-Laplacian', ['José Miguel Urbano'], 'A nonlinear equation.'],
  ['Geometric deep learning', ['Petar Veličković'], 'Grids, graphs, groups and a network.'],
  ['Sparse training of a network', [], 'Training sparse models from scratch, as Gov does in cells.'],
  [
    'Definable sets',
    ['M Bays', 'Rianne van den Berg'],
    'Sets in the meanfield theory of training dense and sparse things.',
  ],
  ['Analyse des réseaux', ['Rémi Gribonval'], 'Des réseaux de neurones et leurs lois.'],
];

const documents = rows.map(
  ([title, people, abstract], id): SearchDocument => ({
    text: { title, people: people.join('\n'), abstract },
    card: {
      kind: id === 5 ? 'paper' : 'talk',
      path: `${id === 5 ? 'papers' : 'talks'}/${id}/`,
      title,
      people,
      date: `20${20 + id}-01-01`,
    },
    abstract,
    facets: {
      kind: [[id === 5 ? 'paper' : 'talk', '']],
      year: [[`20${20 + id}`, '']],
    },
  }),
);
const { index } = await readIndex(filesInMemory(buildIndex(documents)));

const found = async (query: string) =>
  (await search(index, readUrlState(`?${query}`), 10)).results.map(({ card }) =>
    Number(card.path.split('/')[1]),
  );
const first = async (q: string) => (await found(`q=${encodeURIComponent(q)}`))[0];

test.each([
  ['gov cells', 0],
  ['cells gov', 0],
  ['jose', 2],
  ['VELICKOVIC', 3],
  ['dense hopfeild', 1],
  ['ohpfield', 1],
  ['gopfield', 1],
  ['dense gopfield', 1],
  ['felickovic', 3],
  ['hopf', 1],
  ['professor nir gov', 0],
  ['D. Krotov', 1],
  ['Krotov, Dmitry', 1],
  ['van den Berg', 5],
  ['infinity laplacian', 2],
  ['∞-Laplacian', 2],
  ['meanfield', 1],
  ['mean field', 1],
  ['mean-field theory', 5],
  ['deeplearning', 3],
  ['hopfield network', 1],
  ['junction', 0],
  ['réseau', 6],
  ['"sparse training"', 4],
])('%j finds entry %i first', async (q, expected) => {
  expect(await first(q)).toBe(expected);
});

test('words of a phrase that do not stand side by side are no phrase', async () => {
  expect(await found('q="dense+training"')).toEqual([]);
  expect(await found('q=sparse+-definable')).toEqual([4]);
});

test('filters narrow what is found, and alone list what passes', async () => {
  expect(await found('q=training&kind=paper')).toEqual([5]);
  expect(await found('kind=paper')).toEqual([5]);
  expect(await found('year=2020')).toEqual([0]);
  expect(await found('')).toEqual([]);
});

test('a misspelt word says how it was read', async () => {
  const { corrected } = await search(index, readUrlState('?q=hopfeild'), 10);
  expect(corrected).toEqual([{ typed: 'hopfeild', meant: 'hopfield' }]);
});

test('what matched is marked, also where it is another form', async () => {
  const { results } = await search(index, readUrlState('?q=hopfield+network'), 10);
  expect(results[0]?.title.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual([
    'Hopfield',
    'networks',
  ]);
});

test('a result says which words stand where, each once, as they are written', async () => {
  const reasons = async (q: string) => {
    const { results } = await search(index, readUrlState(`?q=${q}`), 1);
    return results[0]?.reasons.map(({ field, words }) => [field, ...words]);
  };
  expect(await reasons('velickovic grids network')).toEqual([
    ['people', 'Veličković'],
    ['abstract', 'grids', 'network'],
  ]);
  expect(await reasons('hopfield network limit')).toEqual([
    ['title', 'Hopfield', 'networks'],
    ['abstract', 'limit'],
  ]);
  // Of "mean-field", not also "meanfield".
  expect(await reasons('mean')).toEqual([['abstract', 'mean']]);
  expect(await reasons('Réseau')).toEqual([['title', 'réseaux'], ['abstract']]);
});

test('the total counts all, the results stop at the limit', async () => {
  const { total, results } = await search(index, readUrlState('?q=network'), 1);
  expect([total, results.length]).toEqual([3, 1]);
});

const also = async (query: string) => {
  const found = await search(index, readUrlState(query), 10);
  return (await found.also.results()).map(({ card }) => Number(card.path.split('/')[1]));
};

test('what has one of two words follows, but not what is left out, filtered out or found already', async () => {
  expect(await found('q=gov+cells')).toEqual([0, 4]);
  expect(await also('?q=sparse+neurones')).toEqual([]);
  expect(await also('?q=hopfield+dense+analyse')).toEqual([]);
  expect(await also('?q=network+sparse')).toEqual([1]);
  expect(await also('?q=network+sparse+-krotov')).toEqual([]);
  expect(await also('?q=network+sparse&year=2024')).toEqual([]);
});

test('what a minus leaves out is left out, whatever found it', async () => {
  expect(await found('q=Marcus Bays')).toEqual([5]);
  expect(await found('q=Marcus Bays -meanfield')).toEqual([]);
  expect(await found('q=network -hopfield -training')).toEqual([3]);
  expect(await found('q=network -"a network"')).toEqual([1]);
  expect(await found('q=-network%26year=2021')).toEqual([]);
  expect(await found('q=-grids&kind=talk')).toEqual([0, 1, 2, 4, 6]);
});

test('a phrase of frequent words is read for in the best entries only, and the others are told of', async () => {
  const many = Array.from({ length: 150 }, (_, id): SearchDocument => {
    const abstract = id % 2 === 0 ? 'We study deep networks.' : 'Networks that are deep.';
    return {
      text: { abstract },
      card: { kind: 'paper', path: `papers/${id}/`, title: `Note ${id}`, people: [] },
      abstract,
    };
  });
  const read: string[] = [];
  const { index } = await readIndex(
    filesInMemory(buildIndex(many, { size: 'large' }), (path) => read.push(path)),
  );
  const { total, unread } = await search(index, readUrlState('?q="deep networks"'), 10);
  expect([total, unread]).toEqual([50, 50]);
  expect(read.filter((path) => /\/a\d/.test(path)).length).toBeLessThanOrEqual(50);
});

test('a word as long as a page neither stops the build nor the search', async () => {
  const word = 'ab'.repeat(100_000);
  const entry: SearchDocument = {
    text: { title: 'Long', abstract: `${word} short` },
    card: { kind: 'paper', path: 'papers/0/', title: 'Long', people: [] },
    abstract: `${word} short`,
  };
  const { index } = await readIndex(filesInMemory(buildIndex([entry])));
  expect((await search(index, readUrlState('?q=short'), 10)).total).toBe(1);
  expect((await search(index, readUrlState(`?q=${word}`), 10)).total).toBe(1);
});
