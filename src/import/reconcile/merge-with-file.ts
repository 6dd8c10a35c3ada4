/** Merges an imported entry with its file, field by field: what a hand changed stays, the rest follows the dump. */
import { hash, hashes } from '../../content/lock.ts';
import type { StoredEntry } from '../../model/content.ts';
import type { PaperFields, TalkFields } from '../../model/schema.ts';
import { beginning } from '../../text/truncate.ts';
import type { ImportedEntry } from '../entry.ts';
import { editable, namesOf, orderedPaper, orderedTalk } from './fields.ts';

/** Hashes by field name. */
type FieldHashes = Record<string, string>;

interface Merge {
  /** Hash of each field as imported, for the lock. */
  base: FieldHashes;
  /** Names of the fields that a hand corrected. */
  corrected: string[];
  /** In words, what hand and dump both changed, each to something else. */
  conflicts: string[];
}

export type MergedEntry = Merge & { body: string } & (
    | { kind: 'talk'; fields: TalkFields }
    | { kind: 'paper'; fields: PaperFields }
  );

export interface MergeOptions {
  /** The hash of each field as last imported; `undefined` when the lock is lost: then every difference is a correction. */
  base: FieldHashes | undefined;
  /** The slugs that the entry had. */
  aliases: string[] | undefined;
  /** Whether corrections give way to what the dump says. */
  startsOver: boolean;
}

/**
 * The entry as the dump gives it now, with what a hand corrected in its file.
 *
 * @throws {Error} when one is a talk and the other a paper
 */
export function mergeWithFile(entry: ImportedEntry, disk: StoredEntry, options: MergeOptions): MergedEntry {
  const decided = { slug: disk.fields.slug, aliases: options.aliases, origin: entry.fields.origin };
  if (entry.kind === 'talk' && disk.kind === 'talk') {
    const fresh = editable(entry.fields, entry.body);
    const { fields: merged, ...rest } = merge(fresh, editable(disk.fields, disk.body), options);
    const { body = '', ...fields } = merged;
    return { ...rest, kind: 'talk', fields: orderedTalk({ ...fields, ...decided }), body };
  }
  if (entry.kind === 'paper' && disk.kind === 'paper') {
    const fresh = editable(entry.fields, entry.body);
    const { fields: merged, ...rest } = merge(fresh, editable(disk.fields, disk.body), options);
    const { body = '', ...fields } = merged;
    return { ...rest, kind: 'paper', fields: orderedPaper({ ...fields, ...decided }), body };
  }
  throw new Error(`a ${entry.kind} cannot be merged with ${disk.path}`);
}

function merge<Fields extends object>(
  fresh: Fields,
  byHand: Fields,
  { base, startsOver }: MergeOptions,
): Merge & { fields: Fields } {
  if (startsOver) return { fields: fresh, base: hashes(fresh), corrected: [], conflicts: [] };
  return mergeByHand(fresh, byHand, base);
}

/**
 * Merges two states of the same fields: `fresh` from the dump, `byHand` from the file. `base` tells which of them a hand changed
 * since the last import.
 */
export function mergeByHand<Fields extends object>(
  fresh: Fields,
  byHand: Fields,
  base: FieldHashes | undefined,
): Merge & { fields: Fields } {
  const merge: Merge = { base: {}, corrected: [], conflicts: [] };
  const fields = { ...byHand };
  for (const name of new Set([...namesOf(fresh), ...namesOf(byHand)])) {
    const [now, kept] = [hash(fresh[name]), hash(byHand[name])];
    const before = base ? (base[name] ?? '') : now;
    const isCorrected = kept !== before && kept !== now;
    const isConflict = isCorrected && now !== before;
    if (isCorrected) merge.corrected.push(name);
    else fields[name] = fresh[name];
    if (isConflict) {
      merge.conflicts.push(
        `${name} was corrected by hand (${shown(byHand[name])}) and changed in the dump too (${shown(fresh[name])}); the hand's stays`,
      );
    }
    // In a conflict the old hash stays, and with it the notice, until both agree or it is settled.
    const remembered = isConflict ? before : now;
    if (remembered) merge.base[name] = remembered;
  }
  return { ...merge, fields };
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `“${text.length > 60 ? `${beginning(text, 60)}…` : text}”`;
}
