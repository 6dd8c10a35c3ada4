import { describe, expect, it } from 'vitest';
import type { Talk } from '../model/schema.ts';
import { byInitial, speakerByNameIndex, speakerIndex, speakersOf } from './speakers.ts';

const talk = (
  slug: string,
  date: string | undefined,
  ...speakers: [name: string, affiliation?: string][]
): Talk => ({
  title: slug,
  slug,
  date,
  speakers: speakers.map(([name, affiliation]) => ({ name, ...(affiliation && { affiliation }) })),
  body: '',
});

const speakers = speakersOf([
  talk('undated', undefined, ['Petar Veličković', 'DeepMind']),
  talk('old', '2020-01-01', ['Petar Velickovic', 'Cambridge'], ['Nir Gov']),
  talk('new', '2024-01-01', ['Petar Veličković', 'Google']),
  talk('other', '2023-01-01', ['Rianne van den Berg'], ['Łukasz Kaiser'], ['Philosopher']),
]);

describe('speakersOf', () => {
  it('lists by surname, without particles and accents', () => {
    expect(speakers.map(({ name }) => name)).toEqual([
      'Rianne van den Berg',
      'Nir Gov',
      'Łukasz Kaiser',
      'Philosopher',
      'Petar Veličković',
    ]);
  });

  it('gives each an address', () => {
    expect(speakers.map(({ slug }) => slug)).toEqual([
      'rianne-van-den-berg',
      'nir-gov',
      'lukasz-kaiser',
      'philosopher',
      'petar-velickovic',
    ]);
  });

  it('keeps every appearance with its own affiliation, newest first and the undated last', () => {
    expect(speakers.at(-1)?.appearances.map(({ talk, as }) => [talk.slug, as.name, as.affiliation])).toEqual([
      ['new', 'Petar Veličković', 'Google'],
      ['old', 'Petar Velickovic', 'Cambridge'],
      ['undated', 'Petar Veličković', 'DeepMind'],
    ]);
  });

  it('tells names of one address apart', () => {
    expect(
      speakersOf([talk('a', undefined, ['Ana 1'], ['Ana-1 '], ['Index'])]).map(({ slug }) => slug),
    ).toEqual(['ana-1', 'index-entry']);
  });
});

describe('speakerIndex', () => {
  it.each([
    ['old', 'Petar Velickovic', 'petar-velickovic'],
    ['new', 'Petar Veličković', 'petar-velickovic'],
    ['new', 'Nir Gov', undefined],
    ['old', 'Nobody', undefined],
  ])('finds who at the talk %s is called %s', (slug, name, found) =>
    expect(speakerIndex(speakers)({ slug }, name)?.slug).toBe(found),
  );
});

describe('people.yaml', () => {
  it('makes two spellings one person, by the name that it gives', () => {
    const talks = [talk('a', undefined, ['R. Gribonval']), talk('b', undefined, ['Rémi Gribonval'])];
    const [speaker, ...others] = speakersOf(talks, [
      { name: 'Rémi Gribonval', also: ['R. Gribonval'], orcid: '0000-0002-9450-8125' },
    ]);
    expect(others).toEqual([]);
    expect(speaker).toMatchObject({
      name: 'Rémi Gribonval',
      slug: 'remi-gribonval',
      orcid: '0000-0002-9450-8125',
    });
    expect(speaker?.appearances.map(({ as }) => as.name)).toEqual(['R. Gribonval', 'Rémi Gribonval']);
  });

  it('makes one spelling two people, by their talks', () => {
    const talks = [talk('a', undefined, ['Wei Wang']), talk('b', undefined, ['Wei Wang'])];
    const people = [{ name: 'Wei Wang', only: ['talks/b'], homepage: 'https://wang.example/' }];
    expect(speakersOf(talks, people).map(({ slug, homepage }) => [slug, homepage])).toEqual([
      ['wei-wang', undefined],
      ['wei-wang-2', 'https://wang.example/'],
    ]);
  });
});

describe('byInitial', () => {
  it('sorts into letters', () => {
    expect(byInitial(speakers).map(({ letter, people }) => [letter, people.length])).toEqual([
      ['B', 1],
      ['G', 1],
      ['K', 1],
      ['P', 1],
      ['V', 1],
    ]);
  });
});

describe('speakerByNameIndex', () => {
  it('finds an author among the speakers, however the name is printed', () => {
    const called = speakerByNameIndex(speakers, []);
    expect(called('petar velickovic', 'papers/a')?.slug).toBe('petar-velickovic');
    expect(called('Nobody', 'papers/a')).toBeUndefined();
  });

  it('tells namesakes apart as a curator does', () => {
    const people = [{ name: 'Wei Wang', only: ['talks/b', 'papers/c'] }];
    const two = speakersOf([talk('a', undefined, ['Wei Wang']), talk('b', undefined, ['Wei Wang'])], people);
    expect(two).toHaveLength(2);
    const called = speakerByNameIndex(two, people);
    expect(called('Wei Wang', 'papers/c')?.appearances[0]?.talk.slug).toBe('b');
    expect(called('Wei Wang', 'papers/d')?.appearances[0]?.talk.slug).toBe('a');
  });
});
