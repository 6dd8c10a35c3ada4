/** A build that uses what former builds left is, to the byte, the build that uses nothing. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixtureFolder } from '../fixtures/folders.ts';
import { type Random, seeded } from '../search/fixtures/random.ts';
import { buildSite } from './build.ts';

let parent = '';
beforeAll(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'colloquy-incremental-'));
});
afterAll(() => rmSync(parent, { recursive: true }));

/** What a curator does to the entries in a folder. Each takes one at random. */
const changes: ((content: string, random: Random) => void)[] = [
  (content, random) =>
    editOne(content, random, (text) => `${text}\nA line that was added, on tides and knots.\n`),
  (content, random) => editOne(content, random, (text) => text.replace(/^title: "/m, 'title: "Once more: ')),
  (content, random) =>
    editOne(content, random, (text) => text.replace(/^slug: ".*"$/m, 'slug: "another-address"')),
  (content, random) => editOne(content, random, (text) => text.replace(/^date: "\d{4}/m, 'date: "2019')),
  (content, random) =>
    editOne(content, random, (text) => text.replace(/- name: ".*"/, '- name: "Nora Newcomer"')),
  (content, random) => rmSync(random.pick(entriesOf(content))),
  (content) =>
    writeFileSync(
      path.join(content, 'talks/new.md'),
      '---\ntitle: "Knots in a new light"\nslug: "new"\nspeakers:\n  - name: "Nora Newcomer"\ndate: "2024-05-02"\n---\n\nOn $x^2$ and knots.\n',
    ),
  (content) =>
    writeFileSync(
      path.join(content, 'people.yaml'),
      '- name: "Nora Newcomer"\n  also: ["C. Vance", "Petra Vance"]\n',
    ),
];

const entriesOf = (content: string) =>
  ['talks', 'papers'].flatMap((kind) =>
    readdirSync(path.join(content, kind))
      .sort()
      .map((name) => path.join(content, kind, name)),
  );

function editOne(content: string, random: Random, change: (text: string) => string): void {
  const file = random.pick(entriesOf(content));
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

const filesIn = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.join(item.parentPath, item.name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file).toString('base64')]),
  );

test('after any edits', { timeout: 600_000 }, () => {
  const [content, warm, cold] = ['content', 'warm', 'cold'].map((name) => path.join(parent, name)) as [
    string,
    string,
    string,
  ];
  cpSync(fixtureFolder, content, { recursive: true });
  const random = seeded(11);
  buildSite(warm, { content });
  for (const round of [changes.slice(0, 4), changes.slice(4)]) {
    for (const change of round) change(content, random);
    buildSite(warm, { content });
    buildSite(cold, { content, isCold: true });
    const [incremental, whole] = [filesIn(warm), filesIn(cold)];
    expect([...incremental.keys()]).toEqual([...whole.keys()]);
    expect([...whole].filter(([name, text]) => incremental.get(name) !== text).map(([name]) => name)).toEqual(
      [],
    );
  }
});
