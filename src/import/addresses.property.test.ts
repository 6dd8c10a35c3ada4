/** However often entries, people, series, places and days get other names: every address that ever was leads to where its page is now, at once. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarMonths } from '../catalogue/calendar-months.ts';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { byYear } from '../catalogue/talk-lists.ts';
import { parseStoredEntry } from '../content/entries.ts';
import { readEntryFile, writeEntryFile } from '../content/front-matter.ts';
import { noMemory, readLock } from '../content/lock.ts';
import type { StoredPaper, StoredTalk } from '../model/content.ts';
import { type FilesInMemory, runOn } from './in-memory.fixture.ts';

const dumps = {
  'talks.csv': `title,speaker,affiliation,date,room,series,abstract
Knots,Ada Beeton,Ulm,2023-03-02,Hall,Tea,About knots.
Cells,Cyd Deering,Graz,2023-04-06,Attic,Tea,About cells.
Waves,Eva Forester,Bern,2024-01-11,Hall,Lunch,About waves.
Tides,Ada Beeton,Ulm,,Boathouse,Lunch,About tides.
`,
  'papers.bib': `@article{a, title={On moss}, author={Beeton, Ada}, year=2020}
@article{b, title={On lichen}, author={Deering, Cyd}, year=2021}
`,
};

type Change = { entry: number } & (
  | { slug: string }
  | { field: 'series' | 'location' | 'date' | 'speakers'; value: string }
  | { isDeleted: true }
);

const entry = fc.nat({ max: 5 });
const change: fc.Arbitrary<Change> = fc.oneof(
  // Few names, so that many are given back and taken by another.
  { weight: 12, arbitrary: fc.record({ entry, slug: fc.constantFrom(...'abcdefghij') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      entry,
      field: fc.constant('series' as const),
      value: fc.constantFrom('Tea', 'Lunch', 'Supper', 'Cake'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      entry,
      field: fc.constant('location' as const),
      value: fc.constantFrom('Hall', 'Attic', 'Cellar', 'Roof'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      entry,
      field: fc.constant('date' as const),
      value: fc.constantFrom('2022-05-01', '2023-03-02', '2025-09-09'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      entry,
      field: fc.constant('speakers' as const),
      value: fc.constantFrom('Ada Beeton', 'Ina Quist', 'Noor Haddad', 'Ada B. Beeton'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ entry, isDeleted: fc.constant(true as const) }) },
);

/** @returns whether the change was one that a curator may make */
function make(change: Change, paths: readonly string[], files: FilesInMemory): boolean {
  const path = paths[change.entry] ?? '';
  const text = files.get(path);
  if (text === undefined) return false;
  if ('isDeleted' in change) return files.delete(path);
  const { data, body } = readEntryFile(text);
  const fields = data as Record<string, unknown>;
  if ('slug' in change) {
    const kind = path.slice(0, path.indexOf('/') + 1);
    const others = [...files].filter(([name]) => name.startsWith(kind) && name !== path);
    if (others.some(([, other]) => other.includes(`slug: "${change.slug}"`))) return false;
    fields['slug'] = change.slug;
  } else if (path.startsWith('papers/')) return false;
  else fields[change.field] = change.field === 'speakers' ? [{ name: change.value }] : change.value;
  files.set(path, writeEntryFile(fields, body));
  return true;
}

function catalogueOf(files: FilesInMemory) {
  const stored = [...files]
    .filter(([name]) => name.endsWith('.md'))
    .map(([path, text]) => parseStoredEntry(path, text));
  const memory = readLock(files.get('import.lock.json') ?? '') ?? noMemory;
  return createCatalogue({
    catalogue: {
      title: 'T',
      description: 'D',
      language: 'en',
      url: 'https://talks.example',
      calendarHost: 'talks.example',
      timezone: 'UTC',
    },
    sources: new Map(),
    people: [],
    entryRules: {},
    topics: [],
    series: [],
    talks: stored.filter((one): one is StoredTalk => one.kind === 'talk'),
    papers: stored.filter((one): one is StoredPaper => one.kind === 'paper'),
    history: Object.fromEntries(
      [...memory.entries].map(([id, { revision, changed, deleted }]) => [id, { revision, changed, deleted }]),
    ),
    moved: memory.moved,
    ledger: {},
    ownPages: [],
    servedFiles: [],
    linesOf: () => [],
  });
}

function pagesOf({ talks, papers, speakers, series, venues }: ReturnType<typeof catalogueOf>): string[] {
  return [
    ...['talks', 'papers', 'speakers', 'series', 'venues'].map((list) => `${list}/`),
    ...talks.map(({ slug }) => `talks/${slug}/`),
    ...papers.map(({ slug }) => `papers/${slug}/`),
    ...speakers.map(({ slug }) => `speakers/${slug}/`),
    ...series.map(({ slug }) => `series/${slug}/`),
    ...venues.map(({ slug }) => `venues/${slug}/`),
    ...byYear(talks).map(({ year }) => `talks/${year}/`),
    ...calendarMonths(talks).map(({ name }) => `talks/calendar/${name}/`),
  ];
}

it('after a hundred changes', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 100, maxLength: 100 }), (changes) => {
      const files: FilesInMemory = new Map();
      runOn(files, dumps);
      const paths = [...files.keys()].filter((name) => name.endsWith('.md')).sort();
      /** Every address that ever was, with the files of the entries that had it. */
      const ever = new Map<string, string[]>();
      for (const [index, each] of [undefined, ...changes].entries()) {
        if (each && !make(each, paths, files)) continue;
        runOn(files, dumps);
        const catalogue = catalogueOf(files);
        const pages = new Set(pagesOf(catalogue));
        const now = new Map(
          paths.flatMap((path) => {
            const text = files.get(path);
            const kind = path.slice(0, path.indexOf('/') + 1);
            return text ? [[path, `${kind}${parseStoredEntry(path, text).fields.slug}/`]] : [];
          }),
        );
        for (const page of pages) ever.set(page, ever.get(page) ?? []);
        for (const [path, address] of now)
          ever.set(address, [...new Set([...(ever.get(address) ?? []), path])]);
        const redirects = new Map(catalogue.redirects.map(({ from, to }) => [from, to]));
        for (const [address, owners] of ever) {
          const place = `${address} after ${index} changes, the last ${JSON.stringify(each)}`;
          if (pages.has(address)) {
            expect(redirects.has(address), `${place} is a page`).toBe(false);
            continue;
          }
          const to = redirects.get(address) ?? 'nowhere';
          expect(pages.has(to), `${place} leads to ${to}`).toBe(true);
          const list = address.slice(0, address.indexOf('/') + 1);
          if (owners.length > 0)
            expect(
              owners.map((path) => now.get(path) ?? list),
              place,
            ).toContain(to);
        }
      }
    }),
    { numRuns: 5, seed: 15, endOnFailure: true },
  );
});
