import { describe, expect, it } from 'vitest';
import { acronymsIn, acronymsOf } from './acronyms.ts';

const acronymsOfTexts = (...texts: string[]) => acronymsOf(texts.map(acronymsIn));

describe('acronymsOf', () => {
  it.each([
    ['Physics-informed neural networks (PINNs) are', 'pinn', 'physics-informed-neural-network'],
    ['by stochastic gradient descent (SGD)', 'sgd', 'stochastic-gradient-descent'],
    ['the lottery ticket hypothesis (LTH)', 'lth', 'lottery-ticket-hypothesis'],
  ])('%s', (text, short, long) => {
    expect(acronymsOfTexts(text).get(short)).toBe(long);
  });

  it.each(['on large graphs (IEEE)', 'a new method (ours)', 'neural networks (2024)', '(GNN) alone'])(
    '%s',
    (text) => {
      expect([...acronymsOfTexts(text)]).toEqual([]);
    },
  );

  it('reads several in one text, and the letters before each bracket alone', () => {
    const long = `${'Networks of waves (are) many, '.repeat(40)}and so are graph neural networks (GNNs)`;
    expect(acronymsIn(`${long}; spin glasses ( SG ), (SG).`)).toEqual([
      ['gnn', 'graph-neural-network'],
      ['sg', 'spin-glass'],
    ]);
  });

  it('reads a text of 100 000 letters, or brackets, in one pass', () => {
    for (const text of ['a '.repeat(50_000), 'a ('.repeat(30_000), 'ab cd (AC)'.repeat(10_000)])
      expect(acronymsIn(text).length).toBeLessThanOrEqual(10_000);
  });

  it('leaves out what is explained in several ways', () => {
    expect(acronymsOfTexts('natural language (NL)', 'neural layers (NL)').has('nl')).toBe(false);
  });
});
