import { describe, expect, it, test } from 'vitest';
import type { Talk } from '../model/schema.ts';
import { placesOf, seriesAmong, sharedPlace, venueIndex, venuesOf } from './venues.ts';

const talk = (slug: string, location: string | undefined, dump = 'oxford.txt'): Talk => ({
  title: slug,
  slug,
  body: '',
  ...(location && { location }),
  origin: [{ dump, lines: '1' }],
});
const institutionOf = ({ origin }: Talk) =>
  ({ 'oxford.txt': 'Oxford', 'lisbon.txt': 'IST' })[origin?.[0]?.dump ?? ''];

describe('placesOf', () => {
  it.each([
    ['Amphitheatre Fa2, IST — Online', ['Amphitheatre Fa2, IST', 'Online']],
    ['Lecture Room 3', ['Lecture Room 3']],
    ['Salle Jean-Pierre', ['Salle Jean-Pierre']],
    [undefined, []],
  ])('%s', (location, places) => {
    expect(placesOf(talk('a', location))).toEqual(places);
  });
});

describe('venuesOf', () => {
  const talks = [
    talk('a', 'L3'),
    talk('b', 'Lecture Room 3'),
    talk('c', 'L3', 'lisbon.txt'),
    talk('d', 'Online', 'lisbon.txt'),
    talk('e', 'Fa2 — Online', 'lisbon.txt'),
    talk('f', 'online', 'news.txt'),
    talk('g', undefined),
  ];
  const venues = venuesOf(talks, institutionOf);

  it('keeps the same name at two institutions apart, and makes one of what is online', () => {
    expect(venues.map(({ slug, talks }) => [slug, talks.map(({ slug }) => slug).join('')])).toEqual([
      ['fa2-ist', 'e'],
      ['l3-ist', 'c'],
      ['l3-oxford', 'a'],
      ['lecture-room-3-oxford', 'b'],
      ['online', 'def'],
    ]);
  });

  it('finds the venues of a talk', () => {
    const of = venueIndex(venues, institutionOf);
    expect(of(talks[4] as Talk).map(({ name }) => name)).toEqual(['Fa2', 'Online']);
    expect(of(talks[6] as Talk)).toEqual([]);
  });
});

test('a place that all talks share is said once', () => {
  expect(sharedPlace([{ location: 'Online' }, { location: 'Online' }])).toBe('Online');
  expect(sharedPlace([{ location: 'Online' }, { location: 'L3' }])).toBeUndefined();
  expect(sharedPlace([{ location: 'Online' }, {}])).toBeUndefined();
  // A single talk says its place itself.
  expect(sharedPlace([{ location: 'Online' }])).toBeUndefined();
});

test('the series of a venue are the most frequent ones, at most three', () => {
  const of = (...series: (string | undefined)[]) =>
    seriesAmong(series.map((name) => (name === undefined ? {} : { series: name })));
  expect(of('B', 'A', undefined, 'B')).toEqual(['B', 'A']);
  expect(of('D', 'C', 'B', 'A')).toEqual(['A', 'B', 'C']);
  expect(of(undefined)).toEqual([]);
});
