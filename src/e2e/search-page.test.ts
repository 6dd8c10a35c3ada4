/** The search page: its address, filters, order and failures. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations } from './axe.ts';
import { resultTitles } from './search-results.ts';
import { test } from './test-site.ts';

/** Waits for a filter by kind whose label has the count. */
const waitForKind = (page: Page, label: RegExp) =>
  page.locator('select[name="kind"] option', { hasText: label }).waitFor({ state: 'attached' });

test('its address holds the query and the filters, and Back restores them', async ({ page }) => {
  await page.goto('search/?q=model&kind=talk');
  const all = await resultTitles(page);
  expect(await page.getByRole('searchbox').inputValue()).toBe('model');
  expect(await page.getByLabel('Kind').inputValue()).toBe('talk');
  await page.getByLabel('Year').selectOption('2024');
  await page.waitForURL('**/search/?q=model&kind=talk&year=2024');
  await page.waitForFunction(
    (before) => document.querySelectorAll('.search-results a').length < before,
    all.length,
  );
  await page.goBack();
  await page.waitForFunction(
    (before) => document.querySelectorAll('.search-results a').length === before,
    all.length,
  );
  expect(await page.getByLabel('Year').inputValue()).toBe('');
  expect(await resultTitles(page)).toEqual(all);
});

test('without a query it offers starting points, and its filters show counts', async ({ page }) => {
  await page.goto('search/');
  await page.getByText('Latest talks').waitFor();
  await waitForKind(page, /^Talks \(38\)$/);
});

test('results are grouped by kind, names first and then the best; by date they are one list', async ({
  page,
}) => {
  await page.goto('search/?q=knot');
  await page.getByRole('heading', { name: 'Search' }).waitFor();
  await resultTitles(page);
  const groups = page.locator('.search-results .search-group');
  expect(await groups.allTextContents()).toEqual(['Topics', 'Best', 'Papers']);
  await page.getByLabel('Order').selectOption('date');
  await groups.first().waitFor({ state: 'detached' });
  expect((await resultTitles(page)).length).toBe(5);
});

test('on a phone the filters are loaded when they are opened', async ({ open }) => {
  const page = await open({ viewport: { width: 390, height: 844 } });
  const facts: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/facts.bin')) facts.push(request.url());
  });
  await page.goto('search/?q=sparse', { waitUntil: 'networkidle' });
  await resultTitles(page);
  expect(facts).toEqual([]);
  await page.getByText('Filters and order').click();
  await waitForKind(page, /^Papers \(\d+\)$/);
  expect(facts.length).toBe(1);
});

test('filters without a query list what passes them', async ({ page }) => {
  await page.goto('search/?speaker=dov-almagor');
  expect(await resultTitles(page)).toEqual([expect.stringContaining('Associative Memory and the Art')]);
});

test('filters show counts, and the order can be by date', async ({ page }) => {
  await page.goto('search/?q=sparse');
  await resultTitles(page);
  await waitForKind(page, /^Papers \(\d+\)$/);
  await page.getByLabel('Order').selectOption('date');
  await page.waitForURL('**/search/?q=sparse&sort=date');
  await page.getByLabel('Kind').selectOption('talk');
  await page.waitForURL('**/search/?q=sparse&kind=talk&sort=date');
  // The newest talk comes first.
  await page.waitForFunction(
    () => document.querySelector('.search-facts')?.textContent?.includes('2025') ?? false,
  );
});

test('the query stands in the address as it is typed', async ({ page }) => {
  await page.goto('search/');
  await page.keyboard.press('/');
  await page.keyboard.type('oscillations');
  await resultTitles(page);
  expect(new URL(page.url()).search).toBe('?q=oscillations');
});

test('without JavaScript the form leads there, and the page says how to browse instead', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto('talks/');
  await page.getByRole('searchbox').fill('penhallow');
  await page.getByRole('searchbox').press('Enter');
  await page.waitForURL('**/search/?q=penhallow');
  await page.getByText('needs JavaScript').waitFor();
  const main = page.getByRole('main');
  expect(await main.getByRole('searchbox').or(main.getByRole('textbox')).count()).toBe(0);
  await page.getByRole('main').getByRole('link', { name: 'Speakers, A to Z' }).click();
  await page.waitForURL('**/speakers/');
});

test('an index that fails to load is reported, and can be loaded again', async ({ page }) => {
  let isDown = true;
  await page.route('**/search/*.bin', (route) =>
    isDown ? route.fulfill({ status: 200, body: 'not an index' }) : route.continue(),
  );
  await page.goto('search/?q=penhallow');
  await page.getByText('could not be loaded').waitFor();
  isDown = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  expect((await resultTitles(page))[0]).toBe('Mair Penhallow');
});

test('when a file of the index belongs to another deployment, the manifest is read again', async ({
  page,
}) => {
  let isGone = true;
  let manifests = 0;
  await page.route('**/search/**/*.bin', (route) => {
    if (route.request().url().endsWith('index.bin')) manifests += 1;
    else if (isGone) {
      isGone = false;
      return route.fulfill({ body: 'of another deployment' });
    }
    return route.continue();
  });
  await page.goto('search/?q=velicanova');
  expect(await resultTitles(page)).toContain('Petra Veličanová');
  expect(manifests).toBeGreaterThan(0);
});

test.for(['light', 'dark'] as const)(
  'it passes axe, %s, and fits 320 pixels',
  async (colorScheme, { open }) => {
    const page = await open({ colorScheme, viewport: { width: 320, height: 640 }, bypassCSP: true });
    await page.goto('search/?q=infinity+wasserstein');
    await resultTitles(page);
    expect(await axeViolations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  },
);
