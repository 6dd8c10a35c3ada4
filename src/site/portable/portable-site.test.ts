import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePortable } from './portable-site.ts';

let folder = '';
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

const head =
  '<script type="speculationrules">{}</script><link rel="preload" href="../../a.woff2" as="font" crossorigin>';
const files: Record<string, string> = {
  'index.html':
    '<html lang="en" data-root="./"><head></head><body><a href="./">Home</a><a href="./talks/?q=1#x">T</a><a href="./talks.ics">C</a><a href="#top">Up</a><p>see href="./talks/"</p></body></html>',
  'talks/a/index.html': `<html lang="en" data-root="../../"><head>${head}<script type="module" src="../../_astro/a.js"></script></head><body><form action="../../search/"></form><a href="https://a.example/">x</a><script type="module" src="../../_astro/b.js"></script></body></html>`,
  '404.html': '<html data-root="/"><a href="/talks/">T</a></html>',
  '_astro/a.js':
    'import { said } from "./shared.js"; said.push("a"); globalThis.loaded = import("./late.js");',
  '_astro/b.js': 'import { said } from "./shared.js"; said.push("b"); globalThis.asked = fetch("talks.ics");',
  '_astro/late.js': 'export const late = 1;',
  '_astro/shared.js': 'export const said = globalThis.said = [];',
  'search/0a/terms.bin': '\u0001\u0002',
  'talks/a.ics': 'BEGIN:VCALENDAR\u2028"</script>',
  'notes.txt': 'x',
};

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'colloquy-portable-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  await makePortable(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('links lead to files, and text stays as it is', () => {
  expect(read('index.html')).toBe(
    '<html lang="en" data-index="index.html" data-root="./"><head></head><body><a href="./index.html">Home</a><a href="./talks/index.html?q=1#x">T</a><a href="./talks.ics">C</a><a href="#top">Up</a><p>see href="./talks/"</p></body></html>',
  );
  expect(read('404.html')).toBe(files['404.html']);
});

it('a page has one classic script, and fetches nothing ahead', () => {
  const html = read('talks/a/index.html');
  expect(html).toContain('action="../../search/index.html"');
  expect(html).toContain('href="https://a.example/"');
  expect(html).not.toMatch(/type="module"|speculationrules|preload/);
  expect(html.match(/<script[^>]*>/g)).toEqual([
    expect.stringMatching(/^<script defer src="\.\.\/\.\.\/_astro\/portable\.[\da-f]{8}\.js">$/),
  ]);
});

it('the script runs its modules in their order, with what they load later', async () => {
  const script = /_astro\/portable\.[\da-f]{8}\.js/.exec(read('talks/a/index.html'))?.[0] ?? '';
  const appended: { src?: string; onload?: () => void }[] = [];
  const page: Record<string, unknown> = {
    URL,
    Response,
    Uint8Array,
    atob,
    document: {
      baseURI: 'file:///usb/talks/a/index.html',
      documentElement: { dataset: { root: '../../' } },
      createElement: () => ({ remove: () => {} }),
      head: { append: (element: object) => appended.push(element) },
    },
  };
  // The script's own file lies beside the page; "talks.ics" is asked for from there.
  page['globalThis'] = page;
  runInNewContext(read(script), page);
  expect([...(page['said'] as string[])]).toEqual(['a', 'b']);
  expect(await page['loaded']).toMatchObject({ late: 1 });
  expect(appended[0]?.src).toBe('file:///usb/talks/a/talks.ics.js');
  runInNewContext('colloquyFile("talks/a/talks.ics", "text")', page);
  expect(await ((await page['asked']) as Response).text()).toBe('text');
});

it('files that scripts ask for have a twin that hands them over', () => {
  const given: unknown[] = [];
  const context = { colloquyFile: (...what: unknown[]) => given.push(what) };
  runInNewContext(read('search/0a/terms.bin.js'), context);
  runInNewContext(read('talks/a.ics.js'), context);
  expect(given).toEqual([
    ['search/0a/terms.bin', Buffer.from('\u0001\u0002').toString('base64'), true],
    ['talks/a.ics', files['talks/a.ics']],
  ]);
  expect(() => read('notes.txt.js')).toThrow();
});
