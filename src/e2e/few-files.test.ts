/** A site whose host limits the number of files: what readers do with an entry works as on any other. */
import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { fixtureFolder } from '../fixtures/folders.ts';
import { downloadedBy } from './download.ts';
import { test, useSiteOf, site as usual } from './test-site.ts';

const glaciers = 'talks/penhallow-glaciers-that-hesitate-stick-slip-sliding-seasonal/';
const sensors = 'talks/vance-sparse-recovery-from-few-sensors-and-where-to-put-them/';
const braids = 'papers/tribraid-a-three-strand-normal-form-for-fast-comparison-of/';

const site = useSiteOf((content) => {
  cpSync(fixtureFolder, content, { recursive: true });
  writeFileSync(path.join(content, 'catalogue.yaml'), 'files: few\n', { flag: 'a' });
});

test('there are fewer files, of the same pages', () => {
  const filesIn = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const pagesIn = (folder: string) => filesIn(folder).filter(({ name }) => name.endsWith('.html')).length;
  expect(pagesIn(site.folder)).toBe(pagesIn(usual.folder));
  expect(filesIn(site.folder).length - pagesIn(site.folder)).toBeLessThan(
    (filesIn(usual.folder).length - pagesIn(usual.folder)) / 2,
  );
  expect(existsSync(path.join(site.folder, 'series/numerics-lunch.ics'))).toBe(true);
});

test('a talk is saved to the reading list, and the list is exported in every format', async ({ open }) => {
  const page = await open({ baseURL: site.url, timezoneId: 'Asia/Tokyo' });
  for (const address of [glaciers, sensors, braids]) {
    await page.goto(address);
    await page.getByRole('button', { name: 'Save to reading list' }).click();
    await page.getByRole('button', { name: 'Remove from reading list' }).waitFor();
  }
  await page.goto('list/');
  await page.locator('#list li').nth(2).waitFor();
  expect(await page.locator('#list').innerText()).toContain(
    'Friday 19 January 2024, 14:00–15:00, London time (23:00 where you are)',
  );
  const calendar = await downloadedBy(page, 'calendar');
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect((await downloadedBy(page, 'BibTeX')).match(/^@/gm)).toHaveLength(3);
  expect(await downloadedBy(page, 'RIS')).toContain('AB  - ');
  expect(await downloadedBy(page, 'Markdown')).toContain('- [TriBraid');
  expect(JSON.parse(await downloadedBy(page, 'JSON'))).toHaveLength(3);
});

test('a list that names an entry by an address that it had before shows the entry', async ({ open }) => {
  const page = await open({ baseURL: site.url });
  await page.goto('list/#talks/keleti-meshes-that-follow-the-ice');
  await page.locator('#list li .title').waitFor();
  expect(await page.locator('#list li .title a').getAttribute('href')).toBe(
    '/talks/keleti-moving-meshes-for-ice/',
  );
});

test('the calendar of a talk is part of its page, and needs no script', async ({ open }) => {
  const page = await open({ baseURL: site.url, javaScriptEnabled: false });
  await page.goto(glaciers);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Add to calendar' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${path.basename(glaciers)}.ics`);
});

test('the form for corrections is filled, and makes a patch of the entry’s file', async ({ open }) => {
  const page = await open({ baseURL: site.url });
  await page.goto(glaciers);
  await page.getByRole('link', { name: 'Suggest a correction' }).click();
  const form = page.locator('form.correction:visible');
  await form.waitFor();
  await form.locator('[name=date]').fill('2024-01-26');
  await form.getByRole('button', { name: 'Make the correction' }).click();
  const patch = await form.getByLabel('The correction as a patch').inputValue();
  expect(patch).toContain('-date: "2024-01-19"\n+date: "2024-01-26"\n');
});

test('a search finds what it finds elsewhere, and its results are exported', async ({ open }) => {
  const titlesAt = async (baseURL: string) => {
    const page = await open({ baseURL });
    await page.goto('search/?q=glaciers');
    await page.locator('.offer button').first().waitFor();
    return { page, bibtex: await downloadedBy(page, 'BibTeX') };
  };
  const [here, there] = [await titlesAt(site.url), await titlesAt(usual.url)];
  expect(here.bibtex).toMatch(/^@/m);
  expect(here.bibtex).toBe(there.bibtex);
});
