/** Whether a page still fits the layout that was accepted for it; where it does not, its entries stay as they are. */
import { hash, type LayoutMemory, type Lock } from '../content/lock.ts';
import type { Source } from '../model/schema.ts';
import { countNoun } from '../text/plural.ts';
import type { Dump } from './dump.ts';
import type { ImportedEntry } from './entry.ts';
import { match } from './reconcile/match.ts';
import type { DumpRecord } from './record.ts';

/** What the lock remembers of a page that was read by a layout. */
export function layoutMemory(dump: Dump, source: Source, records: readonly DumpRecord[]): LayoutMemory {
  return {
    text: hash(dump.lines.map(({ text }) => text)),
    settings: hash([source.layout ?? null, source.settled ?? null]),
    examples: hash(source.examples ?? null),
    records: hash(records),
  };
}

export interface Misfit {
  rule: 'layout-outgrown' | 'layout-read-anew' | 'proposal';
  /** Why the entries stay as they are. */
  why: string;
}

/**
 * Why a reading by an accepted layout is not imported; `undefined` when it fits.
 *
 * @param now what the lock is to remember of this reading
 * @param before what it remembers of the last; `undefined` when it was lost, or there was none
 */
export function misfitOf(
  dump: Dump,
  entries: readonly ImportedEntry[],
  now: LayoutMemory,
  before: LayoutMemory | undefined,
  lock: Lock,
): Misfit | undefined {
  if (before && before.examples !== now.examples)
    return { rule: 'proposal', why: 'its examples changed since the layout was accepted' };
  if (entries.length === 0)
    return { rule: 'layout-outgrown', why: 'the layout that was accepted finds no entry on it' };
  if (!before) return undefined;
  const isSamePage = before.text === now.text && before.settings === now.settings;
  if (isSamePage && before.records !== now.records)
    return {
      rule: 'layout-read-anew',
      why: 'the page is unchanged, and this version of the program reads it differently',
    };
  if (before.text === now.text) return undefined;
  const known = entriesOf(dump, lock);
  const left = known.size - match(entries, known, (name) => name !== dump.name).size;
  return left * 3 > known.size
    ? {
        rule: 'layout-outgrown',
        why: `the page changed, and ${left} of ${countNoun(known.size, 'entry', 'entries')} would be gone`,
      }
    : undefined;
}

function entriesOf(dump: Dump, lock: Lock): Lock {
  return new Map(
    [...lock].filter(
      ([, { origin = [], deleted }]) => !deleted && origin.some((place) => place.dump === dump.name),
    ),
  );
}
