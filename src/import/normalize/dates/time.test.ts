/** Written times of day, and numbers that are none. */
import { describe, expect, it } from 'vitest';
import { findTimes } from './time.ts';

const times = (text: string) => findTimes(text).map(({ time }) => time);

describe('times are found', () => {
  it.each([
    ['14:00', ['14:00']],
    ['9:30', ['09:30']],
    ['14:00 - 15:00', ['14:00', '15:00']],
    ['16:00–17:00', ['16:00', '17:00']],
    ['14:00 -', ['14:00']],
    ['14h', ['14:00']],
    ['14h30', ['14:30']],
    ['11 h 30', ['11:30']],
    ['2 pm', ['14:00']],
    ['2pm', ['14:00']],
    ['9.30am', ['09:30']],
    ['12 pm', ['12:00']],
    ['12 am', ['00:00']],
    ['11:15 a.m. to 12:15 p.m.', ['11:15', '12:15']],
    ['from 14h to 15h30', ['14:00', '15:30']],
    ['00:00', ['00:00']],
    ['23:59', ['23:59']],
    ['3-4pm', ['15:00', '16:00']],
    ['11:30-1pm', ['11:30', '13:00']],
  ])('%s → %s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });
});

describe('no time is found', () => {
  it.each([
    '14',
    'L3',
    '24:00',
    '14:60',
    '13 pm',
    '2024',
    '1.5',
    'Room 14',
    '14 people',
    'at 3:4',
    '2:1 odds',
  ])('%s', (text) => {
    expect(times(text)).toEqual([]);
  });
});
