import { expect, it } from 'vitest';
import { hoursOf } from './talk-hours.ts';

it.each([
  [{ start: '14:00', end: '15:00' }, '14:00–15:00'],
  [{ start: '14:00' }, '14:00'],
  [{}, undefined],
  [{ start: '14:00', end: '15:00', endDate: '2024-01-01' }, '14:00–15:00'],
  // Two o'clock on the first day is not before noon on the last.
  [{ start: '14:00', end: '12:00', endDate: '2024-01-03' }, '14:00'],
])('the hours of %o are %s', (talk, words) => {
  expect(hoursOf({ date: '2024-01-01', ...talk })).toBe(words);
});
