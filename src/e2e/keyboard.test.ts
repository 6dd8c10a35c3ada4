/** The site without a mouse: everything is reached in the order of reading, seen when it has the focus, and left again. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { specimens } from './built.ts';
import { site, test } from './visit.ts';

const talk = 'talks/gov-modelling-cells-in-one-dimension-diverse-migration-modes/';

test('on a talk’s page Tab goes from the way past the head through everything, in the order of reading', async ({
  page,
}) => {
  await page.goto(talk);
  const stops = await tabThrough(page);
  expect(stops.slice(0, 8).map(({ name }) => name)).toEqual([
    'Skip to the content',
    'Colloquy',
    'Talks',
    'Speakers',
    'Papers',
    'Series',
    'Topics',
    'Search talks and papers',
  ]);
  const names = new Set(stops.map(({ name }) => name));
  const links = await page.locator(':is(a[href], summary, button):visible').allInnerTexts();
  expect(links.map((link) => link.trim().replace(/\s+/g, ' ')).filter((link) => !names.has(link))).toEqual(
    [],
  );
});

test('the way past the head leads past it', async ({ page }) => {
  await page.goto(talk);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('content');
});

test('what has the focus is in sight and is seen to have it, on every template', async ({ page }) => {
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const { template, page: address } of specimens(site.folder)) {
    if (seen.has(template)) continue;
    seen.add(template);
    await page.goto(address);
    for (const { name, faults } of await tabThrough(page, 30))
      for (const fault of faults) wrong.push(`/${address}: “${name}” ${fault}`);
  }
  expect(wrong).toEqual([]);
});

test.for(['/', 'Control+k'])(
  '%s opens the search, and Escape goes back to where one was',
  async (key, { page }) => {
    await page.goto(talk);
    const link = page.getByRole('link', { name: 'Nir Gov' });
    await link.focus();
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.getByRole('combobox').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await link.and(page.locator(':focus')).waitFor();
  },
);

test('what is folded up opens and closes by Enter', async ({ page }) => {
  await page.goto(talk);
  const folded = page.locator('details:has(> summary)').first();
  await folded.locator('summary').focus();
  for (const isOpen of [true, false]) {
    await page.keyboard.press('Enter');
    expect(await folded.evaluate((details) => (details as HTMLDetailsElement).open)).toBe(isOpen);
  }
});

test('every point of the map is reached by Tab, and says what it is', async ({ page }) => {
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

/** Presses Tab from the top of a page until the focus leaves it, or so many times; what it stops at, and what is wrong with it. */
async function tabThrough(page: Page, most = 400): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < most) {
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus, before);
    // Past the last the browser begins anew.
    if (!stop || (stops.length > 0 && stop.isFirst)) break;
    stops.push(stop);
  }
  return stops;
}

/** Runs in the page. */
function lookAtFocus(before: Element | null): (Stop & { isFirst: boolean }) | undefined {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return undefined;
  const text = (element.ariaLabel ?? element.innerText ?? '').trim().replace(/\s+/g, ' ');
  const name = text || (element as HTMLInputElement).labels?.[0]?.textContent?.trim() || element.localName;
  const faults: string[] = [];
  const isFirst = element.classList.contains('skip');
  const isAfter =
    !before || (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (!isFirst && before !== document.body && !isAfter)
    faults.push('comes before what had the focus before it');

  // Of a point of the map, its circle: its words are drawn beside it. Of a tall box its upper edge: the browser scrolls to some of it.
  const box = (element.querySelector('.point') ?? element).getClientRects()[0];
  const [x, y] = box ? [box.x + box.width / 2, box.y + Math.min(box.height / 2, 12)] : [-1, -1];
  const top = document.elementFromPoint(x, y);
  if (!box || box.width < 2 || box.height < 2) faults.push('is not drawn');
  else if (!top || !(element.contains(top) || top.contains(element)))
    faults.push('is out of sight or covered');

  const look = () =>
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
  const withFocus = look();
  element.blur();
  const without = look();
  element.focus();
  if (withFocus === without) faults.push('looks as it does without the focus');
  return { name, faults, isFirst };
}
