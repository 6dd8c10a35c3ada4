/**
 * Keeps on disk what costs time to compute of one entry, from one build to the next. Values are found by what they were computed from and
 * by the program that did it, so the file can be deleted at any time, and changes no byte of the site.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface DerivedStore {
  /**
   * The value for each input, in their order.
   *
   * @param kind tells values of one kind from those of another
   * @param inputs what values are computed from, as plain data
   * @param compute is given the inputs without a value, and returns theirs, as plain data, in their order
   */
  valuesOf<Input, Value>(
    kind: string,
    inputs: readonly Input[],
    compute: (missing: readonly Input[]) => Value[],
  ): Value[];
  /** The same where computing takes its time: `compute` may wait. */
  laterValuesOf<Input, Value>(
    kind: string,
    inputs: readonly Input[],
    compute: (missing: readonly Input[]) => Promise<Value[]>,
  ): Promise<Value[]>;
  /** Writes what was asked for since the store was opened. */
  save(): void;
}

/**
 * @param file is read now, and written by `save`; a file that cannot be read counts as empty
 * @param code the hash of the program
 * @param isAnew whether everything is computed anew
 */
export function openDerivedStore(file: string, code: string, isAnew = false): DerivedStore {
  const before = isAnew ? new Map<string, unknown>() : readStored(file, code);
  const used = new Map<string, unknown>();
  const keysOf = (kind: string, inputs: readonly unknown[]) => inputs.map((input) => keyOf(kind, input));
  const missingOf = <Input>(keys: readonly string[], inputs: readonly Input[]) =>
    inputs.filter((_, at) => !before.has(keys[at] ?? ''));
  /** @param computed of the inputs that had none, in their order */
  const complete = <Value>(keys: readonly string[], computed: readonly Value[]) => {
    const missing = keys.filter((key) => !before.has(key));
    for (const [index, key] of missing.entries()) before.set(key, computed[index]);
    return keys.map((key) => {
      used.set(key, before.get(key));
      return before.get(key) as Value;
    });
  };
  return {
    valuesOf(kind, inputs, compute) {
      const keys = keysOf(kind, inputs);
      return complete(keys, compute(missingOf(keys, inputs)));
    },
    async laterValuesOf(kind, inputs, compute) {
      const keys = keysOf(kind, inputs);
      return complete(keys, await compute(missingOf(keys, inputs)));
    },
    save: () => write(file, JSON.stringify({ code, values: Object.fromEntries(used) })),
  };
}

function keyOf(kind: string, input: unknown): string {
  return createHash('sha256')
    .update(`${kind}\0${JSON.stringify(input)}`)
    .digest('base64url')
    .slice(0, 24);
}

function readStored(file: string, code: string): Map<string, unknown> {
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as {
      code: string;
      values: Record<string, unknown>;
    };
    return new Map(stored.code === code ? Object.entries(stored.values) : []);
  } catch {
    return new Map();
  }
}

/** A build that is cut off leaves the former file. A disk that takes no more costs time, and no site. */
function write(file: string, text: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  } catch {}
}
