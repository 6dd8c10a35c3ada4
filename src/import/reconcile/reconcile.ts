/**
 * What is imported now, what was imported before, and what a curator made of it: one set of entries, no correction lost.
 *
 *     imported ──match──▶ remembered in the lock ──▶ stored on disk
 *        │                                             │
 *        └───── field by field: a hand wins, else the dump ────▶ written
 */

import { hash, hashes, type Lock, type Remembered } from '../../content/lock.ts';
import { paperSchema, talkSchema } from '../../model/schema.ts';
import { freeSlug } from '../../model/slug.ts';
import { plainTitle } from '../../render/math.ts';
import { nameParts } from '../../text/person-name.ts';
import { slugOf } from '../../text/slug.ts';
import type { Notice } from '../notices.ts';
import type { Imported } from '../to-entry.ts';
import { hashesOf } from '../to-entry.ts';
import { match } from './match.ts';
import { mergeByHand } from './merge-with-file.ts';
import { aliasIds, followRenames, withAliases } from './renames.ts';

/** An entry's file as it lies on disk. */
export interface Stored {
  /** Relative to the content folder: "talks/slug.md". */
  path: string;
  folder: Folder;
  fields: Fields;
  body: string;
}

export type Folder = 'talks' | 'papers';
export type Fields = Record<string, unknown> & { slug: string };

export interface Entry extends Stored {
  /** "talks/slug". */
  id: string;
  /** What it was imported from; `undefined` for an entry that no record stands behind. */
  imported: Imported | undefined;
  /** Whether the file has to be written; `isNew` where there is none yet. */
  isChanged: boolean;
  isNew: boolean;
}

export interface Reconciled {
  entries: Entry[];
  lock: Lock;
  notices: Notice[];
  /** Entries whose file was deleted by hand, with what was imported for them. */
  deleted: { id: string; imported: Imported }[];
  /** Names of the fields that a hand corrected, by id. */
  corrected: Map<string, string[]>;
}

export interface Wishes {
  /** The day that a change is dated with, `YYYY-MM-DD`. */
  today: string;
  /** Whether an entry that was deleted by hand is to come back. */
  restores: (id: string) => boolean;
  /** Whether corrections are to give way to what the dumps say. */
  startsOver: boolean;
}

/** `before` is `undefined` when the lock is lost: then every difference between file and dump counts as a correction. */
export function reconcile(
  imported: readonly Imported[],
  stored: readonly Stored[],
  before: Lock | undefined,
  wishes: Wishes,
): Reconciled {
  const isLost = before === undefined;
  const storedById = new Map(stored.map((entry) => [`${entry.folder}/${entry.fields.slug}`, entry]));
  const { lock: remembered, renamed } = followRenames(before ?? recall(stored), storedById);
  const matches = match(imported, remembered);
  const taken = new Set([
    ...storedById.keys(),
    ...remembered.keys(),
    ...stored.flatMap(aliasIds),
    // A file may be named otherwise than its entry.
    ...stored.map(({ path }) => path.replace(/\.md$/, '')),
  ]);
  const files = new Set(stored.map(({ path }) => path));
  const dumpsBefore = new Set(stored.flatMap(({ fields }) => originOf(fields)).map(({ dump }) => dump));
  const result: Reconciled = { entries: [], lock: new Map(), notices: [], deleted: [], corrected: new Map() };

  imported.forEach((entry, index) => {
    const folder: Folder = entry.kind === 'talk' ? 'talks' : 'papers';
    const known = matches.get(index);
    const memory = known === undefined ? undefined : remembered.get(known);
    const disk = known === undefined ? undefined : storedById.get(known);
    if (known !== undefined && disk) {
      meet(result, known, entry, disk, memory, isLost, renamed.get(known), wishes);
      return;
    }
    const id = known ?? `${folder}/${freeSlug(wishedSlug(entry), (slug) => taken.has(`${folder}/${slug}`))}`;
    taken.add(id);
    const slug = id.slice(folder.length + 1);
    const isDoubtful =
      memory?.doubtful ??
      (known === undefined && isLost && dumpsBefore.has(entry.fields.origin?.[0]?.dump ?? ''));
    if ((known !== undefined || isDoubtful) && !wishes.restores(id)) {
      // Deleted by hand; or, without the lock, nobody knows whether it is new, and writing it could undo a deletion.
      result.deleted.push({ id, imported: entry });
      const base = memory ?? remember(entry, { slug }, '', undefined, wishes.today);
      result.lock.set(id, {
        ...base,
        ...(entry.fields.origin && { origin: entry.fields.origin }),
        deleted: true,
        ...(isDoubtful && { doubtful: true }),
      });
      if (isDoubtful) {
        const text = `the lock file was lost, and no entry stands for “${entry.fields.title}”: if it is new, import with --restore=${id}; if it was deleted, settle in sources.yaml that this was seen`;
        result.notices.push({ ...placeOf(entry), rule: 'deleted-or-new', text });
      }
      return;
    }
    const fields = inOrder(folder, { ...entry.fields, slug });
    const path = freeFile(id, files);
    result.entries.push({
      id,
      folder,
      path,
      fields,
      body: entry.body,
      imported: entry,
      isChanged: true,
      isNew: true,
    });
    result.lock.set(id, remember(entry, fields, entry.body, memory, wishes.today, path));
  });

  keepTheRest(result, remembered, storedById, renamed, wishes);
  return result;
}

/** A file of its own for an entry that has none; that of its name may be another's by now. */
function freeFile(id: string, taken: Set<string>): string {
  let file = `${id}.md`;
  for (let count = 2; taken.has(file); count += 1) file = `${id}-${count}.md`;
  taken.add(file);
  return file;
}

