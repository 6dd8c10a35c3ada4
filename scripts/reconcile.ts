/**
 * What was imported now, what was imported before, and what a curator made of it: one set of entries in which no correction is lost.
 *
 *     imported ──match──▶ remembered in the lock ──▶ stored on disk
 *        │                                             │
 *        └───── field by field: a hand wins, else the dump ────▶ written
 */
import { nameParts } from '../src/catalogue/person.ts';
import { type Appearance, paperSchema, talkSchema } from '../src/catalogue/schema.ts';
import { freeSlug, slugOf } from '../src/catalogue/slug.ts';
import { plainTitle } from '../src/markdown/mathematics.ts';
import type { Imported } from './entry.ts';
import { hash, type Lock, type Remembered } from './lock.ts';
import type { Notice } from './notice.ts';

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

export interface Written extends Stored {
  /** "talks/slug". */
  id: string;
  /** The records that it was made from; `undefined` for an entry that no record stands behind. */
  imported: Imported | undefined;
  /** Whether the file has to be written. */
  isChanged: boolean;
}

export interface Reconciled {
  entries: Written[];
  lock: Lock;
  notices: Notice[];
  /** Ids of entries whose file was deleted by hand, with what was imported for them. */
  deleted: { id: string; imported: Imported }[];
  /** Names of the fields that a hand corrected, by id. */
  corrected: Map<string, string[]>;
}

/** Fields that the import alone decides. */
const ours = new Set(['slug', 'aliases', 'origin']);
const occasion = ['date', 'start', 'end', 'endDate', 'timezone', 'location', 'status'];

/**
 * @param today the day that a change is dated with, `YYYY-MM-DD`
 */
export function reconcile(
  imported: readonly Imported[],
  stored: readonly Stored[],
  before: Lock | undefined,
  today: string,
): Reconciled {
  const remembered = before ?? recall(stored);
  const isRecalled = before === undefined;
  const storedById = new Map(stored.map((entry) => [`${entry.folder}/${entry.fields.slug}`, entry]));
  const matches = match(imported, remembered);
  const taken = new Set([...storedById.keys(), ...remembered.keys()]);
  const result: Reconciled = { entries: [], lock: new Map(), notices: [], deleted: [], corrected: new Map() };

  imported.forEach((entry, index) => {
    const known = matches.get(index);
    const folder: Folder = entry.kind === 'talk' ? 'talks' : 'papers';
    if (known === undefined) {
      const slug = freeSlug(wishedSlug(entry), (slug) => taken.has(`${folder}/${slug}`));
      const id = `${folder}/${slug}`;
      taken.add(id);
      if (isRecalled && isImportedAlready(stored, entry)) {
        // Without the lock nobody knows whether this is new or was deleted; to write it could undo a deletion.
        result.deleted.push({ id, imported: entry });
        result.lock.set(id, { ...remember(entry, { slug }, '', undefined, today), deleted: true });
        result.notices.push({
          ...placeOf(entry),
          rule: 'deleted-or-new',
          text: `the lock file is lost, and no entry stands for “${entry.fields.title}”: if it is new, run the import with --restore=${id}`,
        });
        return;
      }
      const fields = inOrder(folder, { ...entry.fields, slug });
      result.entries.push({
        id,
        folder,
        path: `${id}.md`,
        fields,
        body: entry.body,
        imported: entry,
        isChanged: true,
      });
      result.lock.set(id, remember(entry, fields, entry.body, undefined, today));
      return;
    }
    const memory = remembered.get(known);
    const disk = storedById.get(known);
    if (!disk) {
      result.deleted.push({ id: known, imported: entry });
      if (memory) result.lock.set(known, { ...memory, origin: entry.fields.origin, deleted: true });
      return;
    }
    const merged = mergeByHand(entry, disk, isRecalled ? undefined : memory?.fields, (name, rule, text) =>
      result.notices.push({ ...placeOf(entry), rule, text: `${known}: ${name} ${text}` }),
    );
    if (merged.corrected.length > 0) result.corrected.set(known, merged.corrected);
    const isChanged = hash(merged.fields) !== hash(disk.fields) || merged.body !== disk.body;
    result.entries.push({
      ...disk,
      id: known,
      fields: merged.fields,
      body: merged.body,
      imported: entry,
      isChanged,
    });
    result.lock.set(known, {
      ...remember(entry, merged.fields, merged.body, memory, today),
      fields: merged.base,
    });
  });

  keepTheRest(result, remembered, storedById, isRecalled, today);
  return result;
}

