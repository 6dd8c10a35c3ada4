import { expect, it } from 'vitest';
import { cut } from './cut.ts';

it.each([
  ['short', 10, 'short'],
  ['two\n  words', 10, 'two words'],
  ['a sentence, and more', 14, 'a sentence…'],
  ['exactly ten!', 12, 'exactly ten!'],
  ['Donaudampfschifffahrt', 10, 'Donaudamp…'],
])('%j at %i is %j', (text, longest, expected) => {
  expect(cut(text, longest)).toBe(expected);
  expect(cut(text, longest).length).toBeLessThanOrEqual(longest);
});
