import { describe, expect, it } from 'vitest';
import { reasonWords } from './reason-text.ts';

describe('reasonWords', () => {
  it.each([
    [{ why: 'part', part: 'II' }, 'talk', 'Part II of the same course'],
    [{ why: 'cites' }, 'paper', 'Cited here by its title'],
    [{ why: 'cites' }, 'talk', 'Its title stands in this abstract'],
    [{ why: 'cited' }, 'talk', 'Cites this by its title'],
    [{ why: 'address', addresses: ['arXiv:2201.06780'] }, 'paper', 'Both give arXiv:2201.06780'],
    [
      { why: 'content', similarity: 0.3, terms: ['random pruning', 'dense', 'scratch'] },
      'paper',
      'random pruning, dense, scratch',
    ],
  ] as const)('%o', (reason, other, words) => {
    expect(reasonWords(structuredClone(reason) as never, other)).toBe(words);
  });
});
