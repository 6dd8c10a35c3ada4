/** Merges papers that stand in several lists into one entry that keeps every origin. Talks are merged by their ids alone (`merge-talks.ts`). */
import type { ImportedEntry, ImportedPaper, MergedPaper } from '../entry.ts';
import { namesOf } from './fields.ts';
import { sameWorks } from './papers/same-works.ts';
import { traitsOfPapers } from './papers/traits.ts';

/**
 * Merges papers that are one work, as far as there is evidence for it; the first gives the fields. What was merged, and why, stands in
 * `merged` of the entry.
 *
 * @param isApart whether a paper stays apart all the same
 */
export function mergePapers(
  entries: readonly ImportedEntry[],
  isApart: (paper: ImportedPaper) => boolean = () => false,
): ImportedEntry[] {
  const papers = entries.filter((entry) => entry.kind === 'paper').filter((paper) => !isApart(paper));
  const first = new Map<ImportedEntry, ImportedEntry>();
  const gone = new Set<ImportedEntry>();
  for (const { members, pairs } of sameWorks(traitsOfPapers(papers))) {
    const [head, ...others] = members.flatMap((index) => papers[index] ?? []);
    if (!head) continue;
    for (const other of others) gone.add(other);
    const merged = pairs.flatMap(({ a, b, because }) => mergedOf(papers[b], papers[a], because));
    first.set(head, { ...joined(head, [head, ...others]), merged });
  }
  return entries.filter((entry) => !gone.has(entry)).map((entry) => first.get(entry) ?? entry);
}

function mergedOf(
  paper: ImportedPaper | undefined,
  as: ImportedPaper | undefined,
  because: string[],
): MergedPaper[] {
  const [origin, same] = [paper?.fields.origin?.[0], as?.fields.origin?.[0]];
  return origin && same ? [{ ...origin, as: same, because }] : [];
}

/** A paper with the records of all, and the fields that only others have. */
function joined(first: ImportedPaper, all: ImportedPaper[]): ImportedPaper {
  const fields = { ...first.fields };
  for (const other of all) for (const name of namesOf(other.fields)) addField(fields, other.fields, name);
  const [listings, origin, links] = [
    distinct(all.flatMap((paper) => paper.fields.listings ?? [])),
    distinct(all.flatMap((paper) => paper.fields.origin ?? [])),
    distinct(all.flatMap((paper) => paper.fields.links ?? [])),
  ];
  if (listings) fields.listings = listings;
  if (origin) fields.origin = origin;
  if (links) fields.links = links;
  const records = all.flatMap((paper) => paper.records);
  const body = all.find((paper) => paper.body !== '')?.body ?? '';
  return { ...first, fields, body, records, parts: all };
}

function addField<Fields extends object>(to: Fields, from: Fields, name: keyof Fields): void {
  if (!(name in to)) to[name] = from[name];
}

/** The items, each once; `undefined` when there are none. */
function distinct<T>(list: readonly T[]): T[] | undefined {
  const items = new Map(list.map((item) => [JSON.stringify(item), item]));
  return items.size > 0 ? [...items.values()] : undefined;
}
