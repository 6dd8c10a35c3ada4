import { expect, it } from 'vitest';
import { corpusOf } from './corpus.ts';
import { curatedTopics } from './curated-topics.ts';
import type { Topic } from './topics.ts';

const topic = (slug: string, entries: number[]): Topic => ({ slug, label: slug, phrases: [slug], entries });
const corpus = corpusOf([
  { title: 'On ice', text: 'Glaciers move.' },
  { title: 'On water waves', text: 'Ice and waves.' },
  { title: 'On sand', text: 'Nothing else.' },
]);
const [ice, wave] = [topic('ice', [0, 1]), topic('wave', [1])];
const found = { topics: [ice, wave], of: [[ice], [ice, wave], []] };
const known = (slug: string, more = {}) => ({ slug, label: slug, phrases: [slug], ...more });
const labels = ({ topics, of }: ReturnType<typeof curatedTopics>) => [
  topics.map(({ label }) => label),
  of.map((each) => each.map(({ label }) => label)),
];

it('leaves topics as they are that are remembered, and no more', () => {
  expect(curatedTopics(found, [known('ice')], corpus)).toEqual(found);
});

it('renames a topic, hides one, and keeps one that the texts made none of', () => {
  const asWanted = curatedTopics(
    found,
    [
      known('wave', { name: 'Water waves' }),
      known('ice', { show: 'never' }),
      known('sand', { show: 'always' }),
    ],
    corpus,
  );
  expect(labels(asWanted)).toEqual([
    ['sand', 'Water waves'],
    [[], ['Water waves'], ['sand']],
  ]);
  expect(asWanted.topics.map(({ slug }) => slug)).toEqual(['sand', 'wave']);
});
