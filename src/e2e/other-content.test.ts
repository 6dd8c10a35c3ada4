/** Content folders of other shapes: talks alone, papers alone, and three entries. Each site is complete and without errors. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { parse, stringify } from 'yaml';
import { fixtureFolder } from '../fixtures/folders.ts';
import { axeViolations } from './axe.ts';
import { largestPages } from './built-pages.ts';
import { brokenLinks, crawl, htmlErrors, unreachablePages } from './crawl.ts';
import { test, useSiteOf } from './test-site.ts';

/** Imports some of the fixture's dumps, with what its sources file says of them. */
function importDumps(content: string, dumps: readonly string[]) {
  cpSync(path.join(fixtureFolder, 'catalogue.yaml'), path.join(content, 'catalogue.yaml'));
  mkdirSync(path.join(content, 'dumps'));
  for (const name of dumps)
    cpSync(path.join(fixtureFolder, 'dumps', name), path.join(content, 'dumps', name));
  const sources = parse(readFileSync(path.join(fixtureFolder, 'sources.yaml'), 'utf8')) as { dump: string }[];
  writeFileSync(
    path.join(content, 'sources.yaml'),
    stringify(sources.filter(({ dump }) => dumps.includes(dump))),
  );
  execFileSync(process.execPath, ['scripts/import.ts', '--content', content]);
}

function writeEntry(
  content: string,
  kind: 'talks' | 'papers',
  fields: { slug: string; title: string; [field: string]: unknown },
  body: string,
) {
  mkdirSync(path.join(content, kind), { recursive: true });
  // JSON is YAML.
  writeFileSync(
    path.join(content, kind, `${fields.slug}.md`),
    `---\n${JSON.stringify(fields)}\n---\n\n${body}\n`,
  );
}

/** With the page of what can be read without a network. */
function threeEntries(content: string) {
  const settings = readFileSync(path.join(fixtureFolder, 'catalogue.yaml'), 'utf8');
  writeFileSync(path.join(content, 'catalogue.yaml'), `${settings}offline: true\n`);
  writeEntry(
    content,
    'talks',
    { title: 'How to Begin', speakers: [{ name: 'Ada Bee' }], date: '2024-05-16', slug: 'how-to-begin' },
    'One begins with a first talk.',
  );
  writeEntry(content, 'talks', { title: 'How to Go On', slug: 'how-to-go-on' }, '');
  writeEntry(content, 'papers', { title: 'On Endings', date: '2023', slug: 'on-endings' }, 'It ends well.');
}

const papersAlone = (content: string) =>
  importDumps(content, ['reading-list-mar-05.txt', 'publications.bib']);

const ofPapers = useSiteOf(papersAlone);

describe.for<[name: string, prepare: (content: string) => void, unlinked: string[]]>([
  [
    'talks alone',
    (content) => importDumps(content, ['tagus-archive.txt', 'numerics-lunch.csv', 'winter-school.ics']),
    // The address of a list is permanent, also while the list is empty; nothing leads there.
    ['404.html', 'papers/', 'papers/a-z/'],
  ],
  [
    'papers alone',
    papersAlone,
    ['404.html', 'embed/', 'series/', 'speakers/', 'talks/', 'talks/undated/', 'venues/'],
  ],
  ['three entries', threeEntries, ['404.html', 'series/', 'sources/', 'topics/', 'venues/']],
])('a site of %s', ([, prepare, unlinked]) => {
  const site = prepare === papersAlone ? ofPapers : useSiteOf(prepare);

  test('has valid HTML, no broken link, and links to every page', async ({ open }) => {
    expect(await htmlErrors(site.folder)).toEqual([]);
    const pages = await crawl(await open({ baseURL: site.url }), site);
    expect(await brokenLinks(site, pages)).toEqual([]);
    // The page for a screen on a wall has nobody who would follow a link.
    expect(unreachablePages(site, pages).toSorted()).toEqual([...unlinked, 'today/'].sort());
  });

  test('answers with a page of each template, which passes axe', async ({ open }) => {
    const page = await open({ baseURL: site.url, bypassCSP: true });
    const pages = largestPages(site.folder);
    // Where the service worker leads from a page that it did not keep.
    for (const address of pages.flatMap((each) =>
      each === 'offline/' ? [each, `${each}?not-kept`] : [each],
    )) {
      expect((await page.goto(address))?.status(), address).toBe(200);
      expect(await page.getByRole('heading', { level: 1 }).innerText(), address).toMatch(/\S/);
      expect(await axeViolations(page), address).toEqual([]);
    }
  });
});

describe('a site of papers alone', () => {
  const site = ofPapers;

  test('begins with its latest papers, and says nothing of talks', async ({ open }) => {
    const page = await open({ baseURL: site.url });
    await page.goto('');
    const latest = page.getByRole('region', { name: 'Latest papers' }).getByRole('listitem');
    expect(await latest.count()).toBe(5);
    for (const address of ['', 'papers/', 'map/', 'list/', 'follow/', 'search/', 'search/?q=zzzz']) {
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      // But for the words of the curator.
      const said = (await page.locator('body').innerText()).replace(
        'An invented catalogue of talks and papers',
        '',
      );
      expect(said, address).not.toMatch(/\b(?:talks?|speakers?|series)\b/i);
    }
  });

  test('leads on from the address of its talks, where nothing is to be taken along', async ({ open }) => {
    const page = await open({ baseURL: site.url });
    await page.goto('talks/');
    expect(await page.locator('main').innerText()).toMatch(
      /^Talks\s+There are no talks here\.\s+Papers\s+Search$/,
    );
  });
});
