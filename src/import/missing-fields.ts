/** Names under `fields` in sources.yaml that are nowhere in the file, or in none of the files of a folder. */
import type { Notice } from './notices.ts';
import type { Reading } from './record.ts';

type Missing = NonNullable<Reading['missing']>;

/** A dump of a folder that was read with `fields`, and what it lacks. */
export interface ReadWithFields {
  dump: string;
  /** The folder that the item of sources.yaml is about. */
  folder: string;
  missing: Missing | undefined;
}

/** What is missing, and what there is, in words. */
export function missingNames({ paths, names }: Missing): string {
  const quoted = (each: readonly string[]) => each.map((path) => `“${path}”`).join(', ');
  const found = names.length > 0 ? `there are ${quoted(names.slice(0, 40))}` : 'nothing has a name there';
  return `${quoted(paths)} of "fields" in sources.yaml ${paths.length > 1 ? 'are' : 'is'} nowhere in it: ${found}`;
}

/** A notice for each folder of which no file has one of the names. */
export function missingInFolders(reads: readonly ReadWithFields[]): Notice[] {
  const folders = new Map<string, ReadWithFields[]>();
  for (const read of reads) folders.set(read.folder, [...(folders.get(read.folder) ?? []), read]);
  return [...folders].flatMap(([folder, files]) => {
    const [first] = files;
    const paths = (first?.missing?.paths ?? []).filter((path) =>
      files.every(({ missing }) => missing?.paths.includes(path)),
    );
    if (!first || paths.length === 0) return [];
    const names = [...new Set(files.flatMap(({ missing }) => missing?.names ?? []))];
    const text = `${folder}: ${missingNames({ paths, names })}`;
    return [{ dump: first.dump, line: 1, rule: 'field-not-found' as const, text }];
  });
}
