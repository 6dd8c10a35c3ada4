/** Folders of files, one talk each, as a curator imports them. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readContent } from '../content/read-content.ts';
import { fixtureFolder } from '../fixtures/folders.ts';
import { runImport } from './command.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'colloquy-'));
  mkdirSync(path.join(folder, 'dumps/talks/2024'), { recursive: true });
  cpSync(path.join(fixtureFolder, 'catalogue.yaml'), path.join(folder, 'catalogue.yaml'));
  vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => {
  const { exitCode, lines, errors } = runImport(['--content', folder, ...args]);
  return { status: exitCode, stdout: lines.join('\n'), stderr: errors.join('\n') };
};
const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
const get = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const talk = (title: string, more = '') =>
  `---\ntitle: "${title}"\ndate: 2024-05-16\nlocation: Ulm\ntags: [sand, ${title}]\n${more}---\nOn ${title}.\n`;

it('reads files of folders, and says of the folder what sources.yaml says of it', () => {
  put('dumps/talks/tilings.md', talk('Tilings'));
  put('dumps/talks/2024/dunes.md', talk('Dunes'));
  put('dumps/talks/featured.png', '\x89PNG');
  put(
    'sources.yaml',
    '- dump: "talks/"\n  title: "Attic talks"\n  series: "Attic"\n  speaker: "Mira Okafor"\n',
  );
  const { status, stdout, stderr } = run();
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('talks/  14 lines of text: 8 in 2 talks');
  expect(stdout).toContain('2 talks, no papers; 2 files written');
  expect(get('talks/okafor-tilings.md')).toContain('series: "Attic"');
  expect(get('talks/okafor-tilings.md')).toContain('dump: "talks/tilings.md"');

  const { sources, ledger, linesOf } = readContent(folder);
  expect(sources.get('talks/2024/dunes.md')).toMatchObject({
    title: 'Attic talks: 2024/dunes.md',
    series: 'Attic',
  });
  expect(Object.keys(ledger)).toEqual(['talks/2024/dunes.md', 'talks/tilings.md']);
  expect(linesOf('talks/tilings.md')[1]).toBe('title: "Tilings"');
  expect(run().stdout).toContain('nothing changed');

  put('dumps/talks/tilings.md', talk('Tilings', 'room: L3\n'));
  expect(run().stdout).not.toContain('nothing changed');
});

it('tells once what all files of a folder say, and lets it be settled for the folder', () => {
  for (const name of ['a', 'b', 'c']) put(`dumps/talks/${name}.md`, talk(name));
  const { stdout } = run();
  expect(stdout.match(/not-kept/g)).toHaveLength(1);
  expect(stdout).toContain('(and in 2 more files of talks/)');

  put('sources.yaml', '- dump: "talks/"\n  settled:\n    - { seen: "tags: [sand, a]", rule: "not-kept" }\n');
  expect(run().stdout).toContain('0 to look at');
  put(
    'sources.yaml',
    '- dump: "talks/"\n  settled:\n    - { furniture: "On a." }\n    - { furniture: "On z." }\n',
  );
  const settled = run().stdout;
  expect(settled).not.toContain('“On a.”, which no longer');
  expect(settled.match(/“On z.”, which no longer/g)).toHaveLength(1);
});

it('takes fields of which some files have none, and names one that no file has', () => {
  put('dumps/talks/a.md', '---\nkop: Tilings\nmens: Mira Okafor\n---\n');
  put('dumps/talks/b.md', '---\nkop: Dunes\n---\n');
  put('sources.yaml', '- dump: "talks/"\n  fields: { title: "kop", speakers: "mens" }\n');
  expect(run()).toMatchObject({ status: 0, stderr: '' });
  put('sources.yaml', '- dump: "talks/"\n  fields: { title: "kop", speakers: "wie" }\n');
  expect(run().stdout).toContain(
    'talks/: “wie” of "fields" in sources.yaml is nowhere in it: there are “kop”, “mens” [field-not-found]',
  );
  put('sources.yaml', '- dump: "talks/"\n  fields: { titel: "kop" }\n');
  expect(run().stderr).toContain('titel');
});

it('says that a folder is not there', () => {
  put('sources.yaml', '- dump: "attic/"\n');
  expect(run().stderr).toContain('there is no dump "attic/" in dumps/');
});
