/** On narrow screens, with large letters and with wide spacing, no page scrolls sideways or cuts anything off. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { samplePages } from './built-pages.ts';
import { site, test } from './test-site.ts';

/** Rules that a reader may add; WCAG 2.2, 1.4.4 and 1.4.12, require that nothing is lost by them. */
const largeLetters = ':root { font-size: 200% !important; }';
const wideSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

const settings = [
  { name: '320 pixels wide', width: 320, rules: '' },
  { name: 'with letters twice as large', width: 640, rules: largeLetters },
  { name: 'with wide spacing, 320 pixels wide', width: 320, rules: wideSpacing },
  { name: 'with wide spacing, on a desk', width: 1280, rules: wideSpacing },
];

test('no template scrolls sideways or cuts anything off', async ({ open }) => {
  const page = await open({ viewport: { width: 320, height: 800 } });
  const lost: string[] = [];
  for (const { page: address } of samplePages(site.folder)) {
    await page.goto(address);
    for (const { name, width, rules } of settings) {
      await page.setViewportSize({ width, height: 800 });
      await addRules(page, rules);
      for (const what of await beyondTheEdge(page)) lost.push(`/${address}, ${name}: ${what}`);
    }
  }
  expect(lost).toEqual([]);
});

test('a short name is not broken between two lines, and is copied as written', async ({ open }) => {
  const page = await open({ viewport: { width: 320, height: 800 } });
  for (const address of ['papers/', 'talks/']) {
    await page.goto(address);
    const names = await page.locator('.by .name').evaluateAll((elements) =>
      elements.map((element) => ({
        text: element.textContent,
        lines: new Set([...element.getClientRects()].map(({ top }) => top)).size,
      })),
    );
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter(({ lines }) => lines > 1)).toEqual([]);
    expect(names.filter(({ text }) => /[\u00A0\u202F\n]/.test(text ?? ''))).toEqual([]);
  }
});

/** Adds rules as a reader's own style sheet does, which no policy of the page refuses. */
async function addRules(page: Page, rules: string) {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, rules);
}

/** Elements beyond the edge of the page, or cut off by a box. Content of a box that scrolls, as wide formulas do, is not lost. */
function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const isWithinScroller = (element: Element) => {
      for (let above = element.parentElement; above; above = above.parentElement)
        if (scrolls(above)) return true;
      return false;
    };
    const isUnseen = (element: Element) => element.closest('.skip, .unseen, svg svg') !== null;
    const seen = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !isUnseen(element),
    );
    const beyond = seen.filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (right > edge + 1 || left < -1) && !isWithinScroller(element);
    });
    const cut = seen.filter(
      (element) =>
        /hidden|clip/.test(getComputedStyle(element).overflowX) &&
        element.scrollWidth > element.clientWidth + 1,
    );
    const told = [...beyond, ...cut].map(
      (element) =>
        `${element.localName}.${element.getAttribute('class') ?? ''} “${element.textContent?.trim().slice(0, 40)}”`,
    );
    const wide = document.documentElement.scrollWidth;
    return wide > edge ? [`${wide} pixels wide`, ...told] : told;
  });
}
