/** Where the files of the static API lie, for pages and scripts alike. */

export const apiFolder = 'api/v1/';

/** "api/v1/talks/slug.json": what is known of an entry, or a list in short. */
export const apiPath = (path: string) => `${apiFolder}${path}.json`;

/** More entries than this, on average, do not lie in one file. */
const mostEntriesOfPack = 24;

/**
 * In how many files the entries lie where files are to be few: 12 to 24 entries each. A power of two, because every file and every page
 * changes when the number does.
 */
export function packCount(entries: number): number {
  let count = 1;
  while (entries / count > mostEntriesOfPack) count *= 2;
  return count;
}

/** The number of the file that an entry lies in, from 0: FNV-1a (32 bits) of its id in UTF-8, modulo the number of files. */
export function packOf(id: string, packs: number): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) % packs;
}

/** "api/v1/entries/3.json": one of the files of several entries. */
export const packPath = (number: number) => apiPath(`entries/${number}`);

/**
 * The address of an entry's JSON: its own file, or its place in a file of several ("…/entries/3.json#talks/slug").
 *
 * @param packs the number of those files; `undefined` where every entry has its own
 */
export function entryJsonAddress(
  id: string,
  { url, packs }: { url: (path: string) => string; packs?: number | undefined },
): string {
  if (packs === undefined) return url(apiPath(id));
  return `${url(packPath(packOf(id, packs)))}#${id.split('/').map(encodeURIComponent).join('/')}`;
}
