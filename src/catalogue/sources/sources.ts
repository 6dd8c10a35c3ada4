/** Each dump with its source and the entries that were read from it. */

import { folderOfDump, isFolder } from '../../model/dump-folder.ts';
import type { Origin, Paper, Source, Talk } from '../../model/schema.ts';
import { by, compareText } from '../../text/compare.ts';

export interface ImportedDump {
  /** File name in `content/dumps/`. */
  dump: string;
  /** From sources.yaml; only the file name when it is not listed there. */
  source: Source;
  /** In the order of their lines. */
  talks: EntryOfDump<Talk>[];
  papers: EntryOfDump<Paper>[];
}

/** An entry, and the lines of one dump that it was read from. */
export interface EntryOfDump<Entry> {
  entry: Entry;
  lines: string;
}

/** Every dump that sources.yaml or an entry names: first those of sources.yaml in its order, then the others by name. */
export function importedDumps(
  sources: ReadonlyMap<string, Source>,
  talks: readonly Talk[],
  papers: readonly Paper[],
): ImportedDump[] {
  const [fromTalks, fromPapers] = [byDump(talks), byDump(papers)];
  const named = [...fromTalks.keys(), ...fromPapers.keys()].sort(compareText);
  const listed = [...sources.keys()].filter((name) => !isFolder(name));
  return [...new Set([...listed, ...named])].map((dump) => ({
    dump,
    source: sources.get(dump) ?? { dump },
    talks: fromTalks.get(dump) ?? [],
    papers: fromPapers.get(dump) ?? [],
  }));
}

/** The dumps of a folder, which a list shows as one. */
export interface DumpFolder {
  /** "talks/". */
  folder: string;
  /** Of the folder as a whole. */
  source: Source;
  dumps: ImportedDump[];
}

/** Dumps in their order, those of one folder together where its first one stands. A folder with a single file is none. */
export function groupDumps(
  dumps: readonly ImportedDump[],
  sources: ReadonlyMap<string, Source>,
): (ImportedDump | DumpFolder)[] {
  const groups = new Map<string, ImportedDump[]>();
  for (const each of dumps) {
    const name = folderOfDump(each.dump) || each.dump;
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  return [...groups].flatMap(([folder, files]): (ImportedDump | DumpFolder)[] =>
    files.length > 1 ? [{ folder, source: sources.get(folder) ?? { dump: folder }, dumps: files }] : files,
  );
}

/** The title of a dump's page, or else its file name. */
export function sourceTitle(sources: ReadonlyMap<string, Source>, dump: string): string {
  return sources.get(dump)?.title ?? dump;
}

function byDump<Entry extends { slug: string; origin?: Origin[] | undefined }>(entries: readonly Entry[]) {
  const dumps = new Map<string, EntryOfDump<Entry>[]>();
  for (const entry of entries)
    for (const { dump, lines } of entry.origin ?? []) {
      const imported = dumps.get(dump) ?? [];
      dumps.set(dump, imported);
      imported.push({ entry, lines });
    }
  for (const imported of dumps.values())
    imported.sort(
      by(
        ({ lines }) => Number.parseInt(lines, 10),
        ({ entry }) => entry.slug,
      ),
    );
  return dumps;
}
