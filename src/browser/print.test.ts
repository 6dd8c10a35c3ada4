/** On paper: what one would pin up, black on white, and nothing that paper cannot do. */
import { expect } from 'vitest';
import { test } from './visit.ts';

test.for([
  'talks/krotov-modern-hopfield-networks-in-ai-and-neurobiology/',
  'talks/2024/',
  'series/mathematics-physics-machine-learning/',
  'speakers/remi-gribonval/',
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
  expect(seen, 'what only a screen can do').toEqual([]);
  expect(inColour, 'what is not black').toEqual([]);
  expect(paper).toBe('rgb(255, 255, 255)');
  expect(beyond, 'what is beyond the edge').toEqual([]);
  expect(await page.getByText('Colloquy, https://').isVisible(), 'where it is from').toBe(true);
});

test('a year fits where it is pinned up: each talk stays together, no margin is wasted', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('talks/2024/');
  const talk = page.locator('.programme > li').first();
  expect(await talk.evaluate((talk) => getComputedStyle(talk).breakInside)).toBe('avoid');
  const main = page.getByRole('main');
  expect(await main.evaluate((main) => getComputedStyle(main).paddingInlineStart)).toBe('0px');
});
