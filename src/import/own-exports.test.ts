/** What the site exports is read back: for each format the fields that it carries. */
import { describe, expect, it } from 'vitest';
import type { EntryList, ListKind } from '../catalogue/entry-list.ts';
import { writeEntryFile } from '../content/front-matter.ts';
import { apiEntry } from '../export/api.ts';
import { apiFiles, apiListFiles } from '../export/api-files.ts';
import type { ExportContext } from '../export/context.ts';
import { type FormatExtension, formatDescriptions } from '../export/formats.ts';
import { linkedData, paperJsonLd, talkJsonLd } from '../export/json-ld.ts';
import { formatsOfList } from '../export/registry.ts';
import { pages as en } from '../i18n/en.ts';
import { asPaper, asTalk, type Entry, entryId } from '../model/entry.ts';
import type { Paper, PaperFields, Talk, TalkFields } from '../model/schema.ts';
import { bodyText } from '../render/markdown.ts';
import { plainTitle } from '../render/math.ts';
import { type FilesInMemory, runOn } from './in-memory.fixture.ts';

/** Numbers from 0 to `below`, the same at every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

const words =
  'attic beam cellar door eave floor gable hatch joist kiln ladder mortar niche oak plank rafter'.split(' ');
const given = ['Mira', 'Élise', 'Boris', 'Cem', 'Dóra', 'Jan', 'Ana Sofia'];
const family = ['Okafor', 'Blanc', 'van der Tal', 'Ay', 'Esch', 'Núñez', 'O’Neill'];

/** A catalogue in which every field of every entry says something. */
function invented(seed: number, count: number): Entry[] {
  const next = numbers(seed);
  const one = (list: readonly string[]) => list[next(list.length)] ?? '';
  const some = (length: number) => Array.from({ length }, () => one(words)).join(' ');
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const two = (number: number) => String(number).padStart(2, '0');
  const people = (index: number) =>
    [0, 1].map((at) => ({
      name: `${given[(index + at * 3) % given.length]} ${family[(index * 2 + at) % family.length]}`,
      affiliation: `Institute of ${capital(some(1))}`,
    }));
  const common = (index: number) => ({
    title: `${capital(some(3))} & the $n^2$ ${one(words)}, part ${index}: “${some(2)}”`,
    event: `${capital(some(2))} Week ${index}`,
    listedUnder: `Autumn ${2000 + index}`,
    body: `${capital(some(9))} with $x_1$ & 100 %.\n\n${capital(some(12))}.`,
  });
  const day = (index: number) => `20${10 + (index % 15)}-${two(1 + next(12))}-${two(1 + next(28))}`;
  const talks = Array.from({ length: count }, (_, index): Entry => {
    const date = day(index);
    const fields: Talk = {
      ...common(index),
      speakers: people(index),
      status: (['confirmed', 'tentative', 'cancelled', 'postponed'] as const)[index % 4] ?? 'confirmed',
      ...(index % 4 === 3 && { formerDate: '2009-01-02' }),
      date,
      start: `${two(8 + next(6))}:30`,
      end: '15:45',
      ...(index % 5 === 4 && { endDate: date.replace(/\d\d$/, '28') }),
      timezone: 'Europe/Lisbon',
      location: `Room ${index}, ${capital(some(1))} Hall`,
      kind: `${capital(some(1))} lecture`,
      series: `${capital(some(1))} Seminar`,
      files: [{ name: `slides ${index}.pdf`, url: `https://files.example.org/${index}.pdf` }],
      links: [{ url: `https://video.example.org/${index}`, label: 'Video' }],
      slug: `kept-talk-${index}`,
      aliases: [`former-talk-${index}`],
    };
    return asTalk(fields);
  });
  const papers = Array.from({ length: count }, (_, index): Entry => {
    const fields: Paper = {
      ...common(100 + index),
      authors: people(index + 3),
      ...(index % 2 === 0
        ? {
            type: 'article',
            journal: `Annals of ${capital(some(1))} & ${capital(some(1))}`,
            volume: `${1 + next(90)}`,
            issue: `${1 + next(12)}`,
            issn: '1234-567X',
          }
        : index % 4 === 1
          ? {
              type: 'inproceedings',
              editors: people(index + 1).map(({ name }) => ({ name })),
              booktitle: `Proceedings of the ${index}th ${capital(some(1))} Week`,
              series: `Notes in ${capital(some(1))}`,
              volume: `${1 + next(90)}`,
              publisher: `${capital(some(1))} Press`,
              address: capital(some(1)),
              edition: '2nd',
              isbn: '978-3-16-148410-0',
              language: 'en',
            }
          : {
              type: 'phdthesis',
              institution: `University of ${capital(some(1))}`,
              address: capital(some(1)),
              howPublished: `Pinned to the ${one(words)}`,
              note: `Read the ${one(words)} first`,
              chapter: `${1 + next(9)}`,
            }),
      pages: `${100 + index}-${200 + index}`,
      date: index % 3 === 0 ? day(index) : index % 3 === 1 ? '2021-07' : '2022',
      links: [
        { url: `https://doi.org/10.1234/attic.${seed}.${index}`, label: 'DOI' },
        { url: `https://papers.example.org/${seed}/${index}` },
      ],
      listings: [{ source: 'list.txt', on: '2024-01-02' }],
      slug: `kept-paper-${index}`,
      aliases: [`former-paper-${index}`],
    };
    return asPaper(fields);
  });
  return [...talks, ...papers];
}

