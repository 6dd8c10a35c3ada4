import { expect, test } from 'vitest';
import { firstLines, pageOfLine } from './dump-pages.ts';

test('a page has at most 1000 lines, and ends where they have grown long', () => {
  expect(firstLines([])).toEqual([1]);
  expect(firstLines(Array.from({ length: 1000 }, () => 'x'))).toEqual([1]);
  expect(firstLines(Array.from({ length: 2500 }, () => 'x'))).toEqual([1, 1001, 2001]);
  expect(firstLines(['a'.repeat(90_000), 'b', 'c'.repeat(20_000), 'd'.repeat(30_000), 'e'])).toEqual([
    1, 2, 5,
  ]);
});

test('each line stands on the page that begins at or before it', () => {
  expect([0, 1, 1000, 1001, 2500].map((line) => pageOfLine([1, 1001, 2001], line))).toEqual([1, 1, 1, 2, 3]);
});
