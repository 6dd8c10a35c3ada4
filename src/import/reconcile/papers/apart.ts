/** Which papers a curator keeps apart: `apart` in entries.yaml names titles, or ids of entries that were merged wrongly. */
import { hash, type Lock } from '../../../content/lock.ts';
import type { StoredEntry } from '../../../model/content.ts';
import { fingerprint } from '../../../text/fold.ts';
import { folderOf, type ImportedPaper } from '../../entry.ts';

/**
 * Whether a paper stays apart from all others. An id ("papers/slug") stands for the paper that has the title, or in its dump the key, of
 * the entry.
 *
 * @param lock what is remembered of the entries, under their ids
 */
export function keptApart(
  apart: readonly string[],
  lock: Lock | undefined,
  stored: readonly StoredEntry[],
): (paper: ImportedPaper) => boolean {
  if (apart.length === 0) return () => false;
  const ids = new Set(apart.filter((name) => name.startsWith('papers/')));
  const named = stored.filter((entry) => ids.has(`${folderOf(entry)}/${entry.fields.slug}`));
  const remembered = [...ids].flatMap((id) => lock?.get(id) ?? []);
  const titles = new Set([...apart, ...named.map(({ fields }) => fields.title)].map(fingerprint));
  const imported = new Set(remembered.map(({ fields }) => fields?.['title']));
  const keys = new Set(
    remembered.flatMap(({ ownId, origin = [] }) =>
      ownId ? origin.map(({ dump }) => `${dump}\n${ownId}`) : [],
    ),
  );
  return ({ ownId, fields: { title, origin } }) =>
    titles.has(fingerprint(title)) ||
    imported.has(hash(title)) ||
    (ownId !== undefined && keys.has(`${origin?.[0]?.dump}\n${ownId}`));
}
