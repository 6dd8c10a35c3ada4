/** Written days, and what looks like one. */

import { describe, expect, it } from 'vitest';
import { weekdayNamed } from '../../languages/languages.ts';
import { fallsOn, findDate, readPartialDate, swapped } from './date.ts';

describe('a day is found', () => {
  it.each([
    ['2024-05-16', '2024-05-16'],
    ['19 Jan 2024', '2024-01-19'],
    ['Fri, 19 Jan 2024', '2024-01-19'],
    ['27 March 2024', '2024-03-27'],
    ['May 16, 2024', '2024-05-16'],
    ['Feb 14th 2025', '2025-02-14'],
    ['Jan 30 2025', '2025-01-30'],
    ['Sept. 2nd, 2024', '2024-09-02'],
    ['16/05/2024', '2024-05-16'],
    ['16.05.2024', '2024-05-16'],
    ['2024/05/16', '2024-05-16'],
    ['16 mai 2024', '2024-05-16'],
    ['1er mars 2024', '2024-03-01'],
    ['14 février 2025', '2025-02-14'],
    ['3 août 2024', '2024-08-03'],
    ['16 de maio de 2024', '2024-05-16'],
    ['5. März 2024', '2024-03-05'],
    ['10 dicembre 2024', '2024-12-10'],
    ['10 de diciembre de 2024', '2024-12-10'],
    ['(04 Dec 2023)', '2023-12-04'],
    ['29 Feb 2024', '2024-02-29'],
    ['Mar 12', '--03-12'],
    ['12 March', '--03-12'],
    ['29 February', '--02-29'],
    ['Wednesday the 5th of June 2024', '2024-06-05'],
    ['Thursday 16 May, 2024, at noon', '2024-05-16'],
  ])('%s → %s', (text, date) => {
    expect(findDate(text)?.date).toBe(date);
  });
});

describe('no day is found', () => {
  it.each([
    'Thursday',
    'May 2024',
    '2024',
    '30 Feb 2024',
    '29 Feb 2023',
    '32 May 2024',
    '16/13/2024',
    '16 Foo 2024',
    'the 12 monkeys of 2024',
    'Theorem 3.14.2024',
    'version 1.2.3',
    'maybe 16, 2024',
    'Marseille 16, 2024',
    'Decimals 12 2024',
    'we may 12 times',
    'Lecture Room 12',
    'arXiv:2401.01234',
    '2024-05-161',
    '116/05/2024',
  ])('%s', (text) => {
    expect(findDate(text)).toBeUndefined();
  });
});

it('says where the day stands', () => {
  expect(findDate('on Monday, 5 Feb 2024, at 14:00')).toMatchObject({ index: 11, length: 10 });
});

describe('"/" and "." between numbers', () => {
  it.each([
    ['05/06/2024', true],
    ['05.06.2024', true],
    ['06/06/2024', false],
    ['16/05/2024', false],
    ['5 June 2024', false],
  ])('%s can be read in two ways: %s', (text, isAmbiguous) => {
    expect(findDate(text)?.isAmbiguous).toBe(isAmbiguous);
  });

  it('are read month first when the other reading is wanted', () => {
    expect(swapped('2024-06-05')).toBe('2024-05-06');
  });
});

describe('days of the week', () => {
  it.each([
    ['Mon', 0],
    ['Tuesday', 1],
    ['mercredi', 2],
    ['Donnerstag', 3],
    ['sexta-feira', 4],
    ['Sábado', 5],
    ['domingo', 6],
    ['Room', undefined],
    ['Seminar', undefined],
    ['Moscow', undefined],
    ['Marseille', undefined],
    ['Mineral', undefined],
  ])('%s is %s', (word, day) => {
    expect(weekdayNamed(word)).toBe(day);
  });

  it('are compared with a date', () => {
    expect(fallsOn('2024-05-16', 'Thursday')).toBe(true);
    expect(fallsOn('2024-05-16', 'Friday')).toBe(false);
  });
});

it.each([
  ['2023-12-04', '2023-12-04'],
  ['4 dec 2023', '2023-12-04'],
  ['2023-12', '2023-12'],
  ['2023-1', '2023-01'],
  ['dec 2023', '2023-12'],
  ['2023', '2023'],
  ['2023/2024', '2023'],
  ['2024-05-16/2024-05-17', '2024-05-16'],
  ['in press', undefined],
  ['2023-13', undefined],
  ['05/06/2024', undefined],
  ['', undefined],
])('of %j is known: %s', (text, date) => {
  expect(readPartialDate(text)).toBe(date);
});
