import { expect, test } from 'vitest';
import { isFormOf, root } from './word-forms.ts';

test.each(
  [
    ['network', 'networks'],
    ['theory', 'theories'],
    ['class', 'classes'],
    ['optimize', 'optimizing'],
    ['optimise', 'optimization'],
    ['model', 'modelling'],
    ['model', 'models'],
    ['prune', 'pruning'],
    ['plan', 'planned'],
    ['fill', 'filling'],
    ['process', 'processing'],
    ['control', 'controlled'],
    ['install', 'installing'],
    ['loss', 'losses'],
    ['behaviour', 'behavior'],
    ['approach', 'approaches'],
    ['matrix', 'matrices'],
    ['vertex', 'vertices'],
    ['index', 'indices'],
    ['analysis', 'analyses'],
    ['spectrum', 'spectra'],
    ['criterion', 'criteria'],
    ['submatrix', 'submatrices'],
    ['relax', 'relaxes'],
    ['estimate', 'estimated'],
    ['réseau', 'réseaux'],
    ['cheval', 'chevaux'],
    ['neuronal', 'neuronale'],
    ['neuronal', 'neuronaux'],
    ['aléatoire', 'aléatoires'],
  ].map((pair) => pair.map((word) => word.normalize('NFD').replace(/\p{M}/gu, '')) as [string, string]),
)('%s and %s are forms of one word', (a, b) => {
  expect(isFormOf(a, b)).toBe(true);
  expect(a.startsWith(root(b)) && b.startsWith(root(a))).toBe(true);
});

test.each([
  ['general', 'generalization'],
  ['neural', 'neuron'],
  ['bias', 'basis'],
  ['small', 'smale'],
  ['los', 'loss'],
  ['price', 'prix'],
  ['string', 'stream'],
  ['sing', 'sed'],
  ['gas', 'gate'],
  ['l1', 'l2'],
])('%s and %s are not', (a, b) => {
  expect(isFormOf(a, b)).toBe(false);
});

test('a word as long as a page is read in one go', () => {
  expect(isFormOf('a'.repeat(200_000), 'b'.repeat(200_000))).toBe(false);
});
