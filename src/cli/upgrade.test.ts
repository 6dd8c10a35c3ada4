/** A catalogue that version 0.1 made goes on with this one: `fixtures/version-0.1` is what that version's import wrote and a curator then changed. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readContent } from '../content/read-content.ts';
import { fileNames, readTalksAndPapers } from '../fixtures/folders.ts';
import { type CommandResult, runImport } from '../import/command.ts';
import { createSite } from '../site/create-site.ts';
import { allPageKinds } from '../site/routes.ts';

const old = path.resolve(import.meta.dirname, '../fixtures/version-0.1');
const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-upgrade-'));
let first: CommandResult;

beforeAll(() => {
  cpSync(old, folder, { recursive: true });
  first = runImport(['--content', folder, '--no-ask']);
});
afterAll(() => rmSync(folder, { recursive: true }));

const bySlug = (from: string) => {
  const { talks, papers } = readTalksAndPapers(from);
  return new Map([...talks, ...papers].map((entry) => [entry.slug, entry]));
};

it('says what it migrated, once', () => {
  expect(first).toMatchObject({ exitCode: 0, errors: [] });
  expect(first.lines).toContain(
    'import.lock.json and import.ledger.json are of version 0.1: they were read, and have the form of this version from now on',
  );
  const about = first.lines.filter((line) => line.startsWith('migrated: '));
  expect(about.join('\n')).toMatch(/\(.*booktitle is new.*event is gone.*\): papers\/turing-patterns/);
  expect(about.join('\n')).toMatch(/\d+ entries \(type is new, citationKey is new\)/);
  const again = runImport(['--content', folder, '--no-ask']);
  expect(again.lines.filter((line) => /migrated|version 0\.1/.test(line))).toEqual([]);
  expect(again.lines.at(-1)).toMatch(/nothing changed$/);
});

it('loses no entry and no text, and keeps what a hand changed', () => {
  expect(fileNames(folder, 'talks')).toEqual(fileNames(old, 'talks'));
  expect(fileNames(folder, 'papers')).toEqual(fileNames(old, 'papers'));
  const [before, after] = [bySlug(old), bySlug(folder)];
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [slug, entry] of before) {
    const { event, ...rest } = entry as typeof entry & { event?: string };
    expect(after.get(slug), slug).toMatchObject(rest);
    if (event) expect(after.get(slug), slug).toMatchObject({ booktitle: event });
  }
  expect(after.get('vance-parallel-tides')).toMatchObject({ location: 'Library' });
  expect(first.lines).toContain('kept as corrected by hand: papers/the-last-tidal-lagoon-of-a-bay (body)');
});

it('has a page at every address that was', () => {
  const site = createSite(readContent(folder));
  const pages = new Set(allPageKinds.flatMap((kind) => kind.pages(site).map((page) => page.path)));
  const addresses = readFileSync(path.join(old, 'addresses.txt'), 'utf8').trim().split('\n');
  expect(addresses.length).toBeGreaterThan(90);
  expect(addresses.filter((address) => !pages.has(address) && address !== '404.html')).toEqual([]);
});
