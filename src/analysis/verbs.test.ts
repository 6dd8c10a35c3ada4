/** Verbs at the end of a phrase, which then names nothing. */
import { expect, it } from 'vitest';
import { verbsAmong } from './verbs.ts';

const texts = [
  {
    title: 'When five sensors recover a field',
    text: 'Sensors recover the surface. A random walk of the lamp.',
  },
  {
    title: 'Swarm decides',
    text: 'It decides which place. They walk, and cannot recover. A cover of graphs, which covers the plane.',
  },
  { title: 'Walks', text: 'We walk. The walks decide how. We cover the plane. Pruning a network.' },
];
const verbs = (...words: string[]) => [...verbsAmong(new Set(words), texts)].sort();

it('finds those that stand where nouns do not', () => {
  expect(verbs('recover', 'decide')).toEqual(['decide', 'recover']);
});

it('leaves nouns that are verbs as well, and what nothing tells about', () => {
  expect(verbs('walk', 'cover', 'graph', 'network', 'lamp', 'nothing')).toEqual([]);
  expect(verbs()).toEqual([]);
});

it('does not read over the end of a clause', () => {
  const parted = [{ title: 'x', text: 'On ice. The end of ice; the floor, and ice. It ice' }];
  expect([...verbsAmong(new Set(['ice']), parted)]).toEqual([]);
  expect([
    ...verbsAmong(new Set(['melt']), [{ title: 'Melt. The sea', text: 'Melt; the sea. Melt, a lot.' }]),
  ]).toEqual([]);
});
