import { describe, expect, it } from 'vitest';
import {
  type DayForm,
  datetimeAttribute,
  formatDate,
  formatDays,
  formatLongDate,
  formatTalkTime,
} from './dates.ts';
import { pages as fr } from './fr.ts';

describe('formatDate', () => {
  it.each([
    ['2024-02-26', '26 February 2024'],
    ['2024-02', 'February 2024'],
    ['2024', '2024'],
    ['--03-12', '12 March, year not given'],
  ])('%s is "%s"', (date, messages) => expect(formatDate(date)).toBe(messages));
});

describe('a full date', () => {
  it.each([
    ['2024-02-26', 'Monday 26 February 2024', 'Mon 26', '26 Feb 2024'],
    ['2025-01-30', 'Thursday 30 January 2025', 'Thu 30', '30 Jan 2025'],
    ['1900-03-01', 'Thursday 1 March 1900', 'Thu 1', '1 Mar 1900'],
  ])('%s', (date, long, day, short) => {
    expect(formatLongDate(date)).toBe(long);
    expect(formatDays({ date }, 'day')).toBe(day);
    expect(formatDays({ date }, 'margin')).toBe(short);
  });
});

describe('several days in a list', () => {
  const said = (date: string, endDate: string) =>
    (['day', 'near', 'margin', 'words'] satisfies DayForm[]).map((form) =>
      formatDays({ date, endDate }, form),
    );

  it.each([
    ['2024-01-01', '2024-01-01', ['Mon 1', 'Mon 1 Jan', '1 Jan 2024', '1 January 2024']],
    ['2024-01-01', '2024-01-03', ['Mon 1 – Wed 3', 'Mon 1 – Wed 3 Jan', '1–3 Jan 2024', '1–3 January 2024']],
    [
      '2024-01-30',
      '2024-02-02',
      ['Tue 30 – Fri 2 Feb', 'Tue 30 Jan – Fri 2 Feb', '30 Jan – 2 Feb 2024', '30 January – 2 February 2024'],
    ],
    // The script adds the year of the last day to what is near, where it is not the reader's.
    [
      '2024-01-01',
      '2025-01-02',
      [
        'Mon 1 – Thu 2 Jan 2025',
        'Mon 1 Jan 2024 – Thu 2 Jan',
        '1 Jan 2024 – 2 Jan 2025',
        '1 January 2024 – 2 January 2025',
      ],
    ],
  ])('%s to %s', (date, endDate, expected) => expect(said(date, endDate)).toEqual(expected));

  it('and in French', () => {
    expect(formatDays({ date: '2024-01-01', endDate: '2024-01-03' }, 'margin', fr)).toBe('1er–3 janv. 2024');
    expect(formatDays({ date: '2024-01-31', endDate: '2024-02-01' }, 'near', fr)).toBe(
      'mer. 31 janv. – jeu. 1er févr.',
    );
  });
});

describe('datetimeAttribute', () => {
  it.each([
    ['2024-02-26', '14:00', '2024-02-26T14:00'],
    ['2024-02-26', undefined, '2024-02-26'],
    ['--03-12', undefined, '03-12'],
  ])('%s %s', (date, time, value) => expect(datetimeAttribute(date, time)).toBe(value));
});

describe('formatTalkTime', () => {
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
  ])('%o', (talk, messages) => expect(formatTalkTime(talk)).toBe(messages));
});
