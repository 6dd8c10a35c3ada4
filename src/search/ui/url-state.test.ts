import { expect, test } from 'vitest';
import { isFiltered } from '../format/filters.ts';
import { readUrlState, writeUrlState } from './url-state.ts';

test('a query string says what was written into it', () => {
  const request = { ...readUrlState(''), q: 'a & b="c"', kind: 'talk', year: 'undated' };
  expect(readUrlState(writeUrlState(request))).toEqual(request);
  expect(writeUrlState(readUrlState(''))).toBe('');
  expect(readUrlState('?kind=<b>&q=%20x%20&other=1')).toEqual({ ...readUrlState(''), q: 'x' });
});

test('a query alone filters nothing', () => {
  expect(isFiltered(readUrlState('?q=x'))).toBe(false);
  expect(isFiltered(readUrlState('?year=2024'))).toBe(true);
});
