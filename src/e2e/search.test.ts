import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { siteBelowPath, test } from './visit.ts';

/** Links on the search page, options of a list box in the dialog. */
const results = (page: Page) => page.locator('.search-results a');
/** What the combobox names as its active option. */
const active = (page: Page) =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return id ? document.getElementById(id)?.getAttribute('href') : undefined;
  });

/** The titles of what is found, once the index has answered. */
async function titles(page: Page): Promise<string[]> {
  await results(page).first().waitFor();
  return results(page).allInnerTexts();
}

describe('from the box of any page', () => {
  test('the index loads when the box is first used, and not before', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('talks/', { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.startsWith('/search/'))).toEqual([]);
    await page.getByRole('searchbox').click();
    await page.keyboard.type('gov cells');
    expect((await titles(page))[0]).toContain('Modelling cells in one-dimension');
    expect(asked.filter((path) => path.startsWith('/search/')).length).toBeGreaterThan(0);
  });

  test('a slash focuses it, results come as one types, arrows and Enter lead to a page, Escape leaves', async ({
    page,
  }) => {
    await page.goto('papers/');
    await page.keyboard.press('/');
    await page.keyboard.type('velick');
    expect(await titles(page)).toEqual([
      'Petar Veličković',
      expect.stringContaining('Geometric Deep Learning'),
    ]);
    await page.getByRole('status').filter({ hasText: '2 results' }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await active(page)).toContain('speakers/petar-velickovic');
    await page.getByRole('option', { name: 'Petar Veličković', selected: true }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/talks/*geometric-deep-learning*/');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('the active result stays so when better results arrive', async ({ page }) => {
    let letTermsCome = () => {};
    const isAllowed = new Promise<void>((resolve) => {
      letTermsCome = resolve;
    });
    await page.route(/\/search\/[^/]+\/t\d+\.bin$/, async (route) => {
      await isAllowed;
      await route.continue();
    });
    await page.goto('papers/');
    await page.keyboard.press('/');
    await page.keyboard.type('velick');
    await titles(page);
    await page.keyboard.press('ArrowDown');
    const before = await active(page);
    expect(before).toContain('velickovic');
    const list = await page.locator('.search-results').elementHandle();
    letTermsCome();
    await page.waitForFunction((first) => !first?.isConnected, list);
    expect(await active(page)).toBe(before);
  });

  test('typed into the header with the keyboard alone, the text goes along', async ({ page }) => {
    await page.goto('series/');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('jose');
    const found = await titles(page);
    expect(found[0]).toBe('José Miguel Urbano');
    expect(found.filter((title) => title.includes('Laplacian'))).toHaveLength(2);
  });

  test('matches are marked, formulas are formulas, and text is text', async ({ page }) => {
    await page.goto('');
    await page.keyboard.press('/');
    await page.keyboard.type('infinity laplacian');
    await titles(page);
    const list = page.getByRole('listbox', { name: 'Results' });
    expect(await list.locator('mark math').count()).toBeGreaterThan(0);
    expect(await list.locator('a mark').allInnerTexts()).toContain('Laplacian');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('<img src=x onerror=alert(1)>');
    await page.getByRole('status').filter({ hasText: '<img src=x onerror=alert(1)>' }).waitFor();
    expect(await page.locator('dialog img').count()).toBe(0);
  });

  test('nothing found is no blank: it says what to try, and how to browse', async ({ page }) => {
    await page.goto('');
    await page.keyboard.press('/');
    await page.keyboard.type('zzzzqqqq');
    await page.getByText('No results').waitFor();
    await page.getByRole('dialog').getByRole('link', { name: 'speakers' }).waitFor();
  });

  test('it works below a path', async ({ open }) => {
    const page = await open({ baseURL: siteBelowPath.url });
    await page.goto('talks/');
    await page.keyboard.press('/');
    await page.keyboard.type('dense hopfeild');
    expect((await titles(page)).some((title) => title.includes('Hopfield'))).toBe(true);
    await page.getByText(/[1-8] more with some of the words/).waitFor();
    await results(page).filter({ hasText: 'Hopfield Networks is All You Need' }).waitFor();
    expect(await results(page).first().getAttribute('href')).toMatch(/^\/some\/path\//);
  });
});

describe('the search page', () => {
  test('its address holds the question and the filters, and back goes back', async ({ page }) => {
    await page.goto('search/?q=network&kind=talk');
    const all = await titles(page);
    expect(await page.getByRole('searchbox').inputValue()).toBe('network');
    expect(await page.getByLabel('Kind').inputValue()).toBe('talk');
    await page.getByLabel('Year').selectOption('2024');
    await page.waitForURL('**/search/?q=network&kind=talk&year=2024');
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
    expect(await titles(page)).toEqual(all);
  });

  test('with nothing asked it says where one might begin, and its filters are counted', async ({ page }) => {
    await page.goto('search/');
    await page.getByText('Latest talks').waitFor();
    await page
      .locator('select[name="kind"] option', { hasText: /^Talks \(41\)$/ })
      .waitFor({ state: 'attached' });
  });

  test('results stand by kind, names first and then what is best; by date they stand as one list', async ({
    page,
  }) => {
    await page.goto('search/?q=hopfield');
    await page.getByRole('heading', { name: 'Search' }).waitFor();
    await titles(page);
    const groups = page.locator('.search-results .search-group');
    expect(await groups.allTextContents()).toEqual(['Speakers, series, topics', 'Best', 'Papers']);
    await page.getByLabel('Order').selectOption('date');
    await groups.first().waitFor({ state: 'detached' });
    expect((await titles(page)).length).toBe(5);
  });

  test('on a phone the filters are loaded when they are opened', async ({ open }) => {
    const page = await open({ viewport: { width: 390, height: 844 } });
    const facts: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/facts.bin')) facts.push(request.url());
    });
    await page.goto('search/?q=sparse', { waitUntil: 'networkidle' });
    await titles(page);
    expect(facts).toEqual([]);
    await page.getByText('Filters and order').click();
    await page
      .locator('select[name="kind"] option', { hasText: /^Papers \(\d+\)$/ })
      .waitFor({ state: 'attached' });
    expect(facts.length).toBe(1);
  });

  test('filters alone list what passes them', async ({ page }) => {
    await page.goto('search/?speaker=nir-gov');
    expect(await titles(page)).toEqual([expect.stringContaining('Modelling cells')]);
  });

  test('what was typed stands in the address', async ({ page }) => {
    await page.goto('search/');
    await page.keyboard.press('/');
    await page.keyboard.type('oscillations');
    await titles(page);
    expect(new URL(page.url()).search).toBe('?q=oscillations');
  });

  test('without JavaScript the form leads there, and it says how to browse instead', async ({ open }) => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto('talks/');
    await page.getByRole('searchbox').fill('gov');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL('**/search/?q=gov');
    await page.getByText('needs JavaScript').waitFor();
    const main = page.getByRole('main');
    expect(await main.getByRole('searchbox').or(main.getByRole('textbox')).count()).toBe(0);
    await page.getByRole('main').getByRole('link', { name: 'Speakers, A to Z' }).click();
    await page.waitForURL('**/speakers/');
  });

  test('an index that cannot be had is said, and asked for again', async ({ page }) => {
    let isDown = true;
    await page.route('**/search/*.bin', (route) =>
      isDown ? route.fulfill({ status: 200, body: 'not an index' }) : route.continue(),
    );
    await page.goto('search/?q=gov');
    await page.getByText('could not be loaded').waitFor();
    isDown = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    expect((await titles(page))[0]).toBe('Nir Gov');
  });
});

