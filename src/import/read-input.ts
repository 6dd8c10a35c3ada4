/** Reads everything that an import is made from, and checks each part by itself before anything is done. */
import { readEntries } from '../content/entries.ts';
import { filesIn, readBytes, readText } from '../content/files.ts';
import { collectProblems, InputError } from '../content/input-error.ts';
import { lockFile, type Memory, noMemory, readLock } from '../content/lock.ts';
import { type ReadSettings, readSettings } from '../content/settings.ts';
import type { StoredEntry } from '../model/content.ts';
import { dumpName } from '../model/schema.ts';
import { checkPeople, checkSources } from './check-settings.ts';
import { type Dump, readDump } from './dump.ts';
import type { ImportInput, SourceItem } from './pipeline.ts';
import type { ReconcileOptions } from './reconcile/reconcile.ts';

/**
 * Reads the content folder.
 *
 * @throws {AggregateError} of {@link InputError}: all that is wrong, so that one run names it all
 */
export function readInput(
  folder: string,
  options: ReconcileOptions,
): { input: ImportInput; settings: ReadSettings } {
  const settings = readSettings(folder);
  const { names, problems: wrongFiles } = filesIn(folder, 'dumps');
  const { entries: stored, problems: wrongEntries } = readEntries(folder);
  const problems = [
    ...settings.problems,
    ...wrongFiles,
    ...checkSources(settings, new Set(names)),
    ...checkPeople(settings),
    ...wrongEntries,
  ];
  const dumps = names.flatMap((name) => collectProblems(problems, () => [readDumpFile(folder, name)], []));
  const memory = collectProblems(problems, () => memoryOf(readText(folder, lockFile), stored), undefined);
  if (problems.length > 0) throw new AggregateError(problems);
  const { catalogue, people, entryRules } = settings;
  return {
    input: {
      ...(catalogue && { timezone: catalogue.timezone }),
      dumps,
      sources: sourcesByDump(settings),
      people,
      entryRules,
      stored,
      memory,
      options,
    },
    settings,
  };
}

/** What the import remembers: nothing at the first import of a folder; `undefined` when the lock is lost or damaged. */
export function memoryOf(lock: string | undefined, stored: readonly StoredEntry[]): Memory | undefined {
  const isFirst = lock === undefined && stored.every(({ fields }) => fields.origin === undefined);
  return isFirst ? noMemory : readLock(lock ?? '');
}

function sourcesByDump({ sources, lineOf }: ReadSettings): Map<string, SourceItem> {
  return new Map(
    sources.map((source, index) => [source.dump, { ...source, line: lineOf('sources.yaml', [index]) }]),
  );
}

function readDumpFile(folder: string, name: string): Dump {
  const { error } = dumpName.safeParse(name);
  if (error) throw new InputError(`dumps/${JSON.stringify(name)}`, undefined, error.issues[0]?.message ?? '');
  return readDump(name, readBytes(folder, `dumps/${name}`));
}
