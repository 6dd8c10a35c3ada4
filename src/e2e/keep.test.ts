/** Keeping: the reading list, what is taken along from a search, what a subscriber fetches. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { siteBelowPath, test } from './visit.ts';

const gov = 'talks/gov-modelling-cells-in-one-dimension-diverse-migration-modes/';
const liu = 'talks/liu-fantastic-sparse-neural-networks-and-where-to-find-them/';
const twins = 'papers/barlow-twins-self-supervised-learning-via-redundancy-reduction/';

async function saved(page: Page, format: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: format, exact: true }).click(),
  ]);
  // The browser runs in a process of its own, whose folder is not ours.
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

test('the reading list holds what was put on it, says when it is for the reader, and goes along', async ({
  open,
}) => {
  const page = await open({ timezoneId: 'Asia/Tokyo', baseURL: siteBelowPath.url });
  for (const address of [twins, liu, gov]) {
    await page.goto(address);
    await page.getByRole('button', { name: 'Save to reading list' }).click();
    await page.getByRole('button', { name: 'Remove from reading list' }).waitFor();
  }
  await page.goto('list/');
  const items = page.locator('#list li');
  await items.nth(2).waitFor();
  expect(await items.first().innerText()).toMatch(
    /Modelling cells[\s\S]*^Friday 19 January 2024, 14:00–15:00, London time \(23:00 where you are\)$/m,
  );
  const calendar = await saved(page, 'calendar');
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect((await saved(page, 'BibTeX')).match(/^@/gm)).toHaveLength(3);
  expect(await saved(page, 'Markdown')).toContain('- [Barlow Twins');

  const address = await page.getByRole('link', { name: 'This list as an address' }).getAttribute('href');
  const other = await open({ baseURL: siteBelowPath.url });
  await other.goto(address ?? '');
  await other.locator('#list li').nth(2).waitFor();
  await other.getByRole('button', { name: 'Save all of it to my reading list' }).click();
  const focused = () =>
    other.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);
  const titles = await other.locator('#list .title').allInnerTexts();
  for (const [index, title] of titles.entries()) {
    await other.getByRole('button', { name: `Take off: ${title}`, exact: true }).click();
    await other
      .getByRole('status')
      .filter({ hasText: `“${title}” is off the list.` })
      .waitFor();
    expect(await other.locator('#list li').count()).toBe(2 - index);
    expect(await focused()).toBe(index < 2 ? `Take off: ${titles[index + 1]}` : 'Reading list');
  }
});

test('keeping, citing and correcting are rows of their own, and without JavaScript no button is there that does nothing', async ({
  open,
}) => {
  const [page, plain] = [await open(), await open({ javaScriptEnabled: false })];
  for (const each of [page, plain]) await each.goto(gov);
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

test('each button that copies says what, and a status says that it did; so does the one for the list', async ({
  open,
}) => {
  const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(gov);
  await page.getByText('A citation to copy').click();
  await page.getByRole('button', { name: 'Copy Harvard', exact: true }).click();
  await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Gov.* \(2024\)/);
  await page.getByRole('button', { name: 'Save to reading list' }).click();
  await page.getByRole('status').filter({ hasText: 'It is on your reading list.' }).waitFor();
  await page.getByRole('button', { name: 'Remove from reading list' }).click();
  await page.getByRole('status').filter({ hasText: 'It is off your reading list.' }).waitFor();
});

test('a field to correct bears its name alone, and an example is told as one', async ({ page }) => {
  await page.goto(`correct/?entry=${gov.replace(/\/$/, '')}`);
  const field = page.getByRole('textbox', { name: 'Last day', exact: true });
  await field.waitFor();
  expect(
    await field.evaluate(
      (field) =>
        field.ownerDocument.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent,
    ),
  ).toMatch(/^for example \d{4}-\d{2}-\d{2}/);
});

test('a search goes along with everything that it found, also what is not shown', async ({ page }) => {
  await page.goto('search/?q=neural&kind=paper');
  const status = page.getByRole('status').filter({ hasText: /results/ });
  await status.waitFor();
  await page.getByRole('button', { name: 'BibTeX' }).waitFor();
  const count = Number.parseInt(await status.innerText(), 10);
  expect(count).toBeGreaterThan(20);
  expect((await saved(page, 'BibTeX')).match(/^@/gm)).toHaveLength(count);
  expect(JSON.parse(await saved(page, 'JSON'))).toHaveLength(count);
});

test('every alternate that a page names is there, and no address in a feed is relative', async ({ page }) => {
  await page.goto(gov);
  for (const link of await page.locator('link[rel=alternate], link[rel=search]').all()) {
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(answer.status()).toBe(200);
  }
  const feed = await (await page.request.get('catalogue.atom')).text();
  expect(
    [...feed.matchAll(/\bhref="([^"]*)"/g)].filter(([, to]) => !/^https?:|^mailto:/.test(to ?? '')),
  ).toEqual([]);
});

test('a correction is checked as the schema does, and ends in a patch of the entry’s file', async ({
  page,
}) => {
  await page.goto(gov);
  const address = await page.getByRole('link', { name: 'Suggest a correction' }).getAttribute('href');
  await page.goto(address ?? '');
  const form = page.locator('form.correction:visible');
  await form.waitFor();
  const make = form.getByRole('button', { name: 'Make the correction' });
  await form.locator('[name=date]').fill('2024-02-30');
  await make.click();
  expect(
    await form.locator('[name=date]').evaluate((field) => (field as HTMLInputElement).validationMessage),
  ).toBe('This is not a day of the calendar.');
  await form.locator('[name=date]').fill('2024-01-26');
  await make.click();
  const patch = await form.getByLabel('The correction as a patch').inputValue();
  const { file } = await (await page.request.get(`${gov.replace(/\/$/, '')}.json`)).json();
  expect(patch).toContain(`--- a/content/${file}\n+++ b/content/${file}\n`);
  expect(patch).toContain('-date: "2024-01-19"\n+date: "2024-01-26"\n');
  expect(patch.match(/^[-+](?![-+])/gm)).toHaveLength(2);
});
