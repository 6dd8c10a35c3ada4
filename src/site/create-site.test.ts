/** The site that is composed of the invented content folder: messages, lists, analysis, map and pages. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../content/read-content.ts';
import { packCount, packOf } from '../export/api-paths.ts';
import { hasFiles, isInCalendar } from '../export/registry.ts';
import { type Entry, entryId } from '../model/entry.ts';
import { createSite } from './create-site.ts';
import { entryActions, entryMetadata, listActions } from './page-metadata.ts';
import { paramsOf } from './route-params.ts';
import { allPageKinds, pageKinds } from './routes.ts';
import { searchDocuments } from './search-index.ts';
import { sitemapPages } from './sitemap-pages.ts';

const content = readContent(path.resolve('src/fixtures/seminar'));
const site = createSite(content);
const allPages = allPageKinds.flatMap((kind) => kind.pages(site).map((page) => ({ ...page, kind })));

describe('the site', () => {
  it('speaks the language of the catalogue', () => {
    const french = createSite({ ...content, catalogue: { ...content.catalogue, language: 'fr' } });
    expect(site.messages.names.talks).toBe('Talks');
    expect(french.messages.names.talks).toBe('Exposés');
  });

  it('computes what costs time at the first call, and once', () => {
    expect(site.analysis()).toBe(site.analysis());
    expect(site.map()).toBe(site.map());
    expect(site.lists()).toBe(site.lists());
  });

  it('relates entries, and finds topics that several of them share', () => {
    const { topics, entriesOf, topicsOf, relatedTo } = site.analysis();
    expect(topics.length).toBeGreaterThan(3);
    for (const topic of topics) {
      expect(entriesOf(topic).length).toBeGreaterThan(1);
      for (const { of } of entriesOf(topic))
        expect(topicsOf(of).map(({ slug }) => slug)).toContain(topic.slug);
    }
    const related = site.catalogue.talks.flatMap((talk) => relatedTo(talk).certain);
    expect(related.length).toBeGreaterThan(0);
  });

  it('draws every entry on the map, each in one region', () => {
    const places = site.map().regions.flatMap((region) => region.points.map(({ index }) => index));
    expect([...places].sort((a, b) => a - b)).toEqual(site.catalogue.entries.map((_, index) => index));
  });

  it('names the whole catalogue first among its lists, and gives each list an address of its own', () => {
    const [whole, ...others] = site.lists();
    expect(whole?.entries).toHaveLength(site.catalogue.entries.length);
    const paths = others.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(
      expect.arrayContaining(['talks', 'papers', 'talks/undated', 'series/numerics-lunch']),
    );
  });

  it('offers the calendar of a talk and no files of a speaker where files are few', () => {
    const few = createSite({ ...content, catalogue: { ...content.catalogue, files: 'few' } });
    const speaker = site.lists().find((list) => list.kind === 'speaker' && hasFiles(list));
    expect(listActions(speaker?.page ?? '', site)).toBeDefined();
    expect(listActions(speaker?.page ?? '', few)).toBeUndefined();
    expect(listActions('talks/', few)).toEqual(listActions('talks/', site));

    const entry = site.catalogue.entries.find(isInCalendar) as Entry;
    expect(entryActions(entry, site).calendar?.file.href).toBe(`/${entryId(entry)}.ics`);
    const { calendar, files } = entryActions(entry, few);
    expect(calendar?.file.download).toBe(`${entry.of.slug}.ics`);
    expect(calendar?.file.href).toMatch(/^data:text\/calendar;charset=utf-8,BEGIN:VCALENDAR%0D%0A/);
    expect(decodeURIComponent(calendar?.file.href.replace(/^[^,]*,/, '') ?? '')).toMatch(
      /^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VEVENT[\s\S]*END:VCALENDAR\r\n$/,
    );
    const json = `/api/v1/entries/${packOf(entryId(entry), packCount(site.catalogue.entries.length))}.json`;
    expect(files.at(-1)?.href).toBe(`${json}#${entryId(entry)}`);
    expect(entryMetadata(entry, few).alternates.map(({ href }) => href)).toEqual([
      `${json}#${entryId(entry)}`,
    ]);
  });

  it('counts what there is of each', () => {
    const { dated, undated, papers } = site.counts();
    expect(dated + undated).toBe(site.catalogue.talks.length);
    expect(papers).toBe(site.catalogue.papers.length);
  });
});

describe('the registry of page kinds', () => {
  it('gives every page an address that its route leads to', () => {
    for (const { path, kind } of allPages) {
      if (kind !== pageKinds.notFound) expect(path).toMatch(/^$|\/$/);
      expect(() => paramsOf(kind.pattern, path)).not.toThrow();
    }
  });

  it('gives no two pages the same address', () => {
    const paths = allPages.map(({ path }) => path);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  });

  it('has a page for every entry, speaker, series, venue, topic and dump', () => {
    const paths = new Set(allPages.map(({ path }) => path));
    const { entries, speakers, series, venues, dumps } = site.catalogue;
    const { topics, formerTopics } = site.analysis();
    const wanted = [
      ...entries.map(({ kind, of }) => `${kind}s/${of.slug}/`),
      ...speakers.map(({ slug }) => `speakers/${slug}/`),
      ...series.map(({ slug }) => `series/${slug}/`),
      ...venues.map(({ slug }) => `venues/${slug}/`),
      ...[...topics, ...formerTopics].map(({ slug }) => `topics/${slug}/`),
      ...dumps.map(({ dump }) => site.sourcePages.pathOf(dump)),
    ];
    expect(wanted.filter((path) => !paths.has(path))).toEqual([]);
  });

  it('keeps the pages of former topics', () => {
    expect(site.analysis().formerTopics.map(({ slug }) => slug)).toEqual(['quasicrystal']);
  });
});

describe('the sitemap', () => {
  const pages = sitemapPages(site);
  const paths = pages.map(({ path }) => path);

  it('has the map, the calendar and its months', () => {
    expect(paths).toEqual(expect.arrayContaining(['', 'map/', 'talks/calendar/', 'talks/calendar/2024-07/']));
  });

  it('leaves out what is no page to find: frames, redirects, the search, the 404 page', () => {
    expect(
      paths.filter((path) => /^(?:embed|search|list|correct|404)\/|keleti-meshes-that/.test(path)),
    ).toEqual([]);
  });

  it('dates an entry by its own change, and the home page by the last of all', () => {
    const days = site.catalogue.entries.flatMap(
      ({ kind, of }) => site.catalogue.changeOf(`${kind}s/${of.slug}`).changed ?? [],
    );
    const changed = (path: string) => pages.find((page) => page.path === path)?.changed;
    expect(changed('')).toBe(days.sort().at(-1));
    expect(changed('talks/keleti-moving-meshes-for-ice/')).toBe(
      site.catalogue.changeOf('talks/keleti-moving-meshes-for-ice').changed,
    );
  });
});

describe('other catalogues', () => {
  it.each([
    ['talks only', { papers: [], entryRules: {} }],
    ['papers only', { talks: [] }],
    ['nothing', { talks: [], papers: [], entryRules: {}, topics: [] }],
    [
      'three entries',
      { talks: content.talks.slice(0, 2), papers: content.papers.slice(0, 1), entryRules: {} },
    ],
  ])('a catalogue of %s has its pages', (_, changes) => {
    const other = createSite({ ...content, ...changes });
    const paths = allPageKinds.flatMap((kind) => kind.pages(other)).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(expect.arrayContaining(['', 'talks/', 'papers/', 'speakers/', 'map/', 'search/']));
    expect(other.map().regions.flatMap(({ points }) => points)).toHaveLength(other.catalogue.entries.length);
  });
});

describe('a long list', () => {
  const [first] = content.talks;
  if (!first) throw new Error('the fixture has talks');
  const days = Array.from({ length: 150 }, (_, index) =>
    new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
  );
  const talks = days.map((date) => ({
    ...first,
    path: `talks/on-${date}.md`,
    fields: {
      title: date,
      slug: `on-${date}`,
      date,
      series: 'Every day',
      location: 'L3',
      speakers: [{ name: 'Ada Example' }],
    },
    body: '',
  }));
  const long = createSite({ ...content, talks, papers: [], history: {}, moved: {}, entryRules: {} });

  it.each([
    ['series', 'series/every-day/'],
    ['talksOfYear', 'talks/2024/'],
    ['speaker', 'speakers/ada-example/'],
    ['venue', 'venues/l3/'],
  ] as const)('of %s stands on several pages, the newest first, at addresses below its own', (kind, page) => {
    const pages = pageKinds[kind].pages(long);
    expect(pages.map(({ path }) => path)).toEqual([page, `${page}page/2/`]);
    const shown = pages.map(({ props }) => props.items.map(({ title }) => title));
    expect(shown.map(({ length }) => length)).toEqual([100, 50]);
    expect([...shown.flat()].sort()).toEqual(days);
    expect(shown[0]?.[0]).toBe(days.at(-1));
  });

  it('is searched by its first page alone', () => {
    const found = searchDocuments(long).map(({ card }) => card.path);
    expect(found.filter((path) => path.startsWith('series/') || path.startsWith('speakers/'))).toEqual([
      'speakers/ada-example/',
      'series/every-day/',
    ]);
  });
});
