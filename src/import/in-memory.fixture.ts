/** A content folder in memory, for tests of the import as a function. */
import { parseStoredEntry } from '../content/entries.ts';
import { readDump } from './dump.ts';
import { type ImportResult, importContent } from './pipeline.ts';
import { memoryOf } from './read-input.ts';
import type { ReconcileOptions } from './reconcile/reconcile.ts';

/** Files by their path. */
export type FilesInMemory = Map<string, string>;

/** One run of the import over a folder, which it changes. `format` is that of every dump, where it is not to be recognised. */
export function runOn(
  files: FilesInMemory,
  dumps: Record<string, string>,
  { format, ...options }: Partial<ReconcileOptions> & { format?: string } = {},
): ImportResult {
  const stored = [...files]
    .filter(([name]) => name.endsWith('.md'))
    .map(([path, text]) => parseStoredEntry(path, text));
  const result = importContent({
    dumps: Object.entries(dumps).map(([name, text]) => readDump(name, new TextEncoder().encode(text))),
    sources: new Map(Object.keys(dumps).map((dump) => [dump, { dump, line: 1, ...(format && { format }) }])),
    people: [],
    entryRules: {},
    stored,
    memory: memoryOf(files.get('import.lock.json'), stored),
    options: { today: '2024-03-01', restores: () => false, startsOver: false, ...options },
  });
  for (const [name, text] of result.files) files.set(name, text);
  return result;
}
