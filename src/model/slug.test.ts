/** Addresses that every file system and every browser can bear. */
import { expect, it } from 'vitest';
import { slugOf } from '../text/slug.ts';
import { freeSlug } from './slug.ts';

it.each([
  ['Fast & slow: Å', 'fast-slow-a'],
  ['关于深度学习', '关于深度学习'],
  ['... !!!', ''],
  [`a${'𠀀'.repeat(60)}`, `a${'𠀀'.repeat(31)}`],
])('%j gives %j', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

it.each([
  ['', 'untitled'],
  ['2024', '2024-entry'],
  ['index', 'index-entry'],
  ['con', 'con-entry'],
  ['lpt1', 'lpt1-entry'],
  ['taken', 'taken-2'],
])('%j is free as %j', (wanted, slug) => {
  expect(freeSlug(wanted, (each) => each === 'taken')).toBe(slug);
});
