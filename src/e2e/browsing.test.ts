/** Browsing by date, by speaker and by list, with and without JavaScript, at the root and below a path. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { samplePages } from './built-pages.ts';
import { site, siteBelowPath, test } from './test-site.ts';

test('the home page says how much there is, and what came last', async ({ page }) => {
  await page.goto('');
  const text = await page.getByRole('main').innerText();
  for (const count of [
    /Talks by date\s+22\b/,
    /Talks without a date\s+16\b/,
    /Speakers, A to Z\s+23\b/,
    /Papers\s+61\b/,
  ])
    expect(text).toMatch(count);
  const latest = page.getByRole('region', { name: 'Latest talks' }).locator('.title').first();
  expect(await latest.innerText()).toBe("Random Walks in Strassen's Kitchen");
  expect(await page.getByRole('searchbox').or(page.getByRole('combobox')).first().isVisible()).toBe(true);
});

test('a formula that is wider than the page fades at its edge', async ({ page }) => {
  // Narrow enough for any font: the site's own may come too late for the first page.
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('papers/neural-approximations-of-tides-beyond-linearity-a/');
  const fades = await page.locator('math.long, .together:has(> math.long)').evaluateAll((formulas) => {
    const wide = formulas.filter((each) => each.scrollWidth > each.clientWidth + 1);
    return wide.map((each) => getComputedStyle(each).getPropertyValue('--fade') === '0px');
  });
  expect(fades).toContain(false);
});

test('a list without dated talks says so once, and offers no calendar', async ({ page }) => {
  await page.goto('venues/online/');
  const main = page.getByRole('main');
  expect(await main.innerText()).toContain('14 talks, date not given');
  expect(await main.getByRole('heading', { name: 'Date not given' }).count()).toBe(0);
  expect(await main.getByText('Online', { exact: true }).count()).toBe(1);
  expect(await main.getByRole('link', { name: 'Subscribe in a calendar' }).count()).toBe(0);
  // A venue without dated talks has nothing to follow.
  expect(await main.getByRole('heading', { name: 'To follow' }).count()).toBe(0);
  await page.goto('series/patterns-waves-memory/');
  expect(await main.getByRole('link', { name: 'Atom' }).count()).toBe(1);
  expect(await main.getByRole('link', { name: 'Subscribe in a calendar' }).count()).toBe(0);
  await page.goto('talks/');
  expect(await main.getByRole('link', { name: 'Subscribe in a calendar' }).count()).toBe(1);
});

test('the contents at the top of the papers lead to each year and list', async ({ page }) => {
  await page.goto('papers/');
  await page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('link', { name: 'Reading list, Mar 19' })
    .click();
  expect(await page.locator(':target').innerText()).toBe('Reading list, Mar 19');
});

test('a place names its institution, and leads to the other talks there', async ({ page }) => {
  await page.goto('talks/vance-sparse-recovery-from-few-sensors-and-where-to-put-them/');
  const where = page.getByRole('definition').filter({ hasText: 'Lecture Theatre 3' });
  expect(await where.innerText()).toBe('Lecture Theatre 3, School of Mathematics, Northmoor University');
  expect(await where.getByRole('link').count()).toBe(1);
});

test('a day and a title stand on one baseline', async ({ page }) => {
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
    await follow(page, /^Glaciers that hesitate/);
    await showsTheTalk(page);
  });

  test('browsing by speaker leads from home to a talk', async ({ open }) => {
    const page = await open(visitor);
    await page.goto('');
    await follow(page, 'Speakers');
    await follow(page, /^(?:Mair Penhallow|Penhallow, Mair)$/);
    expect(page.url()).toBe(`${url}speakers/mair-penhallow/`);
    await follow(page, /^Glaciers that hesitate/);
    await showsTheTalk(page);
  });

  test('every template reads', async ({ open }) => {
    const page = await open(visitor);
    for (const { page: address } of samplePages(folder)) {
      await page.goto(address);
      expect(await page.getByRole('heading', { level: 1 }).innerText(), address).toMatch(/\S/);
      // On a screen for passers-by, nothing to announce is one short sentence.
      const least = address === 'today/' ? 10 : 40;
      expect((await page.getByRole('main').innerText()).length, address).toBeGreaterThan(least);
    }
  });
});

test('without JavaScript every template has the links that it has with it', async ({ open }) => {
  const [withScript, without] = [await open(), await open({ javaScriptEnabled: false })];
  const elsewhere = new Set<string>();
  const lacking: [address: string, links: string[]][] = [];
  for (const { page: address } of samplePages(site.folder)) {
    const [all, plain] = [await linksOf(withScript, address), await linksOf(without, address)];
    for (const link of plain) elsewhere.add(link);
    lacking.push([address, [...all].filter((link) => !plain.has(link))]);
  }
  for (const [address, links] of lacking) {
    // The search page needs a script for what it offers; all of it is linked from other pages, too.
    const found = address === 'search/' ? elsewhere : new Set<string>();
    expect(
      links.filter((link) => !found.has(link)),
      address,
    ).toEqual([]);
  }
});

test.for(['talks/', 'series/patterns-waves-memory/', 'speakers/maelle-trevarn/', 'venues/online/'])(
  '%s: subscriptions stand apart from the list',
  async (address, { page }) => {
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
  },
);

test('papers are listed by date and list, and from A to Z, each a step from the other', async ({ page }) => {
  await page.goto('papers/');
  await follow(page, 'From A to Z');
  expect(page.url()).toBe(`${site.url}papers/a-z/`);
  await follow(page, 'L');
  const letter = page.locator('section', { has: page.getByRole('heading', { name: 'L', exact: true }) });
  expect(await letter.getByRole('link', { name: /^The Lodestone Conjecture/ }).isVisible()).toBe(true);
  expect(await page.locator('ol.papers > li').count()).toBe(61);
  await follow(page, 'By date and list');
  expect(page.url()).toBe(`${site.url}papers/`);
});

test('a month of the calendar has its neighbours at the left and the right', async ({ page }) => {
  await page.goto('talks/calendar/2024-02/');
  const [earlier, later] = await Promise.all(
    ['← January 2024', 'May 2024 →'].map((text) => page.getByText(text, { exact: true }).boundingBox()),
  );
  expect(earlier?.y).toBe(later?.y);
  expect(earlier?.x).toBeLessThan(later?.x ?? 0);
  await follow(page, 'Later: May 2024');
  expect(page.url()).toBe(`${site.url}talks/calendar/2024-05/`);
});

test('an address that does not exist gets a 404 page that leads on', async ({ page }) => {
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

async function showsTheTalk(page: Page) {
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Glaciers that hesitate/);
  const text = await page.getByRole('main').innerText();
  for (const fact of ['Mair Penhallow', '19 January 2024', '14:00', 'G2', 'Valley glaciers rarely slide'])
    expect(text).toContain(fact);
}

/** Where the links of a page lead, without queries, which a script may add. */
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
