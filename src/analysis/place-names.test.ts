/** What a group of texts may be called. */
import { expect, it } from 'vitest';
import { corpusOf } from './corpus.ts';
import { namesForTexts } from './place-names.ts';

const texts = [
  {
    title: 'Scalable Gaussian processes',
    text: 'Scalable Gaussian processes for prime numbers. A tiling of the plane.',
  },
  {
    title: 'On scalable Gaussian processes',
    text: 'The tilings are geometric objects. Prime ideals, geometric measures.',
  },
  {
    title: 'Sensors recover the field',
    text: 'Sensors recover a map; they recover it. Lattice paths and a lattice path.',
  },
];
const names = namesForTexts(corpusOf(texts), texts);
const nameOf = (phrase: string) => names([phrase]).get(phrase)?.name;

it('completes the beginning of a longer phrase', () => {
  expect(nameOf('scalable Gaussian')).toBe('scalable Gaussian processes');
  expect(nameOf('lattice path')).toBe('lattice path');
});

it('takes nouns, and neither verbs nor words that want a noun after them', () => {
  expect(nameOf('tiling')).toBe('tiling');
  for (const phrase of ['prime', 'geometric', 'sensors recover', 'recover', 'absent'])
    expect(nameOf(phrase), phrase).toBeUndefined();
});

it('tells which texts print a phrase', () => {
  expect(names(['tiling', 'lattice path'])).toEqual(
    new Map([
      ['tiling', { name: 'tiling', hasSeveralWords: false, texts: [0, 1] }],
      ['lattice path', { name: 'lattice path', hasSeveralWords: true, texts: [2] }],
    ]),
  );
});
