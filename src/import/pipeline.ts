/**
 * The import as one pure function: from what lies in the content folder to what is to lie there.
 *
 *     dumps → records (a format or a layout reads them) → entries (normalised, checked) → merged → reconciled with the files → ledger
 */
import { updateEntryFile, writeEntryFile } from '../content/front-matter.ts';
import { ledgerFile, writeLedger } from '../content/ledger.ts';
import { hash, type LayoutMemory, lockFile, type Memory, writeLock } from '../content/lock.ts';
import type { StoredEntry } from '../model/content.ts';
import type { Ledger } from '../model/ledger.ts';
import type { EntryRules, Layout, Person, SeriesDescription } from '../model/schema.ts';
import { inSilence, type StartPhase } from '../text/progress.ts';
import { account, type LineCounts } from './accounting.ts';
import { unseen } from './curation.ts';
import type { Dump } from './dump.ts';
import type { IdentifiedEntry, ImportedEntry, ReconciledEntry } from './entry.ts';
import { stillSettled, toldOnce } from './folder-notices.ts';
import { type GeneralReading, generalReading } from './general-reading.ts';
import { countEntriesFrom, keptLedger } from './kept-dumps.ts';
import { migratedLines } from './migrated.ts';
import { missingInFolders, type ReadWithFields } from './missing-fields.ts';
import type { Notice } from './notices.ts';
import {
  type ProposedReading,
  readOrPropose,
  type SourceItem,
  type UnreadableDump,
  unreadableNotice,
} from './read-dump.ts';
import { followAddresses } from './reconcile/derived-addresses.ts';
import { mergePapers } from './reconcile/merge-papers.ts';
import { mergeTalks } from './reconcile/merge-talks.ts';
import { keptApart } from './reconcile/papers/apart.ts';
import { reconcile } from './reconcile/reconcile.ts';
import { healedLock } from './reconcile/settle-lock.ts';
import type { ReconcileOptions, Reconciliation } from './reconcile/state.ts';
import type { Boilerplate } from './record.ts';

/** Everything that an import is made from. */
export interface ImportInput {
  /** The catalogue's own, as `catalogue.yaml` says. */
  timezone?: string;
  /** In the order of their names. */
  dumps: Dump[];
  /** Files beside them that are no text. */
  unreadable?: readonly UnreadableDump[];
  /** By the dump's file name. */
  sources: ReadonlyMap<string, SourceItem>;
  people: readonly Person[];
  entryRules: EntryRules;
  /** What `series.yaml` says. */
  series?: readonly SeriesDescription[];
  stored: readonly StoredEntry[];
  /** `undefined` when the lock is lost or damaged. */
  memory: Memory | undefined;
  /** What became of the dumps at the last import; that of a dump that is not read this time stays. */
  ledger?: Ledger;
  /** Whether the curator takes the proposal for a dump. */
  accepts?: (dump: string) => boolean;
  /** Told how far the import has come. */
  startPhase?: StartPhase;
  options: ReconcileOptions;
}

export interface ImportResult {
  /** What files are to hold, by their path in the content folder. Files that are not named stay as they are. */
  files: Map<string, string>;
  entries: ReconciledEntry[];
  /** By dump. */
  counts: Map<string, LineCounts>;
  /** In the order of dumps and lines; those that a curator has settled are left out. */
  notices: Notice[];
  /** Those of them that were not there at the last import. */
  newNotices: Notice[];
  /** What was healed in the lock, in words. */
  healed: string[];
  /** What became of content that an earlier version wrote, in words. */
  migrated: string[];
  /** Names of the fields that a hand corrected, by id. */
  corrected: Map<string, string[]>;
  /** Dumps that were not imported, with the number of their entries, which stay as they are. */
  left: Map<string, number>;
  /** Readings that nobody has accepted yet. */
  proposals: ProposedReading[];
  /** Layouts that were accepted in this run and are to be written into `sources.yaml`, by dump. */
  accepted: Map<string, Layout>;
  /** Dumps whose proposals were taken in this run, also those that keep the layout that they have. */
  taken: Set<string>;
}

