/** A talk's time is printed in the zone of its place; readers in another zone see their own time beside it. */
import { expect } from 'vitest';
import { test } from './test-site.ts';

const talk = 'talks/penhallow-glaciers-that-hesitate-stick-slip-sliding-seasonal/';

test.for<[timezoneId: string, words: string]>([
  ['America/New_York', 'Friday 19 January 2024, 14:00–15:00, London time (09:00 where you are)'],
  ['Asia/Tokyo', 'Friday 19 January 2024, 14:00–15:00, London time (23:00 where you are)'],
  ['Pacific/Auckland', 'Friday 19 January 2024, 14:00–15:00, London time (03:00, Saturday where you are)'],
  ['Europe/Lisbon', 'Friday 19 January 2024, 14:00–15:00, London time'],
])('in %s', async ([timezoneId, words], { open }) => {
  const page = await open({ timezoneId });
  await page.goto(talk);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.facts dd').first().innerText()).toBe(words);
});
