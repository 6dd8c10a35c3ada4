/** Entries that a curator declared to be one (`same` in entries.yaml): the first is shown, the addresses of the others redirect to it. */
import type { EntryRules, Link, Origin } from '../model/schema.ts';

export interface WrongRule {
  /** Its place under `same`: the index of the group, and of the id in it. */
  path: [number, number];
  message: string;
}

/** Problems with the groups of `entries.yaml`: an unknown id, a talk beside a paper, or an entry named twice. */
export function wrongDuplicates(
  same: readonly (readonly string[])[],
  hasEntry: (id: string) => boolean,
): WrongRule[] {
  const found: WrongRule[] = [];
  const seen = new Set<string>();
  same.forEach((ids, group) => {
    ids.forEach((id, index) => {
      const isOther = id.split('/')[0] !== ids[0]?.split('/')[0];
      if (!hasEntry(id)) found.push({ path: [group, index], message: `"${id}" is no entry` });
      else if (isOther)
        found.push({ path: [group, index], message: `"${id}" is not of the kind of "${ids[0]}"` });
      else if (seen.has(id))
        found.push({
          path: [group, index],
          message: `"${id}" is there twice: one group names all that are one`,
        });
      seen.add(id);
    });
  });
  return found;
}

interface Mergeable {
  slug: string;
  aliases?: string[] | undefined;
  origin?: Origin[] | undefined;
  links?: Link[] | undefined;
  body: string;
}

/**
 * Applies `entries.yaml` to the talks, or to the papers. The first entry of a group takes the origins, links and addresses of all,
 * and the fields and the abstract that it lacks. The files of the others stay, so a group can be undone.
 *
 * @throws {Error} naming an id that no entry has, or that is named twice
 */
export function mergeDuplicates<Entry extends Mergeable>(
  entries: readonly Entry[],
  folder: 'talks' | 'papers',
  { same = [] }: EntryRules,
): Entry[] {
  const groups = same.filter((ids) => ids[0]?.startsWith(`${folder}/`));
  if (groups.length === 0) return [...entries];
  const byId = new Map(entries.map((entry) => [`${folder}/${entry.slug}`, entry]));
  const [wrong] = wrongDuplicates(groups, (id) => byId.has(id));
  if (wrong) throw new Error(`entries.yaml: ${wrong.message}`);
  const isMerged = new Set<Entry>();
  const replaced = new Map<Entry, Entry>();
  for (const ids of groups) {
    const [first, ...others] = ids.flatMap((id) => byId.get(id) ?? []);
    if (!first) continue;
    for (const other of others) isMerged.add(other);
    replaced.set(first, others.reduce(join, first));
  }
  return entries.filter((entry) => !isMerged.has(entry)).map((entry) => replaced.get(entry) ?? entry);
}

function join<Entry extends Mergeable>(first: Entry, second: Entry): Entry {
  const { body, ...known } = Object.getOwnPropertyDescriptors(first);
  const joined = Object.create(null, {
    ...Object.getOwnPropertyDescriptors(second),
    ...known,
    // Bodies are read lazily; the second only when the first is empty.
    body: { enumerable: body?.enumerable === true, get: () => first.body || second.body },
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
