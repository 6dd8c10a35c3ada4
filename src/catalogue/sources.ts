/** What was imported from where: each dump with what the sources file says of it and the entries that came from it. */

import type { Origin, Paper, Source, Talk } from '../model/schema.ts';
import { by, compareText } from '../text/compare.ts';

export interface ImportedDump {
  /** File name in `content/dumps/`. */
  dump: string;
  /** What the sources file says; only the file's name, when it says nothing. */
  source: Source;
  /** In the order of their lines. */
  talks: Imported<Talk>[];
  papers: Imported<Paper>[];
}

/** An entry and the lines of one dump that it was read from. */
export interface Imported<Entry> {
  entry: Entry;
  lines: string;
}

/** Every dump that the sources file or an entry names: those of the file in its order, the others after them by name. */
export function importedDumps(
  sources: ReadonlyMap<string, Source>,
  talks: readonly Talk[],
  papers: readonly Paper[],
): ImportedDump[] {
  const [fromTalks, fromPapers] = [byDump(talks), byDump(papers)];
  const named = [...fromTalks.keys(), ...fromPapers.keys()].sort(compareText);
  return [...new Set([...sources.keys(), ...named])].map((dump) => ({
    dump,
    source: sources.get(dump) ?? { dump },
    talks: fromTalks.get(dump) ?? [],
    papers: fromPapers.get(dump) ?? [],
  }));
}

/** The name to show for a dump: the title of its page, or the file's name. */
export function sourceTitle(sources: ReadonlyMap<string, Source>, dump: string): string {
  return sources.get(dump)?.title ?? dump;
}

function byDump<Entry extends { slug: string; origin?: Origin[] | undefined }>(entries: readonly Entry[]) {
  const dumps = new Map<string, Imported<Entry>[]>();
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
