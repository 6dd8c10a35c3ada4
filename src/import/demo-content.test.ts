/** `content/` imported anew: what holds for any content, and what is known of the demo's dumps while they lie there. */

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { speakersOf } from '../catalogue/speakers.ts';
import { readLedger } from '../content/ledger.ts';
import {
  fileNames,
  fixtureFolder,
  hasWholeDemo,
  ownContent,
  presentDemoDumps,
  readTalksAndPapers,
} from '../fixtures/folders.ts';
import { fates, type Ledger, lineNumbers } from '../model/ledger.ts';
import { type Paper, paperSchema, type Talk, talkSchema } from '../model/schema.ts';
import { bodyHtml, formulasIn } from '../render/markdown.ts';
import { decodeHtml, isMathematics } from '../render/math.ts';
import { runImport } from './command.ts';
import { type Dump, readDump } from './dump.ts';
import { printedText } from './normalize/inline/pieces.ts';
import { readInline } from './normalize/read-inline.ts';

interface Imported {
  folder: string;
  talks: Talk[];
  papers: Paper[];
  ledger: Ledger;
  dumps: Map<string, Dump>;
}

const parent = mkdtempSync(path.join(tmpdir(), 'colloquy-'));
afterAll(() => rmSync(parent, { recursive: true }));

/** Imports a content folder, and reads what is there then. */
function importIn(folder: string): Imported {
  const { exitCode, errors } = runImport(['--content', folder]);
  expect(errors.filter((line) => !line.startsWith('import.lock.json is lost'))).toEqual([]);
  expect(exitCode).toBe(0);
  const names = fileNames(folder, 'dumps');
  return {
    folder,
    ...readTalksAndPapers(folder),
    ledger: readLedger(readFileSync(path.join(folder, 'import.ledger.json'), 'utf8')) ?? {},
    dumps: new Map(
      names.map((name) => [name, readDump(name, readFileSync(path.join(folder, 'dumps', name)))]),
    ),
  };
}

/** A copy of `content/`, with all that a curator did in it. */
function copyOfContent(): string {
  const folder = path.join(parent, 'copy');
  cpSync(ownContent, folder, { recursive: true });
  mkdirSync(path.join(folder, 'dumps'), { recursive: true });
  return folder;
}

/** What the sources file says of the demo's dumps; without that, nothing is expected of a dump. */
const sourcesOfDemo = ((parse(readText('sources.yaml')) ?? []) as { dump: string }[]).filter(({ dump }) =>
  presentDemoDumps().includes(dump),
);
const known = sourcesOfDemo.map(({ dump }) => dump);

/** The demo's dumps alone, and what the sources file says of them. */
function demoAlone(): string {
  const folder = path.join(parent, 'demo');
  mkdirSync(path.join(folder, 'dumps'), { recursive: true });
  cpSync(path.join(fixtureFolder, 'catalogue.yaml'), path.join(folder, 'catalogue.yaml'));
  writeFileSync(path.join(folder, 'sources.yaml'), stringify(sourcesOfDemo));
  for (const name of known) cpSync(path.join(ownContent, 'dumps', name), path.join(folder, 'dumps', name));
  return folder;
}

