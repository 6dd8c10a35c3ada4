import { expect, test } from 'vitest';
import { dayAfter, daysAfter, daysInMonth, weekday } from './calendar-days.ts';

test('days are counted over the ends of months and years, back as well', () => {
  expect(dayAfter('2023-02-28')).toBe('2023-03-01');
  expect(dayAfter('2024-02-28')).toBe('2024-02-29');
  expect(daysAfter('2023-12-30', 3)).toBe('2024-01-02');
  expect(daysAfter('2024-03-01', -1)).toBe('2024-02-29');
  expect(daysAfter('0099-12-31', 1)).toBe('0100-01-01');
});

test('a month has its days: February 29 in a leap year, and where the year is not known', () => {
  expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(2, year))).toEqual([28, 29, 28, 29]);
  expect(daysInMonth(2)).toBe(29);
  expect(daysInMonth(13)).toBe(0);
});

test('a week begins on Monday', () => {
  expect(['2024-02-26', '2024-03-03'].map(weekday)).toEqual([0, 6]);
});
