/** A catalogue that announces more talks than a page carries, one of them over several days: the next ones still come first. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { fixtureFolder } from '../fixtures/folders.ts';
import { pageHtml } from './built-pages.ts';
import { test, useSiteOf } from './test-site.ts';

/** A talk a day, from 12 December 2030 on: 20 in that year, 240 in the next. */
const days = Array.from({ length: 260 }, (_, index) =>
  new Date(Date.UTC(2030, 11, 12 + index)).toISOString().slice(0, 10),
);

const site = useSiteOf((content) => {
  cpSync(path.join(fixtureFolder, 'catalogue.yaml'), path.join(content, 'catalogue.yaml'));
  mkdirSync(path.join(content, 'talks'));
  for (const date of days) {
    const hours =
      date === '2030-12-14' ? { start: '14:00', end: '12:00', endDate: '2030-12-16' } : { start: '14:00' };
    const fields = { title: `Talk of ${date}`, date, ...hours, series: 'Daily', slug: `talk-${date}` };
    // JSON is YAML.
    writeFileSync(path.join(content, `talks/${date}.md`), `---\n${JSON.stringify(fields)}\n---\n`);
  }
});

async function firstDays(page: Page, address: string, at: string): Promise<string[]> {
  await page.clock.setFixedTime(new Date(at));
  await page.goto(new URL(address, site.url).href);
  await page.waitForLoadState('networkidle');
  const found = await page.locator('li:visible .when').allInnerTexts();
  return found.slice(0, 3).map((text) => text.replace(/\s+/g, ' ').trim());
}

test.for(['', 'talks/', 'embed/', 'embed/series/daily/'])(
  'on /%s, the next of 260 announced talks stand first',
  async (address, { open }) => {
    const page = await open({ baseURL: site.url, timezoneId: 'Europe/London' });
    expect(await firstDays(page, address, '2030-12-11T12:00:00Z')).toEqual([
      'tomorrow Thu 12 Dec 14:00',
      'Fri 13 Dec 14:00',
      'Sat 14 – Mon 16 Dec 14:00',
    ]);
  },
);

test('on the home page, past talks stand below, although it did not carry them', async ({ open }) => {
  const page = await open({ baseURL: site.url, timezoneId: 'Europe/London' });
  await firstDays(page, '', '2030-12-30T12:00:00Z');
  const was = page.getByRole('region', { name: 'Latest talks' });
  expect(await was.locator('li:visible .title').first().innerText()).toBe('Talk of 2030-12-29');
});

test('when the page carries the next talks, no further file is loaded', async ({ open }) => {
  const page = await open({ baseURL: site.url, timezoneId: 'Europe/London' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  expect(await firstDays(page, '', '2031-08-20T12:00:00Z')).toHaveLength(3);
  expect(asked.filter((address) => address.startsWith('/embed/'))).toEqual([]);
});

test('no page grows with it, and the files that it loads are small', async () => {
  for (const page of ['', 'embed/', 'embed/6/'])
    expect(gzipSync(pageHtml(site.folder, page)).length).toBeLessThan(10_000);
});

test('lists show the last day of a talk over several days', async () => {
  const text = (page: string) =>
    pageHtml(site.folder, page)
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
  expect(text('talks/2030/')).toContain('Sat 14 – Mon 16 , 14:00');
  expect(text('embed/6/')).toContain('14–16 Dec 2030 , 14:00');
  expect(text('talks/calendar/2030-12/')).toContain('Sat 14 – Mon 16, 14:00 Talk of 2030-12-14');
  for (const page of ['talks/2030/', 'embed/6/', 'talks/calendar/2030-12/'])
    expect(text(page)).not.toContain('12:00');
});
