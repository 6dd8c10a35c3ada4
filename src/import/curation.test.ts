/** What a curator settles in sources.yaml and entries.yaml, and that it stays settled when the page grows. */
import { describe, expect, it } from 'vitest';
import { noMemory } from '../content/lock.ts';
import type { EntryRules, Settlement } from '../model/schema.ts';
import { readDump } from './dump.ts';
import { type ImportResult, importContent } from './pipeline.ts';

function run(
  dumps: Record<string, string>,
  settled: Settlement[] = [],
  entryRules: EntryRules = {},
): ImportResult {
  return importContent({
    dumps: Object.entries(dumps).map(([name, text]) => readDump(name, new TextEncoder().encode(text))),
    sources: new Map(Object.keys(dumps).map((dump) => [dump, { dump, line: 1, settled }])),
    people: [],
    entryRules,
    stored: [],
    memory: noMemory,
    options: { today: '2024-03-01', restores: () => false, startsOver: false },
  });
}

const talk = 'Fri, 19 Jan 2024\n\n14:00 - 15:00\nL3\n\nCells\n\nAda Bee\n(Here)\nAbstract\n\nOf cells.\n';
const above = 'Tea from half past three\n\nOpen day\nBring your own cup.\n\n';
const rules = ({ notices }: ImportResult) => notices.map(({ rule, line }) => `${rule}:${line}`);

describe('a settled line', () => {
  const settled: Settlement[] = [
    { furniture: 'Tea from half past three' },
    { talk: { from: 'Open day', to: 'Bring your own cup.' } },
  ];

  it('is furniture, or part of the talk that it was said to be', () => {
    const result = run({ 'page.txt': above + talk }, settled);
    expect(rules(result)).toEqual([]);
    expect(result.entries.map(({ fields, body }) => [fields['title'], body])).toEqual([
      ['Open day', 'Bring your own cup.'],
      ['Cells', 'Of cells.'],
    ]);
    expect(result.counts.get('page.txt')).toMatchObject({ talks: 2, unread: 0 });
  });

  it('is a notice when nobody said what it is', () => {
    expect(rules(run({ 'page.txt': above + talk }))).toEqual([
      'unread-line:1',
      'unread-line:3',
      'unread-line:4',
    ]);
  });

  it('stays settled when a newer page moves it', () => {
    expect(
      rules(
        run(
          { 'page.txt': `${talk.replace('Cells', 'Waves')}\n\n${talk}`.replace('Fri', `${above}Fri`) },
          settled,
        ),
      ),
    ).toEqual([]);
  });

  it('parts what stands behind it from the talk above', () => {
    const behind = 'Doors close at six.';
    const result = run({ 'page.txt': `${talk}\n${above}${behind}\n` }, settled);
    expect(result.entries.map(({ fields, body }) => [fields['title'], body])).toEqual([
      ['Cells', 'Of cells.'],
      ['Open day', 'Bring your own cup.'],
    ]);
    expect(result.notices.map(({ text }) => text)).toEqual([
      `“${behind}” is in no entry: mend the dump, or settle in sources.yaml what the line is`,
    ]);
  });

  it('is reported when it is gone', () => {
    expect(rules(run({ 'page.txt': talk }, settled))).toEqual(['settled-line-gone:1', 'settled-line-gone:1']);
  });
});

describe('a notice that was seen', () => {
  const wrong = talk.replace('Fri, 19', 'Thu, 19');

  it('is not shown again, and only that one', () => {
    expect(rules(run({ 'page.txt': wrong }))).toEqual(['date-in-doubt:1']);
    expect(rules(run({ 'page.txt': wrong }, [{ seen: 'Thu, 19 Jan 2024', rule: 'date-in-doubt' }]))).toEqual(
      [],
    );
    const other: Settlement = { seen: 'Fri, 19 Jan 2024', rule: 'date-in-doubt' };
    expect(rules(run({ 'page.txt': wrong }, [other]))).toEqual(['date-in-doubt:1', 'settled-line-gone:1']);
  });
});

describe('papers of the same words', () => {
  const list = (day: string) =>
    `byAK and the research community\n\n${day}\n\nA paper on cells\n\nWe study cells at length, and say what they do all day.\n`;
  const dumps = { 'a.txt': list('Mar 12'), 'b.txt': list('Mar 14') };

  it('are one, with both origins and both lists', () => {
    const { entries } = run(dumps);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.fields).toHaveProperty('listings', [
      { source: 'a.txt', on: '--03-12' },
      { source: 'b.txt', on: '--03-14' },
    ]);
  });

  it('stay apart where a curator says so', () => {
    const { entries } = run(dumps, [], { apart: ['A Paper on Cells'] });
    expect(entries.map(({ id }) => id)).toEqual(['papers/a-paper-on-cells', 'papers/a-paper-on-cells-2']);
  });
});
