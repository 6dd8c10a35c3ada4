/** The inputs of a run: the same seed and the same number give the same bytes, whatever came before. */
import { formats } from '../../src/import/formats/registry.ts';
import { readers } from '../../src/import/reading/registry.ts';
import { seeded } from '../../src/search/fixtures/random.ts';
import type { ReadBy } from './check-import.ts';
import { encoded, mutated } from './mutations.ts';
import type { Seed } from './seeds.ts';

export interface FuzzInput {
  bytes: Uint8Array;
  by: ReadBy;
  /** The page that it was. */
  from: string;
}

/** What reads all inputs of a run: a format, a reader, or formats alone; otherwise it changes. */
export interface Only extends ReadBy {
  formats?: true;
}

/** One input. */
export function fuzzInput(all: readonly Seed[], seed: number, number: number, only: Only): FuzzInput {
  const seeds = only.formats ? all.filter(({ format }) => format !== undefined) : all;
  const random = seeded((Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0);
  const own = seeds.filter(({ format }) => format !== undefined && format === only.format);
  const page = random.pick(own.length > 0 && random.below(8) > 0 ? own : seeds);
  const text = mutated(page.text, random, random.pick(seeds).text);
  const bytes = encoded(text, random);
  return {
    bytes,
    by: (only.format ?? only.reader) ? only : readBy(page, random.below(8), random.next(), only),
    from: page.name,
  };
}

/** Half of the inputs are read as they are recognised, the others by a format or a reader that is named. */
function readBy({ format }: Seed, choice: number, at: number, { formats: areFormats }: Only): ReadBy {
  const anyOf = <T>(items: readonly T[]) => items[Math.floor(at * items.length)] as T;
  if (areFormats) return { format: choice < 6 && format !== undefined ? format : anyOf(formats).name };
  if (choice < 4) return {};
  if (choice < 6 && format !== undefined) return { format };
  return choice < 7 ? { reader: anyOf(readers).name } : { format: anyOf(formats).name };
}
