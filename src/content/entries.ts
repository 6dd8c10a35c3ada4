/** The files of talks and papers, read and checked for import and site alike. */
import type { z } from 'zod';
import type { StoredEntry } from '../model/content.ts';
import { explain, fileName, paperSchema, talkSchema } from '../model/schema.ts';
import { inSilence, type StartPhase } from '../text/progress.ts';
import { filesIn, readText } from './files.ts';
import { EntryFileError, problemsOf, readEntryFile } from './front-matter.ts';
import { collectProblems, InputError } from './input-error.ts';

export type EntryFolder = 'talks' | 'papers';

/** Reads every entry: talks, then papers, in the order of their file names. Files with problems are left out. */
export function readEntries(
  folder: string,
  startPhase: StartPhase = inSilence,
): { entries: StoredEntry[]; problems: InputError[] } {
  const problems: InputError[] = [];
  const entries: StoredEntry[] = [];
  const found = (['talks', 'papers'] as const).map((kind) => ({ kind, ...filesIn(folder, kind) }));
  const phase = startPhase(
    'entries',
    found.reduce((sum, { names }) => sum + names.length, 0),
  );
  for (const { kind, names, problems: refused } of found) {
    for (const each of refused) problems.push(each);
    for (const name of names) {
      if (!/\.md$/i.test(name)) continue;
      const entry = collectProblems(problems, () => readStoredEntry(folder, kind, name), undefined);
      if (entry) entries.push(entry);
      phase.at(entries.length);
    }
  }
  phase.end();
  for (const each of sharedSlugs(entries)) problems.push(each);
  return { entries, problems };
}

/**
 * Reads the file of an entry.
 *
 * @throws {InputError} or an `AggregateError` of them, when it cannot be read or the schema refuses it
 */
function readStoredEntry(folder: string, kind: EntryFolder, name: string): StoredEntry {
  const file = `${kind}/${name}`;
  if (!fileName.safeParse(name).success)
    throw new InputError(
      file,
      undefined,
      'has a name that other systems read as a path, or not at all: rename the file',
    );
  if (!name.endsWith('.md')) throw new InputError(file, undefined, 'is overlooked by others: call it ".md"');
  return parseStoredEntry(file, readText(folder, file) ?? '');
}

/** The same, of a text. `file` is "talks/name.md" or "papers/name.md". */
export function parseStoredEntry(file: string, text: string): StoredEntry {
  try {
    const { data, body } = readEntryFile(text);
    return file.startsWith('talks/')
      ? { kind: 'talk', path: file, fields: checked(file, text, talkSchema, data), body, text }
      : { kind: 'paper', path: file, fields: checked(file, text, paperSchema, data), body, text };
  } catch (error) {
    if (error instanceof EntryFileError) throw new InputError(file, error.line, error.message);
    throw error;
  }
}

function checked<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  data: unknown,
): z.infer<Schema> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const problems = problemsOf(text, schema).map(({ line, message }) => new InputError(file, line, message));
  if (problems.length > 0) throw new AggregateError(problems);
  throw new InputError(file, 1, explain(result.error, data)[0] ?? '');
}

/** An address is one entry's. */
function sharedSlugs(entries: readonly StoredEntry[]): InputError[] {
  const problems: InputError[] = [];
  const bySlug = new Map<string, string>();
  for (const { kind, fields, path: file } of entries) {
    const id = `${kind}s/${fields.slug}`;
    const other = bySlug.get(id);
    if (other)
      problems.push(new InputError(file, undefined, `the slug "${fields.slug}" is that of ${other} too`));
    bySlug.set(id, file);
  }
  return problems;
}
