/** Every template has a page, every page is valid HTML, and every link leads somewhere. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { builtFiles, builtPages, furtherPages, movedPages, templates } from './built-pages.ts';
import { brokenLinks, crawl, htmlErrors, unreachablePages } from './crawl.ts';
import { site, siteBelowPath, test } from './test-site.ts';

test.for(Object.entries(templates))('there is a page: %s', ([, address]) => {
  expect(builtPages(site.folder).filter((page) => address.test(page))).not.toEqual([]);
});

test('every page is one of the templates', () => {
  const known = [...Object.values(templates), furtherPages];
  expect(builtPages(site.folder).filter((page) => !known.some((address) => address.test(page)))).toEqual([]);
});

test('every page is valid HTML', async () => {
  expect(await htmlErrors(site.folder)).toEqual([]);
});

test('the addresses of renamed, merged and deleted entries, and of renamed speakers, lead on', () => {
  expect(movedPages(site.folder)).toEqual([
    'papers/a-catalogue-of-imaginary-reviewers/',
    'papers/hand-over-hand-the-length-of-ropes-in-knot-theory/',
    'speakers/t-vance/',
    'talks/keleti-meshes-that-follow-the-ice/',
  ]);
});

describe.for([
  ['at the root', site],
  ['below a path', siteBelowPath],
] as const)('the site %s', ([, site]) => {
  test('has no broken link', async ({ page }) => {
    expect(await brokenLinks(site, await crawl(page, site))).toEqual([]);
  });

  test('leads from the home page to every other page', async ({ page }) => {
    // A screen on a wall has nobody who would follow a link to its page.
    const unlinked = ['404.html', ...movedPages(site.folder), 'today/'];
    expect(unreachablePages(site, await crawl(page, site))).toEqual(unlinked);
  });

  test('names the public address of each page', async ({ page }) => {
    const moved = movedPages(site.folder);
    const pages = (await crawl(page, site)).filter(({ address }) => !moved.includes(address));
    const wrong = pages.flatMap(({ address, canonical }) =>
      canonical !== undefined && new URL(canonical).pathname === site.base + encodeURI(address)
        ? []
        : [`${address} → ${canonical}`],
    );
    expect(wrong).toEqual(['404.html → undefined']);
  });

  test('has style sheets whose addresses all exist', async () => {
    const asked = builtFiles(site.folder)
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) =>
        [
          ...readFileSync(path.join(site.folder, file), 'utf8').matchAll(
            /url\(\s*["']?(?!data:|#)([^"')]+)/g,
          ),
        ].map((match) => new URL(match[1] ?? '', site.url + file).href),
      );
    const statuses = await Promise.all([...new Set(asked)].map(async (to) => [to, (await fetch(to)).status]));
    expect(statuses.filter(([, status]) => status !== 200)).toEqual([]);
  });
});
