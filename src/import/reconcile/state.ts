/** What reconciling starts from, and what it has come to so far. */
import type { Lock } from '../../content/lock.ts';
import type { StoredEntry } from '../../model/content.ts';
import type { Ledger } from '../../model/ledger.ts';
import { folderOf, type IdentifiedEntry, type ReconciledEntry } from '../entry.ts';
import type { Notice } from '../notices.ts';
import { lockFromFiles, unknownFiles } from './lock-entry.ts';
import { aliasIds, followRenames } from './renames.ts';

export interface ReconcileOptions {
  /** The day that a change is dated with, `YYYY-MM-DD`. */
  today: string;
  /** Whether an entry that was deleted by hand is to come back. */
  restores: (id: string) => boolean;
  /** Whether corrections give way to what the dumps say. */
  startsOver: boolean;
  /** Whether a dump was not read in this run: its entries stay as they are. None, when left out. */
  isKept?: (dump: string) => boolean;
  /** What the last import said of each dump: where the lock does not know an entry of it, the lock is stale. */
  ledger?: Ledger;
  /** Whether a curator says that two entries are one. */
  areSame?: (a: string, b: string) => boolean;
  /** Whether lines of the lock could not be read. */
  isLockDamaged?: boolean;
}

export interface Reconciliation {
  entries: ReconciledEntry[];
  lock: Lock;
  notices: Notice[];
  /** Entries whose file was deleted by hand, with what was imported for them. */
  deleted: IdentifiedEntry[];
  /** Names of the fields that a hand corrected, by id. */
  corrected: Map<string, string[]>;
  /** Entries that the lock did not know, and that were known again by the origin in their files. */
  foundAgain: string[];
}

/** What was there before this import, and what it has come to so far. */
export interface State {
  options: ReconcileOptions;
  /** Whether a part of the entry was read from a dump that was not read in this run. */
  isHeld: (id: string) => boolean;
  isLockLost: boolean;
  /** Dumps of entries that have files and that the lock does not know: it is older than the files. */
  staleDumps: ReadonlySet<string>;
  /** The lock as it was, under the ids that the entries have now. */
  remembered: Lock;
  storedById: ReadonlyMap<string, StoredEntry>;
  /** The slugs that entries renamed by hand had, by id. */
  formerSlugs: ReadonlyMap<string, string[]>;
  /** Dumps that stored entries were read from. */
  knownDumps: ReadonlySet<string>;
  /** Ids are taken and never given back in a run. */
  takenIds: Set<string>;
  /** How far the numbers behind each name were searched. */
  slugCounts: Record<StoredEntry['kind'], Map<string, number>>;
  takenFiles: Set<string>;
  result: Reconciliation;
}

/** The state before any entry is reconciled. `lock` is `undefined` when it is lost. */
export function initialState(
  stored: readonly StoredEntry[],
  lock: Lock | undefined,
  options: ReconcileOptions,
): State {
  const storedById = new Map(stored.map((entry) => [`${folderOf(entry)}/${entry.fields.slug}`, entry]));
  const { lock: known, formerSlugs } = followRenames(lock ?? lockFromFiles(stored), storedById);
  const foundAgain = unknownFiles(stored, known);
  const remembered: Lock = new Map([...known, ...foundAgain]);
  const knownDumps = new Set([
    ...stored.flatMap(({ fields }) => fields.origin ?? []).map(({ dump }) => dump),
    ...Object.keys(options.ledger ?? {}),
  ]);
  const { isKept = () => false } = options;
  return {
    options,
    isHeld: (id) => remembered.get(id)?.origin?.some(({ dump }) => isKept(dump)) ?? false,
    isLockLost: lock === undefined,
    staleDumps: options.isLockDamaged ? knownDumps : staleDumpsOf(foundAgain, options.ledger, known),
    remembered,
    storedById,
    formerSlugs,
    knownDumps,
    takenIds: new Set([
      ...storedById.keys(),
      ...remembered.keys(),
      ...stored.flatMap(aliasIds),
      // A file may be named otherwise than its entry.
      ...stored.map(({ path }) => path.replace(/\.md$/, '')),
    ]),
    slugCounts: { talk: new Map(), paper: new Map() },
    takenFiles: new Set(stored.map(({ path }) => path)),
    result: {
      entries: [],
      lock: new Map(),
      notices: [],
      deleted: [],
      corrected: new Map(),
      foundAgain: [...foundAgain.keys()],
    },
  };
}

/** Dumps of which the files or the ledger have entries that the lock does not know. */
function staleDumpsOf(foundAgain: Lock, ledger: Ledger = {}, lock: Lock): Set<string> {
  const ofFiles = [...foundAgain.values()].flatMap(({ origin = [] }) => origin.map(({ dump }) => dump));
  const ofLedger = Object.entries(ledger).flatMap(([dump, { entries }]) =>
    Object.keys(entries).some((id) => !lock.has(id)) ? [dump] : [],
  );
  return new Set([...ofFiles, ...ofLedger]);
}
