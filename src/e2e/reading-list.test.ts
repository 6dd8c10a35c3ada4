/** The reading list: entries put on it, exported from it, shared by address, and taken off. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { downloadedBy } from './download.ts';
import { siteBelowPath, test } from './test-site.ts';

const glaciers = 'talks/penhallow-glaciers-that-hesitate-stick-slip-sliding-seasonal/';
const sensors = 'talks/vance-sparse-recovery-from-few-sensors-and-where-to-put-them/';
const braids = 'papers/tribraid-a-three-strand-normal-form-for-fast-comparison-of/';

async function saveAndOpenList(page: Page, addresses: readonly string[]) {
  for (const address of addresses) {
    await page.goto(address);
    await page.getByRole('button', { name: 'Save to reading list' }).click();
    await page.getByRole('button', { name: 'Remove from reading list' }).waitFor();
  }
  await page.goto('list/');
  await page
    .locator('#list li')
    .nth(addresses.length - 1)
    .waitFor();
}

test('the reading list holds what was saved, with times in the reader’s zone, and exports it', async ({
  open,
}) => {
  const page = await open({ timezoneId: 'Asia/Tokyo', baseURL: siteBelowPath.url });
  await saveAndOpenList(page, [braids, sensors, glaciers]);
  expect(await page.locator('#list li').first().innerText()).toMatch(
    /Glaciers that hesitate[\s\S]*^Friday 19 January 2024, 14:00–15:00, London time \(23:00 where you are\)$/m,
  );
  const calendar = await downloadedBy(page, 'calendar');
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect((await downloadedBy(page, 'BibTeX')).match(/^@/gm)).toHaveLength(3);
  expect(await downloadedBy(page, 'Markdown')).toContain('- [TriBraid');
});

test('a list that was shared by its address can be saved, and each entry taken off, by keyboard too', async ({
  open,
}) => {
  const sender = await open({ baseURL: siteBelowPath.url });
  await saveAndOpenList(sender, [braids, sensors, glaciers]);
  const address = await sender.getByRole('link', { name: 'This list as an address' }).getAttribute('href');

  const page = await open({ baseURL: siteBelowPath.url });
  await page.goto(address ?? '');
  await page.locator('#list li').nth(2).waitFor();
  await page.getByRole('button', { name: 'Save all of it to my reading list' }).click();
  const focused = () =>
    page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);
  const titles = await page.locator('#list .title').allInnerTexts();
  expect(titles).toHaveLength(3);
  for (const [index, title] of titles.entries()) {
    await page.getByRole('button', { name: `Take off: ${title}`, exact: true }).click();
    await page
      .getByRole('status')
      .filter({ hasText: `“${title}” is off the list.` })
      .waitFor();
    expect(await page.locator('#list li').count()).toBe(2 - index);
    // The focus goes to the next entry, and from the last to the heading.
    expect(await focused()).toBe(index < 2 ? `Take off: ${titles[index + 1]}` : 'Reading list');
  }
});

test('a status says that an entry was saved, and that it was removed', async ({ page }) => {
  await page.goto(glaciers);
  await page.getByRole('button', { name: 'Save to reading list' }).click();
  await page.getByRole('status').filter({ hasText: 'It is on your reading list.' }).waitFor();
  await page.getByRole('button', { name: 'Remove from reading list' }).click();
  await page.getByRole('status').filter({ hasText: 'It is off your reading list.' }).waitFor();
});