/** A file of `content/`; empty where it is missing. */
function readText(name: string): string {
  const file = path.join(ownContent, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

describe('the content', () => {
  const content = importIn(copyOfContent());

  it('is accounted for to the last line of every dump', () => {
    for (const [name, dump] of content.dumps) {
      const found = fates(
        content.ledger[name] ?? { entries: {}, furniture: {}, restored: {}, stated: {}, notices: [] },
      );
      const lost = dump.lines.filter(({ number, text }) => text !== '' && !found.has(number));
      expect(lost, name).toEqual([]);
    }
  });

  it('is imported a second time without a change', () => {
    const files = () =>
      [
        ...['talks', 'papers'].flatMap((kind) =>
          fileNames(content.folder, kind).map((name) => `${kind}/${name}`),
        ),
        ...['import.lock.json', 'import.ledger.json'],
      ].map((name) => [name, readFileSync(path.join(content.folder, name), 'utf8')]);
    const before = files();
    expect(runImport(['--content', content.folder]).lines.at(-1)).toContain('nothing changed');
    expect(files()).toEqual(before);
  });

  it('gives every entry an address of its own, and fields that the schema allows', () => {
    for (const list of [content.talks, content.papers])
      expect(new Set(list.map(({ slug }) => slug)).size).toBe(list.length);
    for (const { body: _, ...fields } of content.talks) talkSchema.parse(fields);
    for (const { body: _, ...fields } of content.papers) paperSchema.parse(fields);
  });
});

/** What is known of each dump of the demo. */
const expectations: Record<string, (talks: Talk[], papers: Paper[]) => void> = {
  'oxford-maths-events.txt': describeOxford,
  'lisbon-mpml-archive.txt': describeLisbon,
  'gribonval-news.txt': describeNews,
  'trending-papers-mar-12.txt': (_, papers) => describeList(papers, 'trending-papers-mar-12.txt', '--03-12'),
  'trending-papers-mar-14.txt': (_, papers) => describeList(papers, 'trending-papers-mar-14.txt', '--03-14'),
};

describe.each(known.length > 0 ? [importIn(demoAlone())] : [])('the demo', (demo) => {
  describe.each(known)('%s', (dump) => {
    const isFromIt = ({ origin = [] }: Talk | Paper) => origin.some((place) => place.dump === dump);
    expectations[dump]?.(demo.talks.filter(isFromIt), demo.papers.filter(isFromIt));

    it('gives nothing to look at', () => expect(demo.ledger[dump]?.notices).toEqual([]));

    it('has no backslash, dollar, brace or caret left outside formulas', () => {
      for (const { text } of demo.dumps.get(dump)?.lines ?? []) {
        const found = readInline(text);
        expect(found.map(printedText).join('')).toBe(text);
        const rest = found.map((piece) => (piece.type === 'text' ? piece.text : ''));
        expect(rest.join('')).not.toMatch(/[\\$^{}]|\d+times|infty|mathcal|cdot/);
      }
    });
  });

  describe.each(hasWholeDemo() && known.length === presentDemoDumps().length ? [demo] : [])(
    'as a whole',
    (demo) => {
      describeWhole(demo);
    },
  );

  it('is what lies in content/, wherever nobody corrected it', () => {
    const corrected = new Set(
      runImport(['--content', path.join(parent, 'copy')]).lines.flatMap(
        (line) => /^kept as corrected by hand: (\S+)/.exec(line)?.[1] ?? [],
      ),
    );
    for (const kind of ['talks', 'papers'] as const)
      for (const name of fileNames(demo.folder, kind)) {
        const slug = name.replace('.md', '');
        const isThere = fileNames(ownContent, kind).includes(name);
        if (!isThere || corrected.has(`${kind}/${slug}`)) continue;
        const text = readText(`${kind}/${name}`);
        const isRenamed = !text.includes(`\nslug: "${slug}"\n`);
        if (!isRenamed) expect(text, name).toBe(readFileSync(path.join(demo.folder, kind, name), 'utf8'));
      }
  });

  describe('every body, rendered, reads like its dump, but for white space and what was restored', () => {
    const all = [
      ...demo.talks.map((talk) => ({ id: `talks/${talk.slug}`, ...talk })),
      ...demo.papers.map((paper) => ({ id: `papers/${paper.slug}`, ...paper })),
    ];
    it.each(all)('$id', ({ id, body, origin = [] }) => {
      expect(formulasIn(body).filter((tex) => !isMathematics(tex))).toEqual([]);
      const html = bodyHtml(body);
      for (const { dump } of origin) {
        const numbers = lineNumbers(demo.ledger[dump]?.entries[id]?.['body'] ?? '0');
        const lines = demo.dumps.get(dump)?.lines.filter(({ number }) => numbers.includes(number)) ?? [];
        const printed = lines.map(({ text }) => withoutMarker(text.trim(), html.includes('<li>')));
        expect(squeezed(asRead(html))).toBe(squeezed(printed.map(asMeant).join(' ')));
      }
    });
  });
});

function describeWhole({ talks, papers, ledger, folder }: Imported) {
  it('has 41 talks by 34 speakers', () => {
    expect(talks).toHaveLength(41);
    expect(speakersOf(talks)).toHaveLength(34);
  });

  it('has 123 papers, 120 of them from the two lists, ten of these in both', () => {
    expect(papers).toHaveLength(123);
    const listed = papers.filter(({ listings }) => listings);
    expect(listed).toHaveLength(120);
    expect(listed.filter(({ origin }) => origin?.length === 2)).toHaveLength(10);
    expect(listed.filter(({ listings }) => listings?.length === 2)).toHaveLength(10);
    expect(listed.some(({ date, authors }) => date || authors)).toBe(false);
  });

  it('has the ledger of content/, unless entries there were deleted or renamed', () => {
    const isWhole = (['talks', 'papers'] as const).every((kind) =>
      fileNames(folder, kind).every((name) => fileNames(ownContent, kind).includes(name)),
    );
    const { talks, papers } = readTalksAndPapers(ownContent);
    const areRenamed = [...talks, ...papers].some(({ aliases }) => aliases);
    if (isWhole && !areRenamed)
      for (const [dump, lines] of Object.entries(ledger))
        expect(readLedger(readText('import.ledger.json'))?.[dump], dump).toEqual(lines);
  });
}

function describeOxford(talks: Talk[], papers: Paper[]) {
  it('gives each of its four talks its day, times and room', () => {
    expect(
      talks
        .map(({ speakers, date, start, end, location }) => [speakers?.[0]?.name, date, start, end, location])
        .sort(),
    ).toEqual([
      ['Haggai Maron', '2024-02-05', '14:00', '15:00', 'Lecture Room 3'],
      ['Kfir Levy', '2024-02-12', '14:00', '15:00', 'Lecture Room 3'],
      ['Nir Gov', '2024-01-19', '14:00', '15:00', 'L3'],
      ['Shiwei Liu', '2024-02-26', '14:00', '15:00', 'Lecture Room 3'],
    ]);
  });

  it('prints honorifics, which are kept beside the name', () => {
    expect(talks.flatMap(({ speakers }) => speakers?.[0]?.printed ?? []).sort()).toEqual([
      'Dr Shiwei Liu',
      'Professor Nir Gov',
    ]);
  });

  it('has two papers between its talks', () => {
    expect(
      papers.map(({ title, authors, journal, volume, issue, pages, date }) => [
        title,
        authors?.length,
        journal,
        volume,
        issue,
        pages,
        date,
      ]),
    ).toEqual([
      [
        'A frame approach for equations involving the fractional Laplacian',
        4,
        undefined,
        undefined,
        undefined,
        undefined,
        '2023-11-21',
      ],
      [
        'On large externally definable sets in NIP',
        4,
        'Journal of the Institute of Mathematics of Jussieu',
        '23',
        '5',
        '2159-2173',
        '2023-12-04',
      ],
    ]);
  });
}

function describeLisbon(talks: Talk[]) {
  it('gives none of its 31 talks a date, and says under what each is listed', () => {
    expect(talks).toHaveLength(31);
    expect(talks.some(({ date, start }) => date || start)).toBe(false);
    expect(new Set(talks.map(({ listedUnder }) => listedUnder))).toEqual(new Set(['2020 seminars']));
    expect(new Set(talks.map(({ timezone }) => timezone))).toEqual(new Set(['Europe/Lisbon']));
  });

  it('has 23 talks with a file, and none with the page’s labels', () => {
    expect(talks.filter(({ files }) => files)).toHaveLength(23);
    expect(talks.flatMap(({ files = [] }) => files).every(({ name }) => /\.pdf$/.test(name))).toBe(true);
  });

  it('keeps the affiliation with the occasion, and leaves it out where none is printed', () => {
    const affiliation = (name: string) =>
      talks.find(({ speakers }) => speakers?.[0]?.name === name)?.speakers?.[0];
    expect(affiliation('Dan Roberts')).toEqual({
      name: 'Dan Roberts',
      affiliation: 'MIT, Center for Theoretical Physics',
    });
    expect(affiliation('Diogo Gomes')).toEqual({ name: 'Diogo Gomes' });
  });

  it('keeps real LaTeX in titles', () => {
    expect(talks.filter(({ title }) => title.includes('$\\infty$-Laplacian'))).toHaveLength(2);
  });
}

function describeNews(talks: Talk[], papers: Paper[]) {
  it('has six talks of the speaker that the sources file names, five with a date', () => {
    expect(talks).toHaveLength(6);
    expect(new Set(talks.flatMap(({ speakers }) => speakers?.map(({ name }) => name)))).toEqual(
      new Set(['Rémi Gribonval']),
    );
    expect(talks.flatMap(({ date }) => date ?? []).sort()).toEqual([
      '2024-05-17',
      '2024-05-24',
      '2024-09-27',
      '2025-01-30',
      '2025-02-14',
    ]);
  });

  it('has an address glued to a title, which is a link', () => {
    const talk = talks.find(({ links }) => links);
    expect(talk?.title).toBe('Conservation Laws for Gradient Flows');
    expect(talk?.links).toEqual([{ url: 'https://www-polsys.lip6.fr/Seminar/seminar.html' }]);
  });

  it('has one talk given at two places, and one paper', () => {
    expect(
      talks
        .filter(({ title }) => title.startsWith('Frugality'))
        .map(({ location }) => location)
        .sort(),
    ).toEqual(['IEM, EPFL', 'MAP5, Paris']);
    expect(papers.map(({ title, event }) => [title, event])).toEqual([
      ['Keep the Momentum: Conservation Laws beyond Euclidean Gradient Flows', 'ICML24'],
    ]);
  });
}

function describeList(papers: Paper[], source: string, on: string) {
  it('gives every paper the day of the list, and no date of its own', () => {
    expect(papers.length).toBeGreaterThan(60);
    for (const { listings, date } of papers) {
      expect(listings).toContainEqual({ source, on });
      expect(date).toBeUndefined();
    }
  });
}

/** A line of the dump as it is meant: formulas as "∎", addresses and leftovers of LaTeX mended. */
function asMeant(line: string): string {
  const note = /^Talk on .*?(?=\()/;
  return readInline(line.replace(note, ''))
    .map((piece) => (piece.type === 'formula' ? '∎' : piece.type === 'link' ? piece.url : piece.text))
    .join('');
}

/** What a reader sees of a page's markup: formulas as "∎". */
function asRead(html: string): string {
  return decodeHtml(html.replace(/<math.*?<\/math>/gs, '∎').replace(/<[^>]+>/g, ''));
}

/** A browser draws the markers of a list itself. */
function withoutMarker(line: string, isList: boolean): string {
  return isList ? line.replace(/^(?:\d+[.)]|[-*•])\s+/, '') : line;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
