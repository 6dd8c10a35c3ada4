/** What the regions of the map are called. */
import { expect, it } from 'vitest';
import type { NameTexts } from '../analysis/place-names.ts';
import type { Topic } from '../analysis/topics.ts';
import { nameRegions } from './region-names.ts';

const topic = (label: string, entries: number[]): Topic => ({
  slug: label.replaceAll(' ', '-'),
  label,
  phrases: [],
  entries,
});
/** Regions of entries numbered from 0 on, with the words that they share and the entries that print each. */
function namesOf(regions: { size: number; shared: Record<string, number[]> }[], topics: Topic[] = []) {
  let next = 0;
  const groups = regions.map(({ size }) => Array.from({ length: size }, () => next++));
  const prints = new Map(regions.flatMap(({ shared }) => Object.entries(shared)));
  const namesFor: NameTexts = (phrases) =>
    new Map(
      phrases
        .filter((phrase) => phrase !== 'thin')
        .map((name) => [name, { name, hasSeveralWords: name.includes(' '), texts: prints.get(name) ?? [] }]),
    );
  const shared = (members: readonly number[]) =>
    Object.keys(regions[groups.findIndex(([first]) => first === members[0])]?.shared ?? {});
  const topicsOf = groups.flat().map((entry) => topics.filter(({ entries }) => entries.includes(entry)));
  return nameRegions(groups, { shared } as Parameters<typeof nameRegions>[1], topicsOf, namesFor).map(
    ({ name }) => name,
  );
}

it('are called after the topic that fits, then after a phrase', () => {
  const topics = [topic('ice', [0, 1, 2])];
  expect(
    namesOf(
      [
        { size: 4, shared: { snow: [0, 1] } },
        { size: 4, shared: { factor: [4, 5], 'auction theory': [4, 5], wind: [6] } },
      ],
      topics,
    ),
  ).toEqual(['ice', 'auction theory']);
});

it('are called after a topic of several words rather than one of one word that fits as well', () => {
  const topics = [topic('sliding', [0, 1, 2]), topic('associative memory', [3, 4, 5])];
  expect(namesOf([{ size: 6, shared: {} }], topics)).toEqual(['associative memory']);
});

it('have one word rather than two that have nothing to do with each other', () => {
  expect(namesOf([{ size: 4, shared: { thin: [0, 1], factor: [0, 1], auction: [2, 3] } }])).toEqual([
    'factor',
  ]);
});

it('without a phrase are called after the topic of several of their entries, before a word', () => {
  const all = Array.from({ length: 40 }, (_, entry) => entry);
  const topics = [topic('counting', all.slice(7)), topic('random walk', [8, 9, ...all.slice(12)])];
  expect(namesOf([{ size: 10, shared: { factor: [0, 1] } }], topics)).toEqual(['random walk']);
});

it('are called after what stands in many of their entries, though the first phrase weighs more', () => {
  const shared = { 'weak lensing': [0, 1], 'tidal lagoon': [2, 3, 4, 5, 6] };
  expect(namesOf([{ size: 9, shared }])).toEqual(['tidal lagoon']);
});

it('have no name twice', () => {
  const regions = [
    { size: 3, shared: { 'tidal lagoon': [0, 1] } },
    { size: 3, shared: { 'tidal lagoon': [3, 4], lagoon: [3, 4] } },
  ];
  expect(namesOf(regions)).toEqual(['tidal lagoon', 'lagoon']);
});
