/** Entries that a curator says are one: the first is shown, and the addresses of the others lead to it. */
import type { EntryRules, Link, Origin } from './schema.ts';

interface Mergeable {
  slug: string;
  aliases?: string[] | undefined;
  origin?: Origin[] | undefined;
  links?: Link[] | undefined;
}

/**
 * Applies `entries.yaml` to the talks, or to the papers. The first of a group has the origins, links and addresses of all, and
 * the fields that only another has; the files of the others stay, so that nothing is lost should they be parted again.
 *
 * @throws {Error} naming an id that no entry has
 */
export function mergeSame<Entry extends Mergeable>(
  entries: readonly Entry[],
  folder: 'talks' | 'papers',
  { same = [] }: EntryRules,
): Entry[] {
  const groups = same.filter((ids) => ids[0]?.startsWith(`${folder}/`));
  if (groups.length === 0) return [...entries];
  const byId = new Map(entries.map((entry) => [`${folder}/${entry.slug}`, entry]));
  const isMerged = new Set<Entry>();
  const replaced = new Map<Entry, Entry>();
  for (const ids of groups) {
    const [first, ...others] = ids.map((id) => {
      const entry = byId.get(id);
      if (entry) return entry;
      throw new Error(`entries.yaml: "${id}" is no entry, or not of the kind of "${ids[0]}"`);
    });
    if (!first) continue;
    for (const other of others) isMerged.add(other);
    replaced.set(first, others.reduce(join, first));
  }
  return entries.filter((entry) => !isMerged.has(entry)).map((entry) => replaced.get(entry) ?? entry);
}

function join<Entry extends Mergeable>(first: Entry, second: Entry): Entry {
  // Getters stay getters: a body is read when it is shown.
  const joined = Object.create(null, {
    ...Object.getOwnPropertyDescriptors(second),
    ...Object.getOwnPropertyDescriptors(first),
  }) as Entry;
  const links = distinct([...(first.links ?? []), ...(second.links ?? [])]);
  return Object.assign(joined, {
    aliases: [...(first.aliases ?? []), second.slug, ...(second.aliases ?? [])],
    origin: distinct([...(first.origin ?? []), ...(second.origin ?? [])]),
    ...(links.length > 0 && { links }),
  });
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
