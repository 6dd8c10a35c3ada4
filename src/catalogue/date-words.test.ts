import { describe, expect, it } from 'vitest';
import {
  dateWords,
  longDate,
  machineDate,
  occasionWords,
  shortDate,
  shortDay,
  timeRange,
} from './date-words.ts';

describe('dateWords', () => {
  it.each([
    ['2024-02-26', '26 February 2024'],
    ['2024-02', 'February 2024'],
    ['2024', '2024'],
    ['--03-12', '12 March, year not given'],
  ])('%s is "%s"', (date, words) => expect(dateWords(date)).toBe(words));
});

describe('a full date', () => {
  it.each([
    ['2024-02-26', 'Monday 26 February 2024', 'Mon 26', '26 Feb 2024'],
    ['2025-01-30', 'Thursday 30 January 2025', 'Thu 30', '30 Jan 2025'],
    ['1900-03-01', 'Thursday 1 March 1900', 'Thu 1', '1 Mar 1900'],
  ])('%s', (date, long, day, short) => {
    expect(longDate(date)).toBe(long);
    expect(shortDay(date)).toBe(day);
    expect(shortDate(date)).toBe(short);
  });
});

describe('timeRange', () => {
  it.each([
    ['14:00', '15:00', '14:00–15:00'],
    ['14:00', undefined, '14:00'],
    [undefined, undefined, undefined],
  ])('%s to %s', (start, end, words) => expect(timeRange(start, end)).toBe(words));
});

describe('machineDate', () => {
  it.each([
    ['2024-02-26', '14:00', '2024-02-26T14:00'],
    ['2024-02-26', undefined, '2024-02-26'],
    ['--03-12', undefined, '03-12'],
  ])('%s %s', (date, time, value) => expect(machineDate(date, time)).toBe(value));
});

describe('occasionWords', () => {
  it.each([
    [
      { date: '2024-02-26', start: '14:00', end: '15:00', timezone: 'Europe/London' },
      'Monday 26 February 2024, 14:00–15:00, London time',
    ],
    [{ date: '2025-02-14', timezone: 'Europe/Paris' }, 'Friday 14 February 2025'],
    [
      { date: '2022-09-28', start: '09:00', endDate: '2026-06-30', end: '17:00', timezone: 'Europe/London' },
      'Wednesday 28 September 2022, 09:00 to Tuesday 30 June 2026, 17:00, London time',
    ],
    [
      { timezone: 'Europe/Lisbon', listedUnder: '2020 seminars' },
      'date not given; listed under “2020 seminars”',
    ],
    [{}, 'date not given'],
  ])('%o', (talk, words) => expect(occasionWords(talk)).toBe(words));
});
