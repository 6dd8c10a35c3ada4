/**
 * Brings together what is imported now, what was imported before, and what a curator made of it: one set of entries, no
 * correction lost.
 *
 *     imported ──match──▶ remembered in the lock ──▶ stored on disk
 *        │                                             │
 *        └───── field by field: a hand wins, else the dump ────▶ written
 */
import { hash, type Lock, type LockEntry } from '../../content/lock.ts';
import type { StoredEntry } from '../../model/content.ts';
import { freeSlug } from '../../model/slug.ts';
import { plainTitle } from '../../render/math.ts';
import { nameParts } from '../../text/person-name.ts';
import { slugOf } from '../../text/slug.ts';
import {
  firstLine,
  folderOf,
  type IdentifiedEntry,
  type ImportedEntry,
  type ReconciledEntry,
} from '../entry.ts';
import type { Notice } from '../notices.ts';
import { orderedPaper, orderedTalk } from './fields.ts';
import { lockEntry, lockFromFiles } from './lock-entry.ts';
import { match } from './match.ts';
import { mergeWithFile } from './merge-with-file.ts';
import { aliasIds, followRenames, withAliases } from './renames.ts';

export interface ReconcileOptions {
  /** The day that a change is dated with, `YYYY-MM-DD`. */
  today: string;
  /** Whether an entry that was deleted by hand is to come back. */
  restores: (id: string) => boolean;
  /** Whether corrections give way to what the dumps say. */
  startsOver: boolean;
}

export interface Reconciliation {
  entries: ReconciledEntry[];
  lock: Lock;
  notices: Notice[];
  /** Entries whose file was deleted by hand, with what was imported for them. */
  deleted: IdentifiedEntry[];
  /** Names of the fields that a hand corrected, by id. */
  corrected: Map<string, string[]>;
}

/** What was there before this import, and what it has come to so far. */
interface State {
  options: ReconcileOptions;
  isLockLost: boolean;
  /** The lock as it was, under the ids that the entries have now. */
  remembered: Lock;
  storedById: ReadonlyMap<string, StoredEntry>;
  /** The slugs that entries renamed by hand had, by id. */
  formerSlugs: ReadonlyMap<string, string[]>;
  /** Dumps that stored entries were read from. */
  knownDumps: ReadonlySet<string>;
  takenIds: Set<string>;
  takenFiles: Set<string>;
  result: Reconciliation;
}

/**
 * Reconciles the entries of all dumps with their files.
 *
 * @param lock `undefined` when it is lost: then every difference between file and dump counts as a correction
 */
export function reconcile(
  imported: readonly ImportedEntry[],
  stored: readonly StoredEntry[],
  lock: Lock | undefined,
  options: ReconcileOptions,
): Reconciliation {
  const state = initialState(stored, lock, options);
  const matches = match(imported, state.remembered);
  imported.forEach((entry, index) => {
    const knownId = matches.get(index);
    const disk = knownId === undefined ? undefined : state.storedById.get(knownId);
    if (knownId !== undefined && disk) {
      updateEntry(state, knownId, entry, disk);
      return;
    }
    const id = knownId ?? newId(state, entry);
    state.takenIds.add(id);
    const isDoubtful =
      state.remembered.get(id)?.doubtful ?? (knownId === undefined && mayHaveBeenDeleted(state, entry));
    if ((knownId !== undefined || isDoubtful) && !options.restores(id)) {
      leaveDeleted(state, id, entry, isDoubtful);
    } else {
      addEntry(state, id, entry);
    }
  });
  keepUnmatched(state);
  keepDeleted(state);
  return state.result;
}

function initialState(
  stored: readonly StoredEntry[],
  lock: Lock | undefined,
  options: ReconcileOptions,
): State {
  const storedById = new Map(stored.map((entry) => [`${folderOf(entry)}/${entry.fields.slug}`, entry]));
  const { lock: remembered, formerSlugs } = followRenames(lock ?? lockFromFiles(stored), storedById);
  return {
    options,
    isLockLost: lock === undefined,
    remembered,
    storedById,
    formerSlugs,
    knownDumps: new Set(stored.flatMap(({ fields }) => fields.origin ?? []).map(({ dump }) => dump)),
    takenIds: new Set([
      ...storedById.keys(),
      ...remembered.keys(),
      ...stored.flatMap(aliasIds),
      // A file may be named otherwise than its entry.
      ...stored.map(({ path }) => path.replace(/\.md$/, '')),
    ]),
    takenFiles: new Set(stored.map(({ path }) => path)),
    result: { entries: [], lock: new Map(), notices: [], deleted: [], corrected: new Map() },
  };
}

/** Without the lock nobody knows whether an entry without a file is new: writing it could undo a deletion. */
function mayHaveBeenDeleted({ isLockLost, knownDumps }: State, entry: ImportedEntry): boolean {
  return isLockLost && knownDumps.has(entry.fields.origin?.[0]?.dump ?? '');
}

