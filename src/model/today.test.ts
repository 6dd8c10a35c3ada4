import { expect, it } from 'vitest';
import { dayIn, isComing, monthToOpen, soon } from './today.ts';

it.each([
  ['Europe/Paris', '2024-12-31T23:30:00Z', '2025-01-01'],
  ['America/New_York', '2024-03-01T04:59:00Z', '2024-02-29'],
  ['Pacific/Kiritimati', '2024-02-28T10:00:00Z', '2024-02-29'],
])('is the day in %s at %s', (zone, moment, day) => {
  expect(dayIn(zone, new Date(moment))).toBe(day);
});

it.each([
  ['2024-02-29', { date: '2024-02-29' }, true, 'today'],
  ['2024-02-28', { date: '2024-02-29' }, true, 'tomorrow'],
  ['2024-12-31', { date: '2025-01-01' }, true, 'tomorrow'],
  ['2024-02-27', { date: '2024-02-29' }, true, undefined],
  ['2024-03-01', { date: '2024-02-29' }, false, undefined],
  ['2024-03-01', { date: '2024-02-29', until: '2024-03-02' }, true, 'today'],
  ['2024-03-03', { date: '2024-02-29', until: '2024-03-02' }, false, undefined],
] as const)('on %s, of %o', (today, days, coming, words) => {
  expect([isComing(days, today), soon(days, today)]).toEqual([coming, words]);
});

it.each([
  ['2024-02-12', '2024-02'],
  ['2024-03-31', '2024-05'],
  ['2023-12-31', '2024-01'],
  ['2024-06-01', undefined],
])('a calendar opens on %s at %s', (today, month) => {
  expect(monthToOpen(['2024-05', '2024-02', '2024-01'], today)).toBe(month);
});
