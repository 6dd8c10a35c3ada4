/** The map: reached without a script, by keyboard and by search, and legible at every width. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { siteBelowPath, test } from './test-site.ts';

test('without JavaScript the map leads to every entry, region by region', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto('map/');
  const talk = page.getByRole('link', {
    name: 'Associative Memory and the Art of Forgetting, talk by Dov Almagor',
    exact: true,
  });
  // Regions are named by their topics.
  await page
    .getByRole('group', { name: /^(?:associative memory|attractor networks): /i })
    .filter({ has: talk })
    .waitFor();
  await talk.press('Enter');
  await page.waitForURL('**/talks/almagor-*/');
  expect(await page.getByRole('searchbox', { name: 'Find on the map' }).count()).toBe(0);
});

test('arrow keys move from point to point, and scroll the focused point into view', async ({ page }) => {
  await page.goto('map/');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
  await page.getByRole('button', { name: 'Closer' }).click();
  await page.locator('.field a').first().focus();
  const first = await focused();
  await page.keyboard.press('ArrowDown');
  const second = await focused();
  expect(second).not.toBe(first);
  const box = await page.locator(`.field [href="${second}"] .point`).boundingBox();
  const field = await page.locator('.field').boundingBox();
  expect(box && field && box.y > field.y && box.y < field.y + field.height).toBe(true);
});

test.for([390, 820, 1440])(
  'at %i pixels no name on the map covers a point or another name',
  async (width, { open }) => {
    const page = await open({ viewport: { width, height: 900 } });
    await page.goto('map/');
    expect(await coveringNames(page)).toEqual([]);
    expect(await page.locator('.names text:visible').count()).toBeGreaterThan(5);
  },
);

test('the map loads no search code before a search', async ({ page }) => {
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.body());
  });
  await page.goto('map/', { waitUntil: 'networkidle' });
  const bytes = (await Promise.all(scripts)).reduce((sum, { length }) => sum + length, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(16_000);
});

test('a search from an address marks its results on the map', async ({ open }) => {
  const page = await open({ baseURL: siteBelowPath.url });
  const found = await searchMap(page, 'attractor');
  expect((await found()).join()).toContain('Attractor Networks Remember More');
  await page.getByRole('searchbox', { name: 'Find on the map' }).fill('');
  await page.locator('.field:not(.is-searching)').waitFor();
  expect(await found()).toEqual([]);
});

test('after a search, Enter goes to the best result, and Tab through the results alone', async ({ page }) => {
  const found = await searchMap(page, 'attractor');
  const box = page.getByRole('searchbox', { name: 'Find on the map' });
  const focused = () =>
    page.evaluate(
      () => `${document.activeElement?.getAttribute('class')}: ${document.activeElement?.ariaLabel}`,
    );
  await box.press('Enter');
  await expect.poll(focused, { timeout: 10_000 }).toMatch(/^\w+ found: .*Attractor/);
  await box.focus();
  for (const button of ['Closer', 'Further away', 'Whole']) {
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent),
    ).toBe(button);
  }
  for (const _ of await found()) {
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^\w+ found: /);
  }
});

/** Opens the map with a search; gives what lists the labels of the marked points. */
async function searchMap(page: Page, query: string): Promise<() => Promise<(string | null)[]>> {
  await page.goto(`map/?q=${query}`);
  await page.locator('.map').getByRole('status').filter({ hasText: 'found' }).waitFor();
  return () => page.locator('.field a.found').evaluateAll((links) => links.map((link) => link.ariaLabel));
}

/** Lines of names on the map that lie over the centre of a point, or over another line. */
function coveringNames(page: Page): Promise<string[]> {
  return page.locator('.names tspan').evaluateAll((lines) => {
    const centres = [...document.querySelectorAll('.point')].map((point) => {
      const { x, y, width, height } = point.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    const letters = lines
      .filter((line) => line.checkVisibility())
      .map((line) => {
        // The part of a line's box that small capitals fill.
        const { left, right, top, height } = line.getBoundingClientRect();
        return { text: line.textContent, left, right, top: top + height * 0.4, bottom: top + height * 0.7 };
      });
    return letters.flatMap(({ text, left, right, top, bottom }, index) => {
      const points = centres.filter(({ x, y }) => x > left && x < right && y > top && y < bottom);
      const others = letters
        .slice(index + 1)
        .filter(
          (other) => other.left < right && other.right > left && other.top < bottom && other.bottom > top,
        );
      return points.length + others.length > 0
        ? [`${text} covers ${points.length} points and ${others.map((other) => other.text)}`]
        : [];
    });
  });
}