/** Whether an entry of the same dump is there: then the dump was imported before. */
function isImportedAlready(stored: readonly Stored[], entry: Imported): boolean {
  const dump = entry.fields.origin?.[0]?.dump;
  return stored.some(
    ({ fields }) =>
      Array.isArray(fields['origin']) &&
      (fields['origin'] as { dump: string }[]).some((place) => place.dump === dump),
  );
}

/** Entries that no record stands behind any more, or never did: they stay as they are. */
function keepTheRest(
  result: Reconciled,
  remembered: Lock,
  storedById: ReadonlyMap<string, Stored>,
  isRecalled: boolean,
  today: string,
): void {
  for (const [id, disk] of storedById) {
    if (result.lock.has(id)) continue;
    const memory = remembered.get(id);
    result.entries.push({ ...disk, id, imported: undefined, isChanged: false });
    result.lock.set(id, {
      ...remember(undefined, disk.fields, disk.body, memory, today),
      ...(memory?.fields && { fields: memory.fields }),
    });
    const [origin] = memory?.origin ?? [];
    if (origin && !isRecalled) {
      result.notices.push({
        dump: origin.dump,
        line: Number.parseInt(origin.lines, 10),
        rule: 'gone-from-dump',
        text: `${id} no longer stands in the dump; the entry stays: delete ${disk.path} if it is to go`,
      });
    }
  }
  for (const [id, memory] of remembered) {
    if (!result.lock.has(id) && !storedById.has(id)) result.lock.set(id, { ...memory, deleted: true });
  }
}

interface Merged {
  fields: Fields;
  body: string;
  /** Hash of each field as imported, for the lock. */
  base: Record<string, string>;
  corrected: string[];
}

