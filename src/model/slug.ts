/** Slugs that are free: not taken, and not the address of a page of the site's own. */

/** Names that pages of the site's own have beside the entries: years, and pages of a list. */
const reserved = /^(?:\d+|index|page|page-\d+|year|calendar|undated|map|a-z)$/;

export function isReserved(slug: string): boolean {
  return reserved.test(slug);
}

/** Names in the root of the site that are its own: sections, pages, and folders of files. No page of a curator's may have one. */
export const siteNames: ReadonlySet<string> = new Set([
  ...['talks', 'papers', 'speakers', 'series', 'venues', 'topics', 'sources'],
  ...['map', 'search', 'list', 'correct', 'embed', 'offline', 'today', 'follow', '404'],
  ...['api', 'brand', 'files', 'previews', '_astro', 'proposals'],
]);

/** Names that no file and no folder can have on Windows, whatever its ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The first of `wanted`, `wanted-2`, `wanted-3`, … that is neither taken nor a page of the site's own.
 *
 * @param counts for each name the number that was reached; where nothing that is taken becomes free, the search goes on from there
 */
export function freeSlug(
  wanted: string,
  isTaken: (slug: string) => boolean,
  counts: Map<string, number> = new Map(),
): string {
  const stem = wanted || 'untitled';
  const first = isReserved(stem) || device.test(stem) ? `${stem}-entry` : stem;
  const named = (count: number) => (count === 1 ? first : `${first}-${count}`);
  let count = counts.get(first) ?? 1;
  while (isTaken(named(count))) count += 1;
  counts.set(first, count);
  return named(count);
}
