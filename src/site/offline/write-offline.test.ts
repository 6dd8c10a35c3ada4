import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeOffline } from './write-offline.ts';

let folder = '';
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const list = () => JSON.parse(read('offline.json'));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'colloquy-offline-'));
  for (const name of [
    'index.html',
    'offline/index.html',
    'talks/a/index.html',
    'talks/a.ics',
    'talks.ics',
    'catalogue.atom',
    'search/0a/terms.bin',
    'api/v1/talks/a.json',
    '_astro/Page.abc.css',
  ]) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), name);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

it('lists what pages and their scripts need, and what is kept from the beginning', () => {
  writeOffline(folder, true);
  const { version, first, files } = list();
  expect(Object.keys(files)).toEqual([
    '_astro/Page.abc.css',
    'api/v1/talks/a.json',
    'index.html',
    'offline/index.html',
    'search/0a/terms.bin',
    'talks/a.ics',
    'talks/a/index.html',
  ]);
  expect(first).toEqual(['_astro/Page.abc.css', 'index.html', 'offline/index.html']);
  expect(read('sw.js')).toContain(`const version = '${version}';`);
});

it('has hashes as a browser computes them', async () => {
  writeOffline(folder, true);
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode('index.html')),
  );
  expect(list().files['index.html']).toBe(btoa(String.fromCharCode(...digest.subarray(0, 9))));
});

it('the version is that of the content: written again it stays, and each change is another', () => {
  writeOffline(folder, true);
  const before = read('sw.js') + read('offline.json');
  writeOffline(folder, true);
  expect(read('sw.js') + read('offline.json')).toBe(before);
  writeFileSync(path.join(folder, 'catalogue.atom'), 'what is not kept');
  writeOffline(folder, true);
  expect(read('sw.js') + read('offline.json')).toBe(before);
  writeFileSync(path.join(folder, 'talks/a/index.html'), 'new');
  writeOffline(folder, true);
  expect(read('sw.js')).not.toBe(before);
});

it('"false" writes one that takes itself away', () => {
  writeOffline(folder, false);
  expect(read('sw.js')).toContain('unregister');
  expect(() => read('offline.json')).toThrow();
});
