/** Old addresses of pages, and where they redirect to. */
import type { Paper, Talk } from '../model/schema.ts';

export interface Redirect {
  /** Under the base: "talks/old-slug/". */
  from: string;
  to: string;
  /** The entry was deleted; `to` is the list that it was in. */
  isRemoved: boolean;
}

interface FormerAddresses {
  talks: readonly Pick<Talk, 'slug' | 'aliases'>[];
  papers: readonly Pick<Paper, 'slug' | 'aliases'>[];
  /** Addresses of derived pages (speakers, series, years) that are gone, with their targets. */
  moved: Readonly<Record<string, string>>;
  /** Ids of entries ("talks/slug") that were deleted by hand. */
  deleted: readonly string[];
}

/** Every old address that no page has now, sorted by address. */
export function redirectsOf({ talks, papers, moved, deleted }: FormerAddresses): Redirect[] {
  const found = new Map<string, Redirect>();
  const add = (from: string, to: string, isRemoved = false) => found.set(from, { from, to, isRemoved });
  for (const id of deleted) add(`${id}/`, id.slice(0, id.indexOf('/') + 1), true);
  for (const [from, to] of Object.entries(moved)) add(from, to);
  for (const [folder, entries] of [
    ['talks', talks],
    ['papers', papers],
  ] as const) {
    for (const { slug, aliases = [] } of entries)
      for (const alias of aliases) add(`${folder}/${alias}/`, `${folder}/${slug}/`);
    for (const { slug } of entries) found.delete(`${folder}/${slug}/`);
  }
  return [...found.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}
