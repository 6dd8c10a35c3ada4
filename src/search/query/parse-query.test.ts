import { expect, test } from 'vitest';
import { mostOfQuestion, parseQuery, requiredWords } from './parse-query.ts';

test.each([
  ['gov cells', ['gov', 'cells']],
  ['Professor Nir Gov', ['nir', 'gov']],
  ['Prof. D. Krotov', ['krotov']],
  ['Krotov, D', ['krotov']],
  ['professor', ['professor']],
  ['M', ['m']],
  ['mean-field', ['mean', 'field']],
  ['"sparse training" lottery', ['sparse', 'training', 'lottery']],
  ['networks -sparse', ['networks']],
  ['-sparse', []],
  ['  ', []],
])('%j asks for %j', (text, expected) => {
  expect(requiredWords(parseQuery(text)).map(({ term }) => term)).toEqual(expected);
});

test('quotes keep words together and a minus leaves out, also a phrase', () => {
  const query = parseQuery('“optimal transport” -"gradient flow" -convex low-rank');
  expect(query.phrases).toEqual([['optimal', 'transport']]);
  expect(query.excluded).toEqual([['gradient', 'flow'], ['convex']]);
  expect(requiredWords(query).map(({ term, isJoined }) => [term, isJoined])).toEqual([
    ['optimal', false],
    ['transport', false],
    ['low', true],
    ['rank', false],
  ]);
});

test('a phrase that is being typed is a phrase', () => {
  expect(parseQuery('"sparse trai').phrases).toEqual([['sparse', 'trai']]);
});

test('the last word goes on while nothing ends it', () => {
  expect(parseQuery('dense hop').isOpen).toBe(true);
  expect(parseQuery('dense hop ').isOpen).toBe(false);
  expect(parseQuery('dense "hop"').isOpen).toBe(false);
  expect(parseQuery('dense -hop').isOpen).toBe(false);
});

test.each([
  ['papers by gribonval', 'papers gribonval'],
  ['Osher et al.', 'osher'],
  ['Du forests', 'du forests'],
  ['U-Net', 'u net'],
  ['U(1) symmetry', 'u 1 symmetry'],
  ['D. Krotov', 'krotov'],
  ['José M Urbano', 'jose urbano'],
  ['$\\mathbb{R}^d$ flows', 'rd flows'],
  ['\\ell_2 norm', 'l2 norm'],
  ['attention is all you need', 'attention is all you need'],
  ['of the', 'of the'],
])('of %j, what must be met is %j', (text, expected) => {
  expect(
    requiredWords(parseQuery(text))
      .map(({ term }) => term)
      .join(' '),
  ).toBe(expected);
});

test.each([
  ['commands', '\\text{'.repeat(10_000) + '}'.repeat(10_000)],
  ['signs', '\\mathbb{('.repeat(10_000)],
  ['compounds', 'a-'.repeat(10_000)],
  ['phrases', '"a b" '.repeat(10_000)],
  ['exclusions', 'a -b '.repeat(10_000)],
])('of 10 000 nested %s, no more is asked for than a search can do', (_, text) => {
  const { words, phrases, excluded } = parseQuery(text);
  expect(words.length).toBeLessThanOrEqual(mostOfQuestion.words);
  expect(phrases.length).toBeLessThanOrEqual(mostOfQuestion.phrases);
  expect(excluded.length).toBeLessThanOrEqual(mostOfQuestion.exclusions);
});
