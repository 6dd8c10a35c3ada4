/** Reads and writes `content/import.lock.json`: what the import remembers of its entries. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { entryIdSchema, origin, pageAddress } from '../model/schema.ts';
import { compareText } from '../text/compare.ts';
import { InputError } from './input-error.ts';
import { hasConflictMarks, readItems, sidesOf, writeItems } from './line-json.ts';

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
  /** It was deleted since the reading that made it was withdrawn: when that is accepted again, it comes back. */
  withdrawn: z.literal(true).optional(),
  /** The lock was lost before its dump was read again: `fields` are those of the file, and no one knows what a hand corrected. */
  unsure: z.literal(true).optional(),
  /** It has no file, and the lock was lost: the curator is to say whether it was deleted or is new. */
  doubtful: z.literal(true).optional(),
});

const layoutMemory = z.strictObject({
  /** Hash of the page's lines. */
  text: z.string(),
  /** Hash of what sources.yaml says of its reading: layout and settled lines. */
  settings: z.string(),
  /** Hash of its examples. */
  examples: z.string(),
  /** Hash of the records that were read. */
  records: z.string(),
});

/** The form of version 1, which is still read. */
const firstForm = z.strictObject({
  version: z.literal(1),
  entries: z.record(entryIdSchema, lockEntry),
  /** Notices that were there at the last import: "dump rule text-of-the-line" as a hash. */
  notices: z.array(z.string()),
  /** Addresses of derived pages that are no more, with the ones that they lead to. */
  moved: z.record(pageAddress, pageAddress),
  /** Addresses of derived pages as they are, with the places that make them: a page that vanishes is followed by its places. */
  addresses: z.record(pageAddress, z.array(z.string())),
  /** Pages that were read by a layout, by the dump's file name: the same page by the same layout is to give the same records. */
  layouts: z.record(z.string(), layoutMemory).optional(),
});

const { entry: entryHash, ...ofEntry } = lockEntry.shape;

/** A line of the file: an entry, a notice, an address that moved, an address, or a layout. */
const lockLine = z.union([
  z.strictObject({ entry: entryIdSchema, hash: entryHash, ...ofEntry }),
  z.strictObject({ notice: z.string() }),
  z.strictObject({ moved: pageAddress, to: pageAddress }),
  z.strictObject({ address: pageAddress, of: z.array(z.string()) }),
  z.strictObject({ layout: z.string(), ...layoutMemory.shape }),
]);

export type LockEntry = z.infer<typeof lockEntry>;
export type LayoutMemory = z.infer<typeof layoutMemory>;

/** By id: "talks/slug" or "papers/slug". */
export type Lock = Map<string, LockEntry>;

export interface Memory {
  entries: Lock;
  notices: ReadonlySet<string>;
  moved: Record<string, string>;
  addresses: Record<string, string[]>;
  /** By the dump's file name. */
  layouts: ReadonlyMap<string, LayoutMemory>;
  /** What two branches remember of an entry, where it differs, by id. */
  variants?: Map<string, LockEntry[]>;
  /** The form of the file, where it is an earlier one. */
  form?: 1;
  /** How many lines of the file could not be read. */
  damaged?: number;
  /** Whether git left the marks of a conflict in the file. */
  hasConflict?: boolean;
}

const emptyMemory = (): Memory => ({
  entries: new Map(),
  notices: new Set(),
  moved: {},
  addresses: {},
  layouts: new Map(),
});

export const noMemory: Memory = emptyMemory();

/**
 * Reads a lock file; `undefined` when it is lost. Lines that are damaged take no other along, and where git left its marks of a conflict
 * both sides are read.
 *
 * @throws {InputError} when a newer version wrote it: what that one remembers would be lost if it were written anew
 */
export function readLock(text: string): Memory | undefined {
  if (!hasConflictMarks(text)) return readWhole(text);
  const sides = sidesOf(text).flatMap((side) => readWhole(side) ?? []);
  const [first, second] = sides;
  if (!first) return undefined;
  return { ...(second ? bothMemories(first, second) : first), hasConflict: true };
}

