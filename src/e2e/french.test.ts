/** A site whose interface is French. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { fixtureFolder } from '../fixtures/folders.ts';
import { pageHtml, samplePages } from './built-pages.ts';
import { brokenLinks, crawl, htmlErrors } from './crawl.ts';
import { test, useSiteOf } from './test-site.ts';

const talk = 'talks/penhallow-glaciers-that-hesitate-stick-slip-sliding-seasonal';
const paper = 'papers/tribraid-a-three-strand-normal-form-for-fast-comparison-of';

const site = useSiteOf((content) => {
  cpSync(fixtureFolder, content, { recursive: true });
  const settings = path.join(content, 'catalogue.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('language: "en"', 'language: "fr"'));
});

/** Texts of the English interface that fill an element or a label; in titles and abstracts the same words stand among others. */
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
      'Export',
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
      'Save to[^<"]*',
      'Every mark[^<"]*',
      'Talk by [^<"]*',
      'Paper by [^<"]*',
      'Both give[^<"]*',
      'Related topics',
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
      'The list is [^<"]*',
      'The form is [^<"]*',
      'Title',
      'Authors',
      'Place',
      'Status',
      'Start',
      'End',
      'a line each[^<"]*',
      'How do you know[^<"]*',
      'Make the [^<"]*',
      'Paste an [^<"]*',
      'Neighbours',
      'Filters [^<"]*',
    ],
  ].join('|')})\\s*(?:<|")`,
);
/** A line of a dump, which may say anything, up to the fields that it became. */
const dumpLine = /(<li id="L\d+"[^>]*>\s*<p>)[\s\S]*?(?=<span class="field")/g;

test('every page is marked as French', () => {
  for (const { page } of samplePages(site.folder)) {
    expect(pageHtml(site.folder, page), page).toMatch(/<html lang="fr"[ >]/);
    expect(pageHtml(site.folder, page), page).not.toMatch(/<main [^>]*lang=/);
  }
});

test('no template has a text of the English interface', () => {
  for (const { page } of samplePages(site.folder))
    expect(english.exec(pageHtml(site.folder, page).replace(dumpLine, '$1'))?.[0], page).toBeUndefined();
});

test('dates, counts and labels are French; a text in another language is marked', () => {
  expect(pageHtml(site.folder, 'talks/')).toContain('Février 2024');
  expect(pageHtml(site.folder, 'speakers/')).toMatch(/\d+ personnes, \d+ exposés/);
  const html = pageHtml(site.folder, `${talk}/`);
  expect(html).toMatch(/<dt[^>]*>Quand<\/dt>/);
  expect(html).toContain('vendredi 19 janvier 2024');
  expect(html).toMatch(/<h1 lang="en"/);
  expect(html).toContain('en anglais');
});

test.for([390, 820])('the navigation fits one line, %i pixels wide', async (width, { open }) => {
  const page = await open({ baseURL: site.url, viewport: { width, height: 800 } });
  await page.goto('');
  const tops = await page
    .getByRole('banner')
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top));
  expect([tops.length, new Set(tops).size]).toEqual([6, 1]);
});

test('the search dialog is in French', async ({ open }) => {
  const page = await open({ baseURL: site.url });
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
  await page.keyboard.type('trevarn');
  await dialog.getByRole('status').filter({ hasText: 'résultats pour «\u00A0trevarn\u00A0»' }).waitFor();
  const results = dialog.getByRole('listbox', { name: 'Résultats' });
  expect(await results.locator('.search-group').allInnerTexts()).toEqual([
    'Personnes, séries, sujets',
    'Exposés',
  ]);
  expect(await results.locator('.search-facts').first().innerText()).toMatch(/^Personne\u00A0· \d exposés$/);
  expect(await results.locator('.search-facts').allInnerTexts()).toContainEqual(
    expect.stringMatching(/Maëlle Trévarn\u00A0· \d+ \p{L}+ \d{4}.*\u00A0· Exposé/u),
  );
  await dialog.getByRole('combobox').fill('szzyxqq');
  await dialog.getByText('Aucun résultat pour').waitFor();
  expect(await dialog.getByRole('link').allInnerTexts()).toEqual([
    'exposés',
    'personnes',
    'articles',
    'séries',
  ]);
});

