import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { filesInMemory } from '../fixtures/in-memory-index.ts';
import { inventPapers, toSearchDocument } from '../fixtures/invented-papers.ts';
import { drawKnownItems } from '../fixtures/known-items.ts';
import { engineOptions, indexFingerprint, searchFields } from '../format/options.ts';
import { type FieldPostings, measuredFields, readShard, writeShard } from '../format/postings.ts';
import { buildIndex, coarseGrain, type IndexFiles, type IndexSize } from '../indexing/build-index.ts';
import { findMatches } from './find-matches.ts';
import type { IndexReader } from './index-reader.ts';
import { parseQuery } from './parse-query.ts';
import { ForeignIndexError, readIndex } from './read-index.ts';

const papers = inventPapers(600, 3);
const documents = papers.map(toSearchDocument);
const files: Record<IndexSize, IndexFiles> = {
  small: buildIndex(documents, { size: 'small' }),
  large: buildIndex(documents, { size: 'large' }),
};
const open = async (size: IndexSize): Promise<IndexReader> =>
  (await readIndex(filesInMemory(files[size]))).index;

describe('the same queries give the same order', () => {
  test('of a small index and of a large one', async () => {
    const small = await open('small');
    let others = 0;
    for (const { q } of drawKnownItems(papers, 12)) {
      // A cold index for every query: nothing that another one has loaded may help.
      const large = await open('large');
      const [a, b] = await Promise.all([
        findMatches(parseQuery(q), small),
        findMatches(parseQuery(q), large),
      ]);
      expect(b, q).toEqual(a);
      others += a.also.length;
    }
    expect(others).toBeGreaterThan(0);
  });

  test('of fewer and larger files, with the same cards and abstracts', async () => {
    const coarse = buildIndex(documents, { size: 'large', grain: coarseGrain });
    expect(coarse.size * 4).toBeLessThan(files.large.size);
    const { index } = await readIndex(filesInMemory(coarse));
    const fine = await open('large');
    for (const { q } of drawKnownItems(papers, 6)) {
      const found = await findMatches(parseQuery(q), index);
      expect(found, q).toEqual(await findMatches(parseQuery(q), fine));
      const ids = found.hits.map(({ id }) => id);
      expect(await index.cards(ids)).toEqual(await fine.cards(ids));
      expect(await index.abstracts(ids)).toEqual(await fine.abstracts(ids));
    }
  });

  test('and the same scores as an index that MiniSearch made itself', async () => {
    const reference = plainMiniSearch();
    const small = await open('small');
    await small.loadAll();
    for (const { q } of drawKnownItems(papers, 20)) {
      const asked = [...new Set(parseQuery(q).words.map(({ term }) => term))];
      const groups = asked.map((term, index) => ({
        term,
        alternatives: [],
        isPrefix: index === asked.length - 1,
      }));
      const expected = reference
        .search(asked.join(' '), {
          combineWith: 'AND',
          prefix: (_, index, terms) => index === terms.length - 1,
        })
        .map(({ id, score, queryTerms }) => ({ id, score: (score / queryTerms.length) * groups.length }))
        .sort((a, b) => b.score - a.score || a.id - b.id);
      const found = small.rank(groups, 'AND');
      expect(
        found.map(({ id }) => id),
        q,
      ).toEqual(expected.map(({ id }) => id));
      found.forEach(({ score }, index) => {
        expect(score).toBeCloseTo(expected[index]?.score ?? Number.NaN, 9);
      });
    }
  });
});

/** MiniSearch's own index, with lengths and their means as this index counts them: in title and people only. */
function plainMiniSearch() {
  const engine = new MiniSearch(engineOptions);
  engine.addAll(documents.map(({ text }, id) => ({ ...text, id })));
  const insides = engine as unknown as { _fieldLength: Map<number, number[]>; _avgFieldLength: number[] };
  const means = searchFields.map((_, field) => {
    if (field >= measuredFields) return 1;
    const lengths = [...insides._fieldLength.values()].flatMap((lengths) => lengths[field] ?? []);
    return lengths.reduce((a, b) => a + b, 0) / lengths.length;
  });
  for (const lengths of insides._fieldLength.values())
    lengths.forEach((_, field) => {
      if (field >= measuredFields) lengths[field] = 1;
    });
  insides._avgFieldLength = means;
  return engine;
}