/** An entry that has a file: merged with it, field by field. */
function updateEntry(state: State, id: string, entry: ImportedEntry, disk: StoredEntry): void {
  const { options, result } = state;
  const before = state.remembered.get(id);
  const { base, corrected, conflicts, ...merged } = mergeWithFile(entry, disk, {
    base: state.isLockLost ? undefined : before?.fields,
    aliases: withAliases(disk.fields, state.formerSlugs.get(id)),
    startsOver: options.startsOver,
  });
  for (const conflict of conflicts) {
    result.notices.push({ ...placeOf(entry), rule: 'corrected-twice', text: `${id}: ${conflict}` });
  }
  if (corrected.length > 0) result.corrected.set(id, corrected);
  const { path } = disk;
  const isChanged = hash(merged.fields) !== hash(disk.fields) || merged.body !== disk.body;
  result.entries.push({ ...merged, id, path, imported: entry, isChanged, isNew: false });
  result.lock.set(id, {
    ...lockEntry({ ...merged, imported: entry, path }, before, options.today),
    fields: base,
  });
}

/** An entry that was deleted by hand, or may have been: it gets no file. */
function leaveDeleted(state: State, id: string, entry: ImportedEntry, isDoubtful: boolean): void {
  const { result, remembered, options } = state;
  result.deleted.push({ id, imported: entry });
  const nothing = { imported: entry, fields: { slug: slugIn(id) }, body: '' };
  const before: LockEntry = remembered.get(id) ?? lockEntry(nothing, undefined, options.today);
  result.lock.set(id, {
    ...before,
    ...(entry.fields.origin && { origin: entry.fields.origin }),
    deleted: true,
    ...(isDoubtful && { doubtful: true }),
  });
  if (isDoubtful) {
    const text = `the lock file was lost, and no entry stands for “${entry.fields.title}”: if it is new, import with --restore=${id}; if it was deleted, settle in sources.yaml that this was seen`;
    result.notices.push({ ...placeOf(entry), rule: 'deleted-or-new', text });
  }
}

/** An entry that is new, or comes back: it gets a file. */
function addEntry(state: State, id: string, entry: ImportedEntry): void {
  const { result, remembered, options } = state;
  const slug = slugIn(id);
  const path = freeFile(id, state.takenFiles);
  const { body } = entry;
  const content =
    entry.kind === 'talk'
      ? ({ kind: 'talk', fields: orderedTalk({ ...entry.fields, slug }) } as const)
      : ({ kind: 'paper', fields: orderedPaper({ ...entry.fields, slug }) } as const);
  result.entries.push({ ...content, id, path, body, imported: entry, isChanged: true, isNew: true });
  const { fields } = content;
  result.lock.set(id, lockEntry({ imported: entry, fields, body, path }, remembered.get(id), options.today));
}

/** Files that no record stands behind any more, or never did: they stay, but for the aliases of renamed ones. */
function keepUnmatched(state: State): void {
  const { result, remembered, options } = state;
  for (const [id, disk] of state.storedById) {
    if (result.lock.has(id)) continue;
    const before = remembered.get(id);
    const entry = withAliasesOf(disk, withAliases(disk.fields, state.formerSlugs.get(id)));
    const isChanged = hash(entry.fields.aliases) !== hash(disk.fields.aliases);
    result.entries.push({ ...entry, id, imported: undefined, isChanged, isNew: false });
    const kept = lockEntry({ ...entry, imported: undefined }, before, options.today);
    result.lock.set(id, { ...kept, ...(before?.fields && { fields: before.fields }) });
    const [origin] = before?.origin ?? [];
    if (origin) {
      const text = `${id} no longer stands in the dump; the entry stays: delete ${disk.path} if it is to go`;
      result.notices.push({ dump: origin.dump, line: firstLine(origin.lines), rule: 'gone-from-dump', text });
    }
  }
}

/** Entries that are remembered, and have neither a record nor a file any more. */
function keepDeleted({ result, remembered }: State): void {
  for (const [id, entry] of remembered) {
    if (!result.lock.has(id)) result.lock.set(id, { ...entry, deleted: true });
  }
}

function withAliasesOf(disk: StoredEntry, aliases: string[] | undefined) {
  const { path, body } = disk;
  return disk.kind === 'talk'
    ? { kind: disk.kind, path, body, fields: orderedTalk({ ...disk.fields, aliases }) }
    : { kind: disk.kind, path, body, fields: orderedPaper({ ...disk.fields, aliases }) };
}

/** "talks/gov-modelling-cells-in-one-dimension": the first speaker's surname, for a talk, and the title. */
function newId({ takenIds }: State, entry: ImportedEntry): string {
  const folder = folderOf(entry);
  const speaker = entry.kind === 'talk' ? entry.fields.speakers?.[0] : undefined;
  const slug = slugOf(`${speaker ? nameParts(speaker.name).family : ''} ${plainTitle(entry.fields.title)}`);
  return `${folder}/${freeSlug(slug, (other) => takenIds.has(`${folder}/${other}`))}`;
}

function slugIn(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** A file for an entry that has none. The one that is named after it may be another entry's by now. */
function freeFile(id: string, taken: Set<string>): string {
  let file = `${id}.md`;
  for (let count = 2; taken.has(file); count += 1) file = `${id}-${count}.md`;
  taken.add(file);
  return file;
}

function placeOf(entry: ImportedEntry): { dump: string; line: number } {
  const [origin] = entry.fields.origin ?? [];
  return { dump: origin?.dump ?? '', line: firstLine(origin?.lines ?? '1') };
}