/**
 * Runs the import. Touches no file, and gives the same result for the same input. A dump that cannot be read stops no other: it has
 * a notice, and its entries stay as they are.
 *
 * @param general the readers of pages that no format knows
 */
export function importContent(input: ImportInput, general: GeneralReading = generalReading): ImportResult {
  const { dumps, unreadable = [], sources, stored, memory, startPhase = inSilence } = input;
  const read = readDumps(input, general);
  const left = new Set([...read.left, ...unreadable.map(({ name }) => name)]);
  const merging = startPhase('merging entries');
  const isApart = keptApart(input.entryRules.apart ?? [], memory?.entries, stored);
  const merged = mergeTalks(mergePapers(read.entries, isApart));
  // What lies below an unreadable file are the sheets of a spreadsheet.
  const isKept = (dump: string) =>
    left.has(dump) || unreadable.some(({ name }) => dump.startsWith(`${name}/`));
  const reconciled = reconcile(merged, stored, memory?.entries, {
    ...input.options,
    isKept,
    ...(input.ledger && { ledger: input.ledger }),
    areSame: (a, b) => input.entryRules.same?.some((ids) => ids.includes(a) && ids.includes(b)) ?? false,
    isLockDamaged: (memory?.damaged ?? 0) > 0,
  });
  const {
    ledger,
    counts,
    notices: unread,
  } = account(
    dumps.filter(({ name }) => !isKept(name)),
    read.boilerplate,
    importedEntries(reconciled),
  );

  const all = [...read.notices, ...unreadable.map(unreadableNotice), ...reconciled.notices, ...unread];
  const unsettled = dumps.reduce<Notice[]>(
    (some, dump) => unseen(some, dump, sources.get(dump.name)?.settled ?? [], !isKept(dump.name)),
    toldOnce(all),
  );
  const notices = stillSettled(unsettled, dumps, (dump) => sources.get(dump)?.folder);
  for (const { dump, line, rule, text } of notices)
    if (counts.has(dump)) ledger[dump]?.notices.push({ line, rule, text });
  const before = keptLedger(input.ledger, dumps, isKept, memory);
  const keys = keysOf(notices, dumps);

  const files = entryFiles(reconciled.entries, stored);
  const lock: Memory = {
    entries: reconciled.lock,
    // What was said of a dump that is not read this time is not new when it is read again.
    notices: new Set([...keys.values(), ...(Object.keys(before).length > 0 ? (memory?.notices ?? []) : [])]),
    ...followAddresses(
      reconciled.entries,
      {
        people: input.people,
        series: input.series,
        institutionOf: (dump) => sources.get(dump)?.institution,
      },
      memory,
    ),
    layouts: read.layouts,
  };
  merging.end();
  files.set(lockFile, writeLock(lock));
  files.set(ledgerFile, writeLedger({ ...ledger, ...before }));
  return {
    files,
    entries: reconciled.entries,
    counts,
    notices,
    newNotices: notices.filter((notice) => !memory?.notices.has(keys.get(notice) ?? '')),
    healed: healedLock(memory, reconciled.foundAgain),
    migrated: migratedLines(memory, stored, reconciled.entries),
    corrected: reconciled.corrected,
    left: countEntriesFrom(left, reconciled.entries),
    proposals: read.proposals,
    accepted: read.accepted,
    taken: read.taken,
  };
}

interface ReadDumps {
  entries: ImportedEntry[];
  /** By dump. */
  boilerplate: Map<string, Boilerplate[]>;
  notices: Notice[];
  layouts: Map<string, LayoutMemory>;
  accepted: Map<string, Layout>;
  taken: Set<string>;
  /** The dumps that were not imported. */
  left: string[];
  proposals: ProposedReading[];
}

