/** Head and foot of every page: what they lead to, and whose addresses no page of a curator's own may take. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../content/read-content.ts';
import type { OwnPage } from '../model/content.ts';
import { siteNames } from '../model/slug.ts';
import { ownHtml } from '../render/markdown.ts';
import { createSite } from './create-site.ts';
import { siteFiles } from './files.ts';
import { ownLink } from './own-links.ts';
import { allPageKinds } from './routes.ts';
import { setAddress } from './urls.ts';

const content = readContent(path.resolve('src/fixtures/seminar'));
const page = (name: string, fields: Partial<OwnPage['fields']> = {}): OwnPage => ({
  name,
  path: `pages/${name}.md`,
  fields: { title: name, ...fields },
  body: '',
});
const pathsOf = (items: readonly { path: string }[]) => items.map(({ path: to }) => to);

describe('the navigation', () => {
  it('leads to every section, the map and the pages that are to be there, in their order', () => {
    const { header, footer } = createSite({
      ...content,
      ownPages: [
        page('about', { navigation: 'header' }),
        page('join', { navigation: 'header', order: 1 }),
        page('privacy', { title: 'Privacy' }),
        page('imprint', { title: 'Imprint', navigation: 'footer' }),
      ],
    }).navigation();
    expect(pathsOf(header)).toEqual([
      'talks/',
      'speakers/',
      'papers/',
      'series/',
      'topics/',
      'map/',
      'join/',
      'about/',
    ]);
    expect(pathsOf(footer)).toEqual(['venues/', 'list/', 'follow/', 'sources/', 'imprint/', 'privacy/']);
  });

  it('leads to nothing that is empty', () => {
    const talk = content.talks.find(({ fields }) => !fields.series && !fields.location);
    const { header, footer } = createSite({
      ...content,
      talks: talk ? [talk] : [],
      papers: [],
      entryRules: {},
    }).navigation();
    expect(pathsOf(header)).toEqual(['talks/', 'speakers/', 'map/']);
    expect(pathsOf(footer)).not.toContain('venues/');
    const empty = createSite({
      ...content,
      talks: [],
      papers: [],
      entryRules: {},
      ledger: {},
      sources: new Map(),
    });
    expect(empty.navigation().header).toEqual([]);
  });
});

it('knows every name in the root of the site, so that no page of a curator’s own takes it', () => {
  const site = createSite({
    ...content,
    ownPages: [],
    servedFiles: [{ path: 'files/a.txt', bytes: () => new Uint8Array() }],
  });
  const folders = [
    ...allPageKinds
      .filter(({ pattern }) => pattern !== '/[...moved]')
      .flatMap((kind) => pathsOf(kind.pages(site))),
    ...pathsOf(siteFiles(site)).filter((file) => file.includes('/')),
  ].map((file) => file.split('/')[0] ?? '');
  const published = readdirSync('public').map((name) => name.replace(/\/$/, ''));
  const unknown = [...new Set(folders)].filter((name) => name !== '' && !siteNames.has(name));
  expect(unknown).toEqual([]);
  // Files at the root have an ending, which no page has.
  expect(published.filter((name) => !name.includes('.'))).toEqual([]);
});

describe('a text of the curator’s own', () => {
  const html = (markdown: string) => ownHtml(markdown, 1, ownLink).trim();

  it('leads to pages and files of the site, in whatever folder it is published', () => {
    setAddress('/maths/', 'https://e.example');
    try {
      expect(
        html('[a](/talks/) [b](directions.md) [c](../files/a%20b.pdf) [d](/search/?q=ice#x) [e](/)'),
      ).toBe(
        '<p><a href="/maths/talks/">a</a> <a href="/maths/directions/">b</a> <a href="/maths/files/a%20b.pdf">c</a> <a href="/maths/search/?q=ice#x">d</a> <a href="/maths/">e</a></p>',
      );
      expect(html('![The tea room](/files/tea.jpg "tip")')).toBe(
        '<p><img src="/maths/files/tea.jpg" alt="The tea room" loading="lazy"></p>',
      );
    } finally {
      setAddress('/', 'https://e.example');
    }
  });

  it('shows no picture of another host, runs nothing, and leads nowhere by a trick', () => {
    expect(html('![Tea](https://elsewhere.example/tea.jpg) ![Map](/talks/)')).toBe('<p>Tea Map</p>');
    expect(html('<script>alert(1)</script>')).not.toContain('<script');
    for (const address of ['javascript:alert(1)', 'data:text/html,x', '//evil.example/', 'JAVASCRIPT:x'])
      expect(html(`[x](<${address}>)`), address).not.toContain('href');
  });

  it('has its highest headings one level below the one above it', () => {
    expect(html('# One\n\n## Two')).toBe('<h2>One</h2>\n<h3>Two</h3>');
    expect(html('## One\n\n### Two\n\n## Three')).toContain('<h2>Three</h2>');
    expect(ownHtml('# One', 2, ownLink).trim()).toBe('<h3>One</h3>');
  });
});
