/** The interface in German: pages, files and scripts. What scripts do with their messages, the French tests look at. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fixtureFolder } from '../fixtures/folders.ts';
import { messagesIn } from '../i18n/languages.ts';
import { textsOf } from '../i18n/texts.fixture.ts';
import { builtFiles, pageHtml, samplePages } from './built-pages.ts';
import { useSiteOf } from './test-site.ts';

const [de, en] = [messagesIn('de'), messagesIn('en')];

const site = useSiteOf((content) => {
  cpSync(fixtureFolder, content, { recursive: true });
  const settings = path.join(content, 'catalogue.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('language: "en"', 'language: "de"'));
});
const fileOf = (name: string) => readFileSync(path.join(site.folder, name), 'utf8');

/** A line of a dump, which may hold any words; not the names of the fields behind it. */
const printed = /(<li id="L\d+"[^>]*>\s*<p>)[\s\S]*?(?=<span class="field")/g;
/** Messages that count are called with 2. */
const anyNumber = (text: string) => text.replace(/\d+/g, '2');

test('every page is in German, and no template has a text of the English interface left', () => {
  const known = new Set(textsOf(de));
  const english = textsOf(en.pages).filter((text) => /\p{L}{4}/u.test(text) && !known.has(text));
  const foreign = new Set(english);
  expect(foreign.size).toBeGreaterThan(200);
  for (const { page } of samplePages(site.folder)) {
    const html = pageHtml(site.folder, page).replace(printed, '$1');
    expect(html, page).toMatch(/<html lang="de"[ >]/);
    const texts = [...html.matchAll(/>\s*([^<>]+?)\s*<|(?:label|placeholder|title)="([^"]*)"/g)];
    const left = texts
      .map(([, text, label]) => text ?? label ?? '')
      .filter((text) => foreign.has(anyNumber(text)));
    expect(left, page).toEqual([]);
  }
});

test('dates, counts and citations are German', () => {
  expect(pageHtml(site.folder, 'talks/')).toContain('März 2025');
  expect(pageHtml(site.folder, 'speakers/')).toMatch(/\d+ Personen, \d+ Vorträge/);
  const talk = pageHtml(site.folder, 'talks/nwosu-bell-what-honeybees-decide-without-a-queen/');
  expect(talk).toMatch(
    /Freitag, 14\. März 2025, (?:<[^>]*>)?16:00–17:00(?:<[^>]*>)?\u00A0Uhr, Ortszeit London/,
  );
  expect(talk).toContain('Verfügbar unter:');
  expect(fileOf('talks.ics')).toContain('NAME:Vorträge — Colloquy');
  expect(fileOf('catalogue.rss')).toContain('<language>de</language>');
});

test('scripts are sent the messages of this language, and none that only pages need', () => {
  const scripts = builtFiles(path.join(site.folder, '_astro')).filter((name) => name.endsWith('.js'));
  const code = scripts.map((name) => fileOf(`_astro/${name}`)).join('\n');
  const long = (messages: object) =>
    textsOf(messages).filter((text) => text.length > 24 && !text.includes('x'));
  expect(code.includes(de.client.emptyList) && code.includes(de.search.help.help)).toBe(true);
  const needed = new Set(textsOf([de.client, de.search]));
  const others = [...long(de.pages), ...long(en)].filter((text) => !needed.has(text));
  expect(others.length).toBeGreaterThan(100);
  expect(others.filter((text) => code.includes(text))).toEqual([]);
});
