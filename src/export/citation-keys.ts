/** The keys of entries in bibliographies. */
import { type Entry, entryId } from '../model/entry.ts';

/** The key that an entry has in its own right: that of its dump, or "talk:slug", which never changes, as the slug does not. */
export function citationKey(entry: Entry): string {
  return (entry.kind === 'paper' && entry.of.citationKey) || slugKey(entry);
}

function slugKey(entry: Entry): string {
  return entryId(entry).replace('s/', ':');
}

/**
 * Keys of which no two are the same, upper and lower case apart, so that files of any entries can be joined. Of entries with one key the
 * first by id keeps it, and the others get "paper:slug".
 */
export function uniqueCitationKeys(entries: readonly Entry[]): (entry: Entry) => string {
  const inOrder = [...entries].sort((a, b) => (entryId(a) < entryId(b) ? -1 : 1));
  const ofSlugs = new Map(inOrder.map((entry) => [slugKey(entry).toLowerCase(), entryId(entry)]));
  const holders = new Map<string, string>();
  for (const entry of inOrder) {
    const key = citationKey(entry).toLowerCase();
    const isOthers = ofSlugs.has(key) && ofSlugs.get(key) !== entryId(entry);
    if (!isOthers && !holders.has(key)) holders.set(key, entryId(entry));
  }
  return (entry) => {
    const key = citationKey(entry);
    return holders.get(key.toLowerCase()) === entryId(entry) ? key : slugKey(entry);
  };
}

/** The key of an entry in the files of a site. */
export function keyIn(
  entry: Entry,
  { citationKeyOf = citationKey }: { citationKeyOf?: (entry: Entry) => string },
): string {
  return citationKeyOf(entry);
}
