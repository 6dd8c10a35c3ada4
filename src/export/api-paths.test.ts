import { expect, it } from 'vitest';
import { entryJsonAddress, packCount, packOf } from './api-paths.ts';

it('an entry is in the file that FNV-1a of its id names, for whoever computes it', () => {
  // Test vectors of the draft that describes the hash (draft-eastlake-fnv).
  expect(packOf('', 2 ** 32)).toBe(0x811c9dc5);
  expect(packOf('a', 2 ** 32)).toBe(0xe40c292c);
  expect(packOf('foobar', 2 ** 32)).toBe(0xbf9cf968);
  expect(packOf('foobar', 512)).toBe(0xbf9cf968 % 512);
  // "é" is two bytes, in UTF-8.
  expect(packOf('\u{c3}\u{a9}', 2 ** 32)).not.toBe(packOf('é', 2 ** 32));
});

it('files are of similar size, and their number seldom changes', () => {
  expect([0, 24, 25, 1_000, 10_000].map(packCount)).toEqual([1, 1, 2, 64, 512]);
  const sizes = Array.from({ length: packCount(10_000) }, () => 0);
  for (let number = 0; number < 10_000; number += 1) {
    const pack = packOf(`talks/e-${number}`, sizes.length);
    sizes[pack] = (sizes[pack] ?? 0) + 1;
  }
  expect(Math.min(...sizes)).toBeGreaterThan(0);
  expect(Math.max(...sizes)).toBeLessThan(60);
});

it('the address of an entry is its file, or its place in a file', () => {
  const url = (path: string) => `https://example.org/${path}`;
  expect(entryJsonAddress('talks/a', { url })).toBe('https://example.org/api/v1/talks/a.json');
  expect(entryJsonAddress('talks/über', { url, packs: 1 })).toBe(
    'https://example.org/api/v1/entries/0.json#talks/%C3%BCber',
  );
});
