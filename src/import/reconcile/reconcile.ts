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
import { firstLine, folderOf, type ImportedEntry, slugIn } from '../entry.ts';
import { orderedPaper, orderedTalk } from './fields.ts';
import { keepDeleted, keepUnmatched } from './keep-entries.ts';
import { lockEntry } from './lock-entry.ts';
import { absorbed, match } from './match.ts';
import { mergeWithFile } from './merge-with-file.ts';
import { withAliases } from './renames.ts';
import { initialState, type ReconcileOptions, type Reconciliation, type State } from './state.ts';

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
  const matches = match(imported, state.remembered, options.isKept);
  imported.forEach((entry, index) => {
    const knownId = matches.get(index);
    const disk = knownId === undefined ? undefined : state.storedById.get(knownId);
    if (knownId !== undefined && disk) {
      if (state.isHeld(knownId)) holdEntry(state, knownId, entry, disk);
      else updateEntry(state, knownId, entry, disk);
      return;
    }
    const id = knownId ?? newId(state, entry);
    state.takenIds.add(id);
    const isDoubtful =
      state.remembered.get(id)?.doubtful ?? (knownId === undefined && mayHaveBeenDeleted(state, entry));
    const isDeleted = knownId !== undefined && !state.remembered.get(id)?.withdrawn;
    if ((isDeleted || isDoubtful) && !options.restores(id)) {
      leaveDeleted(state, id, entry, isDoubtful);
    } else {
      addEntry(state, id, entry);
    }
  });
  keepUnmatched(state, absorbed(imported, matches, state.remembered, options.isKept));
  keepDeleted(state);
  return state.result;
}

/** Without the lock, or with a stale one, nobody knows whether an entry without a file is new: writing it could undo a deletion. */
function mayHaveBeenDeleted({ isLockLost, knownDumps, staleDumps }: State, entry: ImportedEntry): boolean {
  return (isLockLost ? knownDumps : staleDumps).has(entry.fields.origin?.[0]?.dump ?? '');
}

/** An entry that another dump has a part in, which was not read this time: all of it stays as it is. */
function holdEntry(
  { result, remembered, isLockLost }: State,
  id: string,
  entry: ImportedEntry,
  disk: StoredEntry,
): void {
  const before = remembered.get(id);
  result.entries.push({ ...disk, id, imported: entry, isChanged: false, isNew: false });
  if (before) result.lock.set(id, { ...before, ...(isLockLost && { unsure: true }) });
}

/** An entry that has a file: merged with it, field by field. */
function updateEntry(state: State, id: string, entry: ImportedEntry, disk: StoredEntry): void {
  const { options, result } = state;
  const before = state.remembered.get(id);
  const { base, corrected, conflicts, ...merged } = mergeWithFile(entry, disk, {
    base: state.isLockLost || before?.unsure ? undefined : before?.fields,
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
    ...(entry.fields.origin && !state.isHeld(id) && { origin: entry.fields.origin }),
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

/**
 * "talks/gov-modelling-cells-in-one-dimension": the first speaker's surname, for a talk, and the title; "talks/gov-2024-02-26" where
 * that is not known yet, since the address stays when it is.
 */
function newId({ takenIds, slugCounts }: State, entry: ImportedEntry): string {
  const folder = folderOf(entry);
  const counts = slugCounts[entry.kind];
  const isTaken = (slug: string) => takenIds.has(`${folder}/${slug}`);
  if (entry.slug !== undefined) return `${folder}/${freeSlug(entry.slug, isTaken, counts)}`;
  const speaker = entry.kind === 'talk' ? entry.fields.speakers?.[0] : undefined;
  const family = speaker ? nameParts(speaker.name).family : '';
  const isUntitled = entry.kind === 'talk' && entry.inferred['title'] !== undefined;
  const slug = slugOf(
    isUntitled
      ? `${family || 'talk'} ${entry.fields.date ?? 'to be announced'}`
      : `${family} ${plainTitle(entry.fields.title)}`,
  );
  return `${folder}/${freeSlug(slug, isTaken, counts)}`;
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
