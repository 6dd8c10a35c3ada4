/** How well questions about a topic are answered, on a small collection with judged papers. */
import { expect, test } from 'vitest';
import { filesInMemory } from './fixtures/in-memory-index.ts';
import { toSearchDocument } from './fixtures/invented-papers.ts';
import { judge } from './fixtures/judge.ts';
import { inventJudgedTopics, type JudgedTopics } from './fixtures/judged-topics.ts';
import { indexForBm25, searchByBm25 } from './fixtures/plain-bm25.ts';
import { buildIndex } from './indexing/build-index.ts';
import { findMatches } from './query/find-matches.ts';
import { parseQuery } from './query/parse-query.ts';
import { readIndex } from './query/read-index.ts';

const collections = [1, 2, 3, 4].map(inventJudgedTopics);

/** The mean nDCG at ten. */
async function measured(answer: (collection: JudgedTopics) => Promise<(q: string) => Promise<number[]>>) {
  const gains: number[] = [];
  for (const collection of collections) {
    const ask = await answer(collection);
    for (const { q, relevant } of collection.questions) gains.push(judge(await ask(q), relevant).ndcg);
  }
  return gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
}

test('questions about a topic are answered well, and better than by plain BM25', async () => {
  const own = await measured(async ({ papers }) => {
    const { index } = await readIndex(filesInMemory(buildIndex(papers.map(toSearchDocument))));
    return async (q) => (await findMatches(parseQuery(q), index)).hits.map(({ id }) => id);
  });
  const plain = await measured(async ({ papers }) => {
    const index = indexForBm25(
      papers.map(({ title, authors, abstract }) => [title, ...authors, abstract].join(' ')),
    );
    return async (q) => searchByBm25(index, q);
  });
  expect(own).toBeGreaterThan(0.78);
  expect(own).toBeGreaterThan(plain * 1.02);
});
