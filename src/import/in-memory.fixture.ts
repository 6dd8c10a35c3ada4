/** A content folder in memory, for tests of the import as a function. */
import { readEntryFile } from '../content/front-matter.ts';
import { noMemory, readLock } from '../content/lock.ts';
import { readDump } from './dump.ts';
import { importContent, type Result } from './pipeline.ts';
import type { Fields, Folder, Wishes } from './reconcile/reconcile.ts';

/** Files by their path. */
export type Files = Map<string, string>;

/** One run of the import over a folder, which it changes. `format` is that of every dump, where it is not to be recognised. */
export function runOn(
  files: Files,
  dumps: Record<string, string>,
  { format, ...wishes }: Partial<Wishes> & { format?: string } = {},
): Result {
  const stored = [...files]
    .filter(([name]) => name.endsWith('.md'))
    .map(([path, text]) => {
      const { data, body } = readEntryFile(text);
      return { path, folder: path.split('/')[0] as Folder, fields: data as Fields, body, text };
    });
  const lock = files.get('import.lock.json');
  const isFirst = lock === undefined && stored.every(({ fields }) => fields['origin'] === undefined);
  const result = importContent({
    dumps: Object.entries(dumps).map(([name, text]) => readDump(name, new TextEncoder().encode(text))),
    sources: new Map(Object.keys(dumps).map((dump) => [dump, { dump, line: 1, ...(format && { format }) }])),
    people: [],
    rules: {},
    stored,
    memory: isFirst ? noMemory : readLock(lock ?? ''),
    wishes: { today: '2024-03-01', restores: () => false, startsOver: false, ...wishes },
  });
  for (const [name, text] of result.files) files.set(name, text);
  return result;
}
