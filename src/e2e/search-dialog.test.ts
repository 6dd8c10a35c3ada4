/** The search dialog, which opens from the box of any page. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations } from './axe.ts';
import { resultLinks, resultTitles } from './search-results.ts';
import { siteBelowPath, test } from './test-site.ts';

/** The address of the option that the combobox names as its active one. */
const activeOption = (page: Page) =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return id ? document.getElementById(id)?.getAttribute('href') : undefined;
  });

/** Opens the dialog with "/", and types. */
async function searchFor(page: Page, query: string) {
  await page.keyboard.press('/');
  await page.keyboard.type(query);
}

test('the index loads when the box is first used, and not before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('talks/', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.startsWith('/search/'))).toEqual([]);
  await page.getByRole('searchbox').click();
  await page.keyboard.type('penhallow hesitate');
  expect((await resultTitles(page))[0]).toContain('Glaciers that hesitate');
  expect(asked.filter((path) => path.startsWith('/search/')).length).toBeGreaterThan(0);
});

test('a slash opens it, results come as one types, and arrows and Enter lead to a page', async ({ page }) => {
  await page.goto('papers/');
  await searchFor(page, 'velican');
  expect(await resultTitles(page)).toEqual([
    'Petra Veličanová',
    expect.stringContaining('Geometric Random Walks'),
  ]);
  await page.getByRole('status').filter({ hasText: '2 results' }).waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await activeOption(page)).toContain('speakers/petra-velicanova');
  await page.getByRole('option', { name: 'Petra Veličanová', selected: true }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/talks/*geometric-random-walks*/');
});

test('Control+K opens it, and Escape closes it', async ({ page }) => {
  await page.goto('papers/');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('the active result stays active when better results arrive', async ({ page }) => {
  let loadTerms = () => {};
  const areTermsLoaded = new Promise<void>((resolve) => {
    loadTerms = resolve;
  });
  await page.route(/\/search\/[^/]+\/t\d+\.bin$/, async (route) => {
    await areTermsLoaded;
    await route.continue();
  });
  await page.goto('papers/');
  await searchFor(page, 'velican');
  await resultTitles(page);
  await page.keyboard.press('ArrowDown');
  const before = await activeOption(page);
  expect(before).toContain('velicanova');
  const list = await page.locator('.search-results').elementHandle();
  loadTerms();
  await page.waitForFunction((first) => !first?.isConnected, list);
  expect(await activeOption(page)).toBe(before);
});

test('what is typed into the header by keyboard is searched for', async ({ page }) => {
  await page.goto('series/');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('jose');
  const found = await resultTitles(page);
  expect(found[0]).toBe('José Valadim');
  expect(found.filter((title) => title.includes('Wasserstein Distance I'))).toHaveLength(2);
});

test('matches are marked, formulas are formulas, and text is text', async ({ page }) => {
  await page.goto('');
  await searchFor(page, 'infinity wasserstein');
  await resultTitles(page);
  const list = page.getByRole('listbox', { name: 'Results' });
  expect(await list.locator('mark math').count()).toBeGreaterThan(0);
  expect(await list.locator('a mark').allInnerTexts()).toContain('Wasserstein');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('<img src=x onerror=alert(1)>');
  await page.getByRole('status').filter({ hasText: '<img src=x onerror=alert(1)>' }).waitFor();
  expect(await page.locator('dialog img').count()).toBe(0);
});

test('without a result it says what to try, and where to browse', async ({ page }) => {
  await page.goto('');
  await searchFor(page, 'zzzzqqqq');
  await page.getByText('No results').waitFor();
  await page.getByRole('dialog').getByRole('link', { name: 'speakers' }).waitFor();
});

test('it works below a path, and offers results with some of the words', async ({ open }) => {
  const page = await open({ baseURL: siteBelowPath.url });
  await page.goto('talks/');
  await searchFor(page, 'forgetting atractor');
  expect((await resultTitles(page)).some((title) => title.includes('Forgetting'))).toBe(true);
  await page.getByText(/[1-8] more with some of the words/).waitFor();
  await resultLinks(page).filter({ hasText: 'Attractor Networks Remember More Than They Store' }).waitFor();
  expect(await resultLinks(page).first().getAttribute('href')).toMatch(/^\/some\/path\//);
});

test('an empty box offers starting points, and speakers are results', async ({ page }) => {
  await page.goto('papers/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByText('Latest talks').waitFor();
  await dialog.getByRole('option', { name: 'Patterns, Waves & Memory' }).waitFor();
  await page.keyboard.type('almagor');
  await resultTitles(page);
  await resultLinks(page).first().click();
  await page.waitForURL('**/speakers/dov-almagor/');
});

test.for(['light', 'dark'] as const)('it passes axe, %s, at 320 pixels', async (colorScheme, { open }) => {
  const page = await open({ colorScheme, viewport: { width: 320, height: 640 }, bypassCSP: true });
  await page.goto('talks/');
  await searchFor(page, 'attractor');
  await resultTitles(page);
  expect(await axeViolations(page)).toEqual([]);
});
