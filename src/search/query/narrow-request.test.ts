import { expect, test } from 'vitest';
import { filters as messages } from '#messages/filters';
import { filesInMemory } from '../fixtures/in-memory-index.ts';
import type { FacetValues } from '../format/facets.ts';
import { buildIndex } from '../indexing/build-index.ts';
import type { SearchDocument } from '../indexing/search-document.ts';
import { readUrlState } from '../ui/url-state.ts';
import { narrowRequest } from './narrow-request.ts';
import { readIndex } from './read-index.ts';
import { search } from './search.ts';
import { keepChoices } from './search-request.ts';

const north: FacetValues = { institution: [['north', 'School of Mathematics, University of Northmoor']] };
const tagus: FacetValues = { institution: [['tagus', 'Institute of the Tagus']] };

/** Title, abstract, date, facets, last day. */
const rows: [title: string, abstract: string, date: string, facets?: FacetValues, lastDay?: string][] = [
  ['Knots', 'What may be knotted.', '2024-05-13', { ...north, language: [['fr', '']] }],
  ['Braids', 'A video of braids at the Tagus.', '2024-05-19', { ...north, video: [['yes', '']] }],
  ['Tides', 'In French waters.', '2024-06-03', { ...tagus, status: [['cancelled', '']] }],
  ['Lagoons', 'Of lagoons.', '2023-05-31', { ...north, slides: [['yes', '']] }],
  ['Winter school', 'A week of knots.', '2024-05-20', tagus, '2024-05-24'],
  ['Lichens', 'On stones.', '2024-05', tagus],
  ['Mosses', 'On stones, too.', '2024', {}],
  ['Ferns', 'On walls.', '--05-13', {}],
];
const documents = rows.map(
  ([title, abstract, date, facets, lastDay], id): SearchDocument => ({
    text: { title, abstract, event: date },
    card: { kind: 'talk', path: `talks/${id}/`, title, people: [], date },
    abstract,
    facets: { kind: [['talk', '']], ...facets },
    ...(lastDay && { lastDay }),
  }),
);
const { index } = await readIndex(filesInMemory(buildIndex(documents)));

const narrow = (address: string, today = '2024-05-15') =>
  narrowRequest(readUrlState(address), index, messages.words, today);

/** The titles that are found, in the order of the index. */
async function found(address: string, today?: string): Promise<string[]> {
  const { request } = await narrow(address, today);
  const { ids } = await search(index, request, 10);
  return ids.toSorted((a, b) => a - b).map((id) => rows[id]?.[0] ?? '');
}

test.each([
  ['this week', ['Knots', 'Braids']],
  ['next week', ['Winter school']],
  ['in 2023', ['Lagoons']],
  ['2023', ['Lagoons']],
  ['May 2024', ['Knots', 'Braids', 'Winter school', 'Lichens']],
  ['in may', ['Knots', 'Braids', 'Lagoons', 'Winter school', 'Lichens', 'Ferns']],
  ['13 may', ['Knots', 'Ferns']],
  ['2023-2024', ['Knots', 'Braids', 'Tides', 'Lagoons', 'Winter school', 'Lichens', 'Mosses']],
  ['upcoming', ['Braids', 'Tides', 'Winter school']],
  ['mondays', ['Knots', 'Tides', 'Winter school']],
  ['thursday', ['Winter school']],
  ['cancelled', ['Tides']],
  ['with video', ['Braids']],
  ['slides', ['Lagoons']],
  ['in french', ['Knots']],
  ['northmoor 2024', ['Knots', 'Braids']],
  ['slides cancelled', []],
  ['2023 2024 northmoor', ['Knots', 'Braids', 'Lagoons']],
  ['stones 2024', ['Lichens', 'Mosses']],
])('%j finds %j', async (q, titles) => {
  expect(await found(`?q=${q}`)).toEqual(titles);
});

test('without other words, what is to come is listed from the soonest, all else from the newest', async () => {
  const first = async (q: string) => {
    const { request } = await narrow(`?q=${q}`);
    const { ids } = await search(index, request, 10);
    return rows[ids[0] ?? -1]?.[0];
  };
  expect(await first('upcoming')).toBe('Braids');
  expect(await first('northmoor')).toBe('Braids');
  expect(await first('2023-2024')).toBe('Tides');
  expect(await first('since 2023')).toBe('Tides');
});

const typed = async (address: string) => {
  const { request, applied, offered } = await narrow(address);
  return [request.q, applied.map((each) => each.typed), offered.map((each) => each.typed)];
};

test('a word of the texts is only offered, and counts as a word', async () => {
  expect(await typed('?q=video')).toEqual(['video', [], ['video']]);
  expect(await typed('?q=may')).toEqual(['may', [], ['may']]);
  expect(await typed('?q=French knots')).toEqual(['French knots', [], ['french']]);
  expect(await typed('?q=tagus')).toEqual(['tagus', [], ['tagus']]);
  expect(await typed('?q=german knots')).toEqual(['knots', ['german'], []]);
  // Dates of talks are no texts.
  expect(await typed('?q=2024')).toEqual(['', ['2024'], []]);
});

test('a phrase of a long question may be remembered, and is only offered; a date is none', async () => {
  expect(await typed('?q=in may')).toEqual(['', ['in may'], []]);
  expect(await typed('?q=what the tides brought ashore in may')).toEqual([
    'what the tides brought ashore in may',
    [],
    ['in may'],
  ]);
  expect(await typed('?q=what the tides brought ashore in may 2024')).toEqual([
    'what the tides brought ashore',
    ['in may 2024'],
    [],
  ]);
});

test('the address says what is a word and what a filter', async () => {
  expect(await typed('?q=knots 2024&plain=2024')).toEqual(['knots 2024', [], ['2024']]);
  expect(await typed('?q=video&apply=video')).toEqual(['', ['video'], []]);
  expect(await found('?q=video&apply=video')).toEqual(['Braids']);
  expect(await found('?q=northmoor 2024&year=2023')).toEqual([]);
  expect(keepChoices('in may,video,2024', 'a Video  In  May')).toBe('in may,video');
});
