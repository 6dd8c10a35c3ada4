/** `colloquy dev`, as a curator uses it: what is pasted is imported, and what is wrong is said on every page and takes nothing else away. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { fixtureFolder } from '../fixtures/folders.ts';
import { test } from './test-site.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'colloquy-editing-'));
const file = (name: string) => path.join(parent, name);
const put = (name: string, text: string) => writeFileSync(file(name), text);
let server: ChildProcess | undefined;
let url = '';

beforeAll(async () => {
  for (const kind of ['dumps', 'talks']) mkdirSync(file(kind));
  cpSync(path.join(fixtureFolder, 'catalogue.yaml'), file('catalogue.yaml'));
  put('talks/knots.md', '---\ntitle: "Knots"\nslug: "knots"\ndate: "2024-05-02"\n---\n');
  server = spawn(process.execPath, ['src/cli/bin.mjs', 'dev', '--content', parent], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // Astro answers nothing in a process of Vitest.
    env: { ...process.env, PORT: '4391', NODE_ENV: 'development', VITEST: '' },
  });
  url = await new Promise((resolve, reject) => {
    server?.once('close', () => reject(new Error('the server ended')));
    let said = '';
    server?.stdout?.on('data', (chunk) => {
      said += chunk;
      const [address] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (address) resolve(address);
    });
  });
}, 120_000);
afterAll(async () => {
  if (server?.exitCode === null) {
    server.kill();
    await once(server, 'close');
  }
  rmSync(parent, { recursive: true, force: true });
});

/** The page when it says what is waited for. */
async function pageWith(path: string, text: string | RegExp): Promise<string> {
  let html = '';
  await expect
    .poll(async () => (html = await (await fetch(url + path)).text()), { timeout: 25_000, interval: 500 })
    .toMatch(text);
  return html;
}

test('a pasted page is imported, and found', { timeout: 120_000 }, async ({ browser }) => {
  put('dumps/bridges.csv', 'title,speaker,date\nWobbling bridges,Ina Quist,2025-05-06\n');
  expect(await pageWith('talks/', /Wobbling bridges/)).toContain('Knots');
  const page = await browser.newPage();
  // The server may load a page anew while it prepares what the first search needs.
  const isFound = async () => {
    await page.goto(`${url}search/?q=wobbling`);
    const result = page.getByText('1 result for').first();
    return result.waitFor({ timeout: 15_000 }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(isFound, { timeout: 80_000 }).toBe(true);
  await page.close();
});

test('what is wrong is said with file, line and value, and takes nothing else away', {
  timeout: 120_000,
}, async () => {
  const text = readFileSync(file('talks/knots.md'), 'utf8');
  put('talks/knots.md', text.replace('05-02', '13-45'));
  const wrong = /talks\/knots\.md:4<\/code>[^<]*2024-13-45/;
  expect(await pageWith('talks/', wrong)).toMatch(/Wobbling bridges.*Knots/s);
  expect(await pageWith('talks/knots/', wrong)).toContain('2 May 2024');
  expect(await pageWith('proposals/', wrong)).toContain('No dump is read');
  put('talks/knots.md', text.replace('05-02', '05-09'));
  expect(await pageWith('talks/knots/', '9 May 2024')).not.toContain('class="content-problems"');
});

test('settings are read again', { timeout: 120_000 }, async () => {
  const settings = readFileSync(file('catalogue.yaml'), 'utf8');
  put(
    'catalogue.yaml',
    settings.replace(/^title: .*/m, 'title: "Another name"').replace(/^language: .*/m, 'language: "de"'),
  );
  expect(await pageWith('talks/', '<html lang="de"')).toContain('Another name');
  put('catalogue.yaml', settings.replace(/^timezone: .*/m, 'timezone: "Nowhere/Land"'));
  await pageWith('talks/', /catalogue\.yaml:\d+<\/code>[^<]*Nowhere\/Land/);
});
