import { describe, expect, it } from 'vitest';
import { pagesNamed, pagesOfGroups } from './paging.ts';

describe('pagesNamed', () => {
  it.each([
    [1, 1, '1'],
    [2, 3, '1 2 3'],
    [4, 7, '1 2 3 4 5 6 7'],
    [5, 9, '1 2 3 4 5 6 7 8 9'],
    [1, 9, '1 2 3 … 9'],
    [1, 500, '1 2 3 … 500'],
    [250, 500, '1 … 248 249 250 251 252 … 500'],
    [496, 500, '1 … 494 495 496 497 498 499 500'],
    [500, 500, '1 … 498 499 500'],
  ])('page %i of %i', (number, count, shown) =>
    expect(
      pagesNamed(number, count)
        .map((page) => page ?? '…')
        .join(' '),
    ).toBe(shown),
  );
});

describe('pagesOfGroups', () => {
  it.each([
    [
      [1, 3, 1, 1],
      [2, 2, 2],
      [1, 1, 3, 3],
    ],
    [[1, 3, 1, 1], [6], [1, 1, 1, 1]],
  ])('groups of %j, pages of %j', (groups, sizes, pages) =>
    expect(pagesOfGroups(groups, sizes)).toEqual(pages),
  );
});