function fieldsOf({ of }: Entry): TalkFields | PaperFields {
  const { body: _, ...fields } = of;
  return fields;
}

const context = (entries: readonly Entry[]): ExportContext => ({
  title: 'Attics',
  description: 'Of attics',
  language: 'en',
  timezone: 'Europe/Lisbon',
  calendarHost: 'attics.example.org',
  url: (path) => `https://attics.example.org/${path}`,
  changeOf: () => ({ revision: 0, changed: '2024-01-01' }),
  permanentId: (id) => id,
  fileNameOf: (id) => `${id}.md`,
  sourceText: (id) => {
    const entry = entries.find((each) => entryId(each) === id) as Entry;
    const origin = [{ dump: 'attics.txt', lines: '3-9' }];
    return writeEntryFile({ ...fieldsOf(entry), origin }, entry.of.body);
  },
  messages: en,
  look: { colours: { paper: '#fff', ink: '#000', quiet: '#444', hairline: '#ccc', accent: '#900' } },
});

const listOf = (entries: readonly Entry[], kind: ListKind): EntryList => ({
  path: 'all',
  page: '',
  title: 'All',
  entries: [...entries],
  kind,
});

/** A dump of a format: the file of a list, or those of entries where a list has none. */
function exported(extension: FormatExtension, entries: readonly Entry[]): Record<string, string> {
  const about = context(entries);
  const format = [
    ...formatsOfList(listOf(entries, 'catalogue')),
    ...formatsOfList(listOf(entries, 'series')),
  ].find((each) => each.extension === extension);
  if (format)
    return {
      [`all.${extension}`]: String(
        format.write(listOf(entries, 'catalogue'), about, { number: 1, count: 1 }),
      ),
    };
  const written = (entry: Entry) =>
    extension === 'md' ? about.sourceText(entryId(entry)) : JSON.stringify(apiEntry(entry, about));
  return Object.fromEntries(entries.map((entry) => [`${entryId(entry)}.${extension}`, written(entry)]));
}

type Values = Record<string, unknown>;

/** What is compared of an entry, by names; formulas as text, since most formats have no others. */
function valuesOf(fields: TalkFields | PaperFields, body: string): Values {
  const { title, links, ...rest } = fields;
  const people = 'speakers' in rest ? rest.speakers : 'authors' in rest ? rest.authors : undefined;
  const { origin: _, ...others } = rest as Values;
  return {
    ...others,
    title: plainTitle(title),
    speakers: undefined,
    authors: undefined,
    people: people?.map(({ name }) => name),
    affiliations: people?.map(({ affiliation }) => affiliation),
    editors: 'editors' in rest ? rest.editors?.map(({ name }) => name) : undefined,
    doi: links?.find(({ url }) => url.includes('doi.org'))?.url,
    links: links?.map(({ url }) => url),
    abstract: bodyText(body),
  };
}

