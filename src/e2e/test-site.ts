/** The `test` of browser tests, whose pages report errors and foreign requests; and sites of a test's own content. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, test as base, beforeAll, expect, inject } from 'vitest';
import { type Served, serve } from '../site/commands/serve.ts';
import { buildSite } from './build.ts';
import type { TestSite } from './setup.ts';

export const site = inject('site');
export const siteBelowPath = inject('siteBelowPath');

/**
 * `open(options)` gives a page in a fresh browser profile; addresses are relative to the site: `page.goto('talks/')`.
 * A test fails when a page that it opened asked another host for something, met an error, or got an answer of 400 and above.
 */
export const test = base
  .extend('browserAddress', { scope: 'file' }, inject('browserAddress'))
  .extend('browser', { scope: 'file' }, async ({ browserAddress }, { onCleanup }) => {
    const browser = await chromium.connect(browserAddress);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('open', async ({ browser }, { onCleanup }) => {
    const contexts: BrowserContext[] = [];
    const errors: string[] = [];
    onCleanup(async () => {
      for (const context of contexts) await context.close();
      expect(errors, 'errors, failed requests and requests to other hosts').toEqual([]);
    });
    return async (options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({ baseURL: site.url, reducedMotion: 'reduce', ...options });
      context.setDefaultTimeout(10_000);
      contexts.push(context);
      recordErrors(context, new URL(options.baseURL ?? site.url).origin, errors);
      return context.newPage();
    };
  })
  .extend('page', ({ open }) => open());

/**
 * Builds a site of other content before the tests of a file, serves it, and removes it after them.
 *
 * @param prepare fills the content folder, which is there and empty.
 * @param day of the build, `YYYY-MM-DD`; today when it is left out
 * @returns where things are; the address is known once a test runs.
 */
export function useSiteOf(prepare: (content: string) => void, day?: string): TestSite & { content: string } {
  const parent = mkdtempSync(path.join(tmpdir(), 'colloquy-'));
  const [content, folder] = [path.join(parent, 'content'), path.join(parent, 'site')];
  let served: Served | undefined;
  // Other test files may be building, too.
  const timeout = 300_000;
  beforeAll(async () => {
    mkdirSync(content);
    prepare(content);
    buildSite(folder, { content, ...(day && { day }) });
    served = await serve(folder);
  }, timeout);
  afterAll(async () => {
    await served?.close();
    rmSync(parent, { recursive: true });
  });
  return {
    content,
    folder,
    base: '/',
    get url() {
      return served?.url ?? '';
    },
  };
}

function recordErrors(context: BrowserContext, origin: string, errors: string[]) {
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) errors.push(`request to ${url.href}`);
  });
  context.on('response', (response) => {
    // Tests of the 404 page open pages that are not there.
    if (response.status() >= 400 && !response.request().isNavigationRequest())
      errors.push(`${response.status()} ${response.url()}`);
  });
  context.on('console', (message) => {
    const isMissingPage = /status of 404/.test(message.text());
    if (message.type() === 'error' && !isMissingPage)
      errors.push(`console error on ${message.page()?.url()}: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    errors.push(`exception on ${error.page()?.url()}: ${error.error().message}`);
  });
}
