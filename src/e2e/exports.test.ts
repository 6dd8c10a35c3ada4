/** What a reader takes along: an entry's actions, citations to copy, all results of a search, feeds. */
import { expect } from 'vitest';
import { downloadedBy } from './download.ts';
import { test } from './test-site.ts';

const talk = 'talks/penhallow-glaciers-that-hesitate-stick-slip-sliding-seasonal/';

test('saving, citing and correcting are sections of their own, and without JavaScript no dead button is shown', async ({
  open,
}) => {
  const [page, plain] = [await open(), await open({ javaScriptEnabled: false })];
  for (const each of [page, plain]) await each.goto(talk);
  for (const [name, first] of [
    ['To keep', 'Add to calendar'],
    ['To cite', 'BibTeX'],
    ['To correct', 'Suggest a correction'],
  ] as const)
    expect(
      await plain
        .locator('section', { has: plain.getByRole('heading', { name }) })
        .getByRole('link')
        .first()
        .innerText(),
    ).toBe(first);
  expect(await page.getByRole('button', { name: 'Save to reading list' }).isVisible()).toBe(true);
  expect(await plain.getByRole('article').getByRole('button').filter({ visible: true }).count()).toBe(0);
});

test('each copy button names what it copies, and a status confirms it', async ({ open }) => {
  const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(talk);
  await page.getByText('A citation to copy').click();
  await page.getByRole('button', { name: 'Copy Harvard', exact: true }).click();
  await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Penhallow.* \(2024\)/);
});

test('an export of a search holds all results, also those that are not shown', async ({ page }) => {
  await page.goto('search/?q=model&kind=paper');
  const status = page.getByRole('status').filter({ hasText: /results/ });
  await status.waitFor();
  await page.getByRole('button', { name: 'BibTeX' }).waitFor();
  const count = Number.parseInt(await status.innerText(), 10);
  expect(count).toBeGreaterThan(20);
  expect((await downloadedBy(page, 'BibTeX')).match(/^@/gm)).toHaveLength(count);
  expect(JSON.parse(await downloadedBy(page, 'JSON'))).toHaveLength(count);
});

test('every alternate that a page names exists, and no address in a feed is relative', async ({ page }) => {
  await page.goto(talk);
  const alternates = await page.locator('link[rel=alternate], link[rel=search]').all();
  expect(alternates.length).toBeGreaterThan(0);
  for (const link of alternates) {
    const response = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(response.status()).toBe(200);
  }
  const feed = await (await page.request.get('catalogue.atom')).text();
  expect(
    [...feed.matchAll(/\bhref="([^"]*)"/g)].filter(([, to]) => !/^https?:|^mailto:/.test(to ?? '')),
  ).toEqual([]);
});
