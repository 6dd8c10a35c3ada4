/** Reads a content folder for the site: settings, entries, and what the import left beside them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Content, StoredEntry, StoredPaper, StoredTalk } from '../model/content.ts';
import type { Ledger } from '../model/ledger.ts';
import { readEntries } from './entries.ts';
import { bytesIfThere } from './files.ts';
import { readEntryFile } from './front-matter.ts';
import { asOneError, collectProblems, type InputError } from './input-error.ts';
import { ledgerFile, readLedger } from './ledger.ts';
import { lockFile, type Memory, noMemory, readLock } from './lock.ts';
import { readSettings } from './settings.ts';

/**
 * Reads and checks a content folder. Bodies and texts of entries are read from disk each time they are asked for. A lock or a
 * ledger that is missing or damaged says nothing, since the next import writes it anew.
 *
 * @param folder an absolute path
 * @throws {Error} with a line for each problem: "/path/of/file:line: message"
 */
export function readContent(folder: string): Content {
  const { catalogue, sources, people, entryRules, topics, problems: wrongSettings } = readSettings(folder);
  const { entries, problems: wrongEntries } = readEntries(folder);
  const problems: InputError[] = [...wrongSettings, ...wrongEntries];
  const memory = collectProblems(problems, () => readMemory(folder), noMemory);
  if (!catalogue || problems.length > 0) throw asOneError(folder, problems);
  const lazily = entries.map((entry) => lazy(folder, entry));
  return {
    catalogue,
    sources: new Map(sources.map((source) => [source.dump, source])),
    people,
    entryRules,
    topics,
    talks: lazily.filter((entry): entry is StoredTalk => entry.kind === 'talk'),
    papers: lazily.filter((entry): entry is StoredPaper => entry.kind === 'paper'),
    history: Object.fromEntries(
      [...memory.entries].map(([id, { revision, changed, deleted }]) => [
        id,
        { revision, changed, ...(deleted && { deleted }) },
      ]),
    ),
    moved: memory.moved,
    ledger: readLedgerOf(folder),
    logo: catalogue.logo === undefined ? undefined : readLogo(folder, catalogue.logo),
    linesOf: (dump) => linesOfDump(folder, dump),
  };
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

/** The lines of a dump as they lie in its file; none when it is gone. */
function linesOfDump(folder: string, dump: string): string[] {
  const file = path.join(folder, 'dumps', dump);
  return existsSync(file) ? readFileSync(file, 'utf8').split(/\r\n|\r|\n/) : [];
}

function readLogo(folder: string, name: string): Content['logo'] {
  return { name, bytes: new Uint8Array(readFileSync(path.join(folder, name))) };
}

/** What the import wrote itself, in whatever state; "" when it is not there. */
function textIfThere(folder: string, name: string): string {
  return Buffer.from(bytesIfThere(folder, name) ?? []).toString('utf8');
}

/** The entry without its texts, which are read again when they are asked for. */
function lazy(folder: string, entry: StoredEntry): StoredEntry {
  const { kind, path: file, fields } = entry;
  const readFile = () => readFileSync(path.join(folder, file), 'utf8');
  return {
    kind,
    path: file,
    fields,
    get body() {
      return readEntryFile(readFile()).body;
    },
    get text() {
      return readFile();
    },
  } as StoredEntry;
}
