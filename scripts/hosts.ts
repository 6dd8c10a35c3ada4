/**
 * `npm run test:hosts`: one build of the invented catalogue, or of another one, tried where catalogues lie: behind nginx with the snippet of the build, on a server that
 * does nothing but hand out files, opened as files, and with the network cut. In each place every page is opened, something is searched for,
 * and feeds are read; no page may say anything on the console, miss a file, or ask another host.
 *
 *     npm run test:hosts [-- --content DIR] [--only nginx,bare,files,offline]
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { buildSite } from '../src/e2e/build.ts';
import { findOrInstallChromium } from '../src/e2e/chromium.ts';
import { fixtureFolder } from '../src/fixtures/folders.ts';
import { makePortable } from '../src/site/portable/portable-site.ts';
import { serveBare, serveByNginx } from './hosts/servers.ts';
import { visitOffline, visitSite } from './hosts/visit.ts';

const base = '/some/path/';

const { values } = parseArgs({ options: { content: { type: 'string' }, only: { type: 'string' } } });
const places = ['nginx', 'bare', 'files', 'offline'];
const wanted = values.only?.split(',') ?? places;
const unknown = wanted.filter((name) => !places.includes(name));
if (unknown.length > 0) throw new Error(`--only ${unknown.join()}: there are ${places.join(', ')}`);

const parent = mkdtempSync(path.join(tmpdir(), 'colloquy-hosts-'));
// A worker of nginx runs as another user.
const folder = path.join(parent, 'www', base);
let problems = 0;

async function tryPlace(name: string, run: () => Promise<string[]>): Promise<void> {
  if (!wanted.includes(name)) return;
  const began = performance.now();
  const found = await run();
  problems += found.length;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${name}: ${found.length === 0 ? 'all is well' : `${found.length} problems`} (${seconds} s)`);
  for (const problem of found.slice(0, 20)) console.log(`  ${problem}`);
}

async function run(browser: Browser): Promise<void> {
  const content = path.join(parent, 'content');
  cpSync(values.content ?? fixtureFolder, content, { recursive: true });
  const settings = path.join(content, 'catalogue.yaml');
  writeFileSync(settings, `${readFileSync(settings, 'utf8').replace(/^offline:.*$/m, '')}\noffline: true\n`);
  buildSite(folder, { base, content });

  await tryPlace('nginx', async () => {
    const nginx = await serveByNginx(path.join(parent, 'www'), folder);
    if (typeof nginx === 'string') {
      console.log(`nginx: left out, ${nginx}`);
      return [];
    }
    try {
      return await visitSite(browser, folder, `${nginx.origin}${base}`, { hasHeaders: true });
    } finally {
      nginx.close();
    }
  });
  await tryPlace('bare', async () => {
    // Below another path than it was built for.
    const bare = await serveBare(folder, '/copied/elsewhere/');
    try {
      return await visitSite(browser, folder, `${bare.origin}/copied/elsewhere/`);
    } finally {
      bare.close();
    }
  });
  await tryPlace('offline', async () => {
    const bare = await serveBare(folder, '/');
    try {
      return await visitOffline(browser, folder, bare);
    } finally {
      bare.close();
    }
  });
  await tryPlace('files', async () => {
    const portable = path.join(parent, 'stick', 'my talks');
    cpSync(folder, portable, { recursive: true });
    await makePortable(portable);
    return visitSite(browser, portable, new URL(`file://${encodeURI(portable)}/`).href);
  });
}

const browser = await chromium.launch({
  executablePath: findOrInstallChromium(),
  args: ['--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
});
try {
  await run(browser);
} finally {
  await browser.close();
  rmSync(parent, { recursive: true });
}
process.exitCode = problems === 0 ? 0 : 1;
