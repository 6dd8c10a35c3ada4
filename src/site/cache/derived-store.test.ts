import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDerivedStore } from './derived-store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'colloquy-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Lengths of words by way of the store, and the words that were counted for it. */
function lengths(
  words: string[],
  { code = 'a', kind = 'length' } = {},
): { found: number[]; counted: string[] } {
  const store = openDerivedStore(path.join(folder, 'derived.json'), code);
  const counted: string[] = [];
  const found = store.valuesOf(kind, words, (missing) => {
    counted.push(...missing);
    return missing.map((word) => word.length);
  });
  store.save();
  return { found, counted };
}

it('computes what it does not know, and keeps what was asked for last', () => {
  expect(lengths(['a', 'bb', 'a'])).toEqual({ found: [1, 2, 1], counted: ['a', 'bb', 'a'] });
  expect(lengths(['ccc', 'bb'])).toEqual({ found: [3, 2], counted: ['ccc'] });
  expect(lengths(['bb', 'a'])).toEqual({ found: [2, 1], counted: ['a'] });
});

it('computes everything anew for another program, and for a file that is damaged', () => {
  lengths(['a']);
  expect(lengths(['a'], { code: 'b' }).counted).toEqual(['a']);
  expect(lengths(['a'], { code: 'b', kind: 'other' }).counted).toEqual(['a']);
  const file = path.join(folder, 'derived.json');
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -3));
  expect(lengths(['a'], { code: 'b' })).toEqual({ found: [1], counted: ['a'] });
});
