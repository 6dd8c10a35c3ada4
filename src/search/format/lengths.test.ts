import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLengths, writeLengths } from './lengths.ts';

test('a length is read as it was written, to a fifth, where it is neither tiny nor huge', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 100, max: 900 }), { minLength: 1, maxLength: 40 }), (lengths) => {
      const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
      const read = readLengths(writeLengths(lengths), lengths.length);
      expect(read.length).toBe(lengths.length);
      lengths.forEach((length, id) => {
        const ratio = ((read[id] ?? 0) * mean) / length;
        expect(ratio).toBeGreaterThan(0.83);
        expect(ratio).toBeLessThan(1.2);
      });
    }),
  );
});

test('it takes half a byte a document, also where one is empty or outgrows all others', () => {
  const bytes = writeLengths([0, 1, 1, 1, 1, 1, 100_000]);
  expect(bytes.length).toBe(4);
  expect(readLengths(bytes, 7).every((length) => length > 0 && length < 20)).toBe(true);
  expect(writeLengths([]).length).toBe(0);
});
