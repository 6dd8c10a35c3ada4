import { describe, expect, it } from 'vitest';
import { paperGroups, publishedIn, sliceGroups } from './paper-lists.ts';
import type { Paper } from './schema.ts';

const paper = (slug: string, fields: Partial<Paper> = {}): Paper => ({
  title: slug,
  slug,
  body: '',
  ...fields,
});
const list = (on: string) => ({ source: 'Trending papers', on });

const groups = paperGroups([
  paper('neither'),
  paper('older', { date: '2023-11-21' }),
  paper('newer', { date: '2023-12-04' }),
  paper('this-year', { date: '2024' }),
  paper('second-list', { listings: [list('--03-14')] }),
  paper('both', { listings: [list('--03-12'), list('--03-14')] }),
]);
const shown = (groups: ReturnType<typeof paperGroups>) =>
  groups.map(({ year, listing, papers }) => [year ?? listing?.on, papers.map(({ slug }) => slug)]);

describe('paperGroups', () => {
  it('groups by year, newest first, then by list, then the rest', () => {
    expect(shown(groups)).toEqual([
      [2024, ['this-year']],
      [2023, ['newer', 'older']],
      ['--03-12', ['both']],
      ['--03-14', ['second-list']],
      [undefined, ['neither']],
    ]);
  });
});

describe('sliceGroups', () => {
  it.each([
    [
      0,
      2,
      [
        [2024, ['this-year']],
        [2023, ['newer']],
      ],
    ],
    [
      2,
      4,
      [
        [2023, ['older']],
        ['--03-12', ['both']],
      ],
    ],
    [5, 9, [[undefined, ['neither']]]],
    [0, 0, []],
  ])('from %i to %i', (from, to, expected) => expect(shown(sliceGroups(groups, from, to))).toEqual(expected));
});

describe('publishedIn', () => {
  it.each([
    [
      { journal: 'J', volume: '23', issue: '5', pages: '2159-2173' },
      { journal: 'J', place: '23 (5), 2159–2173' },
    ],
    [
      { journal: 'J', pages: 'e12' },
      { journal: 'J', place: 'e12' },
    ],
    [{ journal: 'J' }, { journal: 'J', place: '' }],
    [{ volume: '3' }, undefined],
  ])('%o', (fields, expected) => expect(publishedIn(fields)).toEqual(expected));
});
