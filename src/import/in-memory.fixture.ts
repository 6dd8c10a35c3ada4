/** A content folder in memory, for tests of the import as a function. */
import { parseStoredEntry } from '../content/entries.ts';
import type { EntryRules, SeriesDescription, Source } from '../model/schema.ts';
import { readDump } from './dump.ts';
import { type ImportResult, importContent } from './pipeline.ts';
import { memoryOf } from './read-input.ts';
import type { ReconcileOptions } from './reconcile/state.ts';

/** Files by their path. */
export type FilesInMemory = Map<string, string>;

/** One run of the import over a folder, which it changes. `format` is that of every dump, where it is not to be recognised, and `source` what else sources.yaml says of each. */
export function runOn(
  files: FilesInMemory,
  dumps: Record<string, string>,
  {
    format,
    source,
    entryRules = {},
    series = [],
    ...options
  }: Partial<ReconcileOptions> & {
    format?: string;
    source?: Partial<Source>;
    entryRules?: EntryRules;
    series?: SeriesDescription[];
  } = {},
): ImportResult {
  const stored = [...files]
    .filter(([name]) => name.endsWith('.md'))
    .map(([path, text]) => parseStoredEntry(path, text));
  const result = importContent({
    dumps: Object.entries(dumps).map(([name, text]) => readDump(name, new TextEncoder().encode(text))),
    sources: new Map(
      Object.keys(dumps).map((dump) => [dump, { ...source, dump, line: 1, ...(format && { format }) }]),
    ),
    people: [],
    entryRules,
    series,
    stored,
    memory: memoryOf(files.get('import.lock.json'), stored),
    options: { today: '2024-03-01', restores: () => false, startsOver: false, ...options },
  });
  for (const [name, text] of result.files) files.set(name, text);
  return result;
}
