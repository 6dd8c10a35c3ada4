/** The map of a catalogue that is too large for its page: most points are drawn from a file, and all that is done with points is done with them. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { writeInventedContent } from '../../scripts/bench/build/invented-content.ts';
import { axeViolations } from './axe.ts';
import { test, useSiteOf } from './test-site.ts';

const entries = 320;
const site = useSiteOf((content) => writeInventedContent(content, entries));

test('its page is small, and its list ends soon', async ({ open }) => {
  const page = await open({ baseURL: site.url, viewport: { width: 1440, height: 900 } });
  await page.goto('map/');
  expect(statSync(path.join(site.folder, 'map/index.html')).size).toBeLessThan(100_000);
  expect(await page.locator('.field a').count()).toBeLessThanOrEqual(100);
  expect(await page.locator('.map-list li').count()).toBe(await page.locator('.field a').count());
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(10_000);
});

test('without JavaScript there are ground, names, and some entries of each region', async ({ open }) => {
  const page = await open({ baseURL: site.url, javaScriptEnabled: false });
  await page.goto('map/');
  expect(await page.locator('.ground path').count()).toBeGreaterThan(1);
  expect(await page.locator('.names text').count()).toBeGreaterThan(5);
  await page.getByText(`of ${entries} entries are listed here`).waitFor();
  const link = page.locator('.field a').first();
  const href = await link.getAttribute('href');
  await link.press('Enter');
  await page.waitForURL(`**/${href?.replace('../', '')}`);
});

test('a script draws every other entry', async ({ open }) => {
  const page = await openMap(open);
  const links = await page.locator('.field a').count();
  expect((await dots(page)).length + links).toBe(entries);
});

test('a dot that is pointed at has a label and leads to its page, and goes again', async ({ open }) => {
  const page = await openMap(open);
  const before = await page.locator('.field a').count();
  const [dot, other] = await lonelyDots(page);
  await page.mouse.move(dot.x, dot.y);
  const link = page.locator('.looked-at a');
  await link.locator('text').waitFor();
  await page.mouse.move(other.x, other.y);
  await expect.poll(() => link.count()).toBe(1);
  expect(await page.locator('.field a').count()).toBe(before + 1);
  await page.mouse.move(dot.x, dot.y);
  const name = await link.getAttribute('aria-label');
  await page.mouse.click(dot.x, dot.y);
  await page.waitForURL(/(?:talks|papers)\/e-\d+\/$/);
  expect(name).toContain(await page.locator('h1').innerText());
});

test('a finger on a dot goes where it leads', async ({ open }) => {
  const page = await openMap(open, { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
  const [dot] = await lonelyDots(page);
  await page.touchscreen.tap(dot.x, dot.y);
  await page.waitForURL(/(?:talks|papers)\/e-\d+\/$/);
});

test('arrow keys reach dots', async ({ open }) => {
  const page = await openMap(open);
  const inPage = await page.locator('.field a').evaluateAll((links) => links.map((link) => link.ariaLabel));
  await page.locator('.field a').first().focus();
  const focused = () => page.evaluate(() => document.activeElement?.ariaLabel ?? '');
  const reached = new Set([await focused()]);
  for (let turn = 0; turn < 6; turn += 1) {
    const before = await focused();
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).not.toBe(before);
    reached.add(await focused());
  }
  expect([...reached].filter((name) => !inPage.includes(name)).length).toBeGreaterThan(0);
  // The one that has the focus, and the one that had it until then.
  expect(await page.locator('.looked-at a').count()).toBeLessThanOrEqual(2);
});

test('what is found is lit up, dots too, and Enter goes to the best of it', async ({ open }) => {
  const page = await openMap(open);
  const [dot] = await lonelyDots(page);
  await page.mouse.move(dot.x, dot.y);
  const name = (await page.locator('.looked-at a').getAttribute('aria-label')) ?? '';
  const [title = ''] = name.split(',');
  const box = page.getByRole('searchbox', { name: 'Find on the map' });
  await box.fill(title);
  await page.getByRole('status').filter({ hasText: 'found' }).waitFor();
  expect(await page.locator('.looked-at a.found').first().getAttribute('aria-label')).toBe(name);
  await box.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe(name);
  expect(await page.locator('.lit path').count()).toBeGreaterThan(0);
  await box.fill('');
  await page.locator('.field:not(.is-searching)').waitFor();
  await expect.poll(() => page.locator('.lit').count()).toBe(0);
});

test('it says so when the points cannot be loaded', async ({ open }) => {
  const page = await open({ baseURL: site.url });
  await page.route('**/points.json', (route) => route.fulfill({ body: 'no JSON' }));
  await page.goto('map/');
  await page.getByText('The map could not be loaded whole.').waitFor();
});

test('it passes axe, in light and in dark', async ({ open }) => {
  const page = await openMap(open, { bypassCSP: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page), colorScheme).toEqual([]);
  }
});

/** The page once its dots are drawn. */
async function openMap(
  open: (options: object) => Promise<Page>,
  options: object = { viewport: { width: 1440, height: 1100 } },
): Promise<Page> {
  const page = await open({ baseURL: site.url, ...options });
  await page.goto('map/');
  await page.locator('.dots path').first().waitFor({ state: 'attached' });
  return page;
}

/** Where the dots are, in units of the map. */
async function dots(page: Page): Promise<{ x: number; y: number }[]> {
  const paths = await page
    .locator('.dots .disc')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));
  return [...paths.join('').matchAll(/M(\S+) ([^h]+)h0/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}

/** Two dots that are far from the points of the page and from each other, in pixels of the window. */
async function lonelyDots(page: Page): Promise<[{ x: number; y: number }, { x: number; y: number }]> {
  const links = await page.locator('.field a').evaluateAll((links) =>
    links.map((link) => {
      const { e, f } = (link as SVGAElement).transform.baseVal.getItem(0).matrix;
      return { x: e, y: f };
    }),
  );
  const away = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);
  const [first, ...others] = (await dots(page)).filter((dot) => links.every((link) => away(dot, link) > 26));
  const second = others.find((dot) => first && away(dot, first) > 60);
  const drawing = page.locator('.drawing');
  await drawing.scrollIntoViewIfNeeded();
  const toPixels = await drawing.evaluate((drawing) => {
    const { a, d, e, f } = (drawing as SVGSVGElement).getScreenCTM() ?? new DOMMatrix();
    return { a, d, e, f };
  });
  const seen = ({ x, y } = { x: 0, y: 0 }) => ({
    x: x * toPixels.a + toPixels.e,
    y: y * toPixels.d + toPixels.f,
  });
  return [seen(first), seen(second)];
}
