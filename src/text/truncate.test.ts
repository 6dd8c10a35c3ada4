import { expect, it } from 'vitest';
import { beginning, cut } from './truncate.ts';

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

it('a character is never cut in half', () => {
  expect(beginning('a𝔤𝔤', 2)).toBe('a');
  expect(beginning('a𝔤𝔤', 3)).toBe('a𝔤');
  expect(cut('𝔤𝔤𝔤𝔤𝔤𝔤', 6)).toBe('𝔤𝔤…');
});
