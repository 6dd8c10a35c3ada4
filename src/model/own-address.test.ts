/** Addresses in texts that a curator wrote for the site. */
import { expect, it } from 'vitest';
import { resolveOwnAddress } from './own-address.ts';

it.each([
  ['/talks/', 'talks/'],
  ['/talks', 'talks/'],
  ['/', ''],
  ['directions.md', 'directions/'],
  ['../files/a%20b.pdf', 'files/a b.pdf'],
  ['/files/notes.md', 'files/notes.md'],
  ['/talks.ics', 'talks.ics'],
  ['../../../files/a.pdf', 'files/a.pdf'],
])('%s leads to "%s"', (written, path) => {
  expect(resolveOwnAddress(written)?.path).toBe(path);
});

it.each([
  'https://a.example/',
  '//a.example/',
  '/\\a.example/',
  'mailto:a@b.example',
  'javascript:x',
  '#top',
  '',
  '/%E0%A4/',
])('%s leads to nothing of the site', (written) => {
  expect(resolveOwnAddress(written)).toBeUndefined();
});