describe('more than words', () => {
  test('an empty box says where one might begin, and speakers are results', async ({ page }) => {
    await page.goto('papers/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.getByText('Latest talks').waitFor();
    await dialog.getByRole('option', { name: 'Mathematics, Physics & Machine Learning' }).waitFor();
    await page.keyboard.type('krotov');
    await titles(page);
    await results(page).first().click();
    await page.waitForURL('**/speakers/dmitry-krotov/');
  });

  test('filters are counted, and the order can be by date', async ({ page }) => {
    await page.goto('search/?q=sparse');
    await titles(page);
    await page
      .locator('select[name="kind"] option', { hasText: /^Papers \(\d+\)$/ })
      .waitFor({ state: 'attached' });
    await page.getByLabel('Order').selectOption('date');
    await page.waitForURL('**/search/?q=sparse&sort=date');
    await page.getByLabel('Kind').selectOption('talk');
    await page.waitForURL('**/search/?q=sparse&kind=talk&sort=date');
    await page.waitForFunction(
      () => document.querySelector('.search-facts')?.textContent?.includes('2024') ?? false,
    );
  });

  test('a file of the index that is gone makes the manifest be read anew', async ({ page }) => {
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
    await page.goto('search/?q=velickovic');
    expect(await titles(page)).toContain('Petar Veličković');
    expect(manifests).toBeGreaterThan(0);
  });

  test('dialog and page have no violation of accessibility, light and dark, also at 320 pixels', async ({
    open,
  }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open({ colorScheme, viewport: { width: 320, height: 640 }, bypassCSP: true });
      await page.goto('search/?q=infinity+laplacian');
      await titles(page);
      expect(await violations(page)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
      await page.goto('talks/');
      await page.keyboard.press('/');
      await page.keyboard.type('hopfield');
      await titles(page);
      expect(await violations(page)).toEqual([]);
    }
  });
});

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
