/** Opens every page of a site in a browser, searches, and reads the feeds. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { writeOffline } from '../../src/site/offline/write-offline.ts';
import { filesOf } from '../../src/site/publish/site-files.ts';
import type { BareServer } from './servers.ts';

/** What a page says or asks for that it should not, with the page: "talks/index.html: …". */
class Watch {
  readonly problems: string[] = [];
  /** The page that is looked at. */
  at = '';

  constructor(page: Page, home: string) {
    const tell = (what: string) => void this.problems.push(`${this.at}: ${what}`);
    page.on('console', (message) => tell(`console: ${message.text()} (${message.location().url})`));
    page.on('pageerror', (error) => {
      // Chromium's own, where a page is left before it has come into sight.
      if (!/^Transition was (?:aborted|skipped)/.test(error.message)) tell(`error: ${error.message}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(home) && !/^(?:data|blob|about):/.test(url)) tell(`asks for ${url}`);
    });
    page.on('requestfailed', (request) => {
      // A page that is left breaks off what it asked for.
      const { errorText } = request.failure() ?? {};
      if (errorText !== 'net::ERR_ABORTED') tell(`${request.url()}: ${errorText}`);
    });
    page.on('response', (response) => {
      // Files have no status.
      if (response.status() >= 400) tell(`${response.url()}: ${response.status()}`);
    });
  }
}

/** @param home the address of the site, ends in "/" */
export async function visitSite(
  browser: Browser,
  folder: string,
  home: string,
  { hasHeaders = false } = {},
): Promise<string[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const watch = new Watch(page, home);
  const isFile = home.startsWith('file:');
  for (const name of pagesOf(folder)) {
    watch.at = name;
    await page.goto(home + inAddress(isFile ? name : name.replace(/index\.html$/, '')), {
      waitUntil: 'load',
    });
    if ((await page.locator('h1').count()) === 0) watch.problems.push(`${name}: has no heading`);
  }
  const ofSearch = await searchProblems(page, watch, home, isFile);
  const ofFiles = isFile ? [] : await fileProblems(folder, home, hasHeaders);
  await context.close();
  return [...watch.problems, ...ofSearch, ...ofFiles];
}

/** Searches on the search page and in the dialog, and follows a result. */
async function searchProblems(page: Page, watch: Watch, home: string, isFile: boolean): Promise<string[]> {
  const index = isFile ? 'index.html' : '';
  const problems: string[] = [];
  watch.at = 'the search page';
  await page.goto(home + index);
  const words = (await page.locator('main .title').first().innerText()).split(/\s+/).slice(0, 4).join(' ');
  await page.goto(`${home}search/${index}?q=${encodeURIComponent(words)}`);
  const results = page.locator('main .title a, main li a');
  const isThere = (what: string) =>
    results
      .first()
      .waitFor({ timeout: 10_000 })
      .then(
        () => {},
        () => void problems.push(`${what}: no result for "${words}"`),
      );
  await isThere('the search page');
  watch.at = 'the search dialog';
  await page.goto(home + index);
  await page.keyboard.press('/');
  await page.locator('dialog input[type=search]').waitFor({ timeout: 10_000 });
  await page.keyboard.type(words);
  const link = page.locator('dialog[open] li a').first();
  try {
    await link.waitFor({ timeout: 10_000 });
    await link.click();
    await page.waitForURL((url) => url.href.startsWith(home) && url.href !== home + index);
    if ((await page.locator('h1').count()) === 0) problems.push(`${page.url()}, a result: is no page`);
  } catch {
    problems.push(`the search dialog: no result for "${words}", or none that leads on`);
  }
  return problems;
}

/** Feeds, calendars and data as programs get them. */
async function fileProblems(folder: string, home: string, hasHeaders: boolean): Promise<string[]> {
  const problems: string[] = [];
  const ask = async (name: string) => {
    const response = await fetch(home + inAddress(name));
    if (response.status !== 200) problems.push(`${name}: ${response.status}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    if (response.ok && !bytes.equals(readFileSync(path.join(folder, name))))
      problems.push(`${name}: comes as something else`);
    return response.headers;
  };
  for (const { path: name } of filesOf(folder)) {
    if (!/\.(?:atom|rss|ics|bib|ris|json|xml)$/.test(name)) continue;
    const headers = await ask(name);
    if (!hasHeaders) continue;
    const type = headers.get('content-type') ?? '';
    if (/octet-stream|^$/.test(type)) problems.push(`${name}: has the type "${type}"`);
    if (!name.endsWith('.xml') && headers.get('access-control-allow-origin') !== '*')
      problems.push(`${name}: other sites may not fetch it`);
    if (headers.get('cache-control') !== 'no-cache' && !name.startsWith('map/'))
      problems.push(`${name}: is kept without asking`);
  }
  if (!hasHeaders) return problems;
  const hashed = filesOf(folder).find(({ path: name }) => name.startsWith('_astro/'))?.path ?? '';
  if (!(await ask(hashed)).get('cache-control')?.includes('immutable'))
    problems.push(`${hashed}: is not kept`);
  const lost = await fetch(`${home}nothing/is/here/`);
  if (lost.status !== 404 || !(await lost.text()).includes('<h1'))
    problems.push('a lost address: has no page that says so');
  if ((await fetch(`${home}.htaccess`)).status !== 404) problems.push('.htaccess: can be read');
  const bare = await fetch(`${home}talks`, { redirect: 'manual' });
  if (bare.status !== 301) problems.push(`talks: ${bare.status}, and no redirect to talks/`);
  return problems;
}

/** The network is cut: what was read is there, on request everything, and after another build nothing of the former one. */
export async function visitOffline(browser: Browser, folder: string, host: BareServer): Promise<string[]> {
  const home = `${host.origin}/`;
  const context = await browser.newContext();
  const page = await context.newPage();
  const problems: string[] = [];
  const expectText = async (what: string, address: string, selector = 'h1') => {
    await page.goto(home + address);
    const text = await page
      .locator(selector)
      .first()
      .innerText({ timeout: 5000 })
      .catch(() => '');
    if (text === '') problems.push(`${what}: ${address} shows nothing`);
    return text;
  };
  const pages = pagesOf(folder).map((name) => inAddress(name.replace(/index\.html$/, '')));
  const talk =
    pages.find(
      (name) =>
        /^(?:talks|papers)\/[^/]*[a-z]{3}[^/]*\/$/.test(name) &&
        name !== 'talks/calendar/' &&
        name !== 'talks/undated/',
    ) ?? '';
  await page.goto(home);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const title = await expectText('with a network', talk);
  // The page of the first visit is kept by then, too.
  await page.waitForTimeout(500);

  host.cut(true);
  if ((await expectText('what was read', talk)) !== title)
    problems.push(`${talk}: is another page without a network`);
  await expectText('the home page', '');
  const unread = pages.filter((name) => /^speakers\/[a-z-]+\/$/.test(name)).at(-1) ?? 'speakers/';
  await expectText('what was not read', unread, '#not-kept:not([hidden])');

  host.cut(false);
  await page.goto(`${home}offline/`);
  await page.locator('#keep-everything').click();
  await page.locator('#keep-everything[disabled]').waitFor();
  await page.waitForFunction(
    () => !/\d/.test(document.querySelector('#keep-status')?.textContent ?? '0'),
    undefined,
    { timeout: 120_000 },
  );
  host.cut(true);
  const watch = new Watch(page, home);
  for (const name of pages) {
    watch.at = `without a network, ${name}`;
    await page.goto(home + name, { waitUntil: 'load' });
    if ((await page.locator('h1').count()) === 0) problems.push(`without a network, ${name}: has no heading`);
  }
  const ofSearch = await searchProblems(page, watch, home, false);
  const ofBuilds = await anotherBuild(page, host, talk);
  await context.close();
  return [...problems, ...watch.problems, ...ofSearch, ...ofBuilds];
}

/** A new build on the server, with one page that differs. */
async function anotherBuild(page: Page, host: BareServer, talk: string): Promise<string[]> {
  const file = path.join(host.folder, decodeURI(talk), 'index.html');
  if (!existsSync(file)) return [`${file} is not there`];
  const html = readFileSync(file, 'utf8');
  const names = () => page.evaluate(() => caches.keys());
  const before = await names();
  host.cut(false);
  writeFileSync(file, html.replace('<h1', '<h1 data-build="new"'));
  writeOffline(host.folder, true);
  try {
    // The new one waits until no page of the old is open.
    await page.goto(host.origin);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const installed = registration.installing ?? registration.waiting;
      while (installed && installed.state === 'installing')
        await new Promise((resolve) => setTimeout(resolve, 50));
    });
    await page.goto('about:blank');
    await page.waitForTimeout(500);
    await page.goto(host.origin);
    await page.waitForFunction(async () => (await caches.keys()).length === 1);
    const after = await names();
    host.cut(true);
    await page.goto(`${host.origin}/${talk}`);
    const isNew = (await page.locator('h1[data-build=new]').count()) === 1;
    return [
      ...(after.length === 1 && after[0] !== before[0]
        ? []
        : [`caches after another build: ${after.join(', ')}`]),
      ...(isNew ? [] : [`${talk}: is that of the former build`]),
    ];
  } finally {
    host.cut(false);
    writeFileSync(file, html);
    writeOffline(host.folder, true);
  }
}

/** The redirects lead away at once. */
function pagesOf(folder: string): string[] {
  return filesOf(folder)
    .map((file) => file.path)
    .filter((name) => name.endsWith('.html') && name !== '404.html')
    .filter((name) => !readFileSync(path.join(folder, name), 'utf8').includes('http-equiv="refresh"'));
}

const inAddress = (name: string) => name.split('/').map(encodeURIComponent).join('/');