/** The names of the fields that come back as they were, in every entry of a kind. */
function carried(entries: readonly Entry[], dumps: Record<string, string>, kind: Entry['kind']): string[] {
  const { entries: read } = runOn(new Map(), dumps);
  const own = entries.filter((entry) => entry.kind === kind);
  const byTitle = new Map(
    read.filter((each) => each.kind === kind).map((each) => [plainTitle(each.fields.title), each]),
  );
  const lost = new Set<string>();
  const seen = new Set<string>();
  for (const { of } of own) {
    const { body, ...fields } = of;
    const found = byTitle.get(plainTitle(of.title));
    const now: Values = found ? valuesOf(found.fields, found.body) : {};
    for (const [name, value] of Object.entries(valuesOf(fields, body))) {
      if (value === undefined || (Array.isArray(value) && value.every((each) => each === undefined)))
        continue;
      seen.add(name);
      const is = now[name];
      const isSame =
        name === 'links'
          ? Array.isArray(is) && (value as unknown[]).every((each) => is.includes(each))
          : JSON.stringify(is) === JSON.stringify(value);
      if (!isSame) lost.add(name);
    }
  }
  return [...seen].filter((name) => !lost.has(name)).sort();
}

/** The page of an entry, as far as machines read it. */
function pages(entries: readonly Entry[]): Record<string, string> {
  const about = { url: context(entries).url, site: 'Attics', language: 'en' };
  return Object.fromEntries(
    entries.map((entry) => {
      const node = entry.kind === 'talk' ? talkJsonLd(entry, about) : paperJsonLd(entry, about);
      const script = `<script type="application/ld+json">${linkedData([node])}</script>`;
      return [`${entryId(entry)}.html`, `<!doctype html>\n<head>\n${script}\n</head>\n<h1>Attics</h1>\n`];
    }),
  );
}

/**
 * What comes back as it was, for each format. Who makes a format carry more adds it here. Formulas come back as text where a format has
 * no others, a status where it is not that all is as announced; JSON and Markdown keep those, too.
 */
const table: Record<FormatExtension | 'html', { talk: string; paper: string }> = {
  ics: { talk: 'affiliations date end endDate location people series start timezone title', paper: '' },
  atom: {
    talk: 'affiliations date end endDate event location people series start title',
    paper:
      'abstract address booktitle date doi event howPublished institution issue journal pages people publisher series title volume',
  },
  rss: {
    talk: 'affiliations date end endDate event location people series start title',
    paper:
      'abstract address booktitle date doi event howPublished institution issue journal pages people publisher series title volume',
  },
  'feed.json': {
    talk: 'affiliations date end endDate event kind location people series start timezone title',
    paper:
      'abstract address booktitle date doi event howPublished institution issue journal pages people publisher series title volume',
  },
  bib: {
    talk: 'date endDate event location people title',
    paper:
      'address booktitle chapter date doi edition editors event howPublished institution isbn issn issue journal language links note people publisher series title type volume',
  },
  ris: {
    talk: 'date event kind location people title',
    paper:
      'address booktitle date doi edition editors event institution isbn issn issue journal language note pages people publisher series title type volume',
  },
  'csl.json': {
    talk: 'date event kind location people series title',
    paper:
      'address booktitle chapter date doi edition editors event institution isbn issn issue journal language note pages people publisher series title type volume',
  },
  json: {
    talk: 'abstract affiliations aliases date end endDate event files formerDate kind links listedUnder location people series slug start status timezone title',
    paper:
      'abstract address affiliations aliases booktitle chapter date doi edition editors event howPublished institution isbn issn issue journal language links listedUnder listings note pages people publisher series slug title type volume',
  },
  md: {
    talk: 'abstract affiliations aliases date end endDate event files formerDate kind links listedUnder location people series slug start status timezone title',
    paper:
      'abstract address affiliations aliases booktitle chapter date doi edition editors event howPublished institution isbn issn issue journal language links listedUnder listings note pages people publisher series slug title type volume',
  },
  html: {
    talk: 'affiliations date end endDate location people series start title',
    paper: 'affiliations date doi issue journal links pages people title volume',
  },
};

describe('an export is read back with the fields that its format carries', () => {
  it.each(Object.entries(table))('%s', (extension, expected) => {
    for (const seed of [7, 8, 9]) {
      const entries = invented(seed, 12);
      const dumps = extension === 'html' ? pages(entries) : exported(extension as FormatExtension, entries);
      for (const kind of ['talk', 'paper'] as const) {
        const names = carried(entries, dumps, kind);
        expect(names.join(' '), kind).toBe(expected[kind]);
      }
    }
  });

  it('of every format that there is', () => {
    expect(Object.keys(table).sort()).toEqual([...Object.keys(formatDescriptions), 'html'].sort());
  });
});

