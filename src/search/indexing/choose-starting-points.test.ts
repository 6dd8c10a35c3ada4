import { expect, it } from 'vitest';
import type { Card } from '../format/card.ts';
import { chooseStartingPoints } from './choose-starting-points.ts';

const talkOn = (date?: string): Card => ({
  kind: 'talk',
  path: 'talks/a/',
  title: 'A',
  people: [],
  ...(date && { date }),
});

it('offers the next talks of the day, soonest first, then the latest', () => {
  const days = ['2026-10-01', '2026-12-24', '2026-10-12', '2026-11-05', undefined, '2026-09-17'];
  const { latest } = chooseStartingPoints(days.map(talkOn), '2026-10-12');
  expect(latest.map((id) => days[id])).toEqual([
    ...['2026-10-12', '2026-11-05', '2026-12-24'],
    ...['2026-10-01', '2026-09-17'],
  ]);
});

it('offers four of each', () => {
  const days = Array.from({ length: 20 }, (_, day) => `2026-10-${day + 10}`);
  const { latest } = chooseStartingPoints(days.map(talkOn), '2026-10-20');
  expect(latest.map((id) => Number(days[id]?.slice(8)))).toEqual([20, 21, 22, 23, 19, 18, 17, 16]);
});

it('offers the latest papers where there are no talks', () => {
  const years = ['2021', '2026-03', undefined, '2024'];
  const papers = years.map((date): Card => ({ ...talkOn(date), kind: 'paper' }));
  expect(chooseStartingPoints(papers, '2025-01-01').latest.map((id) => years[id])).toEqual([
    '2026-03',
    '2024',
    '2021',
  ]);
});
