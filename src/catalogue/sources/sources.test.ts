import { expect, it } from 'vitest';
import type { Paper, Talk } from '../../model/schema.ts';
import { groupDumps, importedDumps, sourceTitle } from './sources.ts';

const entry = (slug: string, ...origin: [dump: string, lines: string][]): Talk & Paper => ({
  title: slug,
  slug,
  origin: origin.map(([dump, lines]) => ({ dump, lines })),
  body: '',
});
const sources = new Map([
  ['oxford.txt', { dump: 'oxford.txt', title: 'Events' }],
  ['empty.txt', { dump: 'empty.txt' }],
]);

it('lists every dump with its entries in the order of their lines', () => {
  const dumps = importedDumps(
    sources,
    [entry('second', ['oxford.txt', '18-34']), entry('first', ['oxford.txt', '2-9'])],
    [
      entry('both', ['mar-12.txt', '5-6'], ['mar-14.txt', '1-2']),
      { title: 'by hand', slug: 'by-hand', body: '' },
    ],
  );
  expect(
    dumps.map(({ dump, source, talks, papers }) => [
      dump,
      source.title,
      talks.map(({ entry, lines }) => `${entry.slug} ${lines}`),
      papers.map(({ entry, lines }) => `${entry.slug} ${lines}`),
    ]),
  ).toEqual([
    ['oxford.txt', 'Events', ['first 2-9', 'second 18-34'], []],
    ['empty.txt', undefined, [], []],
    ['mar-12.txt', undefined, [], ['both 5-6']],
    ['mar-14.txt', undefined, [], ['both 1-2']],
  ]);
});

it.each([
  ['oxford.txt', 'Events'],
  ['empty.txt', 'empty.txt'],
  ['unknown.txt', 'unknown.txt'],
])('shows %s as "%s"', (dump, title) => expect(sourceTitle(sources, dump)).toBe(title));

it('shows the files of a folder as one', () => {
  const folders = new Map([...sources, ['talks/', { dump: 'talks/', title: 'Attic talks' }]]);
  const dumps = importedDumps(
    folders,
    [
      entry('a', ['talks/a.md', '1-9']),
      entry('b', ['talks/2024/b.md', '1-9']),
      entry('c', ['alone/c.md', '1']),
    ],
    [],
  );
  expect(
    groupDumps(dumps, folders).map((each) =>
      'folder' in each ? [each.source.title, each.dumps.map(({ dump }) => dump)] : each.dump,
    ),
  ).toEqual(['oxford.txt', 'empty.txt', 'alone/c.md', ['Attic talks', ['talks/2024/b.md', 'talks/a.md']]]);
});
