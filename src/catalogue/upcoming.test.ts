import { expect, it } from 'vitest';
import type { Talk } from '../model/schema.ts';
import { comingTalks, upcomingPageAfter, upcomingPages } from './upcoming.ts';

const talks = (dated: number, undated = 0): Talk[] =>
  Array.from({ length: dated + undated }, (_, index) => ({
    title: `Talk ${index}`,
    slug: `talk-${index}`,
    body: '',
    ...(index < dated && {
      date: new Date(Date.UTC(2030, 0, 1 + (index % 1_000))).toISOString().slice(0, 10),
    }),
  }));

it('what is to come on a day is the soonest first, also what began before and is still on', () => {
  const of = (slug: string, date?: string, more = {}): Talk => ({
    title: slug,
    slug,
    body: '',
    ...(date && { date }),
    ...more,
  });
  const all = [
    of('later', '2030-03-01'),
    of('afternoon', '2030-02-02', { start: '14:00' }),
    of('undated'),
    of('on', '2030-01-30', { endDate: '2030-02-02' }),
    of('morning', '2030-02-02', { start: '09:00' }),
    of('past', '2030-02-01'),
  ];
  const coming = (day?: string, most?: number) => comingTalks(all, day, most).map(({ slug }) => slug);
  expect(coming('2030-02-02')).toEqual(['on', 'morning', 'afternoon', 'later']);
  expect(coming('2030-02-02', 2)).toEqual(['on', 'morning']);
  expect(coming('2031-01-01')).toEqual([]);
  expect(coming()).toEqual([]);
});

it('of 500 announced talks, every one is on a page', () => {
  const pages = upcomingPages(talks(500, 20));
  expect(pages.map(({ length }) => length)).toEqual(Array(10).fill(50));
  expect(pages[0]?.[0]?.date).toBe('2031-05-15');
  expect(pages.at(-1)?.at(-1)?.date).toBe('2030-01-01');
});

it('of a few, there is one page, with those without a date below', () => {
  expect(upcomingPages(talks(2, 2)).map((page) => page.map(({ slug }) => slug))).toEqual([
    ['talk-1', 'talk-0', 'talk-2', 'talk-3'],
  ]);
  expect(upcomingPages([])).toEqual([[]]);
});

it('of 50 000, there are no more pages than a script may ask for', () => {
  expect(upcomingPages(talks(50_000))).toHaveLength(20);
});

it.each([
  [50, 50, undefined],
  [50, 51, 2],
  [240, 260, 5],
  [980, 50_000, 20],
  [1_000, 50_000, undefined],
])('a list of %i of %i talks goes on with page %s', (carried, dated, page) => {
  expect(upcomingPageAfter(carried, talks(dated))).toBe(page);
});

it('talks that were years before the newest one need no page', () => {
  const old = talks(500).map((talk) => ({ ...talk, date: talk.date?.replace(/^20/, '19') ?? '' }));
  expect(upcomingPages([...talks(60), ...old]).map(({ length }) => length)).toEqual([50, 50]);
});
