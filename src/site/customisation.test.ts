import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { customisation } from './astro/customisation.ts';
import { projectHash } from './cache/project-hash.ts';
import { checkOptions } from './options.ts';
import { isReplaced } from './own-pages.ts';
import { basePathOf } from './urls.ts';

let project = '';
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'colloquy-project-'));
});
afterEach(() => rmSync(project, { recursive: true }));
const write = (name: string, text = '') => {
  const file = path.join(project, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

describe('options', () => {
  it.each([
    [{ customCSS: [] }, /there is no option "customCSS"; there are customCss, components/],
    [
      { components: { Heading: './a.astro' } },
      /components \}\): there is no component "Heading"; there are Header, Footer/,
    ],
    [{ customCss: './a.css' }, /colloquy\(\{ customCss \}\)/],
  ])('%j are refused', (options, message) => {
    expect(() => checkOptions(options as Parameters<typeof checkOptions>[0])).toThrow(message);
  });

  it('that name a missing file are refused', () => {
    const refused = (options: Parameters<typeof checkOptions>[0]) =>
      expect(() => customisation(checkOptions(options), project, false)).toThrow(/is not there/);
    refused({ customCss: ['./src/none.css'] });
    refused({ components: { Footer: './src/None.astro' } });
  });
});

it('a page of the catalogue takes the place of one of the same address', () => {
  const pages = path.join(project, 'src/pages');
  expect(isReplaced('/', pages)).toBe(false);
  write('src/pages/index.astro');
  write('src/pages/map.md');
  write('src/pages/talks/[slug].astro');
  write('src/pages/search.ts');
  for (const pattern of ['/', '/map', '/talks/[slug]'])
    expect(isReplaced(pattern, pages), pattern).toBe(true);
  for (const pattern of ['/search', '/talks', '/papers/[slug]'])
    expect(isReplaced(pattern, pages), pattern).toBe(false);
});

it.each([
  ['https://dept.example', '/'],
  ['https://dept.example/', '/'],
  ['https://dept.example/seminar', '/seminar/'],
  ['https://dept.example/a/b/', '/a/b/'],
])('the site of %s lies below %s', (url, base) => {
  expect(basePathOf(url)).toBe(base);
});

describe('the hash of a project', () => {
  const hash = () => projectHash(project, [path.join(project, 'content')]);

  it.each(['src/components/Footer.astro', 'public/logo.svg', 'lib/data.json', 'astro.config.mjs'])(
    'changes with %s',
    (name) => {
      write(name, 'a');
      const before = hash();
      write(name, 'b');
      expect(hash()).not.toBe(before);
    },
  );

  it.each(['content/talks/a.md', 'node_modules/a/a.js', '.cache/a.json', 'README.md', 'dist/index.html'])(
    'does not change with %s',
    (name) => {
      write('dist/.colloquy-site');
      write(name, 'a');
      const before = hash();
      write(name, 'b');
      expect(hash()).toBe(before);
    },
  );
});
