/** Upcoming talks come first: on the home page, in the list of talks, in embedded lists and in the calendar, by the reader's day. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { site, test } from './test-site.ts';

/** Opens a page at a moment. */
async function visit(page: Page, address: string, at: string) {
  await page.clock.setFixedTime(new Date(at));
  await page.goto(address);
  await page.waitForLoadState('networkidle');
}

const upcomingOn = (page: Page) => page.getByRole('region', { name: /^Coming/ });
const daysIn = (page: Page) =>
  upcomingOn(page)
    .locator('li:visible .when')
    .evaluateAll((days) => days.map((day) => day.textContent?.trim()));

test.for([
  // The home page lists ten.
  ['', 'Latest talks', 'Thu 3 Oct, 17:30'],
  ['talks/', '2024', 'Wed 4 Jun 2025, 12:15–13:00'],
] as const)(
  'on /%s, talks of today and later come first, soonest first',
  async ([address, past, last], { open }) => {
    const page = await open({ timezoneId: 'Europe/London' });
    // The talk of this day ended hours ago.
    await visit(page, address, '2024-02-12T20:00:00Z');
    expect((await daysIn(page)).slice(0, 4)).toEqual([
      'today, Mon 12 Feb, 14:00–15:00',
      'Mon 26 Feb, 14:00–15:00',
      'Fri 17 May',
      'Fri 24 May',
    ]);
    expect((await daysIn(page)).at(-1)).toBe(last);
    const upcoming = upcomingOn(page).getByRole('link', { name: /^Walk at Random/ });
    expect(await upcoming.count()).toBe(1);
    // Past talks stay below, and no talk stands twice.
    const was = page.getByRole('region', { name: past, exact: true });
    expect(await was.getByRole('link', { name: /^Exploiting Symmetries/ }).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: /^Walk at Random/ }).count()).toBe(1);
    expect(await page.getByRole('region', { name: '2025', exact: true }).count()).toBe(0);
  },
);

test.for([
  ['series', 'series/numerics-lunch/'],
  ['speaker', 'speakers/maelle-trevarn/'],
  ['venue', 'venues/lecture-theatre-3-school-of-mathematics-northmoor-university/'],
  ['topic', 'topics/'],
] as const)('a %s has what is coming first, and each talk once', async ([kind, start], { page }) => {
  await visit(page, start, '2031-01-01T12:00:00Z');
  const all = page.locator('li[data-date]');
  // The largest topic with a talk that has a day.
  for (let at = 0; kind === 'topic' && (at === 0 || (await all.count()) === 0); at += 1) {
    await page.goto(start);
    await page.locator('.topics a').nth(at).click();
    await page.waitForLoadState('networkidle');
  }
  const address = new URL(page.url()).pathname.slice(1);
  expect(await upcomingOn(page).count()).toBe(0);
  const days = await all.evaluateAll((items) =>
    items.map((item) => (item as HTMLElement).dataset['date'] ?? ''),
  );
  const last = [...days].sort().at(-1) ?? '';
  await visit(page, address, `${last}T12:00:00Z`);
  const coming = await upcomingOn(page)
    .locator('li')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['date']));
  expect(new Set(coming)).toEqual(new Set([last]));
  expect(await all.count()).toBe(days.length);
});

test.for(['', 'talks/'])('on /%s, a talk of tomorrow says so', async (address, { page }) => {
  await visit(page, address, '2024-02-25T12:00:00Z');
  expect((await daysIn(page))[0]).toBe('tomorrow, Mon 26 Feb, 14:00–15:00');
});

test.for([
  // The home page lists ten of the 22 talks with a date.
  ['', 10],
  ['talks/', 22],
] as const)(
  'on /%s, without an upcoming talk, and without JavaScript, the list of past talks is complete',
  async ([address, count], { open }) => {
    const [page, plain] = [await open(), await open({ javaScriptEnabled: false })];
    await visit(page, address, '2031-01-01T12:00:00Z');
    await plain.goto(address);
    for (const each of [page, plain]) {
      expect(await upcomingOn(each).count()).toBe(0);
      expect(await each.locator('li[data-date]:visible').count()).toBe(count);
    }
    // A page without a script does not know the reader's day.
    expect(await plain.getByText('No talk is announced.').locator('visible=true').count()).toBe(0);
    expect(await page.getByText('No talk is announced.').locator('visible=true').count()).toBe(
      address === '' ? 1 : 0,
    );
  },
);

test.for(['', 'talks/'])(
  'on /%s, nothing moves while upcoming talks are put first',
  async (address, { open }) => {
    const page = await open({ viewport: { width: 1280, height: 800 } });
    await visit(page, address, '2024-02-12T20:00:00Z');
    expect((await daysIn(page)).length).toBeGreaterThan(3);
    const moved = await page.evaluate(
      () =>
        new Promise<PerformanceEntry[]>((resolve) => {
          const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
          observer.observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve([]), 500);
        }),
    );
    expect(moved).toEqual([]);
  },
);

test('in an embedded list, the next talks come first', async ({ page }) => {
  await visit(page, 'embed/', '2024-02-12T20:00:00Z');
  expect(
    await page
      .locator('li .when')
      .allTextContents()
      .then((days) => days.map((day) => day.trim()).slice(0, 2)),
  ).toEqual(['today, Mon 12 Feb, 14:00–15:00', 'Mon 26 Feb, 14:00–15:00']);
});

test('a page of another site embeds a titled list, and says when there is no such series', async ({
  page,
}) => {
  const embed = async (series: string) => {
    const body = `<!doctype html><body><script src="${site.url}embed.js" data-series="${series}"></script>`;
    await page.route(`**/department/${series}`, (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(`department/${series}`);
  };
  await embed('patterns-waves-memory');
  await page.locator('iframe[title="Talks: Patterns, Waves & Memory"]').waitFor();
  await embed('nothing');
  await page.getByText(`${site.url}embed/series/nothing/ is not there: see data-series`).waitFor();
  expect(await page.locator('iframe').count()).toBe(0);
});

test('an embedded list is light or dark as the page around it is, whatever the system has', async ({
  open,
}) => {
  const page = await open({ colorScheme: 'dark' });
  const themeIn = async (name: string, scheme: string) => {
    const body = `<!doctype html><html style="${scheme}"><body><script src="${site.url}embed.js"></script>`;
    await page.route(`**/${name}`, (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(name);
    const frame = page.frameLocator('iframe');
    await frame.locator('li:visible').first().waitFor();
    return frame.locator(':root').evaluate((root) => getComputedStyle(root).colorScheme);
  };
  expect(await themeIn('plain-page', '')).toBe('light');
  expect(await themeIn('page-of-both', 'color-scheme: light dark')).toBe('dark');
  expect(await themeIn('light-page', 'color-scheme: light')).toBe('light');
});

test.for([
  ['2024-02-12T20:00:00Z', '2024-02/', '2024-02-12'],
  ['2024-03-03T12:00:00Z', '2024-05/', undefined],
  ['2031-01-01T12:00:00Z', '', undefined],
] as const)(
  'at %s the calendar opens on the month of the day, or on the next with a talk, and marks today',
  async ([at, month, today], { page }) => {
    await visit(page, 'talks/calendar/', at);
    await page.waitForURL(`**/talks/calendar/${month}`);
    const marked = page.locator('.calendar [aria-current=date] time');
    await expect
      .poll(() => marked.evaluateAll((times) => times.map((time) => time.getAttribute('datetime'))), {
        timeout: 10_000,
      })
      .toEqual(today === undefined ? [] : [today]);
  },
);
