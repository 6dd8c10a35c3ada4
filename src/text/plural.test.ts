import { expect, it } from 'vitest';
import { countNoun, joinList } from './plural.ts';

it.each([
  [0, 'no series'],
  [1, '1 series'],
  [3, '3 series'],
])('%i', (number, words) => expect(countNoun(number, 'series', 'series')).toBe(words));

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j is "%s"', (words, list) => expect(joinList(words)).toBe(list));
