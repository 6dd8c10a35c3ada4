import { expect, test } from 'vitest';
import { readDump } from '../../dump.ts';
import { preprints } from './preprints.ts';

const listing = `New listings
Showing new listings for Tuesday, 9 June 2026

New submissions (showing 2 of 2 entries)

[1] arXiv:2606.90001 [pdf, html, other]
Title: How leaves fall, and
  why rain does not
Ada Lindqvist, Bruno T. Ferrante
Comments: 12 pages, written on 3 May 2026
Subjects: Statistics Theory (math.ST)

Leaves fall slowly, and nobody knows why. We ask them.

In an appendix we ask the rain.

[2] arXiv:2606.90002 (cross-list from cs.LG) [pdf, html, other]
Title: How snow falls
Carla Okoro
Subjects: Machine Learning (cs.LG)

Snow falls when it is cold enough for it to do so.

Replacement submissions (showing 1 of 1 entries)

[3] arXiv:2511.90003 (replaced) [pdf, html, other]
Title: Hail
Dora Weiss
Journal-ref: Annals of Ice 3 (2026) 1-18
Subjects: Applications (stat.AP)

Total of 3 entries
Help
`;

function read(text: string) {
  const dump = readDump('listing.txt', Buffer.from(text));
  const [layout] = preprints.propose(dump);
  return layout && preprints.read(dump, layout);
}

test('titles, authors, day, address and abstract', () => {
  const records = read(listing)?.records ?? [];
  expect(records.map(({ title }) => title?.text.replace(/\s+/g, ' '))).toEqual([
    'How leaves fall, and why rain does not',
    'How snow falls',
    'Hail',
  ]);
  expect(records[0]?.people).toMatchObject([
    { name: { text: 'Ada Lindqvist' } },
    { name: { text: 'Bruno T. Ferrante' } },
  ]);
  expect(records.map(({ body }) => body?.length)).toEqual([2, 1, undefined]);
  expect(records[0]?.links?.[0]?.text).toBe('https://arxiv.org/abs/2606.90001');
  expect(records.every(({ when }) => when?.from === 2 && when.isShared)).toBe(true);
});

test('labelled authors', () => {
  const records = read(
    'arXiv:2606.90001\nTitle: How leaves fall\nAuthors: Ada Lindqvist and Bruno Ferrante\nAbstract: Leaves fall slowly.\n',
  )?.records;
  expect(records?.[0]?.people).toMatchObject([
    { name: { text: 'Ada Lindqvist' } },
    { name: { text: 'Bruno Ferrante' } },
  ]);
  expect(records?.[0]?.body?.[0]?.text).toBe('Leaves fall slowly.');
});

test('a page that only names a preprint is no listing', () => {
  expect(read('Title: How leaves fall\nSee arXiv:2606.90001 for more.\n')).toBeUndefined();
});
