/** Entries whose slug was changed by hand: they are known again, and their old addresses kept. */
import { hash, type Lock } from '../../content/lock.ts';
import type { StoredEntry } from '../../model/content.ts';
import { folderOf } from '../entry.ts';
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
  const unknown = [...storedById].filter(([id]) => !lock.has(id));
  if (unknown.length === 0) return { lock, formerSlugs };
  const byPath = new Map(unknown.map(([id, stored]) => [stored.path, id]));
  const byOrigin = new Map(
    unknown.flatMap(([id, { fields }]) => (fields.origin ? [[hash(fields.origin), id] as const] : [])),
  );
  const after: Lock = new Map();
  for (const [id, entry] of lock) {
    const isThere = storedById.has(id) || entry.deleted;
    const newId = isThere
      ? undefined
      : (byPath.get(entry.path ?? `${id}.md`) ?? byOrigin.get(hash(entry.origin)));
    after.set(newId ?? id, entry);
    if (newId) formerSlugs.set(newId, [id.slice(id.indexOf('/') + 1)]);
  }
  return { lock: after, formerSlugs };
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