/** Field by field: what a hand changed stays, what it did not change follows the dump. */
function mergeByHand(
  entry: Imported,
  disk: Stored,
  base: Record<string, string> | undefined,
  note: (name: string, rule: string, text: string) => void,
): Merged {
  const fresh: Record<string, unknown> = { ...entry.fields, body: entry.body || undefined };
  const hand: Record<string, unknown> = { ...disk.fields, body: disk.body || undefined };
  const merged: Merged = { fields: { ...disk.fields }, body: disk.body, base: {}, corrected: [] };
  const names = new Set([...Object.keys(fresh), ...Object.keys(hand)].filter((name) => !ours.has(name)));
  for (const name of names) {
    const [freshHash, handHash] = [hash(fresh[name]), hash(hand[name])];
    const baseHash = base ? (base[name] ?? '') : freshHash;
    const isByHand = handHash !== baseHash && handHash !== freshHash;
    const isConflict = isByHand && freshHash !== baseHash;
    if (isByHand) merged.corrected.push(name);
    if (isConflict) {
      note(
        name,
        'corrected-twice',
        `was corrected by hand (${show(hand[name])}) and changed in the dump too (${show(fresh[name])}); the hand's stays`,
      );
    }
    if (!isByHand) hand[name] = fresh[name];
    // In a conflict the old hash stays, so that the notice stays until it is settled.
    const kept = isConflict ? baseHash : freshHash;
    if (kept) merged.base[name] = kept;
  }
  const { body, ...fields } = hand;
  merged.body = typeof body === 'string' ? body : '';
  merged.fields = inOrder(disk.folder, { ...fields, slug: disk.fields.slug, origin: entry.fields.origin });
  return merged;
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return value === undefined ? 'nothing' : `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

function remember(
  entry: Imported | undefined,
  fields: Fields,
  body: string,
  before: Remembered | undefined,
  today: string,
): Remembered {
  const [whole, where] = [hash([fields, body]), hash(occasion.map((name) => fields[name] ?? null))];
  const origin = entry?.fields.origin ?? before?.origin;
  return {
    ...(origin && { origin }),
    ...(entry && { fields: hashes(entry) }),
    entry: whole,
    occasion: where,
    revision: before && before.occasion !== where ? before.revision + 1 : (before?.revision ?? 0),
    changed: before && before.entry === whole ? before.changed : today,
  };
}

function hashes(entry: Imported): Record<string, string> {
  const all = Object.entries({ ...entry.fields, body: entry.body || undefined });
  return Object.fromEntries(
    all
      .filter(([name, value]) => !ours.has(name) && value !== undefined)
      .map(([name, value]) => [name, hash(value)]),
  );
}

/** What the lock would say, from the files alone: enough to know an entry again when the lock is lost. */
function recall(stored: readonly Stored[]): Lock {
  return new Map(
    stored
      .filter(({ fields }) => Array.isArray(fields['origin']))
      .map(({ folder, fields: { slug, aliases: _, origin, ...fields }, body }) => [
        `${folder}/${slug}`,
        {
          origin: origin as Remembered['origin'],
          fields: Object.fromEntries(
            Object.entries({ ...fields, ...(body && { body }) }).map(([name, value]) => [name, hash(value)]),
          ),
          entry: '',
          occasion: '',
          revision: 0,
          changed: '',
        } satisfies Remembered,
      ]),
  );
}

type Keys = (kind: string, dump: string, fields: Record<string, string>) => string | undefined;

/** Ways to know a record again, the surest first. A key that is `undefined` says nothing. */
const ways: Keys[] = [
  (kind, dump, fields) => JSON.stringify([kind, dump, Object.entries(fields).sort()]),
  (kind, dump, { title, speakers, authors }) => JSON.stringify([kind, dump, title, speakers, authors]),
  (kind, _, { title, body }) => (body ? JSON.stringify([kind, title, body]) : undefined),
  (kind, dump, { title }) => JSON.stringify([kind, dump, title]),
  (kind, dump, { body }) => (body ? JSON.stringify([kind, dump, body]) : undefined),
  (kind, dump, { speakers, date }) =>
    speakers && date ? JSON.stringify([kind, dump, speakers, date]) : undefined,
];

/** The remembered id of each imported entry, by its index; those that are new are missing. */
function match(imported: readonly Imported[], remembered: Lock): Map<number, string> {
  const found = new Map<number, string>();
  const free = new Set(
    [...remembered].filter(([, { origin, fields }]) => origin && fields).map(([id]) => id),
  );
  const fresh = imported.map((entry) => ({
    kind: entry.kind,
    dump: entry.fields.origin?.[0]?.dump ?? '',
    fields: hashes(entry),
  }));
  for (const way of ways) {
    const waiting = new Map<string, string[]>();
    for (const id of free) {
      const memory = remembered.get(id);
      const key = way(
        id.startsWith('talks/') ? 'talk' : 'paper',
        memory?.origin?.[0]?.dump ?? '',
        memory?.fields ?? {},
      );
      if (key)
        waiting.set(
          key,
          [...(waiting.get(key) ?? []), id].sort(
            (a, b) => firstLine(remembered, a) - firstLine(remembered, b),
          ),
        );
    }
    fresh.forEach(({ kind, dump, fields }, index) => {
      if (found.has(index)) return;
      const key = way(kind, dump, fields);
      const id = key && waiting.get(key)?.shift();
      if (!id) return;
      found.set(index, id);
      free.delete(id);
    });
  }
  return found;
}

function firstLine(remembered: Lock, id: string): number {
  return Number.parseInt(remembered.get(id)?.origin?.[0]?.lines ?? '0', 10);
}

/** "gov-modelling-cells-in-one-dimension": the first speaker's surname, for a talk, and the title. */
function wishedSlug(entry: Imported): string {
  const [speaker] = entry.kind === 'talk' ? (entry.fields.speakers ?? []) : [];
  return slugOf(
    [speaker ? nameParts((speaker as Appearance).name).family : '', plainTitle(entry.fields.title)].join(' '),
  );
}

/** Fields in the order of the schema, without those that are unknown. */
function inOrder(folder: Folder, fields: Record<string, unknown> & { slug: string }): Fields {
  const names = Object.keys(folder === 'talks' ? talkSchema.shape : paperSchema.shape);
  return Object.fromEntries(
    names.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]),
  ) as Fields;
}

function placeOf(entry: Imported): { dump: string; line: number } {
  const [origin] = entry.fields.origin ?? [];
  return { dump: origin?.dump ?? '', line: Number.parseInt(origin?.lines ?? '1', 10) };
}
