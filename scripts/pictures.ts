/**
 * `npm run pictures`: builds the site and takes a picture of every template, at three widths, light and dark, into `.pictures/`. A
 * proposal is no template: its picture is that of an invented page, from the server of `npm run dev`.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dev } from 'astro';
import { chromium } from 'playwright-core';
import { buildSite } from '../src/e2e/build.ts';
import { samplePages } from '../src/e2e/built-pages.ts';
import { findOrInstallChromium } from '../src/e2e/chromium.ts';
import { serve } from '../src/site/commands/serve.ts';

const pictures = path.resolve('.pictures');
const widths = [390, 820, 1440];

const executablePath = findOrInstallChromium();
const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-pictures-'));
console.log('Building the site …');
buildSite(folder);
const site = await serve(folder);
const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', '--disable-dev-shm-usage'] });
const seen = new Map<string, number>();
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures);

async function takePictures(name: string, address: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(address);
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

for (const { template, page } of samplePages(folder)) {
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
