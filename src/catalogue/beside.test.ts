import { expect, it } from 'vitest';
import { neighboursOfTalk } from './beside.ts';
import type { Talk } from './schema.ts';

const talk = (slug: string, date?: string): Talk => ({ title: slug, slug, date, body: '' });
const talks = [
  talk('first'),
  talk('may', '2024-05-01'),
  talk('second'),
  talk('june', '2024-06-01'),
  talk('third'),
];
const series = { name: 'Algebra', slug: 'algebra', talks: talks.slice(0, 3) };

it.each([
  ['may', undefined, ['the talks by date', undefined, 'june']],
  ['june', undefined, ['the talks by date', 'may', undefined]],
  ['second', undefined, ['the talks without a date', 'first', 'third']],
  ['second', series, ['Algebra', 'first', undefined]],
  ['may', series, ['Algebra', undefined, undefined]],
])('%s in %o', (slug, series, expected) => {
  const { within, before, after } = neighboursOfTalk(
    talks.find((talk) => talk.slug === slug) as Talk,
    talks,
    series,
  );
  expect([within, before?.slug, after?.slug]).toEqual(expected);
});
