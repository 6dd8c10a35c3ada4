import { describe, expect, it } from 'vitest';
import {
  byYear,
  coming,
  latest,
  neighbours,
  newestFirst,
  openingYears,
  pagesOf,
  undated,
  undatedGroups,
} from './talk-lists.ts';

const talk = (slug: string, date?: string, start?: string) => ({ slug, date, start });
const slugs = (talks: readonly { slug: string }[]) => talks.map(({ slug }) => slug);

const talks = [
  talk('unknown-b'),
  talk('winter', '2024-01-19', '14:00'),
  talk('late', '2024-02-26', '16:00'),
  talk('early', '2024-02-26', '09:30'),
  talk('all-day', '2024-02-26'),
  talk('unknown-a'),
  talk('next-year', '2025-01-30'),
];

describe('by date', () => {
  it('puts the newest day first, and a day in the order of the day', () => {
    expect(slugs(newestFirst(talks))).toEqual(['next-year', 'all-day', 'early', 'late', 'winter']);
  });

  it('keeps the undated in the order given', () => {
    expect(slugs(undated(talks))).toEqual(['unknown-b', 'unknown-a']);
  });

  it('heads them with years and months', () => {
    expect(
      byYear(talks).map(({ year, count, months }) => [
        year,
        count,
        months.map(({ month, talks }) => [month, slugs(talks)]),
      ]),
    ).toEqual([
      [2025, 1, [[1, ['next-year']]]],
      [
        2024,
        4,
        [
          [2, ['all-day', 'early', 'late']],
          [1, ['winter']],
        ],
      ],
    ]);
  });

  it.each([
    [1, [2025]],
    [2, [2025, 2024]],
    [100, [2025, 2024]],
    [0, []],
  ])('opens with whole years until %i talks are shown', (enough, years) => {
    expect(openingYears(byYear(talks), enough).map(({ year }) => year)).toEqual(years);
  });
});

describe('undatedGroups', () => {
  it('groups by where they were printed', () => {
    const from = (slug: string, dump?: string, listedUnder?: string) => ({
      slug,
      ...(dump && { origin: [{ dump, lines: '1' }] }),
      ...(listedUnder && { listedUnder }),
    });
    expect(
      undatedGroups([
        from('a', 'news.txt'),
        from('b', 'archive.txt', '2020 seminars'),
        from('c', 'archive.txt', '2021 seminars'),
        from('d', 'archive.txt', '2020 seminars'),
        from('e'),
      ]).map(({ dump, listedUnder, talks }) => [dump, listedUnder, slugs(talks)]),
    ).toEqual([
      ['news.txt', undefined, ['a']],
      ['archive.txt', '2020 seminars', ['b', 'd']],
      ['archive.txt', '2021 seminars', ['c']],
      [undefined, undefined, ['e']],
    ]);
  });
});

describe('a given day', () => {
  it.each([
    ['2024-02-26', ['all-day', 'early', 'late', 'next-year'], ['winter']],
    ['2025-01-31', [], ['next-year', 'all-day', 'early', 'late', 'winter']],
  ])('%s parts what is coming from what has been', (today, next, past) => {
    expect(slugs(coming(talks, today))).toEqual(next);
    expect(slugs(latest(talks, today))).toEqual(past);
  });
});

describe('neighbours', () => {
  const list = [talk('new'), talk('middle'), talk('old')];
  it.each([
    ['new', { earlier: 'middle' }],
    ['middle', { earlier: 'old', later: 'new' }],
    ['old', { later: 'middle' }],
    ['elsewhere', {}],
  ])('of %s', (slug, expected) => {
    const { earlier, later } = neighbours(list, { slug });
    expect({ ...(earlier && { earlier: earlier.slug }), ...(later && { later: later.slug }) }).toEqual(
      expected,
    );
  });
});

describe('pagesOf', () => {
  it.each([
    [0, [0]],
    [123, [123]],
    [299, [299]],
    [300, [200, 100]],
    [450, [200, 250]],
  ])('%i items', (count, sizes) => {
    const pages = pagesOf(
      Array.from({ length: count }, (_, index) => index),
      200,
    );
    expect(pages.map((page) => page.length)).toEqual(sizes);
    expect(pages.flat()).toHaveLength(count);
  });
});
