import { expect, test } from 'vitest';
import { initialsTogether } from './person.ts';

test.each([
  ['J. Carrillo', 'J.\u00A0Carrillo'],
  ['André F. T. Martins', 'André F.\u00A0T.\u00A0Martins'],
  ['Dr. No', 'Dr. No'],
])('an initial stays with the name that follows: %s', (name, together) => {
  expect(initialsTogether(name)).toBe(together);
});