describe('the JSON of entries moves a catalogue', () => {
  const entries = invented(11, 30);
  const [dump = ''] = [
    JSON.stringify(
      Object.values(exported('json', entries)).map((text) => JSON.parse(text) as unknown),
      undefined,
      1,
    ),
  ];

  it('gives the same entries at the same addresses, with bodies as they were written', () => {
    const { entries: read, notices } = runOn(new Map(), { 'all.json': dump });
    expect(notices).toEqual([]);
    expect(read.map(({ fields, body }) => ({ ...fields, origin: undefined, body })).sort(byTitle)).toEqual(
      entries.map(({ of }) => ({ ...of, origin: undefined })).sort(byTitle),
    );
    expect(read.map(({ id }) => id).sort()).toEqual(entries.map(entryId).sort());
  });

  it('leaves no line unread, and changes nothing when it is imported again', () => {
    const files: FilesInMemory = new Map();
    const { counts } = runOn(files, { 'all.json': dump });
    expect(counts.get('all.json')).toMatchObject({ unread: 0, talks: 30, papers: 30 });
    const again = runOn(files, { 'all.json': dump });
    expect(again.entries.some(({ isChanged, isNew }) => isChanged || isNew)).toBe(false);
  });

  it('is the same as one file for each entry', () => {
    const one = runOn(new Map(), { 'all.json': dump });
    const many = runOn(new Map(), exported('json', entries));
    const seen = ({ fields, id }: (typeof one.entries)[number]) =>
      JSON.stringify([id, { ...fields, origin: 0 }]);
    expect(many.entries.map(seen).sort()).toEqual(one.entries.map(seen).sort());
  });

  it('is the same as the files of several entries, which a site of few files has', () => {
    const one = runOn(new Map(), { 'all.json': dump });
    const packs = apiFiles({ entries, lists: [], redirects: [] }, { ...context(entries), packs: 4 });
    const texts = packs.flatMap(({ path, content }) =>
      path.startsWith('api/v1/entries/') ? [[path.slice('api/v1/entries/'.length), String(content())]] : [],
    );
    expect(texts.length).toBe(4);
    const { entries: read, notices } = runOn(new Map(), Object.fromEntries(texts));
    const seen = ({ fields, id, body }: (typeof one.entries)[number]) =>
      JSON.stringify([id, { ...fields, origin: 0 }, body]);
    expect(read.map(seen).sort()).toEqual(one.entries.map(seen).sort());
    // Each but the last names the next.
    expect(notices.map(({ text }) => text.slice(0, 32))).toEqual(
      Array.from({ length: 3 }, () => 'the list goes on in another file'),
    );
  });

  it('keeps an address only where it is free and one of this program', () => {
    const [first] = entries;
    const file = JSON.parse(Object.values(exported('json', entries))[0] ?? '') as Record<string, unknown>;
    const other = { ...file, page: 'https://other.example.org/', title: 'Another', aliases: undefined };
    const odd = {
      ...other,
      page: 'https://odd.example.org/',
      title: 'Odd',
      slug: '../up',
      location: 7,
      roof: 'red',
    };
    const { entries: read, notices } = runOn(new Map(), { 'all.json': JSON.stringify([file, other, odd]) });
    expect(read.map(({ id }) => id).sort()).toEqual(
      [first && entryId(first), `${first && entryId(first)}-2`, 'talks/okafor-odd'].sort(),
    );
    expect(notices.map(({ rule, text }) => `${rule} ${text.slice(0, 20)}`).sort()).toEqual([
      'not-kept “roof” is no field o',
      'value-refused location is to be a ',
      'value-refused the address "../up" ',
    ]);
  });

  it('says that a list of the API holds no abstracts, and that it goes on', () => {
    const about = context(entries);
    const [file] = apiListFiles(listOf(entries, 'catalogue'), about);
    const text = String(file?.content()).replace(
      /\}\s*$/,
      ', "next": "https://attics.example.org/api/v1/all.2.json" }',
    );
    const { entries: read, notices } = runOn(new Map(), { 'all.json': text });
    expect(read).toHaveLength(entries.length);
    expect(notices.map(({ text: said }) => said.slice(0, 32))).toEqual([
      'a list of the API holds no abstr',
      'the list goes on in another file',
    ]);
  });
});

const byTitle = (a: { title: string }, b: { title: string }) => (a.title < b.title ? -1 : 1);
