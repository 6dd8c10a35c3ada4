/** Every page answers, is valid, and leads only to what is there. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { filesOf, furtherPages, htmlOf, pagesOf, templates } from './built.ts';
import type { Site } from './setup.ts';
import { site, siteBelowPath, test } from './visit.ts';

test.for(Object.entries(templates))('there is a page: %s', ([, address]) => {
  expect(pagesOf(site.folder).filter((page) => address.test(page))).not.toEqual([]);
});

test('every page is one of the templates', () => {
  const known = [...Object.values(templates), furtherPages];
  expect(pagesOf(site.folder).filter((page) => !known.some((address) => address.test(page)))).toEqual([]);
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    // Astro and temml write void elements, attributes and styles as they do; the standard allows all of it.
    rules: {
      'void-style': 'off',
      'no-inline-style': 'off',
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
    },
  });
  const complaints: string[] = [];
  for (const page of pagesOf(site.folder)) {
    const report = await validator.validateString(htmlOf(site.folder, page), page);
    for (const { messages } of report.results)
      for (const { line, column, ruleId, message } of messages)
        complaints.push(`${page}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(complaints).toEqual([]);
});

describe.for([
  ['at the root', site],
  ['below a path', siteBelowPath],
] as const)('the site %s', ([, site]) => {
  test('has no address that leads nowhere', async ({ page }) => {
    const pages = await read(page, site);
    const broken = pages.flatMap(({ address, links }) =>
      links
        .filter(({ to }) => !leadsSomewhere(site, pages, to))
        .map(({ to }) => `${address || 'home'} → ${to}`),
    );
    expect(broken).toEqual([]);
  });

  test('leads from home to every page', async ({ page }) => {
    const pages = await read(page, site);
    const reached = new Set(['']);
    for (const from of reached)
      for (const { to, isLink } of pages.find(({ address }) => address === from)?.links ?? [])
        if (isLink && isInternal(site, to)) reached.add(addressOf(site, to));
    expect(pages.map(({ address }) => address).filter((address) => !reached.has(address))).toEqual([
      '404.html',
    ]);
  });

  test('says of each page its public address', async ({ page }) => {
    const pages = await read(page, site);
    const wrong = pages.flatMap(({ address, canonical }) =>
      canonical !== undefined && new URL(canonical).pathname === site.base + encodeURI(address)
        ? []
        : [`${address} → ${canonical}`],
    );
    expect(wrong).toEqual(['404.html → undefined']);
  });

  test('has style sheets that ask for what is there', () => {
    const asked = filesOf(site.folder)
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) =>
        [
          ...readFileSync(path.join(site.folder, file), 'utf8').matchAll(
            /url\(\s*["']?(?!data:|#)([^"')]+)/g,
          ),
        ].map((match) => new URL(match[1] ?? '', site.url + file).pathname),
      );
    expect(asked.filter((to) => !isThere(site, to))).toEqual([]);
  });
});

interface ReadPage {
  /** Below the base. */
  address: string;
  ids: string[];
  canonical: string | undefined;
  /** Where it leads and what it loads, absolute; `isLink` where a visitor follows, and not only the browser. */
  links: { to: string; isLink: boolean }[];
}

/** Every page of a build as a browser reads it. */
async function read(page: Page, site: Site): Promise<ReadPage[]> {
  return page.evaluate(
    (pages) =>
      pages.map(({ address, at, html }) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        const links = ['href', 'src', 'srcset', 'action', 'poster'].flatMap((name) =>
          [...parsed.querySelectorAll(`[${name}]`)].flatMap((element) => {
            const value = element.getAttribute(name) ?? '';
            const isLink = element.localName === 'a' || element.localName === 'form';
            return (name === 'srcset' ? value.split(',') : [value]).map((part) => ({
              to: new URL(part.trim().split(/\s/)[0] ?? '', at).href,
              isLink,
            }));
          }),
        );
        const canonical = parsed.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
        return { address, links, canonical, ids: [...parsed.querySelectorAll('[id]')].map(({ id }) => id) };
      }),
    pagesOf(site.folder).map((address) => ({
      address,
      at: site.url + address,
      html: htmlOf(site.folder, address),
    })),
  );
}

const isInternal = (site: Site, to: string) => new URL(to).origin === new URL(site.url).origin;

const addressOf = (site: Site, to: string) => decodeURI(new URL(to).pathname).slice(site.base.length);

/** Whether a static host answers with status 200. */
function isThere(site: Site, pathname: string): boolean {
  if (!pathname.startsWith(site.base)) return false;
  const file = decodeURIComponent(pathname.slice(site.base.length)).replace(/(^|\/)$/, '$1index.html');
  return statSync(path.join(site.folder, file), { throwIfNoEntry: false })?.isFile() === true;
}

function leadsSomewhere(site: Site, pages: ReadPage[], to: string): boolean {
  if (!isInternal(site, to)) return /^(?:https?|mailto|webcal|data):/.test(to);
  const { pathname, hash } = new URL(to);
  if (!isThere(site, pathname)) return false;
  const there = pages.find(({ address }) => address === addressOf(site, to));
  return hash === '' || there?.ids.includes(decodeURIComponent(hash.slice(1))) === true;
}
