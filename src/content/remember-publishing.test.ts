import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCatalogueFile } from './catalogue-file.ts';
import { rememberPublishing } from './remember-publishing.ts';

const settings =
  'title: A\nlanguage: en\nurl: https://a.example/\ncalendarHost: a.example\ntimezone: UTC # mine\n';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'colloquy-remember-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (text: string) => readCatalogueFile(text, '', () => undefined);
const problem = (line: string) =>
  read(`${settings}${line}\n`)
    .problems?.map(({ line, message }) => `${line}: ${message}`)
    .join('\n');

it('adds the setting, and leaves the rest as it is', () => {
  for (const before of [settings, settings.trimEnd(), settings.replaceAll('\n', '\r\n')]) {
    writeFileSync(path.join(folder, 'catalogue.yaml'), before);
    rememberPublishing(folder, { to: 'rsync', target: 'me@server:/www/a "b"/' });
    const text = readFileSync(path.join(folder, 'catalogue.yaml'), 'utf8');
    expect(text.startsWith(before)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(before.includes('\r') ? /\n/ : /\r/);
    expect(read(text).value?.publish).toEqual({ to: 'rsync', target: 'me@server:/www/a "b"/' });
  }
});

it('a host may stand alone', () => {
  expect(read(`${settings}publish: github-pages\n`).value?.publish).toEqual({ to: 'github-pages' });
});

it.each([
  ['publish: ftp', /^6: publish is to be one of github-pages.*found "ftp"/],
  ['publish: { to: rsync }', /^6: publish rsync needs a target: .*\/var\/www/],
  ['publish: { to: s3, target: "bucket" }', /s3 needs a target: a bucket, such as "s3:.*found "bucket"/],
  ['publish: { to: github-pages, target: "--upload-pack=x" }', /begins with "-"/],
  ['publish: { to: netlify, branch: main }', /netlify has no branches/],
])('says what is wrong with %s', (line, message) => {
  expect(problem(line)).toMatch(message);
});
