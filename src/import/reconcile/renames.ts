/** Entries whose slug was changed by hand: they are known again, and their old addresses kept. */
import { hash, type Lock } from '../../content/lock.ts';
import type { StoredEntry } from '../../model/content.ts';
import { folderOf, slugIn } from '../entry.ts';
import type { EntryFields } from './fields.ts';

/**
 * Finds entries whose slug was changed by hand: known again by their file, or by where they stood in the dump.
 * Returns the lock under the new ids, and the former slugs of each renamed entry.
 */
export function followRenames(
  lock: Lock,
  storedById: ReadonlyMap<string, StoredEntry>,
): { lock: Lock; formerSlugs: Map<string, string[]> } {
  const formerSlugs = new Map<string, string[]>();
  const unknown = [...storedById].filter(([id, { path }]) => {
    const known = lock.get(id);
    // The address of an entry that was deleted may be given to another.
    return !known || (known.deleted && (known.path ?? `${id}.md`) !== path);
  });
  if (unknown.length === 0) return { lock, formerSlugs };
  const isUnknown = new Set(unknown.map(([id]) => id));
  const byPath = new Map(unknown.map(([id, stored]) => [stored.path, id]));
  const byOrigin = new Map(
    unknown.flatMap(([id, { fields }]) => (fields.origin ? [[hash(fields.origin), id] as const] : [])),
  );
  const newIds = new Map<string, string>();
  for (const [id, entry] of lock) {
    if (entry.deleted || (storedById.has(id) && !isUnknown.has(id))) continue;
    const newId = byPath.get(entry.path ?? `${id}.md`) ?? byOrigin.get(hash(entry.origin));
    if (newId) newIds.set(id, newId);
  }
  const given = new Set(newIds.values());
  const after: Lock = new Map();
  for (const [id, entry] of lock) {
    const newId = newIds.get(id);
    if (newId) {
      after.set(newId, entry);
      formerSlugs.set(newId, [slugIn(id)]);
    } else if (given.has(id))
      after.set(freeId(id, lock, storedById), { ...entry, path: entry.path ?? `${id}.md` });
    else after.set(id, entry);
  }
  return { lock: after, formerSlugs };
}

/** What is remembered of a deleted entry goes on under another id when its address is given away: its records are not to come back. */
function freeId(id: string, ...taken: ReadonlyMap<string, unknown>[]): string {
  let number = 2;
  while (taken.some((ids) => ids.has(`${id}-${number}`))) number += 1;
  return `${id}-${number}`;
}

/** The slugs that an entry had, with those that it lost now; `undefined` when there is none. */
export function withAliases(
  { slug, aliases = [] }: EntryFields,
  formerSlugs: string[] = [],
): string[] | undefined {
  const all = [...new Set([...aliases, ...formerSlugs])].filter((alias) => alias !== slug);
  return all.length > 0 ? all : undefined;
}

/** The ids that lead to an entry, and are taken. */
export function aliasIds(stored: StoredEntry): string[] {
  return (stored.fields.aliases ?? []).map((slug) => `${folderOf(stored)}/${slug}`);
}
