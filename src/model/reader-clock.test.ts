import { expect, it } from 'vitest';
import { onOwnClock } from './reader-clock.ts';

it.each([
  ['Europe/Paris', '15:00'],
  ['Asia/Tokyo', '23:00'],
  ['Pacific/Auckland', '03:00, Saturday'],
  ['Asia/Kathmandu', '19:45'],
  ['Europe/Lisbon', undefined],
])('for a reader in %s', (zone, words) => {
  expect(onOwnClock('2024-01-19T14:00:00+00:00', '2024-01-19 14:00', zone, 'en-GB')).toBe(words);
});

it('says nothing of what is no moment', () => {
  expect(onOwnClock('soon', '2024-01-19 14:00', 'Asia/Tokyo', 'en-GB')).toBeUndefined();
});