/** Reads every dump by its format or its layout. */
function readDumps(input: ImportInput, general: GeneralReading): ReadDumps {
  const { dumps, sources, timezone, memory, series = [] } = input;
  const { accepts = () => false, startPhase = inSilence } = input;
  const result: ReadDumps = {
    entries: [],
    boilerplate: new Map(),
    notices: [],
    layouts: new Map(),
    accepted: new Map(),
    taken: new Set(),
    left: [],
    proposals: [],
  };
  const inFolders: ReadWithFields[] = [];
  const reading = startPhase('reading dumps', dumps.length);
  for (const [index, dump] of dumps.entries()) {
    reading.at(index);
    const source: SourceItem = sources.get(dump.name) ?? { dump: dump.name, line: 1 };
    const outcome = readOrPropose(dump, source, { general, timezone, series, memory, accepts });
    const { read, notice, accepted, proposal } = outcome;
    const layout = outcome.layout ?? (read ? undefined : memory?.layouts.get(dump.name));
    if (layout) result.layouts.set(dump.name, layout);
    if (outcome.isTaken) result.taken.add(dump.name);
    if (accepted) result.accepted.set(dump.name, accepted);
    if (notice) result.notices.push(notice);
    if (proposal) result.proposals.push(proposal);
    if (!read) {
      result.left.push(dump.name);
      continue;
    }
    if (source.fields && source.folder)
      inFolders.push({ dump: dump.name, folder: source.folder, missing: read.reading.missing });
    result.boilerplate.set(dump.name, read.reading.boilerplate);
    for (const each of read.notices) result.notices.push(each);
    for (const each of read.entries) result.entries.push(each);
  }
  reading.end();
  for (const each of missingInFolders(inFolders)) result.notices.push(each);
  for (const { name } of input.unreadable ?? []) {
    const layout = memory?.layouts.get(name);
    if (layout) result.layouts.set(name, layout);
  }
  return result;
}

/** The entries that records of this run stand behind. What a hand corrected is no longer inferred. */
function importedEntries({ entries, deleted, corrected }: Reconciliation): IdentifiedEntry[] {
  const now = entries.flatMap(({ id, imported }) => {
    if (!imported) return [];
    const byHand = new Set(corrected.get(id));
    const inferred = Object.entries(imported.inferred).filter(([field]) => !byHand.has(field));
    return [{ id, imported: { ...imported, inferred: Object.fromEntries(inferred) } }];
  });
  return [...now, ...deleted];
}

/** The files of entries that are new or changed. */
function entryFiles(
  entries: readonly ReconciledEntry[],
  stored: readonly StoredEntry[],
): Map<string, string> {
  const files = new Map<string, string>();
  const textOf = new Map(stored.map((entry) => [entry.path, entry.text]));
  for (const { path, fields, body, isChanged, isNew } of entries) {
    if (isNew) files.set(path, writeEntryFile(fields, body));
    else if (isChanged) files.set(path, updateEntryFile(textOf.get(path) ?? '', fields, body));
  }
  return files;
}

/** What each notice is known again by: its rule and the text of its line, wherever the line moved. */
function keysOf(notices: readonly Notice[], dumps: readonly Dump[]): Map<Notice, string> {
  const byName = new Map(dumps.map((dump) => [dump.name, dump]));
  // A file may be one long line with a notice for each of its members: its text is hashed once.
  const known = new Map<string, string>();
  return new Map(
    notices.map((notice) => {
      const { dump, line, rule, text } = notice;
      const printed = byName.get(dump)?.lines[line - 1]?.text.trim();
      if (!printed) return [notice, hash([dump, rule, text])];
      const place = JSON.stringify([dump, rule, line]);
      const key = known.get(place) ?? hash([dump, rule, printed]);
      known.set(place, key);
      return [notice, key];
    }),
  );
}
