import { expect, it } from 'vitest';
import { letterId } from './site.ts';

it('gives every letter of a page a place of its own, and figures and signs one each', () => {
  const ids = ['0–9', '…', 'A', 'Ω', 'É'].map(letterId);
  // The first has stood in addresses for long.
  expect(ids).toEqual(['letter-other', 'letter-signs', 'letter-a', 'letter-ω', 'letter-é']);
});
