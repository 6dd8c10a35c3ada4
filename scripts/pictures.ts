/**
 * `npm run pictures`: builds the site of the invented department, and takes a picture of every template, at three widths, light and dark, into
 * `.pictures/`; and those of the README, into `.github/`. A proposal is no template: its picture is that of an invented page, from the server of
 * `npm run dev`.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dev } from 'astro';
import { chromium, type Page } from 'playwright-core';
import { buildSite } from '../src/e2e/build.ts';
import { samplePages } from '../src/e2e/built-pages.ts';
import { findOrInstallChromium } from '../src/e2e/chromium.ts';
import { runImport } from '../src/import/command.ts';
import { serve } from '../src/site/commands/serve.ts';
import { writeDepartment } from './demo/department.ts';

const pictures = path.resolve('.pictures');
const widths = [390, 820, 1440];
/** On which the department is seen: the same pictures on any day. */
const day = '2026-10-12';

const executablePath = findOrInstallChromium();
const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-pictures-'));
console.log('Building the site …');
const department = path.join(folder, 'department');
writeDepartment(department, day);
const { errors } = runImport(['--content', department]);
if (errors.length > 0) throw new Error(errors.join('\n'));
const built = path.join(folder, 'site');
buildSite(built, { content: department, day });
const site = await serve(built);
const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', '--disable-dev-shm-usage'] });
const seen = new Map<string, number>();
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures);

async function openPage(colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({
    colorScheme,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Copenhagen',
    viewport: { width: 1440, height: 1000 },
  });
  await page.clock.setFixedTime(new Date(`${day}T09:00:00Z`));
  return page;
}

/** Of the first screen, for the README. */
async function takeReadmePicture(name: string, address: string, ready: string, height = 1000): Promise<void> {
  const page = await openPage('light');
  await page.setViewportSize({ width: 1440, height });
  await page.goto(address);
  await page.waitForSelector(ready);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: path.join('.github', `${name}.png`) });
  await page.close();
}

async function takePictures(name: string, address: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await openPage(colorScheme);
    await page.goto(address);
    // A page that rests: fonts, and what its scripts fetch, are there.
    await page.waitForLoadState('networkidle');
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({
        path: path.join(pictures, `${name}-${width}-${colorScheme}.png`),
        fullPage: true,
      });
    }
    await page.close();
  }
  console.log(`  ${name}: ${address}`);
}

await takeReadmePicture('colloquy', site.url, '.coming li');
await takeReadmePicture('search', `${site.url}search/?q=random+graphs`, '.search-results li', 920);
await takeReadmePicture('map', `${site.url}map/`, 'svg', 920);

for (const { template, page } of samplePages(built)) {
  const count = (seen.get(template) ?? 0) + 1;
  seen.set(template, count);
  const name = `${template.replaceAll(' ', '-')}${count > 1 ? `-${count}` : ''}`;
  await takePictures(name, site.url + page);
}
await site.close();

const unread = path.join(folder, 'unread');
cpSync('src/fixtures/unread', unread, { recursive: true });
process.env['COLLOQUY_CONTENT'] = unread;
const server = await dev({ server: { port: 4399 }, logLevel: 'error' });
await takePictures('proposal', `http://localhost:${server.address.port}/proposals/colloquium.txt/`);
await server.stop();

await browser.close();
rmSync(folder, { recursive: true });
console.log(`Pictures of ${seen.size} templates are in ${pictures}`);
