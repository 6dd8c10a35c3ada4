/** Field by field: what a hand changed stays, what it did not change follows the dump. */

import { hash, ownedByImport } from '../../content/lock.ts';
import { beginning } from '../../text/truncate.ts';
import type { Imported } from '../to-entry.ts';
import type { Stored } from './reconcile.ts';

export interface Merged {
  fields: Record<string, unknown>;
  body: string;
  /** Hash of each field as imported, for the lock. */
  base: Record<string, string>;
  /** Names of the fields that a hand corrected. */
  corrected: string[];
  /** In words, what hand and dump both changed, each to something else. */
  conflicts: string[];
}

/**
 * The entry as the dump says it now, with what a hand corrected in its file.
 *
 * @param base the hash of each field as last imported; `undefined` when the lock is lost: then every difference is a correction
 */
export function mergeByHand(entry: Imported, disk: Stored, base: Record<string, string> | undefined): Merged {
  const fresh: Record<string, unknown> = { ...entry.fields, body: entry.body || undefined };
  const kept: Record<string, unknown> = { ...disk.fields, body: disk.body || undefined };
  const merged: Merged = { fields: kept, body: '', base: {}, corrected: [], conflicts: [] };
  const names = new Set(
    [...Object.keys(fresh), ...Object.keys(kept)].filter((name) => !ownedByImport.has(name)),
  );
  for (const name of names) {
    const [now, byHand] = [hash(fresh[name]), hash(kept[name])];
    const then = base ? (base[name] ?? '') : now;
    const isCorrected = byHand !== then && byHand !== now;
    const isConflict = isCorrected && now !== then;
    if (isCorrected) merged.corrected.push(name);
    if (isConflict) {
      merged.conflicts.push(
        `${name} was corrected by hand (${show(kept[name])}) and changed in the dump too (${show(fresh[name])}); the hand's stays`,
      );
    }
    if (!isCorrected) kept[name] = fresh[name];
    // In a conflict the old hash stays, and with it the notice, until it is settled.
    const remembered = isConflict ? then : now;
    if (remembered) merged.base[name] = remembered;
  }
  merged.body = typeof kept['body'] === 'string' ? kept['body'] : '';
  return merged;
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `“${text.length > 60 ? `${beginning(text, 60)}…` : text}”`;
}
