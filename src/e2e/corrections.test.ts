/** The form for corrections: it checks fields as the schema does, and makes a patch. */
import { expect } from 'vitest';
import { test } from './test-site.ts';

const talk = 'talks/penhallow-glaciers-that-hesitate-stick-slip-sliding-seasonal';

test('a correction is checked as the schema does, and ends in a patch of the entry’s file', async ({
  page,
}) => {
  await page.goto(`${talk}/`);
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
  const { file } = await (await page.request.get(`api/v1/${talk}.json`)).json();
  expect(patch).toContain(`--- a/content/${file}\n+++ b/content/${file}\n`);
  expect(patch).toContain('-date: "2024-01-19"\n+date: "2024-01-26"\n');
  expect(patch.match(/^[-+](?![-+])/gm)).toHaveLength(2);
});

test('slides are added to the links; fields that are seldom wrong are folded, and unfold when one is', async ({
  page,
}) => {
  await page.goto(`correct/?entry=${talk}`);
  const form = page.locator('form.correction:visible');
  const make = form.getByRole('button', { name: 'Make the correction' });
  await form.getByLabel('Slides').fill('https://example.org/ice.pdf');
  expect(await form.getByLabel('Time zone').isVisible()).toBe(false);
  await form.locator('[name=timezone]').evaluate((field) => Object.assign(field, { value: 'Nowhere' }));
  await make.click();
  expect(await form.getByLabel('Time zone').isVisible()).toBe(true);
  await form.getByLabel('Time zone').fill('');
  await make.click();
  const patch = await form.getByLabel('The correction as a patch').inputValue();
  expect(patch).toMatch(/^\+ +(?:- )?url: "?https:\/\/example\.org\/ice\.pdf"?\n\+ +label: "?Slides"?$/m);
});

test('a field is labelled by its name alone, and described by an example', async ({ page }) => {
  await page.goto(`correct/?entry=${talk}`);
  await page.locator('form.correction:visible').getByText('More fields').click();
  const field = page.getByRole('textbox', { name: 'Last day', exact: true });
  await field.waitFor();
  expect(
    await field.evaluate(
      (field) =>
        field.ownerDocument.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent,
    ),
  ).toMatch(/^for example \d{4}-\d{2}-\d{2}/);
  expect(await page.locator('form.correction:visible .hint').allTextContents()).not.toContain(
    'for example Markdown',
  );
});

test('the form follows its heading, and where there is none, the ways to other pages do', async ({
  page,
}) => {
  const gapAbove = (selector: string) =>
    page.evaluate((selector) => {
      const bottom = document.querySelector('#about')?.getBoundingClientRect().bottom ?? 0;
      return (document.querySelector(selector)?.getBoundingClientRect().top ?? 0) - bottom;
    }, selector);
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`correct/?entry=${talk}`);
    await page.locator('form.correction:visible').waitFor();
    expect(await gapAbove('form.correction:not([hidden])')).toBeLessThan(64);
    expect(await page.locator('main .ways').isVisible()).toBe(false);
    await page.goto('correct/');
    expect(await page.locator('main .ways').isVisible()).toBe(true);
    expect(await gapAbove('main .ways')).toBeLessThan(64);
  }
});
