/** Reads everything that an import is made from, and checks each part by itself before anything is done. */
import { readEntries } from '../content/entries.ts';
import { bytesIfThere, filesBelow, readBytes, readText } from '../content/files.ts';
import { collectProblems, InputError } from '../content/input-error.ts';
import { ledgerFile, readLedger } from '../content/ledger.ts';
import { lockFile, type Memory, noMemory, readLock } from '../content/lock.ts';
import { type ReadSettings, readSettings } from '../content/settings.ts';
import type { StoredEntry } from '../model/content.ts';
import { isFolder, itemsByDump } from '../model/dump-folder.ts';
import { dumpName } from '../model/schema.ts';
import { checkPeople, checkSources } from './check-settings.ts';
import { type Dump, readDumpsOf } from './dump.ts';
import type { ImportInput } from './pipeline.ts';
import type { SourceItem, UnreadableDump } from './read-dump.ts';
import { settledMemory } from './reconcile/settle-lock.ts';
import type { ReconcileOptions } from './reconcile/state.ts';

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
  const { names, problems: wrongFiles } = filesBelow(folder, 'dumps');
  const notFiles = wrongFiles.map(({ file, reason }) => ({ name: file.slice('dumps/'.length), reason }));
  const { entries: stored, problems: wrongEntries } = readEntries(folder);
  const { dumps, unreadable } = readDumpFiles(folder, names);
  // A spreadsheet is several dumps.
  const known = [
    ...new Set([...names, ...dumps.map(({ name }) => name), ...notFiles.map(({ name }) => name)]),
  ];
  const problems = [
    ...settings.problems,
    ...checkSources(settings, new Set(known)),
    ...checkPeople(settings),
    ...wrongEntries,
  ];
  const ledgerText = readIfThere(folder, ledgerFile);
  const memory = collectProblems(
    problems,
    () => memoryOf(readText(folder, lockFile), stored, ledgerText !== undefined),
    undefined,
  );
  if (problems.length > 0) throw new AggregateError(problems);
  const { catalogue, people, entryRules, series } = settings;
  return {
    input: {
      ...(catalogue && { timezone: catalogue.timezone }),
      dumps,
      unreadable: [...notFiles, ...unreadable],
      ledger: readLedger(ledgerText ?? '') ?? {},
      sources: sourcesByDump(settings, known),
      people,
      entryRules,
      series,
      stored,
      memory,
      options,
    },
    settings,
  };
}

/** What the import remembers: nothing at the first import of a folder; `undefined` when the lock is lost or damaged. */
export function memoryOf(
  lock: string | undefined,
  stored: readonly StoredEntry[],
  hasLedger = false,
): Memory | undefined {
  const isFirst =
    lock === undefined && !hasLedger && stored.every(({ fields }) => fields.origin === undefined);
  const memory = isFirst ? noMemory : readLock(lock ?? '');
  return memory && settledMemory(memory, stored);
}

/** What sources.yaml says of each dump, or of the folder that it lies in. */
function sourcesByDump({ sources, lineOf }: ReadSettings, names: readonly string[]): Map<string, SourceItem> {
  const items = sources.map((source, index) => ({ ...source, line: lineOf('sources.yaml', [index]) }));
  return new Map(
    [...itemsByDump(items, names)].map(([dump, item]) => [
      dump,
      { ...item, dump, ...(isFolder(item.dump) && { folder: item.dump }) },
    ]),
  );
}

/** A dump that cannot be read stops no other. */
function readDumpFiles(folder: string, names: readonly string[]) {
  const dumps: Dump[] = [];
  const unreadable: UnreadableDump[] = [];
  for (const name of names) {
    const problems: InputError[] = [];
    for (const dump of collectProblems(problems, () => readDumpFile(folder, name), [])) dumps.push(dump);
    for (const { line, reason } of problems) unreadable.push({ name, line, reason });
  }
  return { dumps, unreadable };
}

function readDumpFile(folder: string, name: string): Dump[] {
  const { error } = dumpName.safeParse(name);
  if (error) throw new InputError(`dumps/${name}`, undefined, `${error.issues[0]?.message}: rename the file`);
  return readDumpsOf(name, readBytes(folder, `dumps/${name}`));
}

/** A file that the import wrote itself. It need not be UTF-8: when it is damaged it is written anew. */
export function readIfThere(folder: string, name: string): string | undefined {
  const bytes = bytesIfThere(folder, name);
  return bytes && Buffer.from(bytes).toString('utf8');
}
