import { expect, it } from 'vitest';
import { count, counted } from './counted.ts';

it.each([
  [{ talks: 7, papers: 2 }, '7 talks and 2 papers'],
  [{ talks: 1, papers: 0 }, '1 talk'],
  [{ talks: 0, papers: 1 }, '1 paper'],
  [{ talks: 0, papers: 0 }, 'nothing'],
])('%o is "%s"', (counts, words) => expect(counted(counts)).toBe(words));

it.each([
  [0, 'no series'],
  [1, '1 series'],
  [3, '3 series'],
])('%i', (number, words) => expect(count(number, 'series', 'series')).toBe(words));
