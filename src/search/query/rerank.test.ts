import { expect, test } from 'vitest';
import { filesInMemory } from '../fixtures/in-memory-index.ts';
import { buildIndex } from '../indexing/build-index.ts';
import type { SearchDocument } from '../indexing/search-document.ts';
import { findMatches } from './find-matches.ts';
import { parseQuery } from './parse-query.ts';
import { readIndex } from './read-index.ts';

/** Searches documents with a title and an abstract. */
async function found(q: string, rows: readonly (readonly [title: string, abstract: string])[]) {
  const documents = rows.map(
    ([title, abstract], id): SearchDocument => ({
      text: { title, abstract },
      card: { kind: 'paper', path: `papers/${id}/`, title, people: [] },
      abstract,
    }),
  );
  const { index } = await readIndex(filesInMemory(buildIndex(documents)));
  return findMatches(parseQuery(q), index);
}

/** The numbers of what is found, best first. */
async function asked(...given: Parameters<typeof found>) {
  return (await found(...given)).hits.map(({ id }) => id);
}

test('a title with all words in other forms comes before an abstract that has them as they were typed', async () => {
  const rows = [
    ['Geometric fabrics', 'Motions, policies and a network: policies of motions in a network of motions.'],
    ['Motion policy networks', 'We plan motions with policies that a network learns.'],
  ] as const;
  expect(await asked('motions policies network ', rows)).toEqual([1, 0]);
});

test('a title in the order of the question comes before the same words in another order', async () => {
  const rows = [
    ['Time series prediction and online learning', 'A note.'],
    ['Online learning for time series prediction', 'A note.'],
  ] as const;
  expect(await asked('online series prediction ', rows)).toEqual([1, 0]);
  expect(await asked('onlines series predictions ', rows)).toEqual([1, 0]);
});

test('of two titles with the words comes first the one that says little else', async () => {
  const rows = [
    ['Copeland bandits: indifferent adversarial contestants', 'A note.'],
    ['Copeland bandits: how to win', 'A note.'],
  ] as const;
  expect(await asked('copeland bandits ', rows)).toEqual([1, 0]);
});

test('words that most entries have find nothing, and still tell titles apart', async () => {
  const others = Array.from(
    { length: 1000 },
    (_, id) => [`Note ${id}`, 'We learn data by learning.'] as const,
  );
  const short = Array.from({ length: 12 }, (_, id) => [`Representations ${id}`, 'A note.'] as const);
  const rows = [...others, ...short, ['On data representations in learning', 'A note.'] as const];
  expect((await asked('data representations learning', rows))[0]).toBe(rows.length - 1);
});

test('what has a phrase word for word comes before a title with its words', async () => {
  const rows = [
    [
      'Posterior sampling for many kinds of things',
      'A Bayesian thing, in short a posterior sampling, in long a Bayesian one.',
    ],
    ['Lightweight compilation', 'We speed up posterior sampling in a Bayesian setting.'],
    ['Grids', 'Of graphs.'],
    ['Groups', 'Of grids.'],
  ] as const;
  expect(await asked('posterior sampling in a bayesian ', rows)).toEqual([1, 0]);
});

test('of the readings of a misspelt word, the one is named that the first result has', async () => {
  const rows = [
    ['Safe sets', 'A note.'],
    ['Location and same', 'A note.'],
  ] as const;
  expect((await found('saxe sets ', rows)).corrected).toEqual([{ typed: 'saxe', meant: 'safe' }]);
  expect((await found('location saxe ', rows)).corrected).toEqual([{ typed: 'saxe', meant: 'same' }]);
});

test('a word that nothing has is read as a misspelling too, where its forms stand in no title', async () => {
  const rows = [
    ['Smooth operators', 'A method that is guaranteed to be convex.'],
    ['Convergence guarantees for convex problems', 'A note.'],
  ] as const;
  const { hits, corrected } = await found('guarantes convex ', rows);
  expect(hits.map(({ id }) => id)).toEqual([1, 0]);
  expect(corrected).toEqual([{ typed: 'guarantes', meant: 'guarantees' }]);
});
