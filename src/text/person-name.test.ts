/** Surnames, and groups that have none. */
import { describe, expect, it } from 'vitest';
import { initial, nameParts, sortName } from './person-name.ts';

describe('a group stays whole', () => {
  it.each(['The ATTIC Collaboration', 'Barnes and Noble, Inc.', 'Moth Genome Consortium'])('%s', (name) => {
    expect(nameParts(name)).toEqual({ given: '', family: name });
  });

  it('and stands under its name, not under "The"', () => {
    expect(sortName('The ATTIC Collaboration')).toBe('attic collaboration');
    expect(initial('The ATTIC Collaboration')).toBe('A');
  });
});

it('a person has a surname with its particles', () => {
  expect(nameParts('Rianne van den Berg')).toEqual({ given: 'Rianne', family: 'van den Berg' });
  expect(nameParts('Inc Tran')).toEqual({ given: 'Inc', family: 'Tran' });
});
