/** Printed pages: black on white, within the margins, and without controls. */
import { expect } from 'vitest';
import { pageHtml } from './built-pages.ts';
import { site, test } from './test-site.ts';

test.for([
  'talks/almagor-associative-memory-and-the-art-of-forgetting/',
  'talks/2024/',
  'series/patterns-waves-memory/',
  'speakers/maelle-trevarn/',
  'papers/',
  'map/',
])('/%s prints', async (address, { open }) => {
  // As wide as the text of a sheet of A4, from a screen that is set dark.
  const page = await open({ viewport: { width: 643, height: 900 }, colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  await page.goto(address);
  const { seen, inColour, paper, beyond } = await page.evaluate(() => {
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const inWords = (element: Element) =>
      `${element.localName} “${element.textContent?.trim().slice(0, 40)}”`;
    const all = [...document.body.querySelectorAll('*')].filter(isSeen);
    const chrome = 'nav, search, button, input, select, .skip, .keeping';
    const texts = all.filter((element) => element.closest('svg') === null && element.textContent?.trim());
    const isBlack = (element: Element) => {
      const [red = 0, green, blue] =
        getComputedStyle(element)
          .color.match(/[\d.]+/g)
          ?.map(Number) ?? [];
      return red === green && green === blue && red < 0x60;
    };
    return {
      seen: all.filter((element) => element.matches(chrome)).map(inWords),
      inColour: texts.filter((element) => !isBlack(element)).map(inWords),
      paper: getComputedStyle(document.documentElement).backgroundColor,
      beyond: texts
        .filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return left < -1 || right > innerWidth + 1;
        })
        .map(inWords),
    };
  });
  expect(seen, 'controls').toEqual([]);
  expect(inColour, 'not black').toEqual([]);
  expect(paper).toBe('rgb(255, 255, 255)');
  expect(beyond, 'beyond the edge').toEqual([]);
  const [, canonical = ''] = /rel="canonical" href="([^"]*)"/.exec(pageHtml(site.folder, address)) ?? [];
  expect(canonical).toContain(address);
  const place = /^talks\/\D/.test(address)
    ? page.locator('.poster-foot p', { hasText: canonical.replace(/^https:\/\/|\/$/g, '') })
    : page.getByText(`Colloquy, ${canonical}`, { exact: true });
  expect(await place.isVisible(), 'the address of the page').toBe(true);
});

test('in a year’s list no talk is split between two sheets, and no margin is wasted', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('talks/2024/');
  const talk = page.locator('.programme > li').first();
  expect(await talk.evaluate((talk) => getComputedStyle(talk).breakInside)).toBe('avoid');
  const main = page.getByRole('main');
  expect(await main.evaluate((main) => getComputedStyle(main).paddingInlineStart)).toBe('0px');
});

test('a talk with a long abstract is on one sheet, too', async ({ page }) => {
  await page.goto('talks/vance-sparse-recovery-from-few-sensors-and-where-to-put-them/');
  const pdf = (await page.pdf({ format: 'Letter' })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
});

test('a talk is a poster: one sheet of A4 and of A3, with what leads to its page, and no more', async ({
  page,
}) => {
  await page.goto('talks/almagor-associative-memory-and-the-art-of-forgetting/');
  const sheets = async (format: string) =>
    (await page.pdf({ format })).toString('latin1').match(/\/Type \/Page\b/g)?.length;
  expect([await sheets('A4'), await sheets('A3')]).toEqual([1, 1]);
  await page.emulateMedia({ media: 'print' });
  const code = page.getByRole('img', { name: /^QR code/ });
  expect(await code.isVisible()).toBe(true);
  expect((await code.getAttribute('src'))?.length).toBeLessThan(1_200);
  const related = page.getByRole('heading', { name: /related/i }).first();
  expect(await related.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  expect(await related.isVisible()).toBe(true);
  expect(await code.isVisible()).toBe(false);
});

test('search filters, exports and other controls are not printed', async ({ page }) => {
  await page.goto('talks/almagor-associative-memory-and-the-art-of-forgetting/');
  await page.getByRole('button', { name: 'Save to reading list' }).click();
  const isOnlyOnScreen = async (...texts: string[]) => {
    for (const text of texts) {
      const place = page.getByText(text).first();
      expect(await place.isVisible(), `${text}, on the screen`).toBe(true);
      await page.emulateMedia({ media: 'print' });
      expect(await place.isVisible(), `${text}, on paper`).toBe(false);
      await page.emulateMedia({ media: 'screen' });
    }
  };
  await page.goto('list/');
  await page.getByText('Export:').waitFor();
  await isOnlyOnScreen('Export:', 'This list as an address');
  await page.goto('map/');
  await isOnlyOnScreen('As a list, by region');
  await page.goto('search/?q=model');
  await page.getByText('Export all that was found:').waitFor();
  await isOnlyOnScreen('Export all that was found:', 'Filters and order', 'Paste an abstract');
  const result = page.locator('.search-results li').first();
  await page.emulateMedia({ media: 'print' });
  expect(await result.evaluate((result) => getComputedStyle(result).breakInside)).toBe('avoid');
});
