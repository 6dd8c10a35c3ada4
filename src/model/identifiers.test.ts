import { describe, expect, it } from 'vitest';
import { pointedTo, pointsTo } from './identifiers.ts';

describe('pointsTo', () => {
  it.each([
    ['https://arxiv.org/abs/2104.13478v2', 'arXiv:2104.13478'],
    ['http://www.arxiv.org/pdf/2104.13478.pdf', 'arXiv:2104.13478'],
    ['https://dx.doi.org/10.1007/ABC', 'doi:10.1007/abc'],
    ['https://hal.science/hal-04225201v5', 'hal.science/hal-04225201'],
    ['https://www.Example.org/talk/#slides', 'example.org/talk'],
    ['https://example.org/?id=3', 'example.org?id=3'],
    ['https://example.org/', undefined],
  ])('%s', (address, expected) => {
    expect(pointsTo(address)).toBe(expected);
  });
});

describe('pointedTo', () => {
  it('reads addresses, arXiv numbers and DOIs, each once, without the punctuation after them', () => {
    expect(
      pointedTo(
        'See (https://hal.science/hal-1v2), https://hal.science/hal-1. arXiv:2201.06780v3, doi: 10.1000/x.',
      ),
    ).toEqual(['hal.science/hal-1', 'arXiv:2201.06780', 'doi:10.1000/x']);
  });
});
