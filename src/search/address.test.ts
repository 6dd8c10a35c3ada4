import { expect, test } from 'vitest';
import { isFiltered, passes, readAddress, writeAddress } from './address.ts';
import type { Card } from './card.ts';
import { choices } from './choices.ts';

const talk: Card = {
  kind: 'talk',
  path: 'talks/a/',
  title: 'A',
  people: ['José Miguel Urbano'],
  date: '2024-02-26',
  series: 'Mathematics, Physics & Machine Learning',
  place: 'Room 1',
  hasFiles: true,
};
const undated: Card = { kind: 'talk', path: 'talks/b/', title: 'B', people: ['Nir Gov'] };
const paper: Card = { kind: 'paper', path: 'papers/c/', title: 'C', people: ['Nir Gov'], date: '--03-12' };

test('an address says what was written into it', () => {
  const address = { ...readAddress(''), q: 'a & b="c"', kind: 'talk', year: 'undated' };
  expect(readAddress(writeAddress(address))).toEqual(address);
  expect(writeAddress(readAddress(''))).toBe('');
  expect(readAddress('?kind=<b>&q=%20x%20&other=1')).toEqual({ ...readAddress(''), q: 'x' });
});

test('each filter lets through what it names, and all of them what all name', () => {
  const left = (query: string) =>
    [talk, undated, paper].filter((card) => passes(card, readAddress(query))).map(({ title }) => title);
  expect(left('')).toEqual(['A', 'B', 'C']);
  expect(left('?kind=paper')).toEqual(['C']);
  expect(left('?year=2024')).toEqual(['A']);
  expect(left('?year=undated')).toEqual(['B', 'C']);
  expect(left('?series=mathematics-physics-machine-learning')).toEqual(['A']);
  expect(left('?speaker=nir-gov')).toEqual(['B']);
  expect(left('?slides=yes')).toEqual(['A']);
  expect(left('?place=room-1')).toEqual(['A']);
  expect(isFiltered(readAddress('?q=x'))).toBe(false);
  expect(isFiltered(readAddress('?year=2024'))).toBe(true);
});

test('the choices are what the entries have, counted', () => {
  const offered = choices([talk, undated, paper], readAddress(''));
  expect(offered.year).toEqual([
    { value: '2024', label: '2024', count: 1 },
    { value: 'undated', label: 'Undated', count: 2 },
  ]);
  expect(offered.speaker.map(({ label }) => label)).toEqual(['Nir Gov', 'José Miguel Urbano']);
  expect(offered.kind.map(({ label, count }) => [label, count])).toEqual([
    ['Talks', 2],
    ['Papers', 1],
  ]);
});

test('a choice counts what the other filters leave, and its own filter does not count', () => {
  const offered = choices([talk, undated, paper], readAddress('?kind=talk&year=2024'));
  expect(offered.year.map(({ value, count }) => [value, count])).toEqual([
    ['2024', 1],
    ['undated', 1],
  ]);
  expect(offered.speaker.map(({ label }) => label)).toEqual(['José Miguel Urbano']);
});
