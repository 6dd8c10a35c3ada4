/** Lines as a page shows them, whatever program they were pasted from. */
import { expect, it } from 'vitest';
import { readDump } from './dump.ts';

const lines = (text: string) =>
  readDump('page.txt', new TextEncoder().encode(text)).lines.map((line) => line.text);

it.each([
  ['the line ends of every system', 'a\r\nb\rc\nd', ['a', 'b', 'c', 'd']],
  ['separators that no editor counts as lines', 'a\u2028b\u2029c\u0085d', ['a b c d']],
  ['spaces of every sort', 'a\u00A0b\u3000c\td', ['a b c d']],
  ['what nobody sees', '\uFEFFa\u200Bb\u00ADc', ['abc']],
  ['what turns the direction of the text behind it', '\u202Eslle\u202C \u2066c\u2069', ['slle c']],
  ['joiners, which belong to letters and pictures', '👩\u200D🔬 می\u200Cخواهم', ['👩\u200D🔬 می\u200Cخواهم']],
  ['a joiner alone, which is a blank line', 'a\n\u200D\u200E\nb', ['a', '', 'b']],
  ['control characters', 'a\u0000b\u001B[31m', ['a b [31m']],
])('reads %s', (_, text, expected) => {
  expect(lines(text)).toEqual(expected);
});
