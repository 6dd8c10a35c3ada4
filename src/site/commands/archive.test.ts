/** What an archive holds, and that whoever gets it can check it. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fixtureFolder, readTalksAndPapers } from '../../fixtures/folders.ts';
import { archive } from './archive.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'colloquy-archive-'));
  mkdirSync(path.join(folder, 'site/talks'), { recursive: true });
  mkdirSync(path.join(folder, 'site/.git'));
  writeFileSync(path.join(folder, 'site/index.html'), '<p>Home');
  writeFileSync(path.join(folder, 'site/talks/100%.html'), '<p>A talk');
  writeFileSync(path.join(folder, 'site/.git/config'), 'secret');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function archived(name: string, hasContent = true) {
  const made = archive({
    content: fixtureFolder,
    site: path.join(folder, 'site'),
    day: '2024-02-26',
    to: path.join(folder, name),
    hasContent,
    program: 'colloquy test',
  });
  const bytes = readFileSync(made.file);
  const files = new Map(Object.entries(unzipSync(bytes)));
  const text = (file: string) => strFromU8(files.get(`colloquy-2024-02-26/${file}`) ?? new Uint8Array());
  return { made, bytes, files, text };
}

const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('is a bag whose every file has its checksum', () => {
  const { made, bytes, files, text } = archived('one.zip');
  expect(text('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  const listed = new Map(
    [
      ...`${text('manifest-sha256.txt')}${text('tagmanifest-sha256.txt')}`.matchAll(
        /^([0-9a-f]{64}) {2}(.*)$/gm,
      ),
    ].map(([, digest, file = '']) => [`colloquy-2024-02-26/${file.replace('%25', '%')}`, digest]),
  );
  expect([...files.keys()].filter((file) => !file.endsWith('/tagmanifest-sha256.txt'))).toEqual(
    [...listed.keys()].sort(),
  );
  for (const [file, digest] of listed) expect(sum(files.get(file) ?? new Uint8Array()), file).toBe(digest);
  const data = [...files].filter(([file]) => file.includes('/data/'));
  const octets = data.reduce((all, [, content]) => all + content.length, 0);
  expect(text('bag-info.txt')).toContain(`Payload-Oxum: ${octets}.${data.length}\n`);
  expect(text('bag-info.txt')).toContain('Bagging-Date: 2024-02-26\n');
  expect(readFileSync(`${made.file}.sha256`, 'utf8')).toBe(`${sum(bytes)}  one.zip\n`);
});

it('has site, Markdown, dumps and every entry as its schema says, and nothing hidden', () => {
  const { files, text } = archived('one.zip');
  expect(text('data/site/index.html')).toBe('<p>Home');
  expect(text('data/content/dumps/numerics-lunch.csv')).toContain('Symplectic');
  expect(text('data/content/talks/afternoon.md')).toContain('An afternoon');
  expect([...files.keys()].filter((file) => /\/\./.test(file))).toEqual([]);
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const schemas = new Map(
    ['talk', 'paper'].map((kind) => [
      kind,
      ajv.compile(JSON.parse(text(`data/schemas/${kind}.schema.json`))),
    ]),
  );
  const lines = text('data/entries.jsonl').split('\n').slice(0, -1);
  const entries = lines.map((line) => JSON.parse(line));
  for (const entry of entries) expect(schemas.get(entry.kindOfEntry)?.(entry), entry.id).toBe(true);
  const { talks, papers } = readTalksAndPapers(fixtureFolder);
  // Two of the papers are one: entries.yaml.
  expect(entries).toHaveLength(talks.length + papers.length - 1);
  expect(text('README.txt')).toContain(
    `${talks.length} talks and ${papers.length - 1} papers, as it was on 2024-02-26`,
  );
});

it('leaves out what is not published, when asked to', () => {
  const { files, text } = archived('public.zip', false);
  expect([...files.keys()].filter((file) => file.includes('/data/content/'))).toEqual([]);
  expect(text('README.txt')).toContain('(not in this archive)');
});

it('has the same bytes in every time zone', () => {
  const digests = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => {
    vi.stubEnv('TZ', zone);
    return archived(`${zone.length}.zip`).made.sha256;
  });
  expect(new Set(digests).size).toBe(1);
});
