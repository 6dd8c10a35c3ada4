import { expect, it } from 'vitest';
import type { Talk } from '../model/schema.ts';
import { calendarMonths } from './calendar-months.ts';

const talk = (slug: string, date?: string, start?: string): Talk => ({
  title: slug,
  slug,
  body: '',
  ...(date && { date }),
  ...(start && { start }),
});

it('sets a month in weeks that begin on Monday', () => {
  const [february] = calendarMonths([talk('a', '2024-02-26')]);
  expect(february?.weeks.map((week) => week.map((day) => day?.day ?? 0))).toEqual([
    [0, 0, 0, 1, 2, 3, 4],
    [5, 6, 7, 8, 9, 10, 11],
    [12, 13, 14, 15, 16, 17, 18],
    [19, 20, 21, 22, 23, 24, 25],
    [26, 27, 28, 29, 0, 0, 0],
  ]);
});

it('gives months with a talk only, newest first, each talk on its day in the order of the day', () => {
  const months = calendarMonths([
    talk('late', '2024-02-26', '16:00'),
    talk('early', '2024-02-26', '09:00'),
    talk('old', '2023-12-31'),
    talk('undated'),
  ]);
  expect(months.map(({ name, count }) => [name, count])).toEqual([
    ['2024-02', 2],
    ['2023-12', 1],
  ]);
  const day = months[0]?.weeks.flat().find((each) => each?.date === '2024-02-26');
  expect(day?.talks.map(({ slug }) => slug)).toEqual(['early', 'late']);
});

it('needs no sixth week where five will do, and has it where it must', () => {
  expect(calendarMonths([talk('a', '2021-02-01')])[0]?.weeks).toHaveLength(4);
  expect(calendarMonths([talk('a', '2024-09-01')])[0]?.weeks).toHaveLength(6);
});
