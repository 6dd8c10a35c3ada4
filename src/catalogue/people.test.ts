import { describe, expect, it } from 'vitest';
import { byInitial, speakerIndex, speakersOf } from './people.ts';
import type { Talk } from './schema.ts';

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
    ['Petar Velickovic', 'petar-velickovic'],
    ['petar veličković', 'petar-velickovic'],
    ['Nobody', undefined],
  ])('finds %s', (name, slug) => expect(speakerIndex(speakers)(name)?.slug).toBe(slug));
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
