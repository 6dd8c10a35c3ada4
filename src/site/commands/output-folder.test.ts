import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { markAsBuilt, outputFolder } from './output-folder.ts';

let parent = '';
let project = '';
let content = '';
const folderAt = (outDir: string) => outputFolder(outDir, { project, content });

beforeEach(() => {
  parent = realpathSync(mkdtempSync(path.join(tmpdir(), 'colloquy-output-')));
  project = path.join(parent, 'checkout');
  content = path.join(parent, 'department', 'content');
  for (const folder of [content, path.join(project, 'src'), path.join(project, 'public')])
    mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(content, 'catalogue.yaml'), 'title: "A"');
});
afterEach(() => rmSync(parent, { recursive: true }));

it('refuses content, source, home and root folders, and every folder that holds one', () => {
  const refused: [string, RegExp][] = [
    [content, /the content folder/],
    [path.join(content, 'site'), /lies in the content folder/],
    [path.dirname(content), /is, or holds, the content folder/],
    ['src', /this is the folder "src"/],
    ['public/site', /lies in the folder "public"/],
    ['.', /is, or holds, the folder "src"/],
    ['..', /is, or holds/],
    [homedir(), /your home folder/],
    [path.dirname(homedir()), /is, or holds/],
    [path.parse(project).root, /is, or holds/],
  ];
  for (const [folder, message] of refused) expect(() => folderAt(folder), folder).toThrow(message);
  for (const [folder] of refused)
    expect(() => folderAt(folder), folder).toThrow(/give a folder.*Nothing was changed/);
});

it('follows links before it looks', () => {
  symlinkSync(content, path.join(project, 'dist'));
  symlinkSync(path.join(parent, 'nowhere'), path.join(project, 'lost'));
  expect(() => folderAt('dist')).toThrow(/the content folder/);
  expect(() => folderAt('dist/site')).toThrow(/lies in the content folder/);
  expect(() => folderAt('lost')).toThrow(/a link to nothing/);
});

it('refuses a folder that somebody filled, and a file', () => {
  const thesis = path.join(parent, 'thesis');
  mkdirSync(thesis);
  writeFileSync(path.join(thesis, 'index.html'), 'my page');
  expect(() => folderAt(thesis)).toThrow(/holds files that no build has written/);
  expect(() => folderAt(path.join(thesis, 'index.html'))).toThrow(/this is a file/);
  expect(readdirSync(thesis)).toEqual(['index.html']);
});

it('takes a new folder, an empty one, and what a build has written, also version 0.1', () => {
  const [empty, marked, old] = ['empty', 'marked', 'old'].map((name) => path.join(parent, name));
  if (!empty || !marked || !old) throw new Error();
  for (const folder of [empty, marked, path.join(old, 'api/v1')]) mkdirSync(folder, { recursive: true });
  markAsBuilt(marked, []);
  writeFileSync(path.join(old, 'index.html'), '');
  writeFileSync(
    path.join(old, 'api/v1/index.json'),
    '{"$schema":"https://colloquy.example/a/api/v1/schema/index.json","lists":[]}',
  );
  for (const folder of [empty, marked, old, path.join(parent, 'new', 'site')])
    expect(folderAt(folder)).toBe(folder);
  // A branch for the site, checked out: nothing is in it yet.
  mkdirSync(path.join(empty, '.git'));
  expect(folderAt(empty)).toBe(empty);
  expect(folderAt('dist')).toBe(path.join(project, 'dist'));
});
