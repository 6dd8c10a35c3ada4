import { describe, expect, it } from 'vitest';
import { corpusOf } from './corpus.ts';
import { similarityOf } from './similarity.ts';
import { topicsOf } from './topics.ts';

const pinns = ['fluids', 'waves', 'heat'].map((field) => ({
  title: `Physics-Informed Neural Networks for ${field}`,
  text: `We train physics-informed neural networks (PINNs) on ${field}. The boundary of ${field} is hard.`,
}));
const others = ['entropy', 'cells', 'knots', 'primes', 'trees', 'groups', 'detectors'].map((word) => ({
  title: `A study of ${word}`,
  text: `This text is about ${word} and nothing else; ${word} matter to us. We propose a novel method.`,
}));
const find = (texts: { title: string; text: string }[]) => {
  const corpus = corpusOf(texts);
  return topicsOf(texts, corpus, similarityOf(corpus));
};

describe('topicsOf', () => {
  const texts = [...pinns, { title: 'PINNs fail', text: 'Why PINNs fail.' }, ...others];
  const { topics, of } = find(texts);

  it('finds a phrase that recurs, with what prints only its acronym, and nothing else', () => {
    expect(topics).toEqual([
      {
        slug: 'physics-informed-neural-network',
        label: 'physics-informed neural networks',
        phrases: expect.arrayContaining(['physics-informed-neural-network', 'pinn']),
        entries: expect.arrayContaining([0, 1, 2, 3]),
      },
    ]);
  });

  it('gives each entry its topics', () => {
    expect(of.map((list) => list.length)).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('is the same at every run', () => {
    expect(find(texts)).toEqual(find(texts));
  });

  it('takes what every abstract says for no topic', () => {
    const same = others.map(({ title, text }) => ({ title: `${title}: a novel method`, text }));
    expect(find(same).topics).toEqual([]);
  });
});
