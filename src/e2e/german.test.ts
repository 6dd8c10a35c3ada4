/** The interface in German: pages, files and scripts. What scripts do with their messages, the French tests look at. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as de from '../i18n/de.ts';
import * as en from '../i18n/en.ts';
import { textsOf } from '../i18n/texts.fixture.ts';
import { buildSite } from './build.ts';
import { filesOf, htmlOf, specimens } from './built.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'colloquy-'));
const content = path.join(parent, 'content');
const site = path.join(parent, 'site');
const fileOf = (name: string) => readFileSync(path.join(site, name), 'utf8');

beforeAll(() => {
  cpSync('content', content, { recursive: true });
  const settings = path.join(content, 'catalogue.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('language: "en"', 'language: "de"'));
  buildSite(site, '/', { COLLOQUY_CONTENT: content });
});
afterAll(() => rmSync(parent, { recursive: true }));

/** A line of a dump, which may hold any words; not the names of the fields behind it. */
const printed = /(<li id="L\d+"[^>]*>\s*<p>)[\s\S]*?(?=<span class="field")/g;
/** Messages that count are called with 2. */
const anyNumber = (text: string) => text.replace(/\d+/g, '2');

test('every page is in German, and no template has a text of the English interface left', () => {
  const known = new Set(textsOf(de));
  const english = textsOf(en.pages).filter((text) => /\p{L}{4}/u.test(text) && !known.has(text));
  const foreign = new Set(english);
  expect(foreign.size).toBeGreaterThan(200);
  for (const { page } of specimens(site)) {
    const html = htmlOf(site, page).replace(printed, '$1');
    expect(html, page).toContain('<html lang="de">');
    const texts = [...html.matchAll(/>\s*([^<>]+?)\s*<|(?:label|placeholder|title)="([^"]*)"/g)];
    const left = texts
      .map(([, text, label]) => text ?? label ?? '')
      .filter((text) => foreign.has(anyNumber(text)));
    expect(left, page).toEqual([]);
  }
});

test('dates, counts and citations are German', () => {
  expect(htmlOf(site, 'talks/')).toContain('Februar 2025');
  expect(htmlOf(site, 'speakers/')).toMatch(/\d+ Personen, \d+ Vorträge/);
  const talk = htmlOf(site, 'talks/gov-modelling-cells-in-one-dimension-diverse-migration-modes/');
  expect(talk).toMatch(
    /Freitag, 19\. Januar 2024, (?:<[^>]*>)?14:00–15:00(?:<[^>]*>)?\u00A0Uhr, Ortszeit London/,
  );
  expect(talk).toContain('Verfügbar unter:');
  expect(fileOf('talks.ics')).toContain('NAME:Vorträge — Colloquy');
  expect(fileOf('talks.rss')).toContain('<language>de</language>');
});

test('scripts are sent the messages of this language, and none that only pages need', () => {
  const scripts = filesOf(path.join(site, '_astro')).filter((name) => name.endsWith('.js'));
  const code = scripts.map((name) => fileOf(`_astro/${name}`)).join('\n');
  const long = (messages: object) =>
    textsOf(messages).filter((text) => text.length > 24 && !text.includes('x'));
  expect(code.includes(de.client.emptyList) && code.includes(de.search.help)).toBe(true);
  const needed = new Set(textsOf([de.client, de.search]));
  const others = [...long(de.pages), ...long(en)].filter((text) => !needed.has(text));
  expect(others.length).toBeGreaterThan(100);
  expect(others.filter((text) => code.includes(text))).toEqual([]);
});
