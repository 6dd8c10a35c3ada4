import { expect, test } from 'vitest';
import { porterStem } from './porter-stem.ts';

/** Examples from M. F. Porter, "An algorithm for suffix stripping" (1980). */
test.each([
  ['caresses', 'caress'],
  ['ponies', 'poni'],
  ['cats', 'cat'],
  ['feed', 'feed'],
  ['agreed', 'agre'],
  ['plastered', 'plaster'],
  ['bled', 'bled'],
  ['motoring', 'motor'],
  ['sing', 'sing'],
  ['conflated', 'conflat'],
  ['troubling', 'troubl'],
  ['hopping', 'hop'],
  ['falling', 'fall'],
  ['filing', 'file'],
  ['happy', 'happi'],
  ['sky', 'sky'],
  ['relational', 'relat'],
  ['conditional', 'condit'],
  ['vietnamization', 'vietnam'],
  ['hopefulness', 'hope'],
  ['formality', 'formal'],
  ['electrical', 'electr'],
  ['adjustment', 'adjust'],
  ['adoption', 'adopt'],
  ['controlling', 'control'],
  ['generalizations', 'gener'],
  ['oscillators', 'oscil'],
])('%s has the stem %s', (word, stem) => {
  expect(porterStem(word)).toBe(stem);
});

test('words with digits, of other scripts and of two letters stay', () => {
  for (const word of ['is', 'l2', 'résumés', 'сети']) expect(porterStem(word)).toBe(word);
});
