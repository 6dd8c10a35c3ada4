/** The interface in French: what a French institution gets. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { buildSite } from './build.ts';
import { htmlOf, specimens } from './built.ts';
import { type Served, serve } from './serve.ts';
import { test } from './visit.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'colloquy-'));
const content = path.join(parent, 'content');
const site = path.join(parent, 'site');
let served: Served;

beforeAll(async () => {
  cpSync('content', content, { recursive: true });
  const settings = path.join(content, 'catalogue.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('language: "en"', 'language: "fr"'));
  buildSite(site, '/', { COLLOQUY_CONTENT: content });
  served = await serve(site);
});
afterAll(async () => {
  await served.close();
  rmSync(parent, { recursive: true });
});

/** Words of the English interface as they stand alone between two tags or in a label; those of titles and abstracts stand among others. */
const english = new RegExp(
  `(?:>|aria-label="|placeholder="|title=")\\s*(?:${[
    ...[
      'Talks?',
      'Papers?',
      'Speakers?',
      'Series',
      'Topics',
      'Venues',
      'Contents',
      'Search',
      'Sections',
      'Years',
      'Reading list',
    ],
    ...[
      'When',
      'Where',
      'Files?',
      'Links?',
      'Listed',
      'Abstract',
      'Published in',
      'As printed in',
      'To keep',
      'To follow',
      'To cite',
      'A citation to copy[^<"]*',
      'To correct',
      'To take along',
      'Copy',
    ],
    ...[
      'Earlier',
      'Later',
      'Before it',
      'After it',
      'Belongs with',
      'Likely related',
      'Over time',
      'Latest talks',
      'Together with',
    ],
    ...[
      'Date not given',
      'date not given',
      'not given',
      'Kind',
      'Year',
      'Any',
      'Order',
      'Skip to [^<"]*',
      'The way back',
      'All [^<"]* talks[^<"]*',
    ],
    ...[
      '\\d+ (?:talks?|papers?|speakers?|places?)[^<"]*',
      'no (?:talks|papers)[^<"]*',
      'Subscribe[^<"]*',
      'Add to[^<"]*',
      'Suggest[^<"]*',
      'For your own[^<"]*',
    ],
    ...[
      '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day[^<"]*',
      '(?:\\d+ )?(?:January|February|April|May|June|July|August|December)[^<"]*',
    ],
    ...[
      'Put on[^<"]*',
      'My list',
      'Every mark[^<"]*',
      'Talk by [^<"]*',
      'Paper by [^<"]*',
      'Both (?:give|speak)[^<"]*',
      'Beside it',
      'in English',
      'calendar',
      'Map',
      'Whole',
      'Closer',
      'Sources of[^<"]*',
      'Dump',
      'As printed',
      'talk',
      'paper',
      'read as [^<"]*',
      '(?:title, )?body',
    ],
  ].join('|')})\\s*(?:<|")`,
);
/** A line of a dump, which may say anything, and the fields that it became. */
const printed = /(<li id="L\d+"[^>]*>\s*<p>)[\s\S]*?(?=<span class="field")/g;
/** Their own words are in English in every catalogue, and they say so. */
const inEnglish = ['reading list', 'correction'];

test('every page says that it is in French, and the pages that are not say which part is not', () => {
  for (const { template, page } of specimens(site)) {
    const html = htmlOf(site, page);
    expect(html, page).toContain('<html lang="fr">');
    if (inEnglish.includes(template)) expect(html, page).toMatch(/<main [^>]*lang="en"/);
    else expect(html, page).not.toMatch(/<main [^>]*lang=/);
  }
});

test('no template has a word of the English interface left', () => {
  for (const { template, page } of specimens(site)) {
    const html = htmlOf(site, page);
    const own = inEnglish.includes(template)
      ? html.replace(/<title>.*?<\/title>|<main [\s\S]*<\/main>/g, '')
      : html.replace(printed, '$1');
    expect(english.exec(own)?.[0], page).toBeUndefined();
  }
});

test('dates, counts and labels are French; a text that is not says so', () => {
  expect(htmlOf(site, 'talks/')).toContain('février');
  expect(htmlOf(site, 'speakers/')).toMatch(/\d+ personnes, \d+ exposés/);
  const talk = htmlOf(site, 'talks/gov-modelling-cells-in-one-dimension-diverse-migration-modes/');
  expect(talk).toMatch(/<dt[^>]*>Quand<\/dt>/);
  expect(talk).toContain('vendredi 19 janvier 2024');
  expect(talk).toMatch(/<h1 lang="en"/);
  expect(talk).toContain('en anglais');
});

test('the search dialog speaks French', async ({ open }) => {
  const page = await open({ baseURL: served.url });
  await page.goto('talks/');
  await page.getByRole('searchbox').click();
  const dialog = page.getByRole('dialog', { name: 'Rechercher' });
  await dialog.getByText('Derniers exposés', { exact: true }).waitFor();
  expect(await dialog.locator('.search-group').allInnerTexts()).toEqual([
    'Derniers exposés',
    'Séries',
    'Sujets',
    'Années',
  ]);
  await page.keyboard.type('gribonval');
  await dialog.getByRole('status').filter({ hasText: 'résultats pour «\u00A0gribonval\u00A0»' }).waitFor();
  const results = dialog.getByRole('list', { name: 'Résultats' });
  expect(await results.locator('.search-group').allInnerTexts()).toEqual([
    'Personnes, séries, sujets',
    'Exposés',
  ]);
  expect(await results.locator('.search-facts').first().innerText()).toMatch(/^Personne · \d exposés$/);
  expect(await results.locator('.search-facts').allInnerTexts()).toContainEqual(
    expect.stringMatching(/Rémi Gribonval · \d+ \p{L}+ \d{4} .*· Exposé/u),
  );
  await dialog.getByRole('combobox').fill('xyzzyqq');
  await dialog.getByText('Aucun résultat pour').waitFor();
  expect(await dialog.getByRole('link').allInnerTexts()).toEqual([
    'exposés',
    'personnes',
    'articles',
    'séries',
  ]);
});

test('the search page, its filters and the place to paste speak French', async ({ open }) => {
  const page = await open({ baseURL: served.url });
  await page.goto('search/?q=sparsity');
  await page.getByRole('list', { name: 'Résultats' }).waitFor();
  const kinds = page.getByLabel('Nature').locator('option');
  await kinds.nth(1).waitFor({ state: 'attached' });
  expect((await kinds.allInnerTexts()).map((text) => text.replace(/\d+/, 'n'))).toEqual([
    'Exposés et articles',
    'Exposés (n)',
    'Articles (n)',
  ]);
  expect(await page.getByLabel('Année').locator('option').allInnerTexts()).toContainEqual(
    expect.stringMatching(/^Sans date \(\d+\)$/),
  );
  await page
    .getByRole('textbox', { name: 'Coller un résumé' })
    .fill('sparse training of neural networks by pruning');
  await page.getByText('les plus proches d’abord').waitFor();
  expect(await page.getByRole('list', { name: 'Voisins' }).innerText()).toMatch(/Les deux parlent de .* et /);
});
