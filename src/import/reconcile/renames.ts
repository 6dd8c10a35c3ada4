/** Entries whose slug a hand changed: they are known again, and their old addresses kept. */
import { hash, type Lock } from '../../content/lock.ts';
import type { Fields, Stored } from './reconcile.ts';

/**
 * Entries whose slug a hand changed: known again by their file, or by where they stood in the dump.
 * Gives the lock under the new ids, and for each the slugs that it had.
 */
export function followRenames(
  lock: Lock,
  storedById: ReadonlyMap<string, Stored>,
): { lock: Lock; renamed: Map<string, string[]> } {
  const renamed = new Map<string, string[]>();
  const unknown = [...storedById].filter(([id]) => !lock.has(id));
  if (unknown.length === 0) return { lock, renamed };
  const byPath = new Map(unknown.map(([id, disk]) => [disk.path, id]));
  const byOrigin = new Map(
    unknown.flatMap(([id, disk]) => (disk.fields['origin'] ? [[hash(disk.fields['origin']), id]] : [])) as [
      string,
      string,
    ][],
  );
  const after: Lock = new Map();
  for (const [id, memory] of lock) {
    const isThere = storedById.has(id) || memory.deleted;
    const now = isThere
      ? undefined
      : (byPath.get(memory.path ?? `${id}.md`) ?? byOrigin.get(hash(memory.origin)));
    after.set(now ?? id, memory);
    if (now) renamed.set(now, [id.slice(id.indexOf('/') + 1)]);
  }
  return { lock: after, renamed };
}

/** The slugs that an entry had, with those that it lost now; `undefined` where there is none. */
export function withAliases(fields: Fields, oldSlugs: string[] = []): string[] | undefined {
  const before = (fields['aliases'] as string[] | undefined) ?? [];
  const all = [...new Set([...before, ...oldSlugs])].filter((slug) => slug !== fields.slug);
  return all.length > 0 ? all : undefined;
}

/** The ids that lead to an entry, and are taken. */
export function aliasIds({ folder, fields }: Stored): string[] {
  return ((fields['aliases'] as string[] | undefined) ?? []).map((slug) => `${folder}/${slug}`);
}
