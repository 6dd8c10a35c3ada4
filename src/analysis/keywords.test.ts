/** Keywords by hand, beside the topics of the texts. */
import { expect, it } from 'vitest';
import { withKeywords } from './keywords.ts';
import type { Topic } from './topics.ts';

const glacier: Topic = {
  slug: 'glacier-flow',
  label: 'glacier flow',
  phrases: ['glacier-flow', 'flow-of-ice'],
  entries: [0, 1],
};
/** The topics of a text are other objects than those of the list. */
const found = { topics: [glacier], of: [[{ ...glacier }], [{ ...glacier }], []] };

it('join the topic that bears their name, and are topics of their own otherwise', () => {
  const { topics, of } = withKeywords(found, [
    ['Moraines'],
    [],
    ['Glacier flow', 'moraines', 'flow of ice', '!'],
  ]);
  expect(topics.map(({ slug, label, entries }) => [slug, label, entries])).toEqual([
    ['glacier-flow', 'glacier flow', [0, 1, 2]],
    ['moraines', 'Moraines', [0, 2]],
  ]);
  expect(of.map((each) => each.map(({ slug }) => slug))).toEqual([
    ['moraines', 'glacier-flow'],
    ['glacier-flow'],
    ['glacier-flow', 'moraines'],
  ]);
  // What was found in the texts is as it was.
  expect(glacier.entries).toEqual([0, 1]);
});

it('have an address that no page of the site has', () => {
  const { topics } = withKeywords({ topics: [], of: [[]] }, [['Page']]);
  expect(topics.map(({ slug }) => slug)).toEqual(['page-entry']);
});
