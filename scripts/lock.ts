/** What the import remembers of its entries: `content/import.lock.json`. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { compareText } from '../src/catalogue/compare.ts';
import { origin } from '../src/catalogue/schema.ts';

const remembered = z.strictObject({
  /** Where it stood in its dumps. */
  origin: z.array(origin).optional(),
  /** Hash of each field as last imported; a field of the file with another hash was corrected by hand. Absent for entries written by hand. */
  fields: z.record(z.string(), z.string()).optional(),
  /** Hash of the whole entry, and of when and where it takes place: what `changed` and `revision` are about. */
  entry: z.string(),
  occasion: z.string(),
  /** How often time, place or status changed (the SEQUENCE of RFC 5545, section 3.8.7.4). */
  revision: z.number().int().nonnegative(),
  /** The day on which it last changed, `YYYY-MM-DD`. */
  changed: z.string(),
  /** Its file was deleted by hand, and stays so. */
  deleted: z.literal(true).optional(),
});

const lockSchema = z.strictObject({ version: z.literal(1), entries: z.record(z.string(), remembered) });

export type Remembered = z.infer<typeof remembered>;

/** By id: "talks/slug" or "papers/slug". */
export type Lock = Map<string, Remembered>;

/** Reads a lock file; `undefined` when it is damaged. */
export function readLock(text: string): Lock | undefined {
  try {
    return new Map(Object.entries(lockSchema.parse(JSON.parse(text)).entries));
  } catch {
    return undefined;
  }
}

/** Sorted, a line a value: readable in a diff. */
export function writeLock(lock: Lock): string {
  const entries = Object.fromEntries([...lock].sort(([a], [b]) => compareText(a, b)));
  return `${JSON.stringify({ version: 1, entries }, null, 1)}\n`;
}

/** A short hash of a value; the same for objects that differ in the order of their keys only. "" for `undefined`. */
export function hash(value: unknown): string {
  return value === undefined
    ? ''
    : createHash('sha256').update(canonical(value)).digest('base64url').slice(0, 12);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b)))
      : part,
  );
}
