/** The `test` of browser tests: a visitor with the site open, who notices what goes wrong behind the page. */
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';

export const site = inject('site');
export const siteBelowPath = inject('siteBelowPath');

/**
 * `open(options)` gives a page of a fresh visitor; addresses are relative to the site: `page.goto('talks/')`.
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
    const complaints: string[] = [];
    onCleanup(async () => {
      for (const context of contexts) await context.close();
      expect(complaints, 'what went wrong behind the pages').toEqual([]);
    });
    return async (options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({ baseURL: site.url, reducedMotion: 'reduce', ...options });
      context.setDefaultTimeout(10_000);
      contexts.push(context);
      watch(context, new URL(options.baseURL ?? site.url).origin, complaints);
      return context.newPage();
    };
  })
  .extend('page', ({ open }) => open());

function watch(context: BrowserContext, origin: string, complaints: string[]) {
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) complaints.push(`request to ${url.href}`);
  });
  context.on('response', (response) => {
    // A page that is not there is what a test of the 404 page asks for.
    if (response.status() >= 400 && !response.request().isNavigationRequest())
      complaints.push(`${response.status()} ${response.url()}`);
  });
  context.on('console', (message) => {
    const isMissingPage = /status of 404/.test(message.text());
    if (message.type() === 'error' && !isMissingPage)
      complaints.push(`console error on ${message.page()?.url()}: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    complaints.push(`exception on ${error.page()?.url()}: ${error.error().message}`);
  });
}
