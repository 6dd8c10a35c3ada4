import { expect, it } from 'vitest';
import { letterId } from './paths.ts';
import { href } from './urls.ts';

it('gives every letter of a page a place of its own, and figures and signs one each', () => {
  const ids = ['0–9', '…', 'A', 'Ω', 'É'].map(letterId);
  // The first has stood in addresses for long.
  expect(ids).toEqual(['letter-other', 'letter-signs', 'letter-a', 'letter-ω', 'letter-é']);
});

it.each([
  ['talks/2024/', undefined, '/talks/2024/'],
  ['sources/100% C# &c.?/', undefined, '/sources/100%25%20C%23%20%26c.%3F/'],
  ['papers/a-z/', 'letter-ω', '/papers/a-z/#letter-%CF%89'],
])('leads to %s, place %s', (path, place, address) => {
  expect(href(path, place)).toBe(address);
  expect(new URL(href(path, place), 'https://example.org').search).toBe('');
});
