import { expect, it } from 'vitest';
import type { Talk } from '../model/schema.ts';
import { adjacentIndex } from './adjacent.ts';

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
  const besideOf = adjacentIndex(talks, series ? [series] : []);
  const { within, before, after } = besideOf(talks.find((talk) => talk.slug === slug) as Talk);
  expect([within, before?.slug, after?.slug]).toEqual(expected);
});

it('the talks are put in order once, however many of their pages ask', () => {
  let reads = 0;
  const counted = talks.map((talk) =>
    Object.defineProperty({ ...talk }, 'date', {
      get: () => {
        reads += 1;
        return talk.date;
      },
    }),
  );
  const besideOf = adjacentIndex(counted, []);
  const before = reads;
  for (const talk of counted) expect(besideOf(talk)).toBeDefined();
  expect(reads).toBe(before);
});