test('the search page, its filters and the box for an abstract are in French', async ({ open }) => {
  const page = await open({ baseURL: site.url });
  await page.goto('search/?q=sparse');
  const title = page.locator('.search-results').getByRole('link', { name: /^Thrift/ });
  expect(await title.first().getAttribute('lang')).toBe('en');
  const kinds = page.getByLabel('Nature').locator('option');
  await kinds.nth(1).waitFor({ state: 'attached' });
  expect((await kinds.allInnerTexts()).map((text) => text.replace(/\d+/, 'n'))).toEqual([
    'Indifférent',
    'Exposés (n)',
    'Articles (n)',
  ]);
  expect(await page.getByLabel('Année').locator('option').allInnerTexts()).toContainEqual(
    expect.stringMatching(/^Sans date \(\d+\)$/),
  );
  await page
    .getByRole('textbox', { name: 'Coller un résumé' })
    .fill('sparse recovery of a field by pruning of sensors');
  await page.getByText('les plus proches d’abord').waitFor();
  expect(await page.getByRole('list', { name: 'Voisins' }).innerText()).toMatch(/Les deux parlent de .* et /);
});

test('the reading list is in French', async ({ open }) => {
  const page = await open({ baseURL: site.url, timezoneId: 'Asia/Tokyo' });
  await page.goto('list/');
  await page.getByText('Rien n’y figure encore').waitFor();
  await page.goto(`list/#${talk},${paper}`);
  await page.locator('#list li').nth(1).waitFor();
  expect(await page.locator('#list li').first().innerText()).toMatch(
    /^vendredi 19 janvier 2024, 14:00–15:00, heure de Londres \(23:00 chez vous\)$/m,
  );
  await page.getByRole('button', { name: 'Tout mettre sur ma liste de lecture' }).click();
  await page.getByRole('button', { name: 'Retirer' }).first().waitFor();
  expect(await page.locator('#list .offer button').allInnerTexts()).toEqual([
    'agenda',
    ...['BibTeX', 'RIS', 'CSL-JSON', 'JSON', 'Markdown'],
  ]);
});

test('the form for corrections is in French', async ({ open }) => {
  const page = await open({ baseURL: site.url });
  await page.goto(`correct/?entry=${talk}`);
  const form = page.locator('form.correction:visible');
  await form.waitFor();
  expect(await page.locator('#about').innerText()).toMatch(/^À propos de «\u00A0Glaciers that/);
  await form.locator('[name=date]').fill('2024-02-30');
  await form.getByRole('button', { name: 'Préparer la correction' }).click();
  expect(
    await form.locator('[name=date]').evaluate((field) => (field as HTMLInputElement).validationMessage),
  ).toBe('Ce n’est pas un jour du calendrier.');
  await form.locator('[name=date]').fill('');
  await form.getByRole('button', { name: 'Préparer la correction' }).click();
  await form.getByLabel('La correction sous forme de patch').waitFor();
  expect(await form.locator('[data-result]').innerText()).not.toMatch(/patch,? to|Save|send/);
});

test('the map is in French', async ({ open }) => {
  const page = await open({ baseURL: site.url });
  await page.goto('map/');
  await page.getByRole('searchbox', { name: 'Chercher sur la carte' }).fill('attractor');
  await page
    .getByRole('status')
    .filter({ hasText: /^\d+ résultats$/ })
    .waitFor();
});

test('its HTML is valid, and no link is broken', async ({ open }) => {
  expect(await htmlErrors(site.folder)).toEqual([]);
  const page = await open({ baseURL: site.url });
  expect(await brokenLinks(site, await crawl(page, site))).toEqual([]);
});
