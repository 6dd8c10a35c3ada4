/**
 * The import as one pure function: from what lies in the content folder to what is to lie there.
 *
 *     dumps → records (a format reads them) → entries (normalised, checked) → merged → reconciled with the files → ledger
 */
import { updateEntryFile, writeEntryFile } from '../content/front-matter.ts';
import { InputError } from '../content/input-error.ts';
import { ledgerFile, writeLedger } from '../content/ledger.ts';
import { hash, lockFile, type Memory, writeLock } from '../content/lock.ts';
import type { StoredEntry } from '../model/content.ts';
import type { EntryRules, Person, Source } from '../model/schema.ts';
import { account, type LineCounts } from './accounting.ts';
import { readCurated, unseen } from './curation.ts';
import type { Dump } from './dump.ts';
import type { ImportedEntry, ReconciledEntry } from './entry.ts';
import type { Format } from './formats/format.ts';
import { formats } from './formats/registry.ts';
import type { Notice } from './notices.ts';
import { followAddresses } from './reconcile/derived-addresses.ts';
import { mergePapers } from './reconcile/merge-papers.ts';
import { type ReconcileOptions, reconcile } from './reconcile/reconcile.ts';
import type { Boilerplate, Reading } from './record.ts';
import { toEntry } from './to-entry.ts';

/** What the sources file says of a dump, and the line on which it begins to. */
export type SourceItem = Source & { line: number };

/** Everything that an import is made from. */
export interface ImportInput {
  /** The catalogue's own, as `catalogue.yaml` says. */
  timezone?: string;
  /** In the order of their names. */
  dumps: Dump[];
  /** By the dump's file name. */
  sources: ReadonlyMap<string, SourceItem>;
  people: readonly Person[];
  entryRules: EntryRules;
  stored: readonly StoredEntry[];
  /** `undefined` when the lock is lost or damaged. */
  memory: Memory | undefined;
  options: ReconcileOptions;
}

export interface ImportResult {
  /** What files are to hold, by their path in the content folder. Files that are not named stay as they are. */
  files: Map<string, string>;
  entries: ReconciledEntry[];
  /** By dump. */
  counts: Map<string, LineCounts>;
  /** In the order of dumps and lines; those that a curator has settled are left out. */
  notices: Notice[];
  /** Those of them that were not there at the last import. */
  newNotices: Notice[];
  /** Names of the fields that a hand corrected, by id. */
  corrected: Map<string, string[]>;
}

/**
 * Runs the import. Touches no file, and gives the same result for the same input.
 *
 * @throws {AggregateError} of {@link InputError}, when no format, or more than one, recognises a dump, when a dump is not
 *   well-formed, or when the sources file names a format that is not known
 */
export function importContent(input: ImportInput): ImportResult {
  const { dumps, sources, stored, memory, options } = input;
  const read = readDumps(input);
  const papersMerged = mergePapers(read.entries, input.entryRules.apart);
  const reconciled = reconcile(papersMerged, stored, memory?.entries, options);
  const {
    ledger,
    counts,
    notices: unread,
  } = account(dumps, read.boilerplate, [
    ...reconciled.entries.flatMap(({ id, imported }) => (imported ? [{ id, imported }] : [])),
    ...reconciled.deleted,
  ]);

  const notices = dumps.reduce<Notice[]>(
    (left, dump) => unseen(left, dump, sources.get(dump.name)?.settled ?? []),
    [...read.notices, ...reconciled.notices, ...unread],
  );
  for (const { dump, line, rule, text } of notices) ledger[dump]?.notices.push({ line, rule, text });
  const keys = new Map(notices.map((notice) => [notice, keyOf(notice, dumps)]));

  const files = entryFiles(reconciled.entries, stored);
  const lock: Memory = {
    entries: reconciled.lock,
    notices: new Set(keys.values()),
    ...followAddresses(reconciled.entries, input.people, memory),
  };
  files.set(lockFile, writeLock(lock));
  files.set(ledgerFile, writeLedger(ledger));
  return {
    files,
    entries: reconciled.entries,
    counts,
    notices,
    newNotices: notices.filter((notice) => !memory?.notices.has(keys.get(notice) ?? '')),
    corrected: reconciled.corrected,
  };
}

interface ReadDumps {
  entries: ImportedEntry[];
  /** By dump. */
  boilerplate: Map<string, Boilerplate[]>;
  notices: Notice[];
}

/** Reads every dump with its format, and makes entries of the records. */
function readDumps({ dumps, sources, timezone }: ImportInput): ReadDumps {
  const result: ReadDumps = { entries: [], boilerplate: new Map(), notices: [] };
  const problems: InputError[] = [];
  for (const dump of dumps) {
    const source = sources.get(dump.name) ?? { dump: dump.name, line: 1 };
    const reading = readOne(dump, source);
    if (reading instanceof InputError) {
      problems.push(reading);
      continue;
    }
    result.boilerplate.set(dump.name, reading.boilerplate);
    result.notices.push(...reading.notices);
    for (const remark of reading.remarks ?? []) result.notices.push({ dump: dump.name, ...remark });
    for (const record of reading.records) {
      const { entry, notices } = toEntry(record, source, timezone);
      result.notices.push(...notices);
      if (entry) result.entries.push(entry);
    }
  }
  if (problems.length > 0) throw new AggregateError(problems);
  return result;
}

function readOne(dump: Dump, source: SourceItem): (Reading & { notices: Notice[] }) | InputError {
  const format = formatOf(dump, source);
  if (format instanceof InputError) return format;
  const reading = readCurated(dump, format, source.settled ?? []);
  if (!reading.broken) return reading;
  const { line, message } = reading.broken;
  return new InputError(`dumps/${dump.name}`, line, `is no well-formed ${format.name}: ${message}`);
}

/** The files of entries that are new or changed. */
function entryFiles(
  entries: readonly ReconciledEntry[],
  stored: readonly StoredEntry[],
): Map<string, string> {
  const files = new Map<string, string>();
  const textOf = new Map(stored.map((entry) => [entry.path, entry.text]));
  for (const { path, fields, body, isChanged, isNew } of entries) {
    if (isNew) files.set(path, writeEntryFile(fields, body));
    else if (isChanged) files.set(path, updateEntryFile(textOf.get(path) ?? '', fields, body));
  }
  return files;
}

/** What a notice is known again by: its rule and the text of its line, wherever the line moved. */
function keyOf({ dump, line, rule, text }: Notice, dumps: readonly Dump[]): string {
  const printed = dumps.find(({ name }) => name === dump)?.lines[line - 1]?.text.trim();
  return hash([dump, rule, printed || text]);
}

/** The format that the sources file names, or else the only one that recognises the dump. */
function formatOf(dump: Dump, source: SourceItem): Format | InputError {
  if (source.format !== undefined) {
    const named = formats.find((format) => format.name === source.format);
    return (
      named ??
      new InputError('sources.yaml', source.line, `"${source.format}" is not a format; there are ${known()}`)
    );
  }
  const recognising = formats.filter((format) => format.recognises(dump));
  const [format, second] = recognising;
  if (format && !second) return format;
  const line = dump.lines.find((line) => line.text.trim() !== '')?.number ?? 1;
  const hint = 'name one under "format" in sources.yaml';
  return new InputError(
    `dumps/${dump.name}`,
    line,
    format
      ? `is read by more than one format (${recognising.map(({ name }) => name).join(', ')}): ${hint}`
      : `is read by no format: ${hint} (there are ${known()})`,
  );
}

function known(): string {
  return formats.map(({ name }) => `"${name}"`).join(', ');
}
