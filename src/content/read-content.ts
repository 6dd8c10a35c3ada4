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
import { readSettings, type SettingsFile } from './settings.ts';
import { isSpreadsheet, readSheets } from './spreadsheets/spreadsheet.ts';

export interface ReadingOptions {
  /** Tells how far it has come. */
  startPhase?: StartPhase | undefined;
  /** That the site is of, `YYYY-MM-DD`. */
  day?: string | undefined;
  /** What was read before: takes the place of each file that is wrong now. */
  before?: Content | undefined;
}

/**
 * Reads and checks a content folder. Texts of files are read from disk when they are asked for. A lock or a
 * ledger that is missing or damaged says nothing, since the next import writes it anew.
 *
 * @param folder an absolute path
 * @throws {Error} with a line for each problem: "/path/of/file:line: message"
 */
export function readContent(folder: string, options: ReadingOptions = {}): Content {
  const { content, problems } = readWhatIsRight(folder, options);
  if (!content || problems.length > 0) throw asOneError(folder, problems);
  return content;
}

/**
 * The same while somebody edits: a file that is wrong takes no other away. It counts as it was before; one that never was right, as if it
 * were not there.
 *
 * @returns no content when `catalogue.yaml` is wrong and never was right
 */
export function readWhatIsRight(
  folder: string,
  { startPhase, day, before }: ReadingOptions = {},
): { content: Content | undefined; problems: InputError[] } {
  const settings = readSettings(folder);
  const { entries, problems: wrongEntries } = readEntries(folder, startPhase);
  const { pages, problems: wrongPages } = readOwnPages(folder);
  const { files, problems: wrongFiles } = readServedFiles(folder);
  const problems: InputError[] = [...settings.problems, ...wrongEntries, ...wrongPages, ...wrongFiles];
  for (const { path: file, text } of pages)
    for (const each of missingFiles(text, { file, line: 1 }, files)) problems.push(each);
  for (const each of missingInSeries(settings, files)) problems.push(each);
  for (const each of entries.flatMap((entry) => missingInEntry(entry, files))) problems.push(each);
  const memory = collectProblems(problems, () => readMemory(folder), noMemory);
  const catalogue = settings.catalogue ?? before?.catalogue;
  if (!catalogue) return { content: undefined, problems };

  const isWrong = new Set(problems.map(({ file }) => file));
  const unlessWrong = <T>(file: SettingsFile, now: T, earlier: T | undefined): T =>
    isWrong.has(file) ? (earlier ?? now) : now;
  const ledger = readLedgerOf(folder);
  const lazily = entries.map((entry) => lazy(folder, entry));
  const shown = withEarlier(lazily, isWrong, before);
  const content: Content = {
    ...(day !== undefined && { day }),
    catalogue,
    sources: unlessWrong('sources.yaml', sourcesByDump(settings.sources, ledger, entries), before?.sources),
    people: unlessWrong('people.yaml', settings.people, before?.people),
    entryRules: unlessWrong('entries.yaml', settings.entryRules, before?.entryRules),
    topics: unlessWrong('topics.yaml', settings.topics, before?.topics),
    series: unlessWrong('series.yaml', settings.series, before?.series),
    talks: shown.filter((entry): entry is StoredTalk => entry.kind === 'talk'),
    papers: shown.filter((entry): entry is StoredPaper => entry.kind === 'paper'),
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
    brandFiles: settings.catalogue
      ? new Map(
          [...brandPictures(catalogue), ...fontFiles(catalogue)].map(({ name }) => [
            name,
            new Uint8Array(readFileSync(path.join(folder, name))),
          ]),
        )
      : before?.brandFiles,
    // The ledger's line numbers are of no use for another text.
    linesOf: (dump) => (Object.hasOwn(ledger, dump) && ledger[dump]?.stale ? [] : linesOfDump(folder, dump)),
  };
  return { content, problems };
}

/** The entries, each at an address of its own; one whose file is wrong now is as it was. */
function withEarlier(
  entries: readonly StoredEntry[],
  isWrong: ReadonlySet<string>,
  before: Content | undefined,
): StoredEntry[] {
  const isRead = new Set(entries.map(({ path: file }) => file));
  const earlier = [...(before?.talks ?? []), ...(before?.papers ?? [])].filter(
    ({ path: file }) => isWrong.has(file) && !isRead.has(file),
  );
  const all = [...entries, ...earlier].sort((a, b) => compareText(a.path, b.path));
  const byAddress = new Map<string, StoredEntry>();
  for (const entry of all) {
    const address = `${entry.kind}/${entry.fields.slug}`;
    if (!byAddress.has(address)) byAddress.set(address, entry);
  }
  return [...byAddress.values()];
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
