/** Reads a content folder for the site: settings, entries, and what the import left beside them. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brandPictures, fontFiles } from '../model/brand-settings.ts';
import type { Content, StoredEntry, StoredPaper, StoredTalk } from '../model/content.ts';
import { isFolder, itemsByDump } from '../model/dump-folder.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Source } from '../model/schema.ts';
import { compareText } from '../text/compare.ts';
import type { StartPhase } from '../text/progress.ts';
import { decodeDump } from './decode-dump.ts';
import { readEntries } from './entries.ts';
import { bytesIfThere } from './files.ts';
import { asOneError, collectProblems, type InputError } from './input-error.ts';
import { ledgerFile, readLedger } from './ledger.ts';
import { lockFile, type Memory, noMemory, readLock } from './lock.ts';
import { missingFiles, missingInEntry, missingInSeries, readOwnPages, readServedFiles } from './own-pages.ts';
import { readSettings } from './settings.ts';
import { isSpreadsheet, readSheets } from './spreadsheets/spreadsheet.ts';

/**
 * Reads and checks a content folder. Texts of files are read from disk when they are asked for. A lock or a
 * ledger that is missing or damaged says nothing, since the next import writes it anew.
 *
 * @param folder an absolute path
 * @param day that the site is of, `YYYY-MM-DD`
 * @throws {Error} with a line for each problem: "/path/of/file:line: message"
 */
export function readContent(folder: string, startPhase?: StartPhase, day?: string): Content {
  const settings = readSettings(folder);
  const { catalogue, sources, people, entryRules, topics, series, problems: wrongSettings } = settings;
  const { entries, problems: wrongEntries } = readEntries(folder, startPhase);
  const { pages, problems: wrongPages } = readOwnPages(folder);
  const { files, problems: wrongFiles } = readServedFiles(folder);
  const problems: InputError[] = [...wrongSettings, ...wrongEntries, ...wrongPages, ...wrongFiles];
  for (const { path: file, text } of pages)
    for (const each of missingFiles(text, { file, line: 1 }, files)) problems.push(each);
  for (const each of missingInSeries(settings, files)) problems.push(each);
  for (const each of entries.flatMap((entry) => missingInEntry(entry, files))) problems.push(each);
  const memory = collectProblems(problems, () => readMemory(folder), noMemory);
  if (!catalogue || problems.length > 0) throw asOneError(folder, problems);
  const ledger = readLedgerOf(folder);
  const lazily = entries.map((entry) => lazy(folder, entry));
  return {
    ...(day !== undefined && { day }),
    catalogue,
    sources: sourcesByDump(sources, ledger, entries),
    people,
    entryRules,
    topics,
    series,
    talks: lazily.filter((entry): entry is StoredTalk => entry.kind === 'talk'),
    papers: lazily.filter((entry): entry is StoredPaper => entry.kind === 'paper'),
    history: Object.fromEntries(
      [...memory.entries].map(([id, { revision, changed, deleted }]) => [
        id,
        { revision, changed, ...(deleted && { deleted }) },
      ]),
    ),
    moved: memory.moved,
    ledger,
    ownPages: pages.map(({ text: _, ...page }) => page),
    servedFiles: files,
    brandFiles: new Map(
      [...brandPictures(catalogue), ...fontFiles(catalogue)].map(({ name }) => [
        name,
        new Uint8Array(readFileSync(path.join(folder, name))),
      ]),
    ),
    // The ledger's line numbers are of no use for another text.
    linesOf: (dump) => (Object.hasOwn(ledger, dump) && ledger[dump]?.stale ? [] : linesOfDump(folder, dump)),
  };
}

/** What sources.yaml says of each dump, and of folders under their own names. A file of a folder bears the folder's title and its name. */
function sourcesByDump(
  sources: readonly Source[],
  ledger: Ledger,
  entries: readonly StoredEntry[],
): Map<string, Source> {
  const origins = entries.flatMap(({ fields }) => fields.origin?.map(({ dump }) => dump) ?? []);
  const dumps = [...new Set([...Object.keys(ledger), ...origins])].sort(compareText);
  const found = new Map<string, Source>(
    [...itemsByDump(sources, dumps)].map(([dump, source]) => {
      if (!isFolder(source.dump)) return [dump, source];
      const title = source.title && `${source.title}: ${dump.slice(source.dump.length)}`;
      return [dump, { ...source, dump, ...(title && { title }) }];
    }),
  );
  for (const source of sources) if (isFolder(source.dump)) found.set(source.dump, source);
  return found;
}

/**
 * What the import remembers of a folder; nothing when its lock is missing or damaged.
 *
 * @throws {InputError} when a newer Colloquy wrote it
 */
function readMemory(folder: string): Memory {
  return readLock(textIfThere(folder, lockFile)) ?? noMemory;
}

/** The ledger of a folder; empty when it is missing or damaged. */
function readLedgerOf(folder: string): Ledger {
  return readLedger(textIfThere(folder, ledgerFile)) ?? {};
}

/** The lines of a dump as they lie in its file; none when it is gone, or no text. */
function linesOfDump(folder: string, dump: string): string[] {
  const text = collectProblems([], () => textOfDump(folder, dump), '');
  return text === '' ? [] : text.split(/\r\n|\r|\n/);
}

function textOfDump(folder: string, dump: string): string {
  // A sheet of a spreadsheet bears the name of its file, and its own behind that.
  const [, sheetOf = dump] = /^(.+\.(?:xlsx|xlsm|ods))\//i.exec(dump) ?? [];
  const name = [dump, sheetOf].find((each) => isFile(path.join(folder, 'dumps', each)));
  if (name === undefined) return '';
  const bytes = readFileSync(path.join(folder, 'dumps', name));
  if (!isSpreadsheet(name)) return decodeDump(`dumps/${name}`, bytes).text;
  return readSheets(name, bytes).find((sheet) => sheet.name === dump)?.text ?? '';
}

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
}

/** What the import wrote itself, in whatever state; "" when it is not there. */
function textIfThere(folder: string, name: string): string {
  return Buffer.from(bytesIfThere(folder, name) ?? []).toString('utf8');
}

/** The entry without the text of its file, which is read each time that it is asked for: it is long, and one part of the site needs it. */
function lazy(folder: string, entry: StoredEntry): StoredEntry {
  const { kind, path: file, fields, body } = entry;
  return {
    kind,
    path: file,
    fields,
    body,
    get text() {
      return readFileSync(path.join(folder, file), 'utf8');
    },
  } as StoredEntry;
}
