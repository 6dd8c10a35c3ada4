import { expect, it } from 'vitest';
import type { Paper } from '../model/schema.ts';
import { mergeDuplicates } from './duplicates.ts';

const paper = (slug: string, more: Partial<Paper> = {}): Paper => ({ title: slug, slug, body: '', ...more });

const first = paper('first', { origin: [{ dump: 'a', lines: '1' }], links: [{ url: 'https://x.example/' }] });
const second = paper('second', {
  journal: 'Annals',
  aliases: ['older'],
  origin: [{ dump: 'b', lines: '2' }],
  links: [{ url: 'https://x.example/' }, { url: 'https://y.example/' }],
});

it('shows the first, with all origins, links and addresses, and what only another knows', () => {
  const merged = mergeDuplicates([first, second, paper('third')], 'papers', {
    same: [['papers/first', 'papers/second']],
  });
  expect(merged.map(({ slug }) => slug)).toEqual(['first', 'third']);
  expect(merged[0]).toMatchObject({
    title: 'first',
    journal: 'Annals',
    aliases: ['second', 'older'],
    origin: [
      { dump: 'a', lines: '1' },
      { dump: 'b', lines: '2' },
    ],
    links: [{ url: 'https://x.example/' }, { url: 'https://y.example/' }],
  });
});

it('shows the first abstract that there is, and reads none before it is asked for', () => {
  const read: string[] = [];
  const withBody = (slug: string, body: string) =>
    Object.defineProperty(paper(slug), 'body', {
      enumerable: false,
      get: () => {
        read.push(slug);
        return body;
      },
    });
  const entries = [withBody('a', ''), withBody('b', 'the abstract'), withBody('c', 'another')];
  const [merged] = mergeDuplicates(entries, 'papers', { same: [['papers/a', 'papers/b', 'papers/c']] });
  expect(read).toEqual([]);
  expect(merged?.body).toBe('the abstract');
  expect(read).toEqual(['a', 'b']);
  expect(Object.keys(merged ?? {})).not.toContain('body');
});

it('leaves the entries themselves as they are', () => {
  mergeDuplicates([first, second], 'papers', { same: [['papers/first', 'papers/second']] });
  expect(first.aliases).toBeUndefined();
});

it('leaves alone what is of the other kind', () => {
  expect(mergeDuplicates([first, second], 'papers', { same: [['talks/first', 'talks/second']] })).toEqual([
    first,
    second,
  ]);
});

it('names an id that is none', () => {
  expect(() => mergeDuplicates([first], 'papers', { same: [['papers/first', 'papers/nobody']] })).toThrow(
    '"papers/nobody"',
  );
});

it.each([
  ['itself', [['papers/first', 'papers/first']]],
  [
    'a circle',
    [
      ['papers/first', 'papers/second'],
      ['papers/second', 'papers/first'],
    ],
  ],
])('%s would take entries out of the catalogue, and is refused', (_, same) => {
  expect(() => mergeDuplicates([first, second], 'papers', { same })).toThrow(/"papers\/\w+" is there twice/);
});