describe('a shard', () => {
  const count = 5000;
  const posting = fc
    .uniqueArray(fc.nat(count - 1), { minLength: 1, maxLength: 40 })
    .map((ids) => ids.sort((a, b) => a - b))
    .chain((ids) =>
      fc.record({
        ids: fc.constant(Int32Array.from(ids)),
        frequencies: fc.array(fc.integer({ min: 1, max: 63 }), {
          minLength: ids.length,
          maxLength: ids.length,
        }),
        lengths: fc.array(fc.integer({ min: 0, max: 63 }), { minLength: ids.length, maxLength: ids.length }),
      }),
    );
  const terms = fc
    .dictionary(
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.array(posting, { minLength: 1, maxLength: 6 }),
    )
    .map((found) =>
      Object.entries(found)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([term, postings]): [string, FieldPostings] => [
          term,
          searchFields.map((_, field) => {
            const given = postings[field];
            return (
              given && {
                ids: given.ids,
                frequencies: Uint8Array.from(given.frequencies),
                ...(field < measuredFields && { lengths: Uint8Array.from(given.lengths) }),
              }
            );
          }),
        ]),
    );

  test('says what was written into it', () => {
    fc.assert(
      fc.property(terms, (written) => {
        expect(readShard(writeShard(written, count), count)).toEqual(written);
      }),
      { numRuns: 60 },
    );
  });

  test('that is damaged is read to an end', () => {
    fc.assert(
      fc.property(terms, fc.nat(), fc.nat(255), (written, at, byte) => {
        const bytes = writeShard(written.slice(0, 20), count);
        bytes[at % bytes.length] = byte;
        try {
          readShard(bytes, count);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('an index that was made by other rules is refused', async () => {
  const foreign = new Map(files.small);
  const manifest = inflateRawSync(files.small.get('index.bin') ?? new Uint8Array()).toString('latin1');
  foreign.set(
    'index.bin',
    deflateRawSync(
      Buffer.from(manifest.replace(indexFingerprint, 'x'.repeat(indexFingerprint.length)), 'latin1'),
    ),
  );
  await expect(readIndex(filesInMemory(foreign))).rejects.toThrow(ForeignIndexError);
});

test('the same entries give the same bytes, and other entries another folder', () => {
  expect(buildIndex(documents, { size: 'large' })).toEqual(files.large);
  const folder = (files: IndexFiles) => [...files.keys()].at(-1)?.split('/')[0];
  expect(folder(buildIndex(documents.slice(1), { size: 'large' }))).not.toBe(folder(files.large));
});

test('a small index has its cards in the manifest, a large one in files of their own', () => {
  const hasCardFiles = (count: number) =>
    [...buildIndex(inventPapers(count, 3).map(toSearchDocument)).keys()].some((path) =>
      /\/c\d+\.bin$/.test(path),
    );
  expect(hasCardFiles(60)).toBe(false);
  expect(hasCardFiles(1600)).toBe(true);
});

test('all terms of a small index can be had at once, and nothing is read after that', async () => {
  const asked: string[] = [];
  const { index } = await readIndex((path) => {
    asked.push(path);
    return filesInMemory(files.small)(path);
  });
  await index.loadAll();
  const before = asked.length;
  for (const { q } of drawKnownItems(papers, 5).filter(({ kind }) => kind === 'words'))
    expect((await findMatches(parseQuery(q), index)).hits.length, q).toBeGreaterThan(0);
  expect(asked.slice(before)).toEqual([]);
});

test('an index that holds nothing finds nothing', async () => {
  const { index } = await readIndex(filesInMemory(buildIndex([])));
  expect(await findMatches(parseQuery('anything'), index)).toMatchObject({ hits: [], corrected: [] });
});

test('titles and people answer before the abstracts have come', async () => {
  const { titles } = await readIndex(async (path) =>
    path === 'index.bin' ? filesInMemory(files.small)(path) : new Promise(() => {}),
  );
  const title = papers[5]?.title ?? '';
  if (!titles) throw new Error('small, but without its titles');
  expect((await findMatches(parseQuery(title.split(' ').slice(0, 3).join(' ')), titles)).hits[0]?.id).toBe(5);
});
