/** Reads and writes `content/import.lock.json`: what the import remembers of its entries. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { entryIdSchema, origin, pageAddress } from '../model/schema.ts';
import { compareText } from '../text/compare.ts';
import { InputError } from './input-error.ts';

export const lockFile = 'import.lock.json';

const lockEntry = z.strictObject({
  /** Its file, where it is not named after the slug. */
  path: z
    .string()
    .regex(/^(?:talks|papers)\/[^/\\]+\.md$/)
    .optional(),
  /** Where it stood in its dumps. */
  origin: z.array(origin).optional(),
  /** The id that its source gives it. */
  ownId: z.string().optional(),
  /**
   * Hash of each field as last imported: a field of the file with another hash was corrected by hand.
   * Absent for entries written by hand.
   */
  fields: z.record(z.string(), z.string()).optional(),
  /** Hash of the whole entry: `changed` is the day on which it last became another. */
  entry: z.string(),
  /** Hash of time, place and status: `revision` counts its changes. */
  occasion: z.string(),
  /** How often time, place or status changed (the SEQUENCE of RFC 5545, section 3.8.7.4). */
  revision: z.number().int().nonnegative(),
  /** The day on which it last changed, `YYYY-MM-DD`. */
  changed: z.string(),
  /** Its file was deleted by hand, and stays so. */
  deleted: z.literal(true).optional(),
  /** It has no file, and the lock was lost: the curator is to say whether it was deleted or is new. */
  doubtful: z.literal(true).optional(),
});

const lockSchema = z.strictObject({
  version: z.literal(1),
  entries: z.record(entryIdSchema, lockEntry),
  /** Notices that were there at the last import: "dump rule text-of-the-line" as a hash. */
  notices: z.array(z.string()),
  /** Addresses of derived pages that are no more, with the ones that they lead to. */
  moved: z.record(pageAddress, pageAddress),
  /** Addresses of derived pages as they are, with the places that make them: a page that vanishes is followed by its places. */
  addresses: z.record(pageAddress, z.array(z.string())),
});

export type LockEntry = z.infer<typeof lockEntry>;

/** By id: "talks/slug" or "papers/slug". */
export type Lock = Map<string, LockEntry>;

export interface Memory {
  entries: Lock;
  notices: ReadonlySet<string>;
  moved: Record<string, string>;
  addresses: Record<string, string[]>;
}

export const noMemory: Memory = { entries: new Map(), notices: new Set(), moved: {}, addresses: {} };

/**
 * Reads a lock file; `undefined` when it is damaged.
 *
 * @throws {InputError} when a newer version wrote it: what that one remembers would be lost if it were written anew
 */
export function readLock(text: string): Memory | undefined {
  try {
    const parsed = JSON.parse(text);
    if (parsed?.version > 1)
      throw new InputError(
        lockFile,
        undefined,
        `is of version ${parsed.version}: a newer Colloquy wrote it, use that`,
      );
    const { entries, notices, moved, addresses } = lockSchema.parse(parsed);
    return { entries: new Map(Object.entries(entries)), notices: new Set(notices), moved, addresses };
  } catch (error) {
    if (error instanceof InputError) throw error;
    return undefined;
  }
}

/** Sorted, one value a line, so that a diff can be read. */
export function writeLock({ entries, notices, moved, addresses }: Memory): string {
  const lock = {
    version: 1,
    entries: sorted(Object.fromEntries(entries)),
    notices: [...notices].sort(compareText),
    moved: sorted(moved),
    addresses: sorted(addresses),
  };
  return `${JSON.stringify(lock, null, 1)}\n`;
}

function sorted<T>(values: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => compareText(a, b)));
}

/** The hash of each field that is known. */
export function hashes(fields: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, hash(value)]),
  );
}

/** A short hash of a value, which does not depend on the order of keys; "" for `undefined`. */
export function hash(value: unknown): string {
  if (value === undefined) return '';
  return createHash('sha256').update(canonical(value)).digest('base64url').slice(0, 12);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part) ? sorted(part as Record<string, unknown>) : part,
  );
}
