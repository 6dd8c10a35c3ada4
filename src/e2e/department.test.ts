/** The seminars of an invented department, seen on a day with twelve talks to come: what a site of the build's day has without a script. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { writeDepartment } from '../../scripts/demo/department.ts';
import { writeStill } from '../../scripts/demo/stills.ts';
import { runImport } from '../import/command.ts';
import { makePortable } from '../site/portable/portable-site.ts';
import { axeViolations } from './axe.ts';
import { test as base, useSiteOf } from './test-site.ts';

const day = '2026-10-12';
const site = useSiteOf((content) => {
  writeDepartment(content, day);
  mkdirSync(path.join(content, 'talks'));
  const recorded = {
    title: 'Recorded',
    slug: 'recorded',
    date: '2022-01-04',
    links: [{ url: 'https://vimeo.com/123456789', still: 'files/stills/taken.svg' }],
    files: [{ name: 'Lecture', url: 'files/lecture.mp4', still: 'files/stills/taken.svg' }],
  };
  writeFileSync(path.join(content, 'files/stills/taken.svg'), writeStill('Recorded'));
  for (const name of ['lecture.mp4', 'lecture.vtt'])
    writeFileSync(path.join(content, 'files', name), 'WEBVTT\n');
  // JSON is YAML.
  writeFileSync(path.join(content, 'talks/recorded.md'), `---\n${JSON.stringify(recorded)}\n---\n`);
  expect(runImport(['--content', content]).errors).toEqual([]);
}, day);

/** Pages of the department, on a day and with a script, or without. */
const test = base.extend('visit', ({ open }) => async (address: string, at?: string) => {
  const page = await open({
    baseURL: site.url,
    javaScriptEnabled: at !== undefined,
    timezoneId: 'Europe/Copenhagen',
  });
  if (at) await page.clock.setFixedTime(new Date(`${at}T09:00:00Z`));
  await page.goto(new URL(address, site.url).href);
  await page.waitForLoadState('networkidle');
  return page;
});

test.for([
  ['', 10, 20],
  ['talks/', 12, 121],
  ['series/osterhaven-colloquium/', 6, 60],
  ['speakers/anselm-quarrington/', 1, 3],
  ['embed/', 5, 5],
] as const)(
  'on /%s, what is to come stands first without a script',
  async ([address, coming, all], { visit }) => {
    const page = await visit(address);
    const dates = await page
      .locator('li[data-date]:visible')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-date') ?? ''));
    expect(dates).toHaveLength(all);
    const next = dates.slice(0, coming);
    expect(next).toEqual(dates.filter((date) => date >= day).sort());
    expect(
      await page
        .locator('section:visible:not(:has(li:visible))')
        .filter({ has: page.locator('li') })
        .count(),
    ).toBe(0);
  },
);

test('the calendar without a month opens on that of the next talk', async ({ visit }) => {
  const page = await visit('talks/calendar/');
  expect(await page.locator('h1').innerText()).toBe('October 2026');
});

test('weeks later, a script puts what is past back into its place', async ({ visit }) => {
  const page = await visit('talks/', '2026-11-01');
  const titles = (name: string) =>
    page.getByRole('region', { name, exact: true }).locator('li:visible .title').allInnerTexts();
  const [coming, was] = [await titles('Coming'), await titles('2026')];
  expect(coming).toHaveLength(8);
  expect(was.slice(0, 2)).toEqual([
    'Sphere packings and Fourier analysis',
    'Memory-bounded search in large mazes',
  ]);
  expect(coming.filter((title) => was.includes(title))).toEqual([]);
});

test('lists of several series say of which a talk is, and that of one does not', async ({ visit }) => {
  const first = async (address: string) =>
    (await visit(address)).locator('.programme li:visible').first().innerText();
  expect(await first('talks/')).toContain('Algorithms over Tea, Room 2.04');
  expect(await first('series/algorithms-over-tea/')).not.toContain('Algorithms over Tea');
  // On a speaker's page it says the affiliation alone.
  expect(await first('speakers/anselm-quarrington/')).not.toContain('Quarrington');
});

test('slides among the files of the site show their first page, without a script', async ({ visit }) => {
  const page = await visit('talks/quillon-crystals-quasicrystals-and-what-lies-between/');
  const slides = page.getByRole('link', { name: 'Slides', exact: true });
  const width = await slides.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth);
  expect(width).toBe(520);
  const address = await slides.getAttribute('href');
  expect((await page.request.get(new URL(address ?? '', site.url).href)).headers()['content-type']).toBe(
    'application/pdf',
  );
});

test('a recording plays in place when a reader asks for it, and its host is asked for nothing before', async ({
  visit,
  browser,
}) => {
  // `visit` refuses requests to other hosts.
  const page = await visit('talks/recorded/', day);
  expect(await page.getByRole('button', { name: 'Play here, from player.vimeo.com' }).isVisible()).toBe(true);
  expect(await page.locator('iframe').count()).toBe(0);
  const plain = await visit('talks/recorded/');
  expect(await plain.getByRole('link', { name: 'Recording', exact: true }).getAttribute('href')).toBe(
    'https://vimeo.com/123456789',
  );
  expect(await plain.getByRole('button', { name: /^Play here/ }).isVisible()).toBe(false);

  const context = await browser.newContext();
  await context.route('https://player.vimeo.com/**', (route) =>
    route.fulfill({ body: '<p>It plays.</p>', contentType: 'text/html' }),
  );
  const reader = await context.newPage();
  await reader.goto(`${site.url}talks/recorded/`);
  await reader.getByRole('button', { name: /^Play here/ }).click();
  const frame = reader.frameLocator('iframe[title="Recording: Recorded"]');
  await frame.getByText('It plays.').waitFor();
  await context.close();
});

