/** Without what is younger than Firefox 115, Chrome 109 and Safari 16.4 the pages are read, and the search and the map work. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import { expect } from 'vitest';
import { builtFiles, largestPages } from './built-pages.ts';
import { faintElements } from './faint-elements.ts';
import { makeOlder, unknownNames, withoutNewerStyles } from './older-browsers.ts';
import { site, test } from './test-site.ts';

const filesOf = (extension: string) =>
  builtFiles(site.folder)
    .filter((file) => file.endsWith(extension))
    .map((file) => ({ file, text: readFileSync(path.join(site.folder, file), 'utf8') }));

test('style sheets use nothing but what these browsers know, and extras that are known to be newer', () => {
  for (const { file, text } of filesOf('.css')) expect(unknownNames(text), file).toEqual([]);
});

test('no condition or declaration of a newer feature is left', () => {
  const before =
    '@supports (color:light-dark(#fff,#000)){a{color:light-dark(red,blue)}}b:has(i){content:"/"/""}';
  expect(withoutNewerStyles(before)).toBe(
    '@supports (color:x-unknown(#fff,#000)){a{color:x-unknown(red,blue)}}b:x-unknown(i){x-unknown:"/"/""}',
  );
});

test('scripts are written in ECMAScript 2022', () => {
  for (const { file, text } of filesOf('.js'))
    expect(() => parse(text, { ecmaVersion: 2022, sourceType: 'module' }), file).not.toThrow();
});

test.for(['light', 'dark'] as const)(
  'every template has a ground and text that stands out from it, %s',
  async (colorScheme, { open }) => {
    const page = await open({ colorScheme });
    await makeOlder(page.context());
    const faint: string[] = [];
    for (const address of largestPages(site.folder)) {
      await page.goto(address);
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      // A frame is light unless its host page is dark.
      const isLight = colorScheme === 'light' || address.startsWith('embed/');
      expect(paper, address).toBe(isLight ? 'rgb(253, 252, 248)' : 'rgb(23, 21, 18)');
      faint.push(...(await faintElements(page, 'body *', 'text')));
    }
    expect(faint).toEqual([]);
  },
);

test.for(['light', 'dark'] as const)(
  'the search dialog is opaque and finds, %s',
  async (colorScheme, { open }) => {
    const page = await open({ colorScheme });
    await makeOlder(page.context());
    await page.goto('');
    await page.keyboard.press('/');
    await page.keyboard.type('attractor');
    await page.locator('.search-dialog .search-results mark').first().waitFor();
    const ground = await page
      .locator('.search-dialog')
      .evaluate((dialog) => getComputedStyle(dialog).backgroundColor);
    expect(ground).toBe(colorScheme === 'light' ? 'rgb(253, 252, 248)' : 'rgb(23, 21, 18)');
    expect(await faintElements(page, '.search-dialog *', 'text')).toEqual([]);
    const underline = await page
      .locator('.search-results mark')
      .first()
      .evaluate((mark) => getComputedStyle(mark).borderBlockEndStyle);
    expect(underline).toBe('solid');
  },
);

test('a search by several words, a filter and a pasted text work', async ({ open }) => {
  const page = await open();
  await makeOlder(page.context());
  await page.goto('search/?q=random+walk');
  await page.locator('.search-results li').first().waitFor();
  expect(await page.locator('#search-filters select').first().isVisible()).toBe(true);
  await page.getByLabel('Order').selectOption('date');
  await page.locator('.search-results li').first().waitFor();
  await page
    .locator('#paste textarea')
    .fill('Glaciers slide over their beds, and sheets of ice remember warm summers.');
  await page.locator('#paste li').first().waitFor();
});

test.for(['light', 'dark'] as const)(
  'the map is a drawing in the colours of the page, %s',
  async (colorScheme, { open }) => {
    const page = await open({ colorScheme });
    await makeOlder(page.context());
    await page.goto('map/');
    const fills = await page
      .locator('.ground path')
      .evaluateAll((outlines) =>
        outlines.map((outline) => [getComputedStyle(outline).fill, getComputedStyle(outline).fillOpacity]),
      );
    expect(fills[0]).toEqual([colorScheme === 'light' ? 'rgb(244, 239, 228)' : 'rgb(33, 30, 26)', '1']);
    for (const [, opacity] of fills.slice(1)) expect(opacity).toBe('0.04');
    expect(await faintElements(page, '.point, .names text', 'shape')).toEqual([]);
  },
);

test('a frame has the scheme that its address asks for', async ({ open }) => {
  const page = await open({ colorScheme: 'light' });
  await makeOlder(page.context());
  await page.goto('embed/?theme=dark');
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
    .toBe('rgb(23, 21, 18)');
});
