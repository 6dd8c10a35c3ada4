/** What belongs together, and the topics, over the real entries. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { comparable } from '../analysis/entry-text.ts';
import { relationsOf } from '../analysis/relations.ts';
import { similarityOf } from '../analysis/similarity.ts';
import { topicsOf } from '../analysis/topics.ts';
import { readEntryFile } from '../content/front-matter.ts';
import type { PaperFields, TalkFields } from '../model/schema.ts';

const entries = (['talks', 'papers'] as const).flatMap((folder) =>
  readdirSync(`content/${folder}`)
    .sort()
    .map((name) => {
      const { data, body } = readEntryFile(readFileSync(`content/${folder}/${name}`, 'utf8'));
      return comparable(folder === 'talks' ? 'talk' : 'paper', {
        ...(data as TalkFields & PaperFields),
        body,
      });
    }),
);
const at = (kind: string, title: string) => {
  const index = entries.findIndex((entry) => entry.kind === kind && entry.title.startsWith(title));
  if (index < 0) throw new Error(`no ${kind} begins with "${title}"`);
  return index;
};
const similarity = similarityOf(entries);
const relations = relationsOf(entries, similarity);

describe('each finds the other', () => {
  it.each([
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
  ])('%s "%s", %s "%s"', (kindA, titleA, kindB, titleB, there, back) => {
    const [a, b] = [at(kindA, titleA), at(kindB, titleB)];
    const why = (from: number, to: number) =>
      [...(relations[from]?.certain ?? []), ...(relations[from]?.likely ?? [])].find(
        ({ index }) => index === to,
      )?.reasons[0]?.why;
    expect([why(a, b), why(b, a)]).toEqual([there, back]);
  });

  it('the talk at MAP5 and the talk at EPFL are one work', () => {
    const frugal = entries.flatMap(({ title }, index) => (title.startsWith('Frugality') ? [index] : []));
    expect(frugal).toHaveLength(2);
    for (const index of frugal) expect(relations[index]?.certain[0]?.reasons[0]).toEqual({ why: 'occasion' });
  });

  it('no entry is related to itself, or twice to another', () => {
    for (const [index, { certain, likely }] of relations.entries()) {
      const others = [...certain, ...likely].map((relation) => relation.index);
      expect(others).not.toContain(index);
      expect(new Set(others).size).toBe(others.length);
    }
  });
});

describe('the topics', () => {
  const { topics, of } = topicsOf(entries, similarity.between);

  it('are those of these texts', () => {
    expect(topics.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining([
        'conservation-law',
        'graph-neural-network',
        'hopfield-network',
        'lottery-ticket',
        'physics-informed-neural-network',
        'pruning',
        'tumor-segmentation',
      ]),
    );
    expect(topics.length).toBeGreaterThanOrEqual(20);
    expect(topics.length).toBeLessThanOrEqual(50);
  });

  it('are at most four an entry, and hold what stands under them', () => {
    for (const [index, list] of of.entries()) {
      expect(list.length).toBeLessThanOrEqual(4);
      for (const { slug } of list)
        expect(topics.find((topic) => topic.slug === slug)?.entries).toContain(index);
    }
  });
});
