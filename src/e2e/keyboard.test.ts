/** The site by keyboard: everything is reached in reading order, the focus is visible, and nothing traps it. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { largestPages } from './built-pages.ts';
import { site, test } from './test-site.ts';

const talk = 'talks/penhallow-glaciers-that-hesitate-stick-slip-sliding-seasonal/';

test('on a talk’s page Tab goes from the skip link through everything, in reading order', async ({
  page,
}) => {
  await page.goto(talk);
  const stops = await tabThrough(page);
  expect(stops.slice(0, 9).map(({ name }) => name)).toEqual([
    'Skip to the content',
    'Colloquy',
    'Talks',
    'Speakers',
    'Papers',
    'Series',
    'Topics',
    'Map',
    'Search the catalogue',
  ]);
  const names = new Set(stops.map(({ name }) => name));
  const links = await page.locator(':is(a[href], summary, button):visible').allInnerTexts();
  expect(links.map((link) => link.trim().replace(/\s+/g, ' ')).filter((link) => !names.has(link))).toEqual(
    [],
  );
});

test('the skip link leads past the header', async ({ page }) => {
  await page.goto(talk);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('content');
});

test('on every template the focused element is in view and looks focused', async ({ page }) => {
  const wrong: string[] = [];
  for (const address of largestPages(site.folder)) {
    await page.goto(address);
    for (const { name, faults } of await tabThrough(page, 30))
      for (const fault of faults) wrong.push(`/${address}: “${name}” ${fault}`);
  }
  expect(wrong).toEqual([]);
});

test.for(['/', 'Control+k'])('%s opens the search, and Escape returns the focus', async (key, { page }) => {
  await page.goto(talk);
  const link = page.getByRole('link', { name: 'Mair Penhallow' });
  await link.focus();
  await page.keyboard.press(key);
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('combobox').and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await link.and(page.locator(':focus')).waitFor();
});

test('a closed disclosure opens and closes by Enter', async ({ page }) => {
  await page.goto(talk);
  const folded = page.locator('details:has(> summary)').first();
  await folded.locator('summary').focus();
  for (const isOpen of [true, false]) {
    await page.keyboard.press('Enter');
    expect(await folded.evaluate((details) => (details as HTMLDetailsElement).open)).toBe(isOpen);
  }
});

test('every point of the map is reached by Tab, and has a label', async ({ page }) => {
  await page.goto('map/');
  const names = await page
    .locator('.field a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
  expect(names.filter((name) => !/\S, (?:talk|paper)(?: by \S|$)/.test(name))).toEqual([]);
  await page.locator('.field a').first().focus();
  const reached = [names[0]];
  while (reached.length < names.length) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''));
  }
  expect(reached).toEqual(names);
});

interface Stop {
  name: string;
  faults: string[];
}

/** Presses Tab from the top of a page until the focus leaves it, at most so many times; each stop with its faults. */
async function tabThrough(page: Page, limit = 400): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < limit) {
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(inspectFocus, before);
    // After the last stop the browser starts again at the first.
    if (!stop || (stops.length > 0 && stop.isFirst)) break;
    stops.push(stop);
  }
  return stops;
}

/** Runs in the page: it can use nothing of this module. */
function inspectFocus(before: Element | null): (Stop & { isFirst: boolean }) | undefined {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return undefined;
  const text = (element.ariaLabel ?? element.innerText ?? '').trim().replace(/\s+/g, ' ');
  const name = text || (element as HTMLInputElement).labels?.[0]?.textContent?.trim() || element.localName;
  const faults: string[] = [];
  const isFirst = element.classList.contains('skip');
  const isAfter =
    !before || (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (!isFirst && before !== document.body && !isAfter) faults.push('comes before the previous stop');

  // Of a point of the map the circle counts, since its name is drawn beside it. Of a tall box the upper edge counts: the browser
  // may scroll only a part of it into view.
  const box = (element.querySelector('.point') ?? element).getClientRects()[0];
  const [x, y] = box ? [box.x + box.width / 2, box.y + Math.min(box.height / 2, 12)] : [-1, -1];
  const top = document.elementFromPoint(x, y);
  if (!box || box.width < 2 || box.height < 2) faults.push('is not drawn');
  else if (!top || !(element.contains(top) || top.contains(element)))
    faults.push('is out of view or covered');

  const appearance = () =>
    [element, ...element.querySelectorAll('*')]
      .flatMap((part) => [getComputedStyle(part), getComputedStyle(part, '::after')])
      .map((style) =>
        [
          style.outlineStyle === 'none' ? '' : style.outlineWidth + style.outlineColor,
          style.boxShadow,
          style.stroke,
          style.strokeWidth,
        ].join(' '),
      )
      .join();
  const focused = appearance();
  element.blur();
  const blurred = appearance();
  element.focus();
  if (focused === blurred) faults.push('looks the same without the focus');
  return { name, faults, isFirst };
}
