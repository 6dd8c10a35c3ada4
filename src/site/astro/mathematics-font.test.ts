import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { formulaCharacters, wholeMathematicsFont, writeMathematicsFont } from './mathematics-font.ts';

const cache = mkdtempSync(path.join(tmpdir(), 'colloquy-font-'));
afterAll(() => rmSync(cache, { recursive: true }));

const entries = [
  { title: 'Growth of order $O(n^2)$', body: 'For $\\epsilon < \\tfrac{1}{2}$ only; "jumps" costs \\$5.' },
  { title: 'No formula', body: 'None.' },
];

it('has the characters of formulas, letters in italics, and none of the text', () => {
  const characters = formulaCharacters(entries);
  for (const character of '𝑂()𝑛2𝜖<1') expect(characters).toContain(character);
  for (const character of 'Gj"On5') expect(characters).not.toContain(character);
});

it('is small, and the same for the same formulas', async () => {
  const file = await writeMathematicsFont(entries, cache);
  expect(readFileSync(file).subarray(0, 4).toString()).toBe('wOF2');
  expect(statSync(file).size).toBeLessThan(statSync(wholeMathematicsFont).size / 20);
  expect(await writeMathematicsFont(entries.toReversed(), cache)).toBe(file);
});

it('is there without formulas, too', async () => {
  const file = await writeMathematicsFont([], cache);
  expect(readFileSync(file).subarray(0, 4).toString()).toBe('wOF2');
});
