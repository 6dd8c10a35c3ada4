/** What lists say of their items: slides, affiliations, the beginning of abstracts, sizes. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './test-site.ts';

const itemOf = (page: Page, name: string | RegExp) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name }) })
    .first();

test('slides are slides, on the page of the talk above its tools and in lists', async ({ page }) => {
  await page.goto('talks/nwosu-bell-swarms-flocks-and-other-crowds/');
  const slides = page.getByRole('link', { name: 'Slides', exact: true });
  expect(await slides.getAttribute('href')).toBe('https://school.example/swarms.pdf');
  expect(await page.getByText('swarms.pdf').count()).toBe(0);
  const box = await slides.boundingBox();
  const tools = await page.locator('.facts').boundingBox();
  expect(box?.y).toBeLessThan(tools?.y ?? 0);
  await page.goto('talks/');
  expect(await itemOf(page, /^Swarms, flocks/i).innerText()).toMatch(/\bSlides$/);
});

test('slides whose address is not given are named, and no list promises them', async ({ page }) => {
  await page.goto('talks/gallivan-knot-invariants-that-a-computer-can-learn/');
  expect(await page.getByText('Gallivan slides.pdf').isVisible()).toBe(true);
  await page.goto('talks/');
  expect(await itemOf(page, /^Knot invariants/i).innerText()).not.toContain('Slides');
});

test('speakers have an affiliation and a number of talks', async ({ page }) => {
  await page.goto('speakers/');
  const text = await itemOf(page, /Penhallow/).innerText();
  expect(text).toMatch(/\n.+, \d+ talks?$/);
});

test('topics stand by size', async ({ page }) => {
  await page.goto('topics/');
  const sizes = await page
    .locator('.topics .count')
    .evaluateAll((counts) => counts.map((count) => Number.parseInt(count.textContent ?? '', 10)));
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
});

test('papers have the beginning of their abstract, and what no paper of a list gives is said once', async ({
  page,
}) => {
  await page.goto('papers/');
  const abstracts = await page.locator('.papers .abstract').allInnerTexts();
  expect(abstracts.length).toBeGreaterThan(10);
  for (const text of abstracts) expect(text.length).toBeLessThanOrEqual(171);
  const lists = page.locator('main section', { hasText: 'authors not given' });
  expect(await lists.count()).toBeGreaterThan(0);
  for (const list of await lists.all()) expect(await list.getByText('authors not given').count()).toBe(1);
});

test('the dates of the home page stand in one column', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.clock.setFixedTime(new Date('2024-02-12T08:00:00Z'));
  await page.goto('', { waitUntil: 'networkidle' });
  const left = await page
    .locator('.coming .title, .latest .title')
    .evaluateAll((titles) =>
      titles
        .filter((title) => title.getClientRects().length > 0)
        .map((title) => title.getBoundingClientRect().left),
    );
  expect(left.length).toBeGreaterThan(10);
  expect(new Set(left).size).toBe(1);
});

test('a month of the calendar leads to that of today', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2024-02-12T08:00:00Z'));
  await page.goto('talks/calendar/2024-05/');
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await page.waitForURL(/talks\/calendar\/2024-02\/$/);
});

test('a calendar has its address to copy', async ({ page }) => {
  await page.goto('talks/');
  await page.locator('summary', { hasText: 'The address of the calendar' }).click();
  expect(await page.getByText(/^https:\/\/.*\/talks\.ics$/).isVisible()).toBe(true);
});
