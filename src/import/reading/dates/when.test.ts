/** What a line says of when, and what else it says. */
import { describe, expect, it } from 'vitest';
import { findDateOrder } from './date-order.ts';
import { findWhen } from './when.ts';
import { findYears, yearFor } from './years.ts';

describe('dates and hours in a line', () => {
  it.each([
    ['Mon, 16 Mar 2026', { dates: ['2026-03-16'], weekday: 0 }],
    ['15:30 - 16:30', { dates: [], start: '15:30', end: '16:30' }],
    ['Sep 21.', { dates: ['--09-21'] }],
    ['Th 13-11-2025 16:00 - 17:00', { dates: ['2025-11-13'], weekday: 3, start: '16:00', end: '17:00' }],
    ['Do, 11.7.24, 16 Uhr c.t.', { dates: ['2024-07-11'], start: '16:15' }],
    ['Dia 17 de Março 14h30-18h00', { dates: ['--03-17'], start: '14:30', end: '18:00' }],
    ['Mercoledì 6 marzo, ore 14.30', { dates: ['--03-06'], start: '14:30' }],
    ['9.30-10.30', { dates: [], start: '09:30', end: '10:30' }],
    ['1:30pm-2:15', { dates: [], start: '13:30', end: '14:15' }],
    ['11:20 am - 12:10 am', { dates: [], start: '11:20', end: '12:10' }],
    ['10 - 14 March 2025', { dates: ['2025-03-10', '2025-03-14'], isRange: true }],
    ['3.15 pm (tea from 2.45 in the foyer)', { dates: [], start: '15:15' }],
  ])('%s', (text, expected) => {
    expect(findWhen(text)).toMatchObject(expected);
  });

  it('are told apart from what else the line says', () => {
    const pieces = (text: string) => findWhen(text)?.pieces.map((piece) => piece.text);
    expect(pieces('Thursday, September 12, 9:40 a.m. - Bremer, Room 118')).toEqual(['Bremer, Room 118']);
    expect(pieces('Do, 24.10.2024, 16:15 Uhr, HS 3: Mira Okafor (Ulm)')).toEqual(['HS 3: Mira Okafor (Ulm)']);
    expect(pieces('Tuesday Week 1, 9th October – The Map Makers')).toEqual(['The Map Makers']);
  });

  it.each(['Tilings, again', 'M5', 'Room 4.15', 'We may meet again'])('are not in “%s”', (text) => {
    expect(findWhen(text)).toBeUndefined();
  });
});

describe('the order of day and month', () => {
  it('is told by a number above twelve, by a weekday, or by dates in a row', () => {
    expect(findDateOrder(['5/6/2024', '16/6/2024'])).toBe('day-first');
    expect(findDateOrder(['Monday 6/5/2024'])).toBe('day-first');
    expect(findDateOrder(['9/3', '9/10', '9/17'])).toBe('month-first');
    expect(findDateOrder(['5/6/2024'])).toBeUndefined();
  });
});

describe('the year of a heading', () => {
  const year = (lines: string[], at: number, date: string) => yearFor(findYears(lines), at, date)?.year;

  it('is passed down to the days below it', () => {
    expect(year(['Fall 2023', 'Sep 21', 'Winter 2024', 'Jan 18'], 1, '--09-21')).toBe('2023');
    expect(year(['Fall 2023', 'Sep 21', 'Winter 2024', 'Jan 18'], 3, '--01-18')).toBe('2024');
  });

  it('is one of two in an academic year, as the month says', () => {
    expect(year(['Curso 2022/2023', 'x'], 1, '--10-06')).toBe('2022');
    expect(year(['Curso 2022/2023', 'x'], 1, '--02-06')).toBe('2023');
    expect(year(['WS 2024', 'x'], 1, '--01-16')).toBe('2025');
  });

  it('is not that of a footer, and not that of a sentence while there is a heading', () => {
    expect(year(['© 2019 All rights reserved', 'x'], 1, '--10-06')).toBeUndefined();
    expect(year(['Spring 2003', 'a logarithm. This settles a question of 1946.', 'x'], 2, '--02-14')).toBe(
      '2003',
    );
  });
});
