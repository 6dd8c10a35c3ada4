import { expect, test } from 'vitest';
import { firstNamed } from './first-named.ts';

const people = (count: number) => Array.from({ length: count }, (_, index) => `Author ${index}`);

test('a list names everybody, unless there are more than ten', () => {
  expect(firstNamed(people(0))).toEqual({ named: [], others: 0 });
  expect(firstNamed(people(10))).toEqual({ named: people(10), others: 0 });
  expect(firstNamed(people(11))).toEqual({ named: people(8), others: 3 });
});
