/** Dates with times, as pages print them. */
import { describe, expect, it } from 'vitest';
import { normaliseDateTime } from './date-time.ts';

describe('is read without a doubt', () => {
  it.each([
    ['Fri, 19 Jan 2024\n14:00 - 15:00', { date: '2024-01-19', start: '14:00', end: '15:00' }],
    ['Wed, 06 Mar 2024\n15:30', { date: '2024-03-06', start: '15:30' }],
    ['Thu, 07 Mar 2024\n16:00 -', { date: '2024-03-07', start: '16:00' }],
    [
      'Wed, 28 Sep 2022 09:00 -\nTue, 30 Jun 2026 17:00',
      { date: '2022-09-28', start: '09:00', end: '17:00', endDate: '2026-06-30' },
    ],
    ['Wed, 28 Sep 2022 -\nTue, 30 Jun 2026', { date: '2022-09-28', endDate: '2026-06-30' }],
    ['16/05/2024, Thursday, 16:00–17:00', { date: '2024-05-16', start: '16:00', end: '17:00' }],
    ['May 16, 2024', { date: '2024-05-16' }],
    ['3–7 June 2024', { date: '2024-06-03', endDate: '2024-06-07' }],
    ['3 au 7 juin 2024', { date: '2024-06-03', endDate: '2024-06-07' }],
    ['30 May – 2 June 2024', { date: '2024-05-30', endDate: '2024-06-02' }],
    ['June 3rd-7th, 2024', { date: '2024-06-03', endDate: '2024-06-07' }],
    ['May 30 – June 2, 2024', { date: '2024-05-30', endDate: '2024-06-02' }],
    ['16 mai 2024 à 14h30', { date: '2024-05-16', start: '14:30' }],
    ['jeudi 16 mai 2024, de 14h à 15h', { date: '2024-05-16', start: '14:00', end: '15:00' }],
    ['Thursday, May 16, 2024, 2 pm', { date: '2024-05-16', start: '14:00' }],
    // The weekday decides between 6 May and 5 June.
    ['05/06/2024, Wednesday', { date: '2024-06-05' }],
    ['Monday 05/06/2024', { date: '2024-05-06' }],
    ['Mar 12', { date: '--03-12' }],
    ['sexta-feira, 17 de maio de 2024, das 14h às 15h', { date: '2024-05-17', start: '14:00', end: '15:00' }],
    ['Friday the 17th of May 2024 (3:30-4:30pm)', { date: '2024-05-17', start: '15:30', end: '16:30' }],
    ['Fr. 17. Mai 2024', { date: '2024-05-17' }],
    // French Tuesday, not March.
    ['mar. 12 mars 2024', { date: '2024-03-12' }],
  ])('%j', (printed, expected) => {
    expect(normaliseDateTime(printed)).toEqual({ ...expected, doubts: [] });
  });
});

describe('is doubted', () => {
  it.each([
    ['Fri, 16 May 2024', { date: '2024-05-16' }, 'is not a Fri'],
    ['16 May 2024, tea afterwards', { date: '2024-05-16' }, 'tea afterwards'],
    ['16 May 2024, 10:00, 11:00, 12:00', { date: '2024-05-16', start: '10:00', end: '11:00' }, '12:00'],
    [
      'Wed, 3 Jan 2024 14:00 -\nMon, 1 Jan 2024 12:00',
      { date: '2024-01-03', start: '14:00' },
      '“2024-01-01” is before “2024-01-03”',
    ],
    ['next Thursday', {}, 'next'],
    ['7–3 June 2024', { date: '2024-06-03' }, '7'],
    ['May 2024', {}, 'was not read'],
    ['30 Feb 2024', {}, 'was not read'],
    ['2024-05-00', {}, 'was not read'],
    ['to be announced', {}, 'announced'],
  ])('%j', (printed, expected, doubt) => {
    const { doubts, ...times } = normaliseDateTime(printed);
    expect(times).toEqual(expected);
    expect(doubts.join('; ')).toContain(doubt);
  });
});

it('no date is as long as a page', () => {
  expect(normaliseDateTime('14:00 - 15:00\n'.repeat(50_000))).toEqual({
    doubts: [expect.stringContaining('is too long for a date')],
  });
});

describe('a date in figures alone', () => {
  it('is stated only where the order of day and month is known', () => {
    expect(normaliseDateTime('05/06/2024')).toEqual({ doubts: [], ambiguous: ['05/06/2024'] });
    expect(normaliseDateTime('05/06/2024', 'month-first')).toEqual({ doubts: [], date: '2024-05-06' });
  });
});
