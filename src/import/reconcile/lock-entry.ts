/** What the lock remembers of an entry: where it was read, the hash of each field, its revision and the day of its last change. */
import { hash, hashes, type Lock, type LockEntry } from '../../content/lock.ts';
import type { StoredEntry } from '../../model/content.ts';
import type { TalkFields } from '../../model/schema.ts';
import { folderOf, type ImportedEntry } from '../entry.ts';
import { type EntryFields, editable } from './fields.ts';

/** The hash of each field as imported, the body among them. */
export function importedHashes({ fields, body }: ImportedEntry): Record<string, string> {
  return hashes(editable(fields, body));
}

/** EventTimes, where and whether a talk takes place: a change of it raises the revision. */
const scheduleFields = ['date', 'start', 'end', 'endDate', 'timezone', 'location', 'status'] as const;

function scheduleHash(fields: Partial<EntryFields>): string {
  const schedule: Pick<TalkFields, (typeof scheduleFields)[number]> = fields;
  return hash(scheduleFields.map((name) => schedule[name] ?? null));
}

/** The hash of a whole entry as its file holds it, but for where it was read. */
export function entryHash({ fields, body }: { fields: Partial<EntryFields>; body: string }): string {
  const { origin: _, ...text } = fields;
  return hash([text, body]);
}

export interface EntryState {
  /** `undefined` when no record stands behind the entry. */
  imported: ImportedEntry | undefined;
  /** The slug alone for an entry that has no file. */
  fields: Partial<EntryFields> & { slug: string };
  body: string;
  /** Its file; left out for an entry that has none. */
  path?: string;
}

/**
 * What the lock is to remember.
 *
 * @param before what it remembers now; `undefined` for an entry that is new
 * @param today `YYYY-MM-DD`, the day of the change if there is one
 */
export function lockEntry(
  { imported, fields, body, path }: EntryState,
  before: LockEntry | undefined,
  today: string,
): LockEntry {
  const entry = entryHash({ fields, body });
  const occasion = scheduleHash(fields);
  const origin = imported?.fields.origin ?? before?.origin;
  const ownId = imported?.ownId ?? before?.ownId;
  const isNamedAfterSlug = path === undefined || path.endsWith(`/${fields.slug}.md`);
  return {
    ...(!isNamedAfterSlug && { path }),
    ...(origin && { origin }),
    ...(ownId && { ownId }),
    ...(imported && { fields: importedHashes(imported) }),
    entry,
    occasion,
    revision: (before?.revision ?? 0) + (before && before.occasion !== occasion ? 1 : 0),
    changed: before && before.entry === entry ? before.changed : today,
  };
}

/** A lock made from the files alone: enough to know an entry again when the lock is lost. */
export function lockFromFiles(stored: readonly StoredEntry[]): Lock {
  return new Map(
    stored.flatMap((entry) => {
      const { fields, body } = entry;
      if (!fields.origin) return [];
      const { origin } = fields;
      return [
        [
          `${folderOf(entry)}/${fields.slug}`,
          {
            origin,
            fields: hashes(editable(fields, body)),
            entry: entryHash(entry),
            occasion: scheduleHash(fields),
            revision: 0,
            changed: '',
          },
        ],
      ] as const;
    }),
  );
}

/**
 * Files that were imported, and that the lock does not know: it was merged with the lock of another branch and lost their lines. They are
 * unsure: what differs from the dump counts as corrected. A copy of a known entry's file is an entry of its own.
 */
export function unknownFiles(stored: readonly StoredEntry[], lock: Lock): Lock {
  const places = new Set(
    [...lock.values()].flatMap(({ origin, deleted }) => (origin && !deleted ? [hash(origin)] : [])),
  );
  const found = [...lockFromFiles(stored)].filter(
    ([id, { origin }]) => !lock.has(id) && !places.has(hash(origin)),
  );
  return new Map(found.map(([id, entry]) => [id, { ...entry, unsure: true as const }]));
}
