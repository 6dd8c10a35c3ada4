import { expect, test } from 'vitest';
import { editDistance, otherInitials, spellings } from './spelling.ts';

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

test('a letter left out or struck twice is likelier than one taken for another', () => {
  const known = ['maria', 'marie', 'marin', 'mario', 'marit', 'mark', 'marks', 'matrix'];
  expect(spellings('marix', known)[0]?.term).toBe('matrix');
  expect(spellings('hopfieldd', ['hopfielda', 'hopfield'])[0]?.term).toBe('hopfield');
});

test('a first letter may stand for one beside it, for one heard like it, and for the second', () => {
  expect(otherInitials('vasserstein')).toContain('w');
  expect(otherInitials('gopfield')).toContain('h');
  expect(otherInitials('ohpfield')).toContain('h');
  expect(otherInitials('gops')).toEqual(['o']);
});
