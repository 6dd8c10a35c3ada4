import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import MiniSearch, { type Query } from 'minisearch';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { inventPapers } from '../../search/fixtures/invented-papers.ts';
import { engineOptions } from '../../search/format/options.ts';
import { terms } from '../../search/format/tokenize.ts';
import { withoutUnused } from './vite-minisearch.ts';

const whole = readFileSync(
  fileURLToPath(import.meta.resolve('minisearch').replace(/dist\/.*/, 'dist/es/index.js')),
  'utf8',
);
const papers = inventPapers(60, 5);
const shortened = withoutUnused(whole, parseAst(whole).body);

test('what is left of MiniSearch gives the same scores', async () => {
  const full = new MiniSearch(engineOptions);
  full.addAll(
    papers.map(({ title, authors, abstract }, id) => ({
      id,
      title,
      people: authors.join('\n'),
      abstract,
    })),
  );
  const module = (await import(
    `data:text/javascript;base64,${Buffer.from(shortened).toString('base64')}`
  )) as { default: typeof MiniSearch };
  const left = Object.assign(new module.default(engineOptions), { ...full });
  const [one = '', two = ''] = terms(papers[0]?.title ?? '');
  const queries: Query[] = [
    one,
    { combineWith: 'AND', queries: [one, two] },
    {
      combineWith: 'OR',
      queries: [
        { queries: [one.slice(0, 2)], prefix: true },
        { queries: [two], boostTerm: () => 0.6 },
      ],
    },
  ];
  for (const query of queries) {
    const found = full.search(query);
    expect(found.length, JSON.stringify(query)).toBeGreaterThan(0);
    expect(left.search(query)).toEqual(found);
  }
  expect('addAll' in left).toBe(false);
});

test('another version of MiniSearch is noticed', () => {
  const renamed = whole.replaceAll('termResults', 'scoresOfTerm');
  expect(() => withoutUnused(renamed, parseAst(renamed).body)).toThrow(
    'MiniSearch has no MiniSearch.termResults',
  );
});
