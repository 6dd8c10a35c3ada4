/** Pages of a curator's own, and files that are served with the site. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOwnPages, readServedFiles } from './own-pages.ts';
import { readContent } from './read-content.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'colloquy-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text: string) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

const problemsIn = (name: string, text: string) => {
  put(name, text);
  return readOwnPages(folder).problems.map(({ message }) => message);
};

it('reads a page by the name of its file', () => {
  put(
    'pages/how-to-find-us.md',
    '---\ntitle: "Directions"\nnavigation: header\norder: 2\n---\n\nBy *ferry*.\n',
  );
  put('pages/about.md', '---\ntitle: "About"\n---\n');
  const { pages, problems } = readOwnPages(folder);
  expect(problems).toEqual([]);
  expect(pages.map(({ name, fields, body }) => [name, fields, body])).toEqual([
    ['about', { title: 'About' }, ''],
    ['how-to-find-us', { title: 'Directions', navigation: 'header', order: 2 }, 'By *ferry*.'],
  ]);
});

describe('names file, line and value, and what to do', () => {
  it.each([
    ['pages/talks.md', '---\ntitle: "T"\n---\n', '"talks" is the address of a page'],
    ['pages/404.md', '---\ntitle: "T"\n---\n', '"404" is the address of a page'],
    ['pages/2024.md', '---\ntitle: "T"\n---\n', '"2024" is the address of a page'],
    ['pages/About Us.md', '---\ntitle: "T"\n---\n', 'name the file in lower-case words'],
    ['pages/map.pdf', 'x', 'other files lie in files/'],
    [
      'pages/a.md',
      '---\ntitle: "T"\nnavigation: "left"\n---\n',
      'pages/a.md:3: navigation is neither "header" nor "footer"; found "left"',
    ],
    [
      'pages/a.md',
      '---\ntitle: "T"\norder: "first"\n---\n',
      'pages/a.md:3: order is not a whole number: write "1"; found "first"',
    ],
    ['pages/a.md', '---\ntitle: "T"\ncolour: "red"\n---\n', 'unknown field "colour"'],
    ['pages/a.md', '---\norder: 1\n---\n', 'title is missing'],
    ['pages/a.md', 'About us\n', 'has no front matter'],
  ])('%s', (name, text, message) => {
    const problems = problemsIn(name, text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
    expect(problems[0]).toContain(name);
  });

  it('and still reads the pages beside it', () => {
    put('pages/b.md', '---\ntitle: "B"\n---\n');
    problemsIn('pages/a.md', 'no front matter');
    expect(readOwnPages(folder).pages.map(({ name }) => name)).toEqual(['b']);
  });
});

it('serves every file below files/, hidden ones aside', () => {
  put('files/b.pdf', 'B');
  put('files/slides/a b.pdf', 'A');
  put('files/.secret', 'no');
  const { files, problems } = readServedFiles(folder);
  expect(problems).toEqual([]);
  expect(files.map(({ path: file, bytes }) => [file, new TextDecoder().decode(bytes())])).toEqual([
    ['files/b.pdf', 'B'],
    ['files/slides/a b.pdf', 'A'],
  ]);
});

it('refuses a link to a file that is not there, with its line', () => {
  put(
    'catalogue.yaml',
    'title: "E"\ndescription: "D"\nlanguage: "en"\nurl: "https://e.example"\ncalendarHost: "e.example"\ntimezone: "Europe/Lisbon"\n',
  );
  put('files/plan.pdf', 'P');
  put(
    'pages/about.md',
    '---\ntitle: "About"\n---\n\n[A plan](/files/plan.pdf), [the same](../files/plan.pdf)\n![tea](/files/tea.jpg)\n',
  );
  expect(() => readContent(folder)).toThrow(
    /about\.md:6: "files\/tea\.jpg" is not there: put the file into files\//,
  );
});
