import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { EntryList, ListKind } from '../catalogue/entry-list.ts';
import { asPaper, asTalk, type Entry } from '../model/entry.ts';
import { formatDescriptions } from './formats.ts';
import { formatsOfList, hasFiles, isExportedKind } from './registry.ts';

const talk = (slug: string, date?: string) => asTalk({ title: slug, slug, body: '', ...(date && { date }) });
const dated = [talk('a', '2024-01-01'), talk('b', '2024-01-02'), talk('c', '2024-01-03')];
const papers = ['a', 'b', 'c'].map((slug) => asPaper({ title: slug, slug, body: '' }));
const list = (kind: ListKind, entries: Entry[]): EntryList => ({
  kind,
  entries,
  path: kind,
  page: `${kind}/`,
  title: kind,
});
const extensionsOf = (kind: ListKind, entries: Entry[]) =>
  formatsOfList(list(kind, entries)).map(({ extension }) => extension);

it('every format is named in the table of files in README.md', () => {
  const rows = readFileSync('README.md', 'utf8').match(/^\| `.*\|$/gm) ?? [];
  // "talks/SLUG.ics" and ".rss" name a format, "robots.txt" does not.
  const named = rows.flatMap((row) =>
    [...row.matchAll(/`(?:[a-z]+(?:\/SLUG)?)?\.([a-z.]+)`/g)].map(([, extension]) => extension),
  );
  expect(named).toEqual(
    expect.arrayContaining([...extensionsOf('catalogue', dated), ...extensionsOf('series', dated)]),
  );
});

it('every format has a media type and a label of its own', () => {
  const formats = Object.values(formatDescriptions);
  for (const { mediaType } of formats) expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
  const labels = formats.map(({ label }) => label({ calendar: 'calendar' }));
  expect(new Set(labels).size).toBe(formats.length);
});

it('a catalogue and a series can be followed in three ways, every other list in one', () => {
  expect(extensionsOf('series', [])).toEqual(['ics', 'atom', 'rss', 'feed.json']);
  expect(extensionsOf('catalogue', dated)).toEqual(['atom', 'rss', 'feed.json', 'bib', 'ris', 'csl.json']);
  expect(extensionsOf('speaker', dated)).toEqual(['ics', 'atom']);
  expect(extensionsOf('topic', papers)).toEqual(['atom']);
  expect(extensionsOf('year', dated)).toEqual([]);
});

it('a short list of many has no files, and a series always has', () => {
  expect(extensionsOf('speaker', dated.slice(1))).toEqual([]);
  expect(hasFiles(list('speaker', dated.slice(1)))).toBe(false);
  expect(hasFiles(list('year', dated))).toBe(true);
  expect(hasFiles(list('series', []))).toBe(true);
});

it('where files are to be few, there are none of each person, place and subject', () => {
  const kinds = ['catalogue', 'talks', 'papers', 'series', 'speaker', 'venue', 'topic', 'year'] as const;
  expect(kinds.filter((kind) => !isExportedKind(kind, 'few'))).toEqual(['speaker', 'venue', 'topic']);
  expect(kinds.filter((kind) => !isExportedKind(kind, 'all'))).toEqual([]);
  expect(kinds.filter((kind) => !isExportedKind(kind, undefined))).toEqual([]);
});