function readWhole(text: string): Memory | undefined {
  return /^\s*\[/.test(text) ? readByLines(text) : readFirstForm(text);
}

/** The form of version 1: one object. */
function readFirstForm(text: string): Memory | undefined {
  try {
    const {
      entries,
      notices,
      moved,
      addresses,
      layouts = {},
    } = firstForm.parse(checkVersion(JSON.parse(text)));
    return {
      form: 1,
      entries: new Map(Object.entries(entries)),
      notices: new Set(notices),
      moved,
      addresses,
      layouts: new Map(Object.entries(layouts)),
    };
  } catch (error) {
    if (error instanceof InputError) throw error;
    return undefined;
  }
}

function checkVersion<Parsed extends { version?: unknown }>(parsed: Parsed): Parsed {
  const { version } = parsed ?? {};
  if (typeof version === 'number' && version > 2)
    throw new InputError(
      lockFile,
      undefined,
      `is of version ${version}: a newer Colloquy wrote it, use that`,
    );
  return parsed;
}

function readByLines(text: string): Memory | undefined {
  const { items, damaged } = readItems(text);
  let memory: Memory = { ...emptyMemory(), ...(damaged > 0 && { damaged }) };
  let isLock = false;
  for (const item of items) {
    if ('version' in item) {
      checkVersion(item);
      isLock = true;
      continue;
    }
    const { data } = lockLine.safeParse(item);
    if (data) memory = withLine(memory, data);
    else memory.damaged = (memory.damaged ?? 0) + 1;
  }
  return isLock || memory.entries.size > 0 ? memory : undefined;
}

function withLine(memory: Memory, line: z.infer<typeof lockLine>): Memory {
  if ('entry' in line) {
    const { entry: id, hash: entry, ...rest } = line;
    addEntry(memory, id, { entry, ...rest });
  } else if ('notice' in line) (memory.notices as Set<string>).add(line.notice);
  else if ('moved' in line) memory.moved[line.moved] = line.to;
  else if ('address' in line)
    memory.addresses[line.address] = [...new Set([...(memory.addresses[line.address] ?? []), ...line.of])];
  else {
    const { layout, ...rest } = line;
    (memory.layouts as Map<string, LayoutMemory>).set(layout, rest);
  }
  return memory;
}

/** Two branches may remember an entry differently: all that they remember is kept, and the import settles by the file which is right. */
function addEntry(memory: Memory, id: string, entry: LockEntry): void {
  const before = memory.entries.get(id);
  if (!before || hash(before) === hash(entry)) {
    memory.entries.set(id, entry);
    return;
  }
  memory.variants ??= new Map();
  memory.variants.set(id, [...(memory.variants.get(id) ?? [before]), entry]);
  const [older, newer] = before.changed > entry.changed ? [entry, before] : [before, entry];
  memory.entries.set(id, { ...newer, revision: Math.max(older.revision, newer.revision) });
}

function bothMemories(first: Memory, second: Memory): Memory {
  const both: Memory = {
    ...first,
    notices: new Set([...first.notices, ...second.notices]),
    moved: { ...second.moved, ...first.moved },
    addresses: { ...second.addresses, ...first.addresses },
    layouts: new Map([...second.layouts, ...first.layouts]),
  };
  for (const [id, entry] of second.entries) addEntry(both, id, entry);
  return both;
}

/** Sorted, and an item a line: branches merge, and a diff can be read. */
export function writeLock({ entries, notices, moved, addresses, layouts }: Memory): string {
  const byKey = <T>(values: Iterable<readonly [string, T]>) =>
    [...values].sort(([a], [b]) => compareText(a, b));
  return writeItems([
    { version: 2 },
    ...byKey(entries).map(([id, { entry, ...rest }]) => ({ entry: id, hash: entry, ...rest })),
    ...[...notices].sort(compareText).map((notice) => ({ notice })),
    ...byKey(Object.entries(moved)).map(([from, to]) => ({ moved: from, to })),
    ...byKey(Object.entries(addresses)).map(([address, of]) => ({ address, of })),
    ...byKey(layouts).map(([layout, rest]) => ({ layout, ...rest })),
  ]);
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
