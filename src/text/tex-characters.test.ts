/** Each spelling of TeX is one character, and back. */
import { expect, it } from 'vitest';
import { combiningAccents, specialCharacters, textCommands, unescapedAddress } from './tex-characters.ts';

it.each(Object.entries(combiningAccents))('\\%s is one combining character', (_, accent) => {
  expect(accent).toMatch(/^\p{M}$/u);
});

it('no two spellings print the same accent, and no two special characters have the same spelling', () => {
  expect(new Set(Object.values(combiningAccents)).size).toBe(Object.keys(combiningAccents).length);
  expect(new Set(Object.values(specialCharacters)).size).toBe(Object.keys(specialCharacters).length);
});

it('a command of one letter is an accent or a letter, never both', () => {
  expect(Object.keys(textCommands).filter((name) => Object.hasOwn(combiningAccents, name))).toEqual([]);
});

it('an address loses its backslashes', () => {
  expect(unescapedAddress('https://example.org/a\\_b\\%20c\\~d\\e')).toBe('https://example.org/a_b%20c~d\\e');
});
