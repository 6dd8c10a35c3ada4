import { describe, expect, it } from 'vitest';
import { acronymsOf } from './acronyms.ts';

describe('acronymsOf', () => {
  it.each([
    ['Physics-informed neural networks (PINNs) are', 'pinn', 'physics-informed-neural-network'],
    ['by stochastic gradient descent (SGD)', 'sgd', 'stochastic-gradient-descent'],
    ['the lottery ticket hypothesis (LTH)', 'lth', 'lottery-ticket-hypothesis'],
  ])('%s', (text, short, long) => {
    expect(acronymsOf([text]).get(short)).toBe(long);
  });

  it.each(['on large graphs (IEEE)', 'a new method (ours)', 'neural networks (2024)', '(GNN) alone'])(
    '%s',
    (text) => {
      expect([...acronymsOf([text])]).toEqual([]);
    },
  );

  it('leaves out what is explained in several ways', () => {
    expect(acronymsOf(['natural language (NL)', 'neural layers (NL)']).has('nl')).toBe(false);
  });
});
