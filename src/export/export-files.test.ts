import Ajv2020 from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import type { EntryList, ListKind } from '../catalogue/entry-list.ts';
import { pages as en } from '../i18n/en.ts';
import { asPaper, asTalk, type Entry, entryId } from '../model/entry.ts';
import { packOf } from './api-paths.ts';
import type { ApiIndexWithPacks, ApiPack } from './api-schema.ts';
import type { ExportCatalogue, ExportContext } from './context.ts';
import { contentType } from './export-file.ts';
import { exportFiles } from './export-files.ts';

/** As the site has it: the body is not one of the fields. */
const withBody = <Fields extends object>(fields: Fields, body: string) =>
  Object.defineProperty({ ...fields, body }, 'body', { enumerable: false });
const talk = (slug: string, date?: string) =>
  asTalk(withBody({ title: `Talk ${slug}`, slug, ...(date && { date }) }, 'Text'));
const list = (path: string, entries: Entry[], kind: ListKind = 'talks'): EntryList => ({
  path,
  page: `${path}/`,
  title: path,
  entries,
  kind,
});

const dated = talk('dated', '2024-02-26');
const undated = talk('undated');
const paper = asPaper(withBody({ title: 'A paper', slug: 'paper' }, ''));

const catalogue: ExportCatalogue = {
  entries: [dated, undated, paper],
  lists: [
    { ...list('catalogue', [dated, undated, paper], 'catalogue'), page: '' },
    list('talks', [dated, undated]),
    list('papers', [paper], 'papers'),
  ],
  pages: [{ path: '' }, { path: 'talks/dated/', changed: '2024-01-01' }],
  redirects: [],
};

const context: ExportContext = {
  title: 'Catalogue',
  description: 'Of talks',
  language: 'en',
  timezone: 'Europe/Lisbon',
  calendarHost: 'example.org',
  url: (path) => `https://example.org/base/${path}`,
  changeOf: () => ({ revision: 0, changed: '2024-01-01' }),
  permanentId: (id) => id,
  fileNameOf: (id) => `${id}.md`,
  sourceText: (id) => `---\ntitle: dated\n---\n\nsource of ${id}\n`,
  messages: en,
  look: { colours: { paper: '#fff', ink: '#000', quiet: '#444', hairline: '#ccc', accent: '#900' } },
};

const filesOf = (changes: Partial<ExportCatalogue> = {}) =>
  exportFiles({ ...catalogue, ...changes }, context);
const textAt = (files: ReturnType<typeof filesOf>, path: string) =>
  String(files.find((file) => file.path === path)?.content());

it('every entry and list has its files, and there is one file at a path', () => {
  const paths = filesOf().map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  const extensionsOf = (stem: string) =>
    paths.flatMap((path) => (path.startsWith(`${stem}.`) ? path.slice(stem.length + 1) : []));
  expect(extensionsOf('talks/dated')).toEqual(['ics', 'md']);
  expect(extensionsOf('talks/undated')).toEqual(['md']);
  expect(extensionsOf('api/v1/talks/undated')).toEqual(['json']);
  expect(extensionsOf('api/v1/papers/paper')).toEqual(['json']);
  expect(extensionsOf('talks')).toEqual(['ics', 'atom', 'jscalendar.json']);
  expect(extensionsOf('papers')).toEqual(['atom']);
  expect(extensionsOf('api/v1/talks')).toEqual(['json']);
  expect(paths).toEqual(
    expect.arrayContaining([
      ...['changes.atom', 'changes.rss', 'changes.feed.json'],
      ...['sitemap.xml', 'robots.txt', 'opensearch.xml'],
      ...['api/v1/index.json', 'api/v1/schema/talk.json', 'api/v1/talks/dated.json'],
    ]),
  );
});

it('content is made only when a file is written', () => {
  const unreadable = asTalk(
    Object.defineProperty({ title: 'T', slug: 't' }, 'body', {
      get: () => {
        throw new Error('read');
      },
    }) as never,
  );
  const files = filesOf({ entries: [unreadable], lists: [list('talks', [unreadable])] });
  expect(() => textAt(files, 'api/v1/talks/t.json')).toThrow('read');
});

it('the Atom feed of a series has everything, each file naming the next, and every other feed the latest', () => {
  const many = Array.from({ length: 51 }, (_, index) => talk(String(index)));
  const files = filesOf({ entries: many, lists: [list('series/s', many, 'series'), list('talks', many)] });
  const feeds = files.filter(({ path }) => /\.(?:atom|rss|feed\.json)$/.test(path)).map(({ path }) => path);
  expect(feeds.filter((path) => !path.startsWith('changes'))).toEqual([
    ...['series/s.atom', 'series/s.2.atom', 'series/s.rss', 'series/s.feed.json', 'talks.atom'],
  ]);
  expect(textAt(files, 'series/s.atom')).toContain(
    '<link href="https://example.org/base/series/s.2.atom" rel="next"',
  );
  expect(textAt(files, 'series/s.2.atom')).not.toContain('rel="next"');
  expect(JSON.parse(textAt(files, 'series/s.feed.json')).items).toHaveLength(50);
});

it('pictures are made of the catalogue and of its series, once the site has an address of its own', () => {
  const lists = [...catalogue.lists, list('series/s', [dated], 'series')];
  const pictures = (url: string) =>
    exportFiles({ ...catalogue, lists }, { ...context, url: (path) => url + path }).filter(({ mediaType }) =>
      mediaType.startsWith('image/'),
    );
  expect(pictures('https://example.org/')).toEqual([]);
  const made = pictures('https://attics.uni-ulm.de/');
  expect(made.map(({ path }) => path)).toEqual(['catalogue.png', 'series/s.png']);
  for (const { content } of made) expect(content().length).toBeLessThan(10_000);
});

