/** What the site is told of a content folder, and how it is told what is wrong with it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entryOf } from '../model/content.ts';
import { noMemory, writeLock } from './lock.ts';
import { readContent, readWhatIsRight } from './read-content.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'colloquy-'));
  put(
    'catalogue.yaml',
    `title: "Examples"
description: "Talks that nobody gave"
language: "en"
url: "https://talks.example"
calendarHost: "talks.example"
timezone: "Europe/Lisbon"
`,
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text: string) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

const talk = (slug: string, body = '') => `---\ntitle: "Cells"\nslug: "${slug}"\n---\n\n${body}\n`;

it('holds settings, entries and the lines of dumps', () => {
  put('sources.yaml', '- dump: "page.txt"\n  title: "A page"\n');
  put('people.yaml', '- name: "Ada Example"\n');
  put('entries.yaml', 'apart: ["Cells"]\n');
  put('topics.yaml', '- slug: "cells"\n  label: "cells"\n  phrases: ["cells"]\n');
  put('dumps/page.txt', 'one\r\ntwo\n');
  put('talks/other-name.md', talk('cells', 'They move.'));
  put('papers/on-cells.md', '---\ntitle: "On cells"\nslug: "on-cells"\n---\n');
  const content = readContent(folder);
  expect(content.catalogue.title).toBe('Examples');
  expect(content.sources.get('page.txt')?.title).toBe('A page');
  expect(content.people).toEqual([{ name: 'Ada Example' }]);
  expect(content.entryRules).toEqual({ apart: ['Cells'] });
  expect(content.topics).toEqual([{ slug: 'cells', label: 'cells', phrases: ['cells'] }]);
  expect(content.linesOf('page.txt')).toEqual(['one', 'two', '']);
  expect(content.linesOf('gone.txt')).toEqual([]);
  expect(content.talks.map(({ path: file, fields }) => [file, fields])).toEqual([
    ['talks/other-name.md', { title: 'Cells', slug: 'cells' }],
  ]);
  expect(content.papers.map(({ body }) => body)).toEqual(['']);
});

it('has the body of an entry beside its fields, and reads the text of its file when it is asked for', () => {
  put('talks/cells.md', talk('cells', 'They move.'));
  const [stored] = readContent(folder).talks;
  put('talks/cells.md', talk('cells', 'They divide.'));
  expect(stored && entryOf(stored).body).toBe('They move.');
  expect(stored && Object.keys(entryOf(stored))).toEqual(['title', 'slug']);
  expect(stored?.text).toContain('They divide.');
});

it('needs nothing but the catalogue file', () => {
  const { linesOf: _, catalogue: __, sources, ...rest } = readContent(folder);
  expect(sources.size).toBe(0);
  expect(rest).toEqual({
    brandFiles: new Map(),
    people: [],
    entryRules: {},
    topics: [],
    talks: [],
    papers: [],
    history: {},
    moved: {},
    ownPages: [],
    series: [],
    servedFiles: [],
    ledger: {},
  });
});

it('knows how entries changed, and where addresses went', () => {
  const memory = {
    ...noMemory,
    entries: new Map([
      [
        'talks/cells',
        { entry: 'a', occasion: 'b', revision: 2, changed: '2024-03-01', deleted: true as const },
      ],
    ]),
    moved: { 'speakers/a-example/': 'speakers/ada-example/' },
  };
  put('import.lock.json', writeLock(memory));
  const { history, moved } = readContent(folder);
  expect(history).toEqual({ 'talks/cells': { revision: 2, changed: '2024-03-01', deleted: true } });
  expect(moved).toEqual(memory.moved);
});

it('goes on without a lock or a ledger that is damaged, but not with one of a newer version', () => {
  put('import.lock.json', '{"version": 1,');
  put('import.ledger.json', '[]');
  expect(readContent(folder)).toMatchObject({ history: {}, ledger: {} });
  put('import.lock.json', '{"version": 3}');
  expect(() => readContent(folder)).toThrow(`${path.join(folder, 'import.lock.json')}: is of version 3`);
});

it('names everything that is wrong, each with file and line', () => {
  put('sources.yaml', '- dump: "page.txt"\n  zone: "UTC"\n');
  put('talks/a.md', talk('cells'));
  put('talks/b.md', talk('cells'));
  put('papers/c.md', '---\ntitle: "C"\nslug: "c"\ndate: "May"\n---\n');
  expect(() => readContent(folder)).toThrow(
    [
      `${folder}/sources.yaml:2: unknown field "zone"`,
      `${folder}/papers/c.md:4: date is not a date: write "2024-02-26", "2024-02", "2024" or "--02-26"; found "May"`,
      `${folder}/talks/b.md: the slug "cells" is that of talks/a.md too`,
    ].join('\n'),
  );
  rmSync(path.join(folder, 'catalogue.yaml'));
  expect(() => readContent(folder)).toThrow(`${path.join(folder, 'catalogue.yaml')}: is missing`);
});

describe('while somebody edits', () => {
  it('takes what is right, and names what is wrong', () => {
    put('people.yaml', '- nam: "Ada Example"\n');
    put('talks/cells.md', talk('cells'));
    put('talks/knots.md', '---\ntitle: "Knots\nslug: "knots"\n---\n');
    put('talks/other.md', talk('cells'));
    const { content, problems } = readWhatIsRight(folder);
    expect(content?.talks.map(({ path: file }) => file)).toEqual(['talks/cells.md']);
    expect(content?.people).toEqual([]);
    expect(problems.map(({ message }) => message.replace(/: .*/, ''))).toEqual([
      'people.yaml:1',
      'people.yaml:1',
      'talks/knots.md:2',
      'talks/other.md',
    ]);
    expect(problems[2]?.message).toContain('title: \\"Knots');
  });

  it('keeps a file that is wrong as it was, in its place', () => {
    for (const slug of ['a', 'b', 'c']) put(`talks/${slug}.md`, talk(slug, `About ${slug}.`));
    put('people.yaml', '- name: "Ada Example"\n');
    const before = readContent(folder);
    put('talks/b.md', talk('b').replace('slug:', 'sloug:'));
    put('people.yaml', '- nam: "Ada"\n');
    put('catalogue.yaml', 'title: "Others"\n');
    rmSync(path.join(folder, 'talks/c.md'));
    const { content, problems } = readWhatIsRight(folder, { before });
    expect(content?.talks.map((entry) => entryOf(entry).body)).toEqual(['About a.', 'About b.']);
    expect(content?.people).toEqual([{ name: 'Ada Example' }]);
    expect(content?.catalogue.title).toBe('Examples');
    expect(new Set(problems.map(({ file }) => file))).toEqual(
      new Set(['catalogue.yaml', 'people.yaml', 'talks/b.md']),
    );
  });

  it('has no content before there are settings', () => {
    put('catalogue.yaml', 'title: "Others"\n');
    expect(readWhatIsRight(folder).content).toBeUndefined();
  });
});
