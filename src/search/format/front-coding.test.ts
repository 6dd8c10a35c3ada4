import { expect, test } from 'vitest';
import { readFrontCoded, writeFrontCoded } from './front-coding.ts';

test('sorted texts are read as they were written', () => {
  const texts = [
    '',
    '10',
    'a',
    'abel',
    'abelian',
    'abelsche',
    'b',
    'λ',
    '𝔤',
    `${'z'.repeat(40)}a`,
    `${'z'.repeat(40)}b`,
  ];
  expect(readFrontCoded(writeFrontCoded(texts))).toEqual(texts);
  expect(writeFrontCoded(['abel', 'abelian'])).toBe('AabelEian');
  expect(readFrontCoded(writeFrontCoded([]))).toEqual([]);
});
