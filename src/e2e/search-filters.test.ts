/** Filters that a question asks for: applied, offered, taken off, and kept in the address. The catalogue is the invented one. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations } from './axe.ts';
import { resultLinks, resultTitles } from './search-results.ts';
import { test } from './test-site.ts';

const chips = (page: Page) => page.getByRole('list', { name: 'Read as filters' }).getByRole('button');
const dates = (page: Page) => page.locator('.search-facts').allInnerTexts();

test('an institution and a year find all of its talks in that year, newest first', async ({ page }) => {
  await page.goto('search/?q=northmoor+2024');
  expect(await resultTitles(page)).toEqual([
    'Optimal transport of sediment, or why rivers meander',
    'How ice sheets remember a warm summer',
    'Two days of aperiodic tilings',
    'Sparse Recovery from Few Sensors, and Where to Put Them',
    'Walk at Random, Arrive on Time: Cover Times via a Double Clock',
    'Exploiting Symmetries in Symplectic Integrators',
    'Glaciers that hesitate: stick-slip sliding, seasonal oscillations and "trains" of crevasses',
  ]);
  expect(await chips(page).allInnerTexts()).toEqual(['Northmoor ×', '2024 ×']);
  await page.getByText('7 results with these filters').first().waitFor();
});

test('a filter that is taken off is a word again, and can be put back; Back does so too', async ({
  page,
}) => {
  await page.goto('search/?q=sediment+2024');
  await chips(page).getByText('2024').click();
  await page.waitForURL('**/search/?q=sediment+2024&plain=2024');
  const offer = page.getByRole('button', { name: 'Use as a filter: 2024' });
  // The focus goes along.
  await expect.poll(() => offer.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await chips(page).count()).toBe(0);
  await page.getByText('for “sediment 2024”').first().waitFor();
  await offer.click();
  await page.waitForURL('**/search/?q=sediment+2024&apply=2024');
  await page.goBack();
  await offer.waitFor();
  await page.goBack();
  await chips(page).getByText('2024').waitFor();
});

test('a word of the texts is offered, not applied, and its address reproduces what was chosen', async ({
  page,
}) => {
  await page.goto('search/?q=may');
  await resultTitles(page);
  expect(await chips(page).count()).toBe(0);
  await page.getByRole('button', { name: 'Use as a filter: May, any year' }).click();
  await page.waitForURL('**/search/?q=may&apply=may');
  await chips(page).getByText('May, any year').waitFor();
  const listed = await resultTitles(page);
  expect((await dates(page)).every((facts) => facts.includes(' May '))).toBe(true);
  await page.goto('search/?q=may&apply=may');
  expect(await resultTitles(page)).toEqual(listed);
  // The other filters count what it leaves.
  await page
    .locator('select[name="kind"] option', { hasText: `Talks (${listed.length})` })
    .waitFor({ state: 'attached' });
});

test('days are those of the catalogue, and a week begins on Monday', async ({ page }) => {
  // In the zone of the catalogue, Europe/Paris, it is Monday already.
  await page.clock.setFixedTime(new Date('2024-02-11T23:30:00Z'));
  await page.goto('search/?q=this+week');
  expect(await resultTitles(page)).toEqual([expect.stringContaining('Walk at Random')]);
  expect(await chips(page).allInnerTexts()).toEqual(['12–18 February 2024 ×']);
  await page.goto('search/?q=upcoming');
  await resultTitles(page);
  expect((await dates(page))[0]).toContain('12 February 2024');
});

test.for([
  ['cancelled', 'cancelled ×', /Parallel tides/i],
  ['with video', 'with a video ×', /Clocks and Comets/i],
  ['in french', 'in French ×', /./],
] as const)('%s finds what is so', async ([q, chip, title], { page }) => {
  await page.goto(`search/?q=${q}`);
  const [first] = await resultTitles(page);
  expect(first).toMatch(title);
  expect(await chips(page).allInnerTexts()).toEqual([chip]);
});

test('the dialog has them as well', async ({ page }) => {
  await page.goto('talks/');
  await page.keyboard.press('/');
  await page.keyboard.type('northmoor 2025');
  await chips(page).getByText('2025').waitFor();
  await expect
    .poll(() => resultLinks(page).allInnerTexts())
    .toEqual(['What honeybees decide without a queen']);
  await chips(page).getByText('2025').click();
  await page.getByRole('button', { name: 'Use as a filter: 2025' }).waitFor();
  expect(await chips(page).allInnerTexts()).toEqual(['Northmoor ×']);
  await page.keyboard.press('Escape');
});

test('what reads filters is loaded for a question that has one, and for no other', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  const isLoaded = () => scripts.some((path) => path.includes('/filters.'));
  await page.goto('search/?q=sediment');
  await resultTitles(page);
  expect(isLoaded()).toBe(false);
  await page.getByRole('searchbox').fill('sediment 2024');
  await chips(page).getByText('2024').waitFor();
  expect(isLoaded()).toBe(true);
});

test('a result says which words matched where', async ({ page }) => {
  await page.goto('search/?q=sediment+rivers');
  await resultTitles(page);
  await page
    .getByText(/title: sediment, rivers/)
    .first()
    .waitFor();
});

test.for(['light', 'dark'] as const)(
  'they pass axe, %s, and fit 320 pixels',
  async (colorScheme, { open }) => {
    const page = await open({ colorScheme, viewport: { width: 320, height: 640 }, bypassCSP: true });
    await page.goto('search/?q=northmoor+may+2019-2024');
    await chips(page).first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  },
);
