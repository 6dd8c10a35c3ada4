import { describe, expect, it } from 'vitest';
import { ln } from './logarithm.ts';

describe('ln', () => {
  it.each([1, 2, 0.001, 1.4999, 164, 50_000, 1e9])('of %d is the logarithm', (x) => {
    expect(Math.abs(ln(x) - Math.log(x))).toBeLessThan(1e-12 * Math.max(1, Math.log(x)));
  });
});