it('the files of a page that moved stay where they were; those of a page that was removed go', () => {
  const redirects = [
    { from: 'talks/before/', to: `${entryId(dated)}/`, isRemoved: false },
    { from: 'talks/gone/', to: 'talks/', isRemoved: true },
  ];
  const files = filesOf({ redirects });
  expect(textAt(files, 'talks/before.ics')).toBe(textAt(files, 'talks/dated.ics'));
  expect(textAt(files, 'talks/before.ics')).toContain('UID:talks/dated@example.org');
  // A reading list may name the entry by its old address.
  expect(JSON.parse(textAt(files, 'api/v1/talks/before.json')).id).toBe('talks/dated');
  expect(files.filter(({ path }) => path.includes('talks/gone.'))).toEqual([]);
});

it('where files are few, every entry lies in a file of several, with its calendar', () => {
  const redirects = [
    { from: 'talks/before/', to: 'talks/dated/', isRemoved: false },
    { from: 'talks/gone/', to: 'talks/', isRemoved: true },
  ];
  const files = exportFiles({ ...catalogue, redirects }, { ...context, packs: 4 });
  const paths = files.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  // Of an entry nothing is left, of lists and feeds everything.
  const gone = filesOf({ redirects }).flatMap(({ path }) => (paths.includes(path) ? [] : path));
  expect(gone.sort()).toEqual([
    ...['api/v1/papers/paper.json', 'api/v1/talks/before.json', 'api/v1/talks/dated.json'],
    ...['api/v1/talks/undated.json', 'papers/paper.md', 'talks/before.ics', 'talks/before.md'],
    ...['talks/dated.ics', 'talks/dated.md', 'talks/undated.md'],
  ]);

  const packAt = (number: number): ApiPack => JSON.parse(textAt(files, `api/v1/entries/${number}.json`));
  const packs = [0, 1, 2, 3].map(packAt);
  for (const entry of catalogue.entries) {
    const id = entryId(entry);
    const found = packs.flatMap(({ items }, number) =>
      items.flatMap((item) => (item.id === id ? number : [])),
    );
    expect(found, id).toEqual([packOf(id, 4)]);
  }
  const item = packAt(packOf('talks/dated', 4)).items.find(({ id }) => id === 'talks/dated');
  expect(item).toMatchObject({
    self: `https://example.org/base/api/v1/entries/${packOf('talks/dated', 4)}.json#talks/dated`,
    ics: expect.stringContaining('UID:talks/dated@example.org'),
  });
  expect(item).not.toHaveProperty('calendar');
  expect(
    packAt(packOf('talks/undated', 4)).items.find(({ id }) => id === 'talks/undated'),
  ).not.toHaveProperty('ics');
  // A reading list may name the entry by its old address.
  expect(packAt(packOf('talks/before', 4)).moved).toEqual({ 'talks/before': 'talks/dated' });
  expect(packs.flatMap(({ moved = {} }) => Object.keys(moved))).toEqual(['talks/before']);

  // The index leads to all of them, and everything is as its schema says.
  const index: ApiIndexWithPacks = JSON.parse(textAt(files, 'api/v1/index.json'));
  expect(index.entries).toMatchObject({ count: 3, files: 4, self: packs[0]?.self });
  expect(packs.map(({ next }) => next)).toEqual([...packs.slice(1).map(({ self }) => self), undefined]);
  const validate = (name: string, value: unknown) => {
    const ajv = new Ajv2020({ strict: true, allErrors: true, validateFormats: false });
    const isValid = ajv.compile(JSON.parse(textAt(files, `api/v1/schema/${name}.json`)));
    return isValid(value) || isValid.errors;
  };
  expect(validate('index', index)).toBe(true);
  expect(packs.map((pack) => validate('entries', pack))).toEqual([true, true, true, true]);
  expect(validate('talk', item)).toBe(true);
  expect(validate('list', JSON.parse(textAt(files, 'api/v1/talks.json')))).toBe(true);
});

it('addresses and ids come from the context', () => {
  const files = filesOf();
  expect(JSON.parse(textAt(files, 'api/v1/talks/dated.json'))).toMatchObject({
    page: 'https://example.org/base/talks/dated/',
    bibtex: expect.stringContaining('url = {https://example.org/base/talks/dated/}'),
    source: { before: '---\ntitle: dated\n---\n\n', after: '\n' },
    abstract: { text: 'Text', markdown: 'source of talks/dated' },
  });
  expect(textAt(files, 'robots.txt')).toContain('Sitemap: https://example.org/base/sitemap.xml');
  expect(textAt(files, 'sitemap.xml')).toContain(
    '<loc>https://example.org/base/talks/dated/</loc><lastmod>2024-01-01</lastmod>',
  );
  const other = exportFiles(catalogue, { ...context, permanentId: () => 'talks/born' });
  expect(textAt(other, 'talks/dated.ics')).toContain('UID:talks/born@example.org');
});

it('texts are served as UTF-8, pictures are not', () => {
  const types = new Map(filesOf().map((file) => [file.path, contentType(file)]));
  expect(types.get('talks/dated.ics')).toBe('text/calendar; charset=utf-8');
  expect(contentType({ mediaType: 'image/png' })).toBe('image/png');
  expect(types.get('robots.txt')).toBe('text/plain; charset=utf-8');
});
