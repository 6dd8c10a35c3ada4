import { expect, test } from 'vitest';
import { editDistance, spellings } from './spelling.ts';

test.each([
  ['hopfield', 'hopfield', 0],
  ['hopfeild', 'hopfield', 1],
  ['hopfild', 'hopfield', 1],
  ['hoppfield', 'hopfield', 1],
  ['hapfield', 'hopfield', 1],
  ['hapfeild', 'hopfield', 2],
  ['entropy', 'laplacian', 3],
])('%s is %s after %i changes, more than two count as three', (a, b, distance) => {
  expect(editDistance(a, b, 2)).toBe(distance);
});

test('the nearest are meant, and a short word is not bent', () => {
  const known = ['dense', 'hopfield', 'hopfields', 'scaffold', 'tense'];
  expect(spellings('hopfeild', known).map(({ term }) => term)).toEqual(['hopfield']);
  expect(spellings('hop', known)).toEqual([]);
});
