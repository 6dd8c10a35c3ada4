/** Merges papers that stand in several lists into one entry that keeps every origin. Talks are never merged: two talks may share all words. */
import { fingerprint } from '../../text/fold.ts';
import type { ImportedEntry, ImportedPaper } from '../entry.ts';
import { namesOf } from './fields.ts';

/**
 * Merges papers whose title and abstract are the same but for case, accents and punctuation. The first gives the fields.
 *
 * @param apart titles of papers that stay apart all the same
 */
export function mergePapers(
  entries: readonly ImportedEntry[],
  apart: readonly string[] = [],
): ImportedEntry[] {
  const keptApart = new Set(apart.map(fingerprint));
  const merged: ImportedEntry[] = [];
  const byWork = new Map<string, ImportedPaper>();
  for (const entry of entries) {
    if (entry.kind === 'talk' || keptApart.has(fingerprint(entry.fields.title))) {
      merged.push(entry);
      continue;
    }
    const work = `${fingerprint(entry.fields.title)}\n${fingerprint(entry.body)}`;
    const first = byWork.get(work);
    if (first) {
      addPaper(first, entry);
    } else {
      const copy = { ...entry, fields: { ...entry.fields }, records: [...entry.records] };
      byWork.set(work, copy);
      merged.push(copy);
    }
  }
  return merged;
}

/** Adds to a paper the records of another, and the fields that only the other has. */
function addPaper(first: ImportedPaper, second: ImportedPaper): void {
  const { fields } = first;
  first.records.push(...second.records);
  const listings = distinct(fields.listings, second.fields.listings);
  const origin = distinct(fields.origin, second.fields.origin);
  const links = distinct(fields.links, second.fields.links);
  if (listings) fields.listings = listings;
  if (origin) fields.origin = origin;
  if (links) fields.links = links;
  for (const name of namesOf(second.fields)) addField(fields, second.fields, name);
}

function addField<Fields extends object>(to: Fields, from: Fields, name: keyof Fields): void {
  if (!(name in to)) to[name] = from[name];
}

/** The items of both lists, each once; `undefined` when there are none. */
function distinct<T>(first: readonly T[] = [], second: readonly T[] = []): T[] | undefined {
  const items = new Map([...first, ...second].map((item) => [JSON.stringify(item), item]));
  return items.size > 0 ? [...items.values()] : undefined;
}
