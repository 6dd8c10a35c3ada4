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

  it('knows a hyphen from a space', () => {
    expect(termRuns('semi-supervised learning')[0]?.map(({ isJoined }) => isJoined)).toEqual([
      false,
      true,
      false,
    ]);
  });
});
