/** With forced colours and with more contrast, text, drawings and the focus stay visible. */
import type { BrowserContextOptions } from 'playwright-core';
import { expect } from 'vitest';
import { largestPages } from './built-pages.ts';
import { faintElements } from './faint-elements.ts';
import { site, test } from './test-site.ts';

const preferences = {
  'in forced colours, light': { forcedColors: 'active', colorScheme: 'light' },
  'in forced colours, dark': { forcedColors: 'active', colorScheme: 'dark' },
  'with more contrast, light': { contrast: 'more', colorScheme: 'light' },
  'with more contrast, dark': { contrast: 'more', colorScheme: 'dark' },
} satisfies Record<string, BrowserContextOptions>;

test.for(['in forced colours, dark', 'with more contrast, light'] as const)(
  'text has contrast on every template, and search matches too, %s',
  async (preference, { open }) => {
    const page = await open(preferences[preference]);
    const faint: string[] = [];
    for (const address of largestPages(site.folder)) {
      await page.goto(address);
      faint.push(...(await faintElements(page, 'body *', 'text')));
    }
    await page.goto('search/?q=attractor');
    await page.locator('.search-results mark').first().waitFor();
    faint.push(...(await faintElements(page, 'main *', 'text')));
    expect(faint).toEqual([]);
  },
);

test.for(Object.entries(preferences))(
  'drawings and the focus have contrast, %s',
  async ([, preference], { open }) => {
    const page = await open(preference);
    await page.goto('');
    expect(await faintElements(page, '.timeline :is(.marks, .axis)', 'shape')).toEqual([]);
    await page.goto('map/');
    expect(await faintElements(page, '.point, .names text', 'shape')).toEqual([]);
    await page.locator('.field a').first().focus();
    await page.keyboard.press('Tab');
    expect(await faintElements(page, '.field a:focus :is(.reach, text)', 'shape')).toEqual([]);
    await page.goto('search/');
    const box = page.locator('#search-page input[type=search]');
    await box.focus();
    expect(await faintElements(page, '#search-page input[type=search]', 'focus')).toEqual([]);
  },
);

test('the current section is marked by more than a colour', async ({ page }) => {
  await page.goto('talks/2024/');
  const lines = page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link')
    .evaluateAll((links) =>
      links
        .filter((link) => !/, 0\)$/.test(getComputedStyle(link).textDecorationColor))
        .map((link) => link.textContent),
    );
  expect(await lines).toEqual(['Talks']);
});
