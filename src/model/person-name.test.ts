import { expect, test } from 'vitest';
import { initialsTogether, staysTogether } from './person-name.ts';

test.each([
  ['J. Carrillo', 'J.\u00A0Carrillo'],
  ['André F. T. Martins', 'André F.\u00A0T.\u00A0Martins'],
  ['Dr. No', 'Dr. No'],
])('an initial stays with the name that follows: %s', (name, together) => {
  expect(initialsTogether(name)).toBe(together);
});

test.each([
  ['Nir Gov', true],
  ['Rianne van den Berg', true],
  ['Bartholomew Montgomery-Fitzgerald', false],
  ['ANNA-MARIA WESTERHOLZ', false],
  ['山田 太郎', true],
  ['寿限無寿限無 五劫の擦り切れ', false],
  ['Philosopher', false],
  [' Plato ', false],
])('%s stays together: %s', (name, expected) => expect(staysTogether(name)).toBe(expected));
