/** The catalogue's own content, held against the dumps: counts, fields, and every body character for character. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { speakersOf } from '../catalogue/speakers.ts';
import { readEntryFile } from '../content/front-matter.ts';
import { fates, ledgerSchema, lineNumbers } from '../model/ledger.ts';
import { type Paper, paperSchema, type Talk, talkSchema } from '../model/schema.ts';
import { bodyHtml, formulasIn } from '../render/markdown.ts';
import { decodeHtml, isMathematics } from '../render/math.ts';
import { type Dump, readDump } from './dump.ts';
import { readInline } from './normalize/read-inline.ts';

function entries(folder: string): { data: unknown; body: string }[] {
  const names = readdirSync(path.join('content', folder)).sort();
  return names.map((name) => readEntryFile(readFileSync(path.join('content', folder, name), 'utf8')));
}

const talks: Talk[] = entries('talks').map(({ data, body }) => ({ ...talkSchema.parse(data), body }));
const papers: Paper[] = entries('papers').map(({ data, body }) => ({ ...paperSchema.parse(data), body }));
const ledger = ledgerSchema.parse(JSON.parse(readFileSync('content/import.ledger.json', 'utf8')));
const dumps = new Map<string, Dump>(
  readdirSync('content/dumps').map((name) => [
    name,
    readDump(name, readFileSync(path.join('content/dumps', name))),
  ]),
);
const from = (dump: string) => talks.filter(({ origin }) => origin?.[0]?.dump === dump);
const oxford = from('oxford-maths-events.txt');
const lisbon = from('lisbon-mpml-archive.txt');
const news = from('gribonval-news.txt');

describe('the five dumps', () => {
  it('hold 41 talks by 34 speakers', () => {
    expect(talks).toHaveLength(41);
    expect([oxford.length, lisbon.length, news.length]).toEqual([4, 31, 6]);
    expect(speakersOf(talks)).toHaveLength(34);
  });

  it('hold 123 papers, 120 of them from the two lists, ten of these in both', () => {
    expect(papers).toHaveLength(123);
    const listed = papers.filter(({ listings }) => listings);
    expect(listed).toHaveLength(120);
    expect(listed.filter(({ origin }) => origin?.length === 2)).toHaveLength(10);
    expect(listed.filter(({ listings }) => listings?.length === 2)).toHaveLength(10);
    expect(new Set(listed.flatMap(({ listings = [] }) => listings.map(({ on }) => on)))).toEqual(
      new Set(['--03-12', '--03-14']),
    );
    expect(listed.some(({ date, authors }) => date || authors)).toBe(false);
  });

  it('are accounted for to the last line', () => {
    for (const [name, dump] of dumps) {
      const found = fates(
        ledger[name] ?? { entries: {}, furniture: {}, restored: {}, stated: {}, notices: [] },
      );
      const lost = dump.lines.filter(({ number, text }) => text !== '' && !found.has(number));
      expect(lost, name).toEqual([]);
      expect(ledger[name]?.notices, name).toEqual([]);
    }
  });

  it('give every entry an address of its own', () => {
    for (const list of [talks, papers]) expect(new Set(list.map(({ slug }) => slug)).size).toBe(list.length);
  });
});

describe('the Oxford page', () => {
  it('gives each talk its day, times and room', () => {
    expect(
      oxford
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
    expect(oxford.flatMap(({ speakers }) => speakers?.[0]?.printed ?? []).sort()).toEqual([
      'Dr Shiwei Liu',
      'Professor Nir Gov',
    ]);
  });

  it('has two papers between its talks', () => {
    const found = papers.filter(({ origin }) => origin?.[0]?.dump === 'oxford-maths-events.txt');
    expect(
      found.map(({ title, authors, journal, volume, issue, pages, date }) => [
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
});

describe('the Lisbon archive', () => {
  it('gives no talk a date, and says under what each is listed', () => {
    expect(lisbon.some(({ date, start }) => date || start)).toBe(false);
    expect(new Set(lisbon.map(({ listedUnder }) => listedUnder))).toEqual(new Set(['2020 seminars']));
    expect(new Set(lisbon.map(({ timezone }) => timezone))).toEqual(new Set(['Europe/Lisbon']));
  });

  it('has 23 talks with a file, and none with the page’s labels', () => {
    expect(lisbon.filter(({ files }) => files)).toHaveLength(23);
    expect(lisbon.flatMap(({ files = [] }) => files).every(({ name }) => /\.pdf$/.test(name))).toBe(true);
  });

  it('keeps the affiliation with the occasion, and leaves it out where none is printed', () => {
    const affiliation = (name: string) =>
      lisbon.find(({ speakers }) => speakers?.[0]?.name === name)?.speakers?.[0];
    expect(affiliation('Dan Roberts')).toEqual({
      name: 'Dan Roberts',
      affiliation: 'MIT, Center for Theoretical Physics',
    });
    expect(affiliation('Diogo Gomes')).toEqual({ name: 'Diogo Gomes' });
  });

  it('keeps real LaTeX in titles', () => {
    expect(lisbon.filter(({ title }) => title.includes('$\\infty$-Laplacian'))).toHaveLength(2);
  });
});

describe('the news page', () => {
  it('has six talks of the speaker that the sources file names, five with a date', () => {
    expect(new Set(news.flatMap(({ speakers }) => speakers?.map(({ name }) => name)))).toEqual(
      new Set(['Rémi Gribonval']),
    );
    expect(news.flatMap(({ date }) => date ?? []).sort()).toEqual([
      '2024-05-17',
      '2024-05-24',
      '2024-09-27',
      '2025-01-30',
      '2025-02-14',
    ]);
  });

  it('has an address glued to a title, which is a link', () => {
    const talk = news.find(({ links }) => links);
    expect(talk?.title).toBe('Conservation Laws for Gradient Flows');
    expect(talk?.links).toEqual([{ url: 'https://www-polsys.lip6.fr/Seminar/seminar.html' }]);
  });

  it('has one talk given at two places, and one paper', () => {
    expect(
      news
        .filter(({ title }) => title.startsWith('Frugality'))
        .map(({ location }) => location)
        .sort(),
    ).toEqual(['IEM, EPFL', 'MAP5, Paris']);
    const paper = papers.find(({ origin }) => origin?.[0]?.dump === 'gribonval-news.txt');
    expect([paper?.title, paper?.event]).toEqual([
      'Keep the Momentum: Conservation Laws beyond Euclidean Gradient Flows',
      'ICML24',
    ]);
  });
});

describe('every body, rendered, reads like its dump, but for white space and what was restored', () => {
  const all = [
    ...talks.map((talk) => ({ id: `talks/${talk.slug}`, ...talk })),
    ...papers.map((paper) => ({ id: `papers/${paper.slug}`, ...paper })),
  ];
  it.each(all)('$id', ({ id, body, origin = [] }) => {
    expect(formulasIn(body).filter((tex) => !isMathematics(tex))).toEqual([]);
    const html = bodyHtml(body);
    for (const { dump } of origin) {
      const numbers = lineNumbers(ledger[dump]?.entries[id]?.['body'] ?? '0');
      const lines = dumps.get(dump)?.lines.filter(({ number }) => numbers.includes(number)) ?? [];
      const printed = lines.map(({ text }) => withoutMarker(text.trim(), html.includes('<li>')));
      expect(squeezed(asRead(html))).toBe(squeezed(printed.map(asMeant).join(' ')));
    }
  });
});

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
