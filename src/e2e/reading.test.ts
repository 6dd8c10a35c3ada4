/** What a visitor does without searching: browsing by date and by speaker, and reading, with and without JavaScript, at any base path. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { specimens } from './built.ts';
import { site, siteBelowPath, test } from './visit.ts';

test('home says what this is, how much there is, and what was last', async ({ page }) => {
  await page.goto('');
  const text = await page.getByRole('main').innerText();
  for (const count of [
    /Talks by date\s+9\b/,
    /Talks without a date\s+32\b/,
    /Speakers, A to Z\s+34\b/,
    /Papers\s+123\b/,
  ])
    expect(text).toMatch(count);
  // The latest talk of the catalogue.
  expect(
    await page.getByRole('link', { name: /^Conservation laws during neural network training/ }).count(),
  ).toBe(1);
  expect(await page.getByRole('searchbox').or(page.getByRole('combobox')).first().isVisible()).toBe(true);
});

test('a formula that is wider than the page fades at its edge', async ({ page }) => {
  // Narrow enough for any font: the site's own may come too late for the first page.
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('papers/neural-network-approximations-of-pdes-beyond-linearity-a/');
  const fades = await page.locator('math.long, .together:has(> math.long)').evaluateAll((formulas) => {
    const wide = formulas.filter((each) => each.scrollWidth > each.clientWidth + 1);
    return wide.map((each) => getComputedStyle(each).getPropertyValue('--fade') === '0px');
  });
  expect(fades).toContain(false);
});

test('where no talk has a date the page says so in its lead, and offers no calendar; its place is said once', async ({
  page,
}) => {
  await page.goto('venues/online/');
  const main = page.getByRole('main');
  expect(await main.innerText()).toContain('31 talks, date not given');
  expect(await main.getByRole('heading', { name: 'Date not given' }).count()).toBe(0);
  expect(await main.getByText('Online', { exact: true }).count()).toBe(1);
  expect(await main.getByRole('link', { name: 'Atom' }).count()).toBe(1);
  expect(await main.getByRole('link', { name: 'Subscribe in a calendar' }).count()).toBe(0);
  await page.goto('series/mathematics-physics-machine-learning/');
  expect(await main.getByRole('link', { name: 'Subscribe in a calendar' }).count()).toBe(0);
  await page.goto('talks/2024/');
  expect(await main.getByRole('link', { name: 'Subscribe in a calendar' }).count()).toBe(1);
});

test('each year and each list of papers is led to from the top of the list', async ({ page }) => {
  await page.goto('papers/');
  await page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('link', { name: 'Trending papers, Mar 14' })
    .click();
  expect(await page.locator(':target').innerText()).toBe('Trending papers, Mar 14');
});

test('a place says whose it is, and leads to what else was there', async ({ page }) => {
  await page.goto('talks/liu-fantastic-sparse-neural-networks-and-where-to-find-them/');
  const where = page.getByRole('definition').filter({ hasText: 'Lecture Room 3' });
  expect(await where.innerText()).toBe('Lecture Room 3, Mathematical Institute, University of Oxford');
  expect(await where.getByRole('link').count()).toBe(1);
});

test('a day, and a label, stand on the line of what they are of', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('talks/2024/');
  const baselines = await page.locator('.programme > li').evaluateAll((items) =>
    items.map((item) => {
      const [day, title] = ['.when span', '.title a'].map((part) => {
        const mark = document.createElement('span');
        mark.style.display = 'inline-block';
        item.querySelector(part)?.prepend(mark);
        const { bottom } = mark.getBoundingClientRect();
        mark.remove();
        return Math.round(bottom);
      });
      return (day ?? 0) - (title ?? 0);
    }),
  );
  expect(new Set(baselines)).toEqual(new Set([0]));
});

describe.for([
  ['at the root', site, true],
  ['at the root, without JavaScript', site, false],
  ['below a path', siteBelowPath, true],
  ['below a path, without JavaScript', siteBelowPath, false],
] as const)('%s', ([, { url, folder }, javaScriptEnabled]) => {
  const visitor = { baseURL: url, javaScriptEnabled };

  test('browsing by date leads from home to a talk', async ({ open }) => {
    const page = await open(visitor);
    await page.goto('');
    await follow(page, 'Talks');
    await follow(page, '2024');
    expect(page.url()).toBe(`${url}talks/2024/`);
    await follow(page, /^Modelling cells in one-dimension/);
    await isTalkOfNirGov(page);
  });

  test('browsing by speaker leads from home to a talk', async ({ open }) => {
    const page = await open(visitor);
    await page.goto('');
    await follow(page, 'Speakers');
    await follow(page, /^(?:Nir Gov|Gov, Nir)$/);
    expect(page.url()).toBe(`${url}speakers/nir-gov/`);
    await follow(page, /^Modelling cells in one-dimension/);
    await isTalkOfNirGov(page);
  });

  test('every template reads', async ({ open }) => {
    const page = await open(visitor);
    for (const { page: address } of specimens(folder)) {
      await page.goto(address);
      expect(await page.getByRole('heading', { level: 1 }).innerText(), address).toMatch(/\S/);
      expect((await page.getByRole('main').innerText()).length, address).toBeGreaterThan(40);
    }
  });
});

test('without JavaScript every template has the links that it has with it', async ({ open }) => {
  const [withScript, without] = [await open(), await open({ javaScriptEnabled: false })];
  const elsewhere = new Set<string>();
  const lacking: [address: string, links: string[]][] = [];
  for (const { page: address } of specimens(site.folder)) {
    const [all, plain] = [await linksOf(withScript, address), await linksOf(without, address)];
    for (const link of plain) elsewhere.add(link);
    lacking.push([address, [...all].filter((link) => !plain.has(link))]);
  }
  for (const [address, links] of lacking) {
    // Searching needs a script, and so does what its page offers to begin with; all of that can be browsed to as well.
    const found = address === 'search/' ? elsewhere : new Set<string>();
    expect(
      links.filter((link) => !found.has(link)),
      address,
    ).toEqual([]);
  }
});

test.for([
  'talks/',
  'series/mathematics-physics-machine-learning/',
  'speakers/remi-gribonval/',
  'venues/online/',
])('%s: how to follow the list stands apart from the list', async (address, { page }) => {
  await page.goto(address);
  const gap = await page
    .locator('.keeping')
    .first()
    .evaluate(
      (row) =>
        row.getBoundingClientRect().top -
        (row.previousElementSibling?.getBoundingClientRect().bottom ?? Number.NaN),
    );
  expect(gap).toBeGreaterThan(24);
});

test('the papers stand by date and list, and from A to Z, each a step from the other', async ({ page }) => {
  await page.goto('papers/');
  await follow(page, 'From A to Z');
  expect(page.url()).toBe(`${site.url}papers/a-z/`);
  await follow(page, 'L');
  const letter = page.locator('section', { has: page.getByRole('heading', { name: 'L', exact: true }) });
  expect(await letter.getByRole('link', { name: /^The Lottery Ticket Hypothesis/ }).isVisible()).toBe(true);
  expect(await page.locator('ol.papers > li').count()).toBe(123);
  await follow(page, 'By date and list');
  expect(page.url()).toBe(`${site.url}papers/`);
});

test('a month of the calendar has the months beside it at left and right', async ({ page }) => {
  await page.goto('talks/calendar/2024-02/');
  const [earlier, later] = await Promise.all(
    ['← January 2024', 'May 2024 →'].map((text) => page.getByText(text, { exact: true }).boundingBox()),
  );
  expect(earlier?.y).toBe(later?.y);
  expect(earlier?.x).toBeLessThan(later?.x ?? 0);
  await follow(page, 'Later: May 2024');
  expect(page.url()).toBe(`${site.url}talks/calendar/2024-05/`);
});

test('an address that is not there gets a page that leads on', async ({ page }) => {
  const response = await page.goto('talks/no-such-talk/');
  expect(response?.status()).toBe(404);
  await follow(page, 'Talks');
  expect(page.url()).toBe(`${site.url}talks/`);
});

/** Clicks the first link of that name. */
async function follow(page: Page, name: string | RegExp) {
  await page.getByRole('link', { name, exact: true }).first().click();
  await page.waitForLoadState();
}

async function isTalkOfNirGov(page: Page) {
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(
    /^Modelling cells in one-dimension/,
  );
  const text = await page.getByRole('main').innerText();
  for (const fact of ['Nir Gov', '19 January 2024', '14:00', 'L3', 'Motile cells inside living tissues'])
    expect(text).toContain(fact);
}

/** Where the links of a page lead; a script may add words to look for, but no place to go. */
async function linksOf(page: Page, address: string): Promise<Set<string>> {
  await page.goto(address);
  return new Set(
    await page
      .locator('a[href]')
      .evaluateAll((links) =>
        (links as HTMLAnchorElement[]).map(({ origin, pathname }) => origin + pathname),
      ),
  );
}
