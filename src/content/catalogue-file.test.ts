import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCatalogueFile } from './catalogue-file.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const settings = (language: string) => `title: "A"
description: "B"
language: "${language}"
url: "https://a.example"
calendarHost: "a.example"
timezone: "Europe/Paris"
`;

it('takes a language of the interface, and names them all when it is another one', () => {
  expect(readCatalogueFile(settings('de'), tokens, () => undefined).value?.language).toBe('de');
  expect(readCatalogueFile(settings('tlh'), tokens, () => undefined).problems).toEqual([
    { line: 3, message: 'language "tlh" is not one of "de", "en", "fr"' },
  ]);
});

it('takes the files of a site to be all or few, and names both when it is another word', () => {
  const withFiles = (files: string) =>
    readCatalogueFile(`${settings('en')}files: ${files}\n`, tokens, () => undefined);
  expect(withFiles('few').value?.files).toBe('few');
  expect(withFiles('all').value?.files).toBe('all');
  expect(withFiles('fewer').problems).toEqual([
    { line: 7, message: 'files is to be one of "all", "few"; found "fewer"' },
  ]);
});
