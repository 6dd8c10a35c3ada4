import { expect, it } from 'vitest';
import { dayIn } from './today.ts';

it.each([
  ['Europe/Paris', '2024-12-31T23:30:00Z', '2025-01-01'],
  ['America/New_York', '2024-03-01T04:59:00Z', '2024-02-29'],
  ['Pacific/Kiritimati', '2024-02-28T10:00:00Z', '2024-02-29'],
])('is the day in %s at %s', (zone, moment, day) => {
  expect(dayIn(zone, new Date(moment))).toBe(day);
});