/** A record meets the file that it was imported to before. */
function meet(
  result: Reconciled,
  id: string,
  entry: Imported,
  disk: Stored,
  memory: Remembered | undefined,
  isLost: boolean,
  oldSlugs: string[] | undefined,
  wishes: Wishes,
): void {
  const merged = wishes.startsOver
    ? { fields: entry.fields, body: entry.body, base: hashesOf(entry), corrected: [], conflicts: [] }
    : mergeByHand(entry, disk, isLost ? undefined : memory?.fields);
  for (const conflict of merged.conflicts) {
    result.notices.push({ ...placeOf(entry), rule: 'corrected-twice', text: `${id}: ${conflict}` });
  }
  if (merged.corrected.length > 0) result.corrected.set(id, merged.corrected);
  const fields = inOrder(disk.folder, {
    ...merged.fields,
    slug: disk.fields.slug,
    aliases: withAliases(disk.fields, oldSlugs),
    origin: entry.fields.origin,
  });
  const isChanged = hash(fields) !== hash(disk.fields) || merged.body !== disk.body;
  result.entries.push({ ...disk, id, fields, body: merged.body, imported: entry, isChanged, isNew: false });
  result.lock.set(id, {
    ...remember(entry, fields, merged.body, memory, wishes.today, disk.path),
    fields: merged.base,
  });
}

/** Entries that no record stands behind any more, or never did: they stay as they are. */
function keepTheRest(
  result: Reconciled,
  remembered: Lock,
  storedById: ReadonlyMap<string, Stored>,
  renamed: ReadonlyMap<string, string[]>,
  wishes: Wishes,
): void {
  for (const [id, disk] of storedById) {
    if (result.lock.has(id)) continue;
    const memory = remembered.get(id);
    const aliases = withAliases(disk.fields, renamed.get(id));
    const fields = inOrder(disk.folder, { ...disk.fields, aliases });
    const isChanged = hash(aliases) !== hash(disk.fields['aliases']);
    result.entries.push({ ...disk, id, fields, imported: undefined, isChanged, isNew: false });
    const kept = remember(undefined, fields, disk.body, memory, wishes.today, disk.path);
    result.lock.set(id, { ...kept, ...(memory?.fields && { fields: memory.fields }) });
    const [origin] = memory?.origin ?? [];
    if (origin) {
      const text = `${id} no longer stands in the dump; the entry stays: delete ${disk.path} if it is to go`;
      result.notices.push({ dump: origin.dump, line: firstLine(origin.lines), rule: 'gone-from-dump', text });
    }
  }
  for (const [id, memory] of remembered) {
    if (!result.lock.has(id)) result.lock.set(id, { ...memory, deleted: true });
  }
}

/** What has to do with when and where; a change of it raises the revision. */
const occasion = ['date', 'start', 'end', 'endDate', 'timezone', 'location', 'status'];

function remember(
  entry: Imported | undefined,
  fields: Fields,
  body: string,
  before: Remembered | undefined,
  today: string,
  path?: string,
): Remembered {
  const { origin: _, ...said } = fields;
  const [whole, where] = [hash([said, body]), hash(occasion.map((name) => fields[name] ?? null))];
  const origin = entry?.fields.origin ?? before?.origin;
  const ownId = entry?.ownId ?? before?.ownId;
  const isNamedAfterSlug = path === undefined || path.endsWith(`/${fields.slug}.md`);
  return {
    ...(!isNamedAfterSlug && { path }),
    ...(origin && { origin }),
    ...(ownId && { ownId }),
    ...(entry && { fields: hashesOf(entry) }),
    entry: whole,
    occasion: where,
    revision: (before?.revision ?? 0) + (before && before.occasion !== where ? 1 : 0),
    changed: before && before.entry === whole ? before.changed : today,
  };
}

/** What the lock would say, from the files alone: enough to know an entry again when the lock is lost. */
function recall(stored: readonly Stored[]): Lock {
  return new Map(
    stored
      .filter(({ fields }) => fields['origin'] !== undefined)
      .map(({ folder, fields, body }) => [
        `${folder}/${fields.slug}`,
        {
          origin: originOf(fields),
          fields: hashes({ ...fields, body: body || undefined }),
          entry: hash([{ ...fields, origin: undefined }, body]),
          occasion: hash(occasion.map((name) => fields[name] ?? null)),
          revision: 0,
          changed: '',
        },
      ]),
  );
}

function originOf(fields: Record<string, unknown>): { dump: string; lines: string }[] {
  return (fields['origin'] as { dump: string; lines: string }[] | undefined) ?? [];
}

/** "gov-modelling-cells-in-one-dimension": the first speaker's surname, for a talk, and the title. */
function wishedSlug(entry: Imported): string {
  const speaker = entry.kind === 'talk' ? entry.fields.speakers?.[0] : undefined;
  return slugOf(`${speaker ? nameParts(speaker.name).family : ''} ${plainTitle(entry.fields.title)}`);
}

/** Fields in the order of the schema, without those that are unknown. */
function inOrder(folder: Folder, fields: Record<string, unknown> & { slug: string }): Fields {
  const names = Object.keys(folder === 'talks' ? talkSchema.shape : paperSchema.shape);
  const known = names.filter((name) => fields[name] !== undefined);
  return Object.fromEntries(known.map((name) => [name, fields[name]])) as Fields;
}

function placeOf(entry: Imported): { dump: string; line: number } {
  const [origin] = entry.fields.origin ?? [];
  return { dump: origin?.dump ?? '', line: firstLine(origin?.lines ?? '1') };
}

function firstLine(lines: string): number {
  return Number.parseInt(lines, 10);
}
