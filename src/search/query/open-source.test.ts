import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { indexedBenchPaper, inventCorpus } from '../../../scripts/bench/search/corpus.ts';
import { drawQuestions } from '../../../scripts/bench/search/questions.ts';
import { readFrom } from '../fixtures.ts';
import { engineOptions, fields, fingerprint, type SearchDocument } from '../format/options.ts';
import { type FieldPostings, measuredFields, readPiece, writePiece } from '../format/postings.ts';
import { type Files, type Packaging, pack } from '../indexing/build-index.ts';
import { find, type Source } from './engine.ts';
import { ForeignIndexError, openSource } from './open-source.ts';
import { readQuestion } from './parse-query.ts';

const papers = inventCorpus(600, 3);
const entries = papers.map(indexedBenchPaper);
const files: Record<Packaging, Files> = {
  small: pack(entries, 'small'),
  large: pack(entries, 'large'),
};
const open = async (packaging: Packaging): Promise<Source> =>
  (await openSource(readFrom(files[packaging]))).source;

describe('the same questions give the same order', () => {
  test('of a small index and of a large one', async () => {
    const small = await open('small');
    let others = 0;
    for (const { q } of drawQuestions(papers, 12)) {
      // Every question on a cold index: nothing that another one has loaded may help.
      const large = await open('large');
      const [a, b] = await Promise.all([find(readQuestion(q), small), find(readQuestion(q), large)]);
      expect(b, q).toEqual(a);
      others += a.also.length;
    }
    expect(others).toBeGreaterThan(0);
  });

  test('and the same scores as an index that MiniSearch made itself', async () => {
    const reference = plainMiniSearch();
    const small = await open('small');
    await small.rest();
    for (const { q } of drawQuestions(papers, 20)) {
      const asked = [...new Set(readQuestion(q).words.map(({ term }) => term))];
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

/** `addAll`, and lengths and their means as this index counts them: in titles and people only. */
function plainMiniSearch(): MiniSearch<SearchDocument> {
  const engine = new MiniSearch<SearchDocument>(engineOptions);
  engine.addAll(entries.map(({ document }) => document));
  const insides = engine as unknown as { _fieldLength: Map<number, number[]>; _avgFieldLength: number[] };
  const means = fields.map((_, field) => {
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

describe('a piece', () => {
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
          fields.map((_, field) => {
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
        expect(readPiece(writePiece(written, count), count)).toEqual(written);
      }),
      { numRuns: 60 },
    );
  });

  test('that is damaged is read to an end', () => {
    fc.assert(
      fc.property(terms, fc.nat(), fc.nat(255), (written, at, byte) => {
        const bytes = writePiece(written.slice(0, 20), count);
        bytes[at % bytes.length] = byte;
        try {
          readPiece(bytes, count);
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
    deflateRawSync(Buffer.from(manifest.replace(fingerprint, 'x'.repeat(fingerprint.length)), 'latin1')),
  );
  await expect(openSource(readFrom(foreign))).rejects.toThrow(ForeignIndexError);
});

test('the same entries give the same bytes, and other entries another folder', () => {
  expect(pack(entries, 'large')).toEqual(files.large);
  const folder = (files: Files) => [...files.keys()].at(-1)?.split('/')[0];
  expect(
    folder(
      pack(
        entries.slice(1).map((entry, id) => ({ ...entry, document: { ...entry.document, id } })),
        'large',
      ),
    ),
  ).not.toBe(folder(files.large));
});

test('a small index has its cards in the manifest, a large one in files of their own', () => {
  const hasCardFiles = (count: number) =>
    [...pack(inventCorpus(count, 3).map(indexedBenchPaper)).keys()].some((path) => /\/c\d+\.bin$/.test(path));
  expect(hasCardFiles(60)).toBe(false);
  expect(hasCardFiles(1600)).toBe(true);
});

test('all terms of a small index can be had at once, and nothing is read after that', async () => {
  const asked: string[] = [];
  const { source } = await openSource((path) => {
    asked.push(path);
    return readFrom(files.small)(path);
  });
  await source.rest();
  const before = asked.length;
  for (const { q } of drawQuestions(papers, 5).filter(({ kind }) => kind === 'words'))
    expect((await find(readQuestion(q), source)).hits.length, q).toBeGreaterThan(0);
  expect(asked.slice(before)).toEqual([]);
});

test('an index that holds nothing finds nothing', async () => {
  const { source } = await openSource(readFrom(pack([])));
  expect(await find(readQuestion('anything'), source)).toMatchObject({ hits: [], corrected: [] });
});

test('titles and people answer before the abstracts have come', async () => {
  const { early } = await openSource(async (path) =>
    path === 'index.bin' ? readFrom(files.small)(path) : new Promise(() => {}),
  );
  const title = papers[5]?.title ?? '';
  if (!early) throw new Error('small, but without its titles');
  expect((await find(readQuestion(title.split(' ').slice(0, 3).join(' ')), early)).hits[0]?.id).toBe(5);
});
