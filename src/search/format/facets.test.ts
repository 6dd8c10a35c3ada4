import { expect, test } from 'vitest';
import { page as messages } from '#messages/page';
import { writeFacets } from '../indexing/write-facets.ts';
import { countFacets, shortenList } from '../query/facet-counts.ts';
import { readUrlState } from '../ui/url-state.ts';
import type { Card } from './card.ts';
import { type FacetValues, passesFilters, readFacets } from './facets.ts';

const documents: FacetValues[] = [
  {
    kind: [['talk', '']],
    year: [['2024', '2024']],
    series: [['mathematics-physics', 'Mathematics, Physics']],
    speaker: [['jose-miguel-urbano', 'José Miguel Urbano']],
    place: [
      ['room-1', 'Room 1'],
      ['online', 'Online'],
    ],
    slides: [['yes', '']],
  },
  {
    kind: [['talk', '']],
    year: [['undated', 'undated']],
    speaker: [['nir-gov', 'Nir Gov']],
    place: [['online', 'Online']],
  },
  { kind: [['paper', '']], year: [['undated', 'undated']] },
  // A speaker: nothing that could be filtered by.
  {},
];
const card: Card = { kind: 'talk', path: '', title: '', people: [] };
const facets = readFacets(
  JSON.parse(JSON.stringify(writeFacets(documents.map((each) => ({ card, facets: each }))))),
);
const all = documents.map((_, id) => id);

test('each filter lets through what it names, and all of them what all name', () => {
  const left = (query: string) => all.filter(passesFilters(facets, readUrlState(query)));
  expect(left('')).toEqual([0, 1, 2]);
  expect(left('?kind=paper')).toEqual([2]);
  expect(left('?year=2024')).toEqual([0]);
  expect(left('?year=undated')).toEqual([1, 2]);
  expect(left('?series=mathematics-physics')).toEqual([0]);
  expect(left('?speaker=nir-gov')).toEqual([1]);
  expect(left('?slides=yes')).toEqual([0]);
  expect(left('?place=online')).toEqual([0, 1]);
  expect(left('?place=online&kind=talk&year=2024')).toEqual([0]);
  expect(left('?place=nowhere')).toEqual([]);
});

test('the choices are what the entries have, counted, names by surname and years newest first', () => {
  const found = countFacets(facets, all, readUrlState(''), messages.choices);
  expect(found.year).toEqual([
    { value: '2024', label: '2024', count: 1 },
    { value: 'undated', label: 'Undated', count: 2 },
  ]);
  expect(found.speaker.map(({ label }) => label)).toEqual(['Nir Gov', 'José Miguel Urbano']);
  expect(found.kind.map(({ label, count }) => [label, count])).toEqual([
    ['Talks', 2],
    ['Papers', 1],
  ]);
});

test('a choice counts what the other filters leave, and its own filter does not count', () => {
  const found = countFacets(facets, all, readUrlState('?kind=talk&year=2024'), messages.choices);
  expect(found.year.map(({ value, count }) => [value, count])).toEqual([
    ['2024', 1],
    ['undated', 1],
  ]);
  expect(found.speaker.map(({ label }) => label)).toEqual(['José Miguel Urbano']);
});

test('of more choices than anybody reads, those that most entries have are offered, in their order', () => {
  const many = Array.from({ length: 300 }, (_, at) => ({
    value: `${at}`,
    label: `Name ${at}`,
    count: at % 3 === 0 ? 9 : 1,
  }));
  const { offered, left } = shortenList(many);
  expect(left).toBe(200);
  expect(offered.map(({ label }) => label)).toEqual(
    many.filter(({ count }) => count === 9).map(({ label }) => label),
  );
});