test('a recording has its still, and one among the files of the site plays without a script, when asked for', async ({
  visit,
}) => {
  const page = await visit('talks/recorded/');
  const video = page.locator('video');
  expect(await video.getAttribute('preload')).toBe('none');
  const addresses = await video.evaluate((it: HTMLVideoElement) => [
    it.src,
    it.poster,
    it.querySelector('track')?.src,
  ]);
  expect(addresses).toEqual(
    ['lecture.mp4', 'stills/taken.svg', 'lecture.vtt'].map((name) => `${site.url}files/${name}`),
  );
  const scripted = await visit('talks/recorded/', day);
  const still = scripted.getByRole('button', { name: /^Play here/ }).locator('img');
  expect(await still.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);
  // Of a host without a player, the still leads to it.
  const away = await visit('talks/drackett-gluing-spaces-along-their-ends/');
  const link = away.getByRole('link', { name: 'Recording', exact: true });
  expect(await link.locator('img').getAttribute('src')).toMatch(
    /files\/stills\/gluing-spaces-along-their-ends\.svg$/,
  );
});

test('a page says what each calendar and feed is for, and the line for other pages is one to copy', async ({
  visit,
}) => {
  const page = await visit('follow/');
  const of = async (name: string) =>
    (await page.locator('.one', { hasText: name }).getByRole('link').all()).map((link) =>
      link.getAttribute('href'),
    );
  const file =
    /^\.\.\/(?:series\/osterhaven-colloquium|talks|catalogue|changes)\.(?:ics|atom|rss|feed\.json)$/;
  for (const name of ['All talks', 'Osterhaven Colloquium', 'New talks', 'What changed'])
    expect(
      (await Promise.all(await of(name))).filter((href) => file.test(href ?? '')).length,
      name,
    ).toBeGreaterThan(0);
  expect(await page.locator('code').innerText()).toBe(
    '<script src="https://maths.osterhaven.example/embed.js" async></script>',
  );
});

test('a talk that is to come opens as a new event of calendars on the web, one that was does not', async ({
  visit,
}) => {
  const coming = await visit('talks/fenwick-spaces-of-trees-and-averages-in-them/');
  const google = await coming.getByRole('link', { name: 'Google Calendar' }).getAttribute('href');
  expect(new URL(google ?? '').searchParams.get('dates')).toBe('20261015T161500/20261015T171500');
  expect(await coming.getByRole('link', { name: 'Outlook' }).count()).toBe(1);
  const past = await visit('talks/recorded/');
  expect(await past.getByRole('link', { name: 'Add to calendar' }).count()).toBe(1);
  expect(await past.getByRole('link', { name: 'Google Calendar' }).count()).toBe(0);
});

test('the screen in the corridor has today’s talk and the next ones, goes on over night, and shows a later build', async ({
  visit,
}) => {
  const plain = await visit('today/');
  expect(await plain.locator('li:visible .title').allInnerTexts()).toHaveLength(3);
  const page = await visit('today/', '2026-10-13');
  const titles = (name: string) => page.locator(`.${name} li:visible .title`).allInnerTexts();
  expect(await titles('of-today')).toEqual(['Scheduling exams by graph colouring']);
  expect((await titles('to-come')).slice(0, 1)).toEqual(['Spaces of trees, and averages in them']);
  expect(await page.locator('.clock').innerText()).toBe('11:00');
  // The next morning there is none.
  await page.clock.install({ time: new Date('2026-10-13T09:00:00Z') });
  await page.reload();
  await page.clock.fastForward('24:00:00');
  await expect.poll(() => titles('of-today')).toEqual([]);
  const body = (await (await page.request.get(page.url())).text()).replaceAll(
    'Spaces of trees',
    'Places of trees',
  );
  await page.route('**/today/', (route) => route.fulfill({ body, contentType: 'text/html' }));
  await page.clock.fastForward('00:11:00');
  await expect
    .poll(() => titles('to-come').then(([first]) => first))
    .toBe('Places of trees, and averages in them');
});

test.for([
  'today/',
  'follow/',
  'about/',
  'series/',
  'series/osterhaven-colloquium/',
  'talks/quillon-crystals-quasicrystals-and-what-lies-between/',
  'talks/recorded/',
])('/%s passes axe, in light and in dark', async (address, { open }) => {
  const page = await open({ baseURL: site.url, bypassCSP: true });
  await page.clock.setFixedTime(new Date(`${day}T09:00:00Z`));
  await page.goto(address);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page), colorScheme).toEqual([]);
  }
});

test('made portable, it is read and searched as files', async ({ open }) => {
  const parent = mkdtempSync(path.join(tmpdir(), 'colloquy-'));
  try {
    const folder = path.join(parent, 'my talks');
    cpSync(site.folder, folder, { recursive: true });
    await makePortable(folder);
    const page = await open();
    await page.goto(pathToFileURL(path.join(folder, 'index.html')).href);
    await page.getByRole('link', { name: 'Series', exact: true }).first().click();
    expect(await page.locator('h1').innerText()).toBe('Series');
    await page.goto(`${pathToFileURL(path.join(folder, 'search/index.html')).href}?q=quasicrystals`);
    await page
      .getByRole('link', { name: /quasicrystals/ })
      .first()
      .click();
    expect(await page.locator('h1').innerText()).toContain('quasicrystals');
  } finally {
    rmSync(parent, { recursive: true });
  }
}, 60_000);
