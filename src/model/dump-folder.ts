/** Dumps in folders: "talks/2024-05-16-tilings.md". What sources.yaml says of "talks/" holds for every file in it. */

/** Whether an item of sources.yaml is about a folder. */
export function isFolder(dump: string): boolean {
  return dump.endsWith('/');
}

/** The folder in `dumps/` that a dump lies in, at whatever depth: "talks/"; "" for one that lies in `dumps/` itself. */
export function folderOfDump(dump: string): string {
  return dump.slice(0, dump.indexOf('/') + 1);
}

/** For each dump the item that is about it: its own, or that of the innermost folder around it. A dump that no item is about is missing. */
export function itemsByDump<Item extends { dump: string }>(
  items: readonly Item[],
  dumps: Iterable<string>,
): Map<string, Item> {
  const own = new Map(items.filter(({ dump }) => !isFolder(dump)).map((item) => [item.dump, item]));
  const folders = items.filter(({ dump }) => isFolder(dump)).sort((a, b) => b.dump.length - a.dump.length);
  if (folders.length === 0) return own;
  for (const dump of dumps) {
    const around = own.has(dump) ? undefined : folders.find((item) => dump.startsWith(item.dump));
    if (around) own.set(dump, around);
  }
  return own;
}
