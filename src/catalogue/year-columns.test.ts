import { expect, test } from 'vitest';
import { foldYears, yearColumns } from './year-columns.ts';

const marks = (years: Parameters<typeof yearColumns>[0]) =>
  yearColumns(years).map(({ marks }) => marks.split('z').length - 1);

test('a mark a talk, as long as that is small', () => {
  expect(
    marks([
      { year: 2025, count: 2 },
      { year: 2024, count: 7 },
    ]),
  ).toEqual([2, 7]);
  expect(yearColumns([{ year: 2025, count: 2 }])[0]).toMatchObject({ year: 2025, count: 2, height: 22 });
  expect(yearColumns([])).toEqual([]);
});

test('a year of hundreds, and a hundred years, stay small', () => {
  expect(
    marks([
      { year: 2025, count: 300 },
      { year: 2024, count: 51 },
      { year: 2023, count: 1 },
    ]),
  ).toEqual([6, 2, 1]);
  const century = Array.from({ length: 100 }, (_, index) => ({ year: 1926 + index, count: index + 1 }));
  expect(Math.max(...marks(century))).toBe(5);
});

test('of many years the older ones are folded away', () => {
  const years = (count: number) => Array.from({ length: count }, (_, index) => 2025 - index);
  expect(foldYears(years(30)).folded).toEqual([]);
  expect([foldYears(years(100)).seen.at(-1), foldYears(years(100)).folded.at(0)]).toEqual([2006, 2005]);
  expect(foldYears(years(100)).folded).toHaveLength(80);
});
