import { describe, expect, it } from 'vitest';
import { termRuns } from './terms.ts';

const singulars = (text: string) =>
  termRuns(text).map((run) => run.map(({ singular }) => singular).join(' '));

describe('termRuns', () => {
  it.each([
    ['Graph neural networks (GNNs)', ['graph neural network', 'gnn']],
    ['physics-informed neural networks', ['physics informed neural network']],
    ['theories of matrices, losses', ['theory', 'matrix', 'loss']],
    ["Smale's 9th problem", ['smale 9th problem']],
    ['see https://example.org/neural-networks for code', ['see', 'code']],
    ['l’apprentissage des réseaux', ['apprentissage', 'reseaux']],
    ['42 + 7', []],
  ])('%s', (text, expected) => {
    expect(singulars(text)).toEqual(expected);
  });

  it.each([
    ['write to ada@a.example today', ['write', 'today']],
    ['ada@localhost', ['ada', 'localhost']],
    ['@ada.example', ['ada', 'example']],
    ['(www.a.example/graphs) arXiv:2401.00001 http://', ['http']],
  ])('passes over addresses: %s', (text, expected) => {
    expect(singulars(text)).toEqual(expected);
  });

  it('reads a word of 100 000 characters in one pass', () => {
    // An expression that looks for an "@" from every letter takes ten thousand million steps: the test would not end.
    for (const text of ['a'.repeat(100_000), 'a@'.repeat(50_000), '@a.'.repeat(33_000)])
      expect(termRuns(text).flat().length).toBeLessThanOrEqual(50_000);
  });

  it('knows a hyphen from a space', () => {
    expect(termRuns('semi-supervised learning')[0]?.map(({ isJoined }) => isJoined)).toEqual([
      false,
      true,
      false,
    ]);
  });
});
