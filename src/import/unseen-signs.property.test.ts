/** Signs that nobody sees make a text read as another one, or break a file: none leaves the import, however a file writes it. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntryFile } from '../content/front-matter.ts';
import { type FilesInMemory, runOn } from './in-memory.fixture.ts';

const fixtures = join(import.meta.dirname, 'formats/fixtures');
const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((name) => extname(name) !== '' && !/\.expected\.yaml$/.test(name))
  .sort();

/** Control characters, bidirectional controls, signs of no width, half a pair of surrogates. */
const signs = [
  ...[0x01, 0x08, 0x0b, 0x1b, 0x7f, 0x85, 0x9b],
  ...[0x202a, 0x202e, 0x2066, 0x2069],
  ...[0x200b, 0x2060, 0xfeff, 0xad],
  ...[0xd800, 0xdfff],
];
const unseen = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF\u00AD]|\p{Cs}/u;

/** The ways in which files write a sign. */
const written: ((code: number) => string)[] = [
  (code) => String.fromCharCode(code),
  (code) => `&#${code};`,
  (code) => `&#x${code.toString(16)};`,
  (code) => `&amp;#x${code.toString(16)};`,
  (code) => `\\u${code.toString(16).padStart(4, '0')}`,
  (code) => `\\\\symbol{${code}}`,
];

/** Words that are syntax, or that a format is known by. */
const syntax = /^(?:true|false|null|application|http|https|schema)$/i;

/** A text with a sign in the middle of every fifth word that is no syntax, from one of the first five on. */
function sprinkled(text: string, sign: string, from: number): string {
  let count = 0;
  return text.replace(/(?<=[\s"'>{(])[A-Z]?[a-z]{3,20}(?![\w@./-]{0,40}["']?\s?[:=])/g, (word) => {
    if (syntax.test(word)) return word;
    count += 1;
    return count % 5 === from ? word.slice(0, 2) + sign + word.slice(2) : word;
  });
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

let found = 0;

describe.each(files)('%s', (name) => {
  const text = readFileSync(join(fixtures, name), 'utf8');
  const format = name.split(/[\\/]/)[0] ?? '';

  it('gives no sign that nobody sees', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...signs),
        fc.constantFrom(...written),
        fc.integer({ min: 0, max: 4 }),
        (code, write, from) => {
          const stored: FilesInMemory = new Map();
          const dump = { [`dump${extname(name)}`]: sprinkled(text, write(code), from) };
          const { entries } = runOn(stored, dump, { format });
          found += entries.length;
          for (const { fields, path } of entries) {
            const file = stored.get(path) ?? '';
            for (const each of [...textsIn(fields), file]) expect(each).not.toMatch(unseen);
            expect(readEntryFile(file)).toBeDefined();
          }
          const again = runOn(stored, dump, { format });
          expect(again.entries.some(({ isNew, isChanged }) => isNew || isChanged)).toBe(false);
        },
      ),
      { numRuns: 12 },
    );
  });
});

it('reads entries in most of the files', () => {
  expect(found).toBeGreaterThan(10 * files.length);
});
