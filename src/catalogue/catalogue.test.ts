/** The catalogue of the invented content folder, and of folders that lack something. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../content/read-content.ts';
import type { Content } from '../model/content.ts';
import { entryId } from '../model/entry.ts';
import { createCatalogue } from './catalogue.ts';

const content = readContent(path.resolve('src/fixtures/seminar'));
const catalogue = createCatalogue(content);
const talk = (slug: string) => catalogue.talks.find((talk) => talk.slug === slug);

describe('the catalogue', () => {
  it('has every entry of the folder, less the one that a curator made one with another', () => {
    expect(catalogue.talks).toHaveLength(content.talks.length);
    expect(catalogue.papers).toHaveLength(content.papers.length - 1);
    expect(catalogue.entries.map(entryId)).toEqual([
      ...catalogue.talks.map(({ slug }) => `talks/${slug}`),
      ...catalogue.papers.map(({ slug }) => `papers/${slug}`),
    ]);
  });

  it('puts entries in the order of their dumps and lines, and those without a dump last', () => {
    const places = catalogue.talks.map(({ origin }) => origin?.[0]);
    const dumps = places.map((place) => place?.dump ?? '\uFFFF');
    expect(dumps).toEqual([...dumps].sort());
    expect(dumps.at(-1)).toBe('\uFFFF');
    const lines = places.flatMap((place) =>
      place?.dump === 'tagus-archive.txt' ? Number.parseInt(place.lines, 10) : [],
    );
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it('reads a body when it is asked for, and never enumerates it', () => {
    const lichens = talk('lhermite-les-formes-que-dessinent-les-lichens');
    expect(lichens?.body).toMatch(/^Les lichens dessinent/);
    expect(Object.keys(lichens ?? {})).not.toContain('body');
  });

  it('knows one speaker by several spellings, at talks and in papers', () => {
    const [vance] = catalogue.speakers.filter(({ name }) => name === 'Teodor Vance');
    expect(vance?.appearances.length).toBeGreaterThan(1);
    expect(catalogue.speakerNamed('Vance, T', 'papers/any')).toBe(vance);
    expect(catalogue.speakers.find(({ name }) => name === 'Mair Penhallow')).toMatchObject({
      homepage: 'https://people.example/penhallow/',
      orcid: '0000-0002-1825-0097',
    });
  });

  it('finds a speaker, a series and the venues by what a talk prints', () => {
    const meshes = talk('keleti-moving-meshes-for-ice');
    if (!meshes) throw new Error('the fixture has lost a talk');
    expect(catalogue.speakerAt(meshes, 'Orsolya Keleti')?.slug).toBe('orsolya-keleti');
    expect(catalogue.seriesNamed('numerics lunch')?.name).toBe('Numerics Lunch');
    expect(catalogue.venuesOf(meshes).map(({ name }) => name)).toEqual(['Kitchen on the second floor']);
  });

  it('keeps the id that an entry was born with, and leads its old address to the new one', () => {
    expect(catalogue.permanentId('talks/keleti-moving-meshes-for-ice')).toBe(
      'talks/keleti-meshes-that-follow-the-ice',
    );
    expect(catalogue.permanentId('talks/never-heard-of')).toBe('talks/never-heard-of');
    expect(catalogue.redirects).toContainEqual({
      from: 'talks/keleti-meshes-that-follow-the-ice/',
      to: 'talks/keleti-moving-meshes-for-ice/',
      isRemoved: false,
    });
    expect(catalogue.redirects).toContainEqual({
      from: 'speakers/t-vance/',
      to: 'speakers/teodor-vance/',
      isRemoved: false,
    });
  });

  it('leads the address of a deleted entry to its list, and that of a merged one to the other', () => {
    const removed = catalogue.redirects.filter(({ isRemoved }) => isRemoved);
    expect(removed.map(({ to }) => to)).toEqual(['papers/']);
    expect(catalogue.redirects).toContainEqual({
      from: 'papers/a-catalogue-of-imaginary-reviewers/',
      to: 'papers/a-catalogue-of-imaginary-reviews/',
      isRemoved: false,
    });
  });

  it('gives the file and the change of an entry by its id', () => {
    const id = 'talks/keleti-moving-meshes-for-ice';
    expect(catalogue.fileNameOf(id)).toBe('talks/keleti-meshes-that-follow-the-ice.md');
    expect(catalogue.fileTextOf(id)).toMatch(/^---\ntitle: "Meshes that Follow the Ice"\n/);
    expect(catalogue.changeOf(id).changed).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(catalogue.fileNameOf('talks/never-heard-of')).toBe('');
    expect(catalogue.changeOf('talks/never-heard-of')).toEqual({ revision: 0 });
  });

  it('tells where an entry was read, by the title of the page', () => {
    const meshes = talk('keleti-moving-meshes-for-ice');
    expect(catalogue.provenance('talks/keleti-moving-meshes-for-ice', meshes?.origin ?? [])).toMatchObject([
      { dump: 'numerics-lunch.csv', lines: '6', from: 6, title: 'Numerics Lunch' },
    ]);
  });

  it('is made anew from the same content with the same result', () => {
    const again = createCatalogue(content);
    expect(again.entries.map(entryId)).toEqual(catalogue.entries.map(entryId));
    expect(again.redirects).toEqual(catalogue.redirects);
  });
});

describe('a content folder that lacks something', () => {
  const without = (changes: Partial<Content>) => createCatalogue({ ...content, ...changes });

  it('may hold talks only', () => {
    const { papers, talks, speakers } = without({ papers: [], entryRules: {} });
    expect(papers).toEqual([]);
    expect(talks).toHaveLength(content.talks.length);
    expect(speakers.length).toBeGreaterThan(10);
  });

  it('may hold papers only', () => {
    const { talks, speakers, series, venues } = without({ talks: [] });
    expect([talks, speakers, series, venues]).toEqual([[], [], [], []]);
  });

  it('may hold nothing, and have lost its lock and its ledger', () => {
    const empty = without({
      talks: [],
      papers: [],
      sources: new Map(),
      entryRules: {},
      history: {},
      moved: {},
      ledger: {},
    });
    expect(empty.entries).toEqual([]);
    expect(empty.redirects).toEqual([]);
    expect(empty.ledgerOf('any.txt')).toEqual({
      entries: {},
      furniture: {},
      restored: {},
      stated: {},
      notices: [],
    });
  });

  it('is refused where entries.yaml names what no entry is', () => {
    const entryRules = { same: [['papers/a-catalogue-of-imaginary-reviews', 'papers/nowhere']] };
    expect(() => without({ entryRules })).toThrow('entries.yaml: "papers/nowhere" is no entry');
  });
});
