import { expect, test } from 'vitest';
import { gatherTimes } from './talk-times.ts';

const field = (text: string, from = 1) => ({ text, from, to: from });
const noYear = () => undefined;

test('a day of one line and the hours of another', () => {
  const { times, remarks } = gatherTimes(
    [field('May 3, 2024'), field('4:15 pm - 5 pm', 2)],
    undefined,
    noYear,
  );
  expect(times).toEqual({ date: '2024-05-03', start: '16:15', end: '17:00' });
  expect(remarks).toEqual([]);
});

test('the year of a heading, whose line is then used', () => {
  const { times, used } = gatherTimes([field('May 3', 4)], undefined, () => ({
    year: '2023',
    source: field('Spring 2023'),
  }));
  expect(times.date).toBe('2023-05-03');
  expect(used.map(({ from }) => from)).toEqual([4, 1]);
});

test('a day without a year stays without one', () => {
  expect(gatherTimes([field('May 3')], undefined, noYear).times).toEqual({ date: '--05-03' });
});

test('lines that name different days, and a weekday that does not fit, are remarked', () => {
  const twice = gatherTimes([field('May 3, 2024'), field('May 4, 2024', 2)], undefined, noYear);
  expect(twice.times.date).toBe('2024-05-03');
  expect(twice.remarks.map(({ rule }) => rule)).toEqual(['date-in-doubt']);
  expect(gatherTimes([field('Monday, May 3, 2024')], undefined, noYear).remarks).toHaveLength(1);
  expect(gatherTimes([field('Friday, May 3, 2024')], undefined, noYear).remarks).toEqual([]);
});

test('an hour without "am" or "pm" in the small hours is taken for the afternoon, and says so', () => {
  const { times, inferred } = gatherTimes([field('May 3, 2024, 3:30 - 5:00')], undefined, noYear);
  expect(times).toMatchObject({ start: '15:30', end: '17:00' });
  expect(inferred.map(({ field }) => field)).toEqual(['start']);
  expect(gatherTimes([field('May 3, 2024, 10:30')], undefined, noYear).times.start).toBe('10:30');
});
