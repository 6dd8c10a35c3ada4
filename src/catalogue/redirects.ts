/** Old addresses of pages, and where they redirect to. */
import type { Paper, Talk } from '../model/schema.ts';

export interface Redirect {
  /** Under the base: "talks/old-slug/". */
  from: string;
  to: string;
  /** The entry was deleted; `to` is the list that it was in. */
  isRemoved: boolean;
  /** It was taken down because somebody asked for it. */
  isTakenDown?: true;
}

interface FormerAddresses {
  talks: readonly Pick<Talk, 'slug' | 'aliases'>[];
  papers: readonly Pick<Paper, 'slug' | 'aliases'>[];
  /** Addresses of derived pages (speakers, series, years) that are gone, with their targets. */
  moved: Readonly<Record<string, string>>;
  /** Ids of entries ("talks/slug") that were deleted by hand. */
  deleted: readonly string[];
  /** Addresses of what was taken down, and of lists that have no talk left since. */
  takenDown?: readonly string[];
  emptied?: readonly string[];
  /** Addresses of derived pages as they are: a name may come back by a line in people.yaml, before the next import. */
  pages?: readonly string[];
}

/** Every old address that no page has now, sorted by address. */
export function redirectsOf({
  talks,
  papers,
  moved,
  deleted,
  takenDown = [],
  emptied = [],
  pages = [],
}: FormerAddresses): Redirect[] {
  const found = new Map<string, Redirect>();
  const add = (from: string, to: string, isRemoved = false) => found.set(from, { from, to, isRemoved });
  for (const id of deleted) add(`${id}/`, listAbove(id), true);
  for (const [from, to] of Object.entries(moved)) add(from, to);
  for (const [folder, entries] of [
    ['talks', talks],
    ['papers', papers],
  ] as const) {
    for (const { slug, aliases = [] } of entries)
      for (const alias of aliases) add(`${folder}/${alias}/`, `${folder}/${slug}/`);
    for (const { slug } of entries) found.delete(`${folder}/${slug}/`);
  }
  const gone = new Map<string, Partial<Redirect>>([
    ...emptied.map((address) => [address, { isRemoved: true }] as const),
    ...takenDown.map((address) => [address, { isRemoved: true, isTakenDown: true }] as const),
  ]);
  for (const { slug } of talks) gone.delete(`talks/${slug}/`);
  for (const { slug } of papers) gone.delete(`papers/${slug}/`);
  const present = new Set([
    ...talks.map(({ slug }) => `talks/${slug}/`),
    ...papers.map(({ slug }) => `papers/${slug}/`),
  ]);
  straighten(found, new Set(deleted.map((id) => `${id}/`).filter((address) => !present.has(address))));
  // An older address of what is gone says the same.
  for (const [from, { to }] of found) if (gone.has(to)) gone.set(from, gone.get(to) ?? {});
  for (const [from, what] of gone) found.set(from, { from, to: listAbove(from), isRemoved: true, ...what });
  for (const page of pages) found.delete(page);
  return [...found.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/**
 * Each leads to a page at once: what was renamed twice is found in one step. A circle leads to the list.
 *
 * @param gone addresses of deleted entries: what leads to one goes no further, though another entry may have had that address before
 */
function straighten(found: Map<string, Redirect>, gone: ReadonlySet<string>): void {
  const ends = [...found.values()].map((first): Redirect => {
    const passed = new Set([first.from]);
    let { to, isRemoved } = first;
    for (let step = found.get(to); step && !isRemoved; step = found.get(to)) {
      isRemoved = gone.has(to) || passed.has(to) || step.isRemoved;
      passed.add(to);
      to = isRemoved ? listAbove(to) : step.to;
    }
    return { from: first.from, to, isRemoved };
  });
  for (const end of ends) found.set(end.from, end);
}

/** "talks/" of "talks/slug/". */
function listAbove(address: string): string {
  return address.slice(0, address.indexOf('/') + 1);
}
