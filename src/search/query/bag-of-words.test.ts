import { expect, test } from 'vitest';
import { filesInMemory } from '../fixtures/in-memory-index.ts';
import { toSearchDocument } from '../fixtures/invented-papers.ts';
import { inventJudgedTopics } from '../fixtures/judged-topics.ts';
import { buildIndex, type IndexSize } from '../indexing/build-index.ts';
import type { SearchDocument } from '../indexing/search-document.ts';
import { findMatches } from './find-matches.ts';
import { parseQuery } from './parse-query.ts';
import { readIndex } from './read-index.ts';

const rows: [title: string, abstract: string][] = [
  ['Cables of long bridges', 'Winds make them oscillate, and dampers calm the oscillations.'],
  ['Sourdough', 'Yeast and acids in fermenting doughs.'],
  ['Bread', 'An oven, a crust, and how the loaves were baked.'],
  ['Bridges in general', 'A survey of bridges and of the cables that hold them.'],
  ['Echoes', 'How bats navigate in caves by their calls.'],
  ['Dampers', 'A note on oscillators of another kind.'],
];

async function openRows(size?: IndexSize) {
  const documents = rows.map(
    ([title, abstract], id): SearchDocument => ({
      text: { title, abstract },
      card: { kind: 'paper', path: `papers/${id}/`, title, people: [] },
      abstract,
    }),
  );
  return (await readIndex(filesInMemory(buildIndex(documents, { size })))).index;
}

async function asked(q: string, keep?: (id: number) => boolean) {
  return findMatches(parseQuery(q), await openRows(), keep);
}
const ids = ({ hits }: { hits: { id: number }[] }) => hits.map(({ id }) => id);

test('no document needs every word of a long question, and the one that says most of it comes first', async () => {
  const found = await asked('how do the winds oscillate a bridge whose cable has dampers of steel');
  expect(ids(found)[0]).toBe(0);
  expect(ids(found)).toContain(3);
  expect(found.isClosest).toBe(true);
});

test('two words that no title has may be a topic: what has one of them follows', async () => {
  const topic = await asked('winds oscillations');
  expect(ids(topic)).toEqual([0]);
  expect(topic.also.map(({ id }) => id)).toEqual([5]);
  expect((await asked('bats calls')).also).toEqual([]);
});

test('a derivation counts, but less than an inflection', async () => {
  const found = await asked('what is there about oscillations and the damping of them by oscillation');
  expect(ids(found)).toEqual([0, 5]);
});

test('a document with every word as typed comes first, and is no mere closest one', async () => {
  const found = await asked('survey of bridges and of the cables');
  expect(ids(found)[0]).toBe(3);
  expect(found.isClosest).toBe(false);
});

test('what passes no filter, and what has an excluded word, is left out', async () => {
  expect(ids(await asked('the cables of bridges in winds', (id) => id !== 0))[0]).toBe(3);
  expect(ids(await asked('the cables of bridges in winds -survey'))).not.toContain(3);
});

test('a phrase in quotes is required where a document has it, and else its words are asked for', async () => {
  expect(ids(await asked('the "cables that hold" of bridges in winds'))).toEqual([3]);
  const closest = await asked('the "winds that hold" of bridges with cables');
  expect(ids(closest)).toContain(0);
  expect(closest.isClosest).toBe(true);
});

test('an unknown word is read as the nearest one, and the last one may be begun', async () => {
  const found = await asked('how do cables of brigdes hold');
  expect(found.corrected).toEqual([{ typed: 'brigdes', meant: 'bridges' }]);
  expect(ids(found)[0]).toBe(3);
  expect(ids(await asked('of the bread in an ov'))[0]).toBe(2);
});

test('what matched is told', async () => {
  const { hits } = await asked('how does a bat navigate by the call in a cave');
  expect(hits[0]?.terms.toSorted()).toEqual(['bats', 'calls', 'caves', 'navigate']);
  expect(hits[0]?.fields).toEqual(['abstract']);
});

test('the order is the same in a small index, in a large one, and whatever was loaded before', async () => {
  const { papers, questions } = inventJudgedTopics(5);
  const documents = papers.map(toSearchDocument);
  const open = async (size: IndexSize) =>
    (await readIndex(filesInMemory(buildIndex(documents, { size })))).index;
  const small = await open('small');
  await small.loadAll();
  const warm = await open('large');
  for (const { q } of questions) {
    const query = parseQuery(q);
    const expected = await findMatches(query, await open('large'));
    expect(expected.hits.length, q).toBeGreaterThan(9);
    expect(await findMatches(query, warm), q).toEqual(expected);
    expect(await findMatches(query, small), q).toEqual(expected);
  }
});

test('a small index answers long questions without another request once all its terms are loaded', async () => {
  const read: string[] = [];
  const { papers, questions } = inventJudgedTopics(5);
  const files = buildIndex(papers.map(toSearchDocument), { size: 'small' });
  const { index } = await readIndex(filesInMemory(files, (path) => read.push(path)));
  await index.loadAll();
  const before = read.length;
  for (const { q } of questions) await findMatches(parseQuery(q), index);
  expect(read.slice(before).filter((path) => !/\/[as]\w+\.bin$/.test(path))).toEqual([]);
});
