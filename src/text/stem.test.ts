import { describe, expect, it } from 'vitest';
import { englishStem, frenchStem, singularOf } from './stem.ts';

describe('singularOf', () => {
  it.each([
    ['theories', 'theory'],
    ['matrices', 'matrix'],
    ['submatrices', 'submatrix'],
    ['losses', 'loss'],
    ['networks', 'network'],
  ])('%s is of %s', (plural, singular) => expect(singularOf(plural)).toBe(singular));

  it.each(['physics', 'loss', 'bias', 'basis', 'data', 'series', 'gas'])('%s is none', (word) =>
    expect(singularOf(word)).toBe(word),
  );
});

describe('englishStem', () => {
  it.each([
    ['pruning', 'pruned'],
    ['generalize', 'generalization'],
    ['sparse', 'sparsely'],
    ['multiply', 'multiplying'],
    ['automatic', 'automatically'],
    ['dynamics', 'dynamic'],
    ['bias', 'biases'],
    ['behaviour', 'behavior'],
  ])('%s and %s are one', (a, b) => {
    expect(englishStem(a)).toBe(englishStem(b));
  });

  it.each([
    ['conversation', 'conservation'],
    ['sing', 'sin'],
    ['general', 'generalization'],
    ['organ', 'organization'],
    ['early', 'ear'],
    ['model', 'mode'],
  ])('%s and %s are two', (a, b) => {
    expect(englishStem(a)).not.toBe(englishStem(b));
  });
});

describe('frenchStem', () => {
  it.each([
    ['cheval', 'chevaux'],
    ['reseau', 'reseaux'],
    ['neuronal', 'neuronale'],
    ['vecteur', 'vectrice'],
  ])('%s and %s are one', (a, b) => expect(frenchStem(a)).toBe(frenchStem(b)));
});
