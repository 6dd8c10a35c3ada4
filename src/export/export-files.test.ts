import { expect, it } from 'vitest';
import type { EntryList } from '../catalogue/entry-list.ts';
import { pages as en } from '../i18n/en.ts';
import { asPaper, asTalk, type Entry, entryId } from '../model/entry.ts';
import type { ExportCatalogue, ExportContext } from './context.ts';
import { contentType } from './export-file.ts';
import { exportFiles } from './export-files.ts';

const talk = (slug: string, date?: string) =>
  asTalk({ title: `Talk ${slug}`, slug, body: 'Text', ...(date && { date }) });
const list = (path: string, entries: Entry[], hasTalks = true): EntryList => ({
  path,
  page: `${path}/`,
  title: path,
  entries,
  hasTalks,
});

const dated = talk('dated', '2024-02-26');
const undated = talk('undated');
const paper = asPaper({ title: 'A paper', slug: 'paper', body: '' });

const catalogue: ExportCatalogue = {
  entries: [dated, undated, paper],
  lists: [
    { ...list('catalogue', [dated, undated, paper]), page: '' },
    list('talks', [dated, undated]),
    list('papers', [paper], false),
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
  sourceText: (id) => `source of ${id}`,
  messages: en,
  colours: { paper: '#fff', ink: '#000', quiet: '#444', hairline: '#ccc', accent: '#900' },
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
  expect(extensionsOf('talks/dated')).toEqual(['ics', 'bib', 'ris', 'csl.json', 'json', 'md', 'png']);
  expect(extensionsOf('talks/undated')).toEqual(['bib', 'ris', 'csl.json', 'json', 'md', 'png']);
  expect(extensionsOf('papers/paper')).toEqual(['bib', 'ris', 'csl.json', 'json', 'md', 'png']);
  expect(extensionsOf('talks')).toEqual(['ics', 'atom', 'rss', 'feed.json', 'bib', 'ris', 'csl.json']);
  expect(extensionsOf('papers')).toEqual(['atom', 'rss', 'feed.json', 'bib', 'ris', 'csl.json']);
  expect(extensionsOf('api/v1/talks')).toEqual(['json']);
  expect(paths).toEqual(
    expect.arrayContaining([
      ...['changes.atom', 'changes.rss', 'changes.feed.json', 'catalogue.png'],
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
  expect(() => textAt(files, 'talks/t.json')).toThrow('read');
});

it('a long list has several files of a feed, each naming the next', () => {
  const many = Array.from({ length: 501 }, (_, index) => talk(String(index)));
  const files = filesOf({ entries: many, lists: [list('talks', many)] });
  const feeds = files.filter(({ path }) => /^talks\.(?:\d+\.)?feed\.json$/.test(path));
  expect(feeds.map(({ path }) => path)).toEqual(['talks.feed.json', 'talks.2.feed.json']);
  const [first, second] = feeds.map(({ content }) => JSON.parse(String(content())));
  expect(first.next_url).toBe('https://example.org/base/talks.2.feed.json');
  expect([first.items.length, second.items.length]).toEqual([500, 1]);
  expect(second).not.toHaveProperty('next_url');
});

it('the files of a page that moved stay where they were; those of a page that was removed go', () => {
  const redirects = [
    { from: 'talks/before/', to: `${entryId(dated)}/`, isRemoved: false },
    { from: 'talks/gone/', to: 'talks/', isRemoved: true },
  ];
  const files = filesOf({ redirects });
  expect(textAt(files, 'talks/before.ics')).toBe(textAt(files, 'talks/dated.ics'));
  expect(textAt(files, 'talks/before.ics')).toContain('UID:talks/dated@example.org');
  expect(files.filter(({ path }) => path.startsWith('talks/gone.'))).toEqual([]);
});

it('addresses and ids come from the context', () => {
  const files = filesOf();
  expect(textAt(files, 'talks/dated.bib')).toContain('url = {https://example.org/base/talks/dated/}');
  expect(textAt(files, 'talks/dated.md')).toBe('source of talks/dated');
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
  expect(types.get('talks/dated.png')).toBe('image/png');
  expect(types.get('robots.txt')).toBe('text/plain; charset=utf-8');
});
