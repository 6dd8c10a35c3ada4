import { expect, test } from 'vitest';
import { isFiltered, readAddress, writeAddress } from './url-state.ts';

test('an address says what was written into it', () => {
  const address = { ...readAddress(''), q: 'a & b="c"', kind: 'talk', year: 'undated' };
  expect(readAddress(writeAddress(address))).toEqual(address);
  expect(writeAddress(readAddress(''))).toBe('');
  expect(readAddress('?kind=<b>&q=%20x%20&other=1')).toEqual({ ...readAddress(''), q: 'x' });
});

test('an address with a question alone filters nothing', () => {
  expect(isFiltered(readAddress('?q=x'))).toBe(false);
  expect(isFiltered(readAddress('?year=2024'))).toBe(true);
});
