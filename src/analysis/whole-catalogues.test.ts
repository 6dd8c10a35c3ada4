/** Relations and topics of whole catalogues: of the fixture, and of the demo while `content/` holds it. */
import { describe, expect, it } from 'vitest';
import { demoEntries, fixtureFolder, readTalksAndPapers } from '../fixtures/folders.ts';
import type { Paper, Talk } from '../model/schema.ts';
import { corpusOf } from './corpus.ts';
import { comparable } from './entry-text.ts';
import { relationsOf } from './relations.ts';
import { similarityOf } from './similarity.ts';
import { topicsOf } from './topics.ts';

interface Expected {
  /** Two entries by kind and first words of the title, and why each is related to the other. */
  pairs: [kindA: string, titleA: string, kindB: string, titleB: string, there: string, back: string][];
  /** First words of the title of a talk that was given twice. */
  twice: string;
  topics: string[];
}

const ofFixture: Expected = {
  pairs: [
    ['talk', 'Turing Patterns on Surfaces', 'paper', 'Turing Patterns on Surfaces', 'title', 'title'],
    ['talk', 'Associative Memory and', 'paper', 'Attractor Networks Remember', 'cites', 'cited'],
    ['talk', 'Sparse Recovery from', 'paper', 'The Unreasonable Effectiveness', 'content', 'content'],
    [
      'talk',
      'Transport in the ∞-Wasserstein Distance I',
      'talk',
      'Transport in the ∞-Wasserstein Distance II',
      'part',
      'part',
    ],
    ['paper', 'The Lodestone Conjecture', 'paper', 'When Layers of Snow', 'content', 'content'],
    ['talk', 'Symplectic Integrators for', 'paper', 'Splitting Methods that', 'address', 'address'],
  ],
  twice: 'Thrift in numerical',
  topics: [
    'aperiodic-tiling',
    'associative-memory',
    'conservation-law',
    'knot-invariant',
    'protein-folding',
    'spanning-tree',
    'tidal-lagoon',
    'turing-pattern',
  ],
};

const ofDemo: Expected = {
  pairs: [
    ['talk', 'The Principles of Deep', 'paper', 'The Principles of Deep', 'title', 'title'],
    ['talk', 'Modern Hopfield Networks', 'paper', 'Hopfield Networks is All', 'cites', 'cited'],
    ['talk', 'Fantastic Sparse', 'paper', 'The Unreasonable Effectiveness', 'content', 'content'],
    [
      'talk',
      'From Calculus of Variations to Reinforcement Learning I',
      'talk',
      'From Calculus of Variations to Reinforcement Learning II',
      'part',
      'part',
    ],
    ['paper', 'The Lottery Ticket Hypothesis', 'paper', 'When Layers Play the Lottery', 'content', 'content'],
  ],
  twice: 'Frugality',
  topics: [
    'conservation-law',
    'graph-neural-network',
    'hopfield-network',
    'lottery-ticket',
    'physics-informed-neural-network',
    'pruning',
    'tumor-segmentation',
  ],
};

function analysed({ talks, papers }: { talks: Talk[]; papers: Paper[] }) {
  const entries = [
    ...talks.map((talk) => comparable('talk', talk)),
    ...papers.map((paper) => comparable('paper', paper)),
  ];
  const corpus = corpusOf(entries);
  const similarity = similarityOf(corpus);
  return {
    entries,
    relations: relationsOf(entries, similarity),
    ...topicsOf(entries, corpus, similarity),
  };
}

describe.each([
  { name: 'the fixture', expected: ofFixture, of: readTalksAndPapers(fixtureFolder) },
  ...demoEntries().map((of) => ({ name: 'the demo', expected: ofDemo, of })),
])('of $name', ({ expected, of: content }) => {
  const { entries, relations, topics, of } = analysed(content);
  const at = (kind: string, title: string) => {
    const index = entries.findIndex((entry) => entry.kind === kind && entry.title.startsWith(title));
    if (index < 0) throw new Error(`no ${kind} begins with "${title}"`);
    return index;
  };

  it.each(expected.pairs)(
    '%s "%s" and %s "%s" find each other',
    (kindA, titleA, kindB, titleB, there, back) => {
      const [a, b] = [at(kindA, titleA), at(kindB, titleB)];
      const why = (from: number, to: number) =>
        [...(relations[from]?.certain ?? []), ...(relations[from]?.likely ?? [])].find(
          ({ index }) => index === to,
        )?.reasons[0]?.why;
      expect([why(a, b), why(b, a)]).toEqual([there, back]);
    },
  );

  it('a talk that was given twice is one work', () => {
    const both = entries.flatMap(({ title }, index) => (title.startsWith(expected.twice) ? [index] : []));
    expect(both).toHaveLength(2);
    for (const index of both) expect(relations[index]?.certain[0]?.reasons[0]).toEqual({ why: 'occasion' });
  });

  it('no entry is related to itself, or twice to another', () => {
    for (const [index, { certain, likely }] of relations.entries()) {
      const others = [...certain, ...likely].map((relation) => relation.index);
      expect(others).not.toContain(index);
      expect(new Set(others).size).toBe(others.length);
    }
  });

  it('the topics are those of these texts', () => {
    expect(topics.map(({ slug }) => slug)).toEqual(expect.arrayContaining(expected.topics));
    expect(topics.length).toBeGreaterThanOrEqual(20);
    expect(topics.length).toBeLessThanOrEqual(50);
  });

  it('topics are at most four an entry, and hold the entries that stand under them', () => {
    for (const [index, list] of of.entries()) {
      expect(list.length).toBeLessThanOrEqual(4);
      for (const { slug } of list)
        expect(topics.find((topic) => topic.slug === slug)?.entries).toContain(index);
    }
  });
});
