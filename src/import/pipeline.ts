/**
 * The import as one pure function: from what lies in the content folder to what is to lie there.
 *
 *     dumps → records (a format reads them) → entries (normalised, checked) → merged → reconciled with the files → ledger
 */

import { updateEntryFile, writeEntryFile } from '../content/front-matter.ts';
import { InputError } from '../content/input-error.ts';
import { hash, type Memory, writeLock } from '../content/lock.ts';
import type { EntryRules, Person, Source } from '../model/schema.ts';
import { account, type Sum } from './accounting.ts';
import { readSettled, unseen } from './curation.ts';
import type { Dump } from './dump.ts';
import type { Format } from './formats/format.ts';
import { formats } from './formats/registry.ts';
import type { Notice } from './notices.ts';
import { followAddresses } from './reconcile/derived-addresses.ts';
import { mergePapers } from './reconcile/merge-papers.ts';
import { type Entry, reconcile, type Stored, type Wishes } from './reconcile/reconcile.ts';
import type { Boilerplate } from './record.ts';
import { enter, type Imported } from './to-entry.ts';

/** What the sources file says, and the line on which it begins to. */
export type SourceItem = Source & { line: number };

export interface Content {
  /** The catalogue's own, as `catalogue.yaml` says. */
  timezone?: string;
  /** In the order of their names. */
  dumps: Dump[];
  /** By the dump's file name. */
  sources: ReadonlyMap<string, SourceItem>;
  people: readonly Person[];
  rules: EntryRules;
  stored: (Stored & { text: string })[];
  /** `undefined` when the lock is lost or damaged. */
  memory: Memory | undefined;
  wishes: Wishes;
}

export interface Result {
  /** What files are to hold, by their path in the content folder. Files that are not named stay as they are. */
  files: Map<string, string>;
  entries: Entry[];
  /** By dump. */
  sums: Map<string, Sum>;
  /** In the order of dumps and lines; those that a curator has settled are left out. */
  notices: Notice[];
  /** Those of them that were not there at the last import. */
  news: Notice[];
  /** Names of the fields that a hand corrected, by id. */
  corrected: Map<string, string[]>;
}

/**
 * @throws {InputError} when no format, or more than one, recognises a dump, or the sources file names a format that is not known
 */
export function importContent({
  timezone,
  dumps,
  sources,
  people,
  rules,
  stored,
  memory,
  wishes,
}: Content): Result {
  const notices: Notice[] = [];
  const boilerplate = new Map<string, Boilerplate[]>();
  const read: Imported[] = [];
  const problems: InputError[] = [];
  for (const dump of dumps) {
    const source = sources.get(dump.name) ?? { dump: dump.name, line: 1 };
    const format = formatOf(dump, source);
    if (format instanceof InputError) {
      problems.push(format);
      continue;
    }
    const reading = readSettled(dump, format, source.settled ?? []);
    if (reading.broken) {
      const { line, message } = reading.broken;
      problems.push(
        new InputError(`dumps/${dump.name}`, line, `is no well-formed ${format.name}: ${message}`),
      );
      continue;
    }
    boilerplate.set(dump.name, reading.boilerplate);
    notices.push(...reading.notices);
    for (const remark of reading.remarks ?? []) notices.push({ dump: dump.name, ...remark });
    for (const record of reading.records) {
      const entered = enter(record, source, timezone);
      notices.push(...entered.notices);
      if (entered.entry) read.push(entered.entry);
    }
  }
  if (problems.length > 0) throw new AggregateError(problems);

  const reconciled = reconcile(mergePapers(read, rules.apart), stored, memory?.entries, wishes);
  const {
    ledger,
    sums,
    notices: unread,
  } = account(dumps, boilerplate, [
    ...reconciled.entries.flatMap(({ id, imported }) => (imported ? [{ id, imported }] : [])),
    ...reconciled.deleted,
  ]);
  const open = [...notices, ...reconciled.notices, ...unread];
  const settled = dumps.reduce(
    (left, dump) => unseen(left, dump, sources.get(dump.name)?.settled ?? []),
    open,
  );
  for (const { dump, line, rule, text } of settled) ledger[dump]?.notices.push({ line, rule, text });
  const keys = new Map(settled.map((notice) => [notice, keyOf(notice, dumps)]));

  const files = new Map<string, string>();
  const textOf = new Map(stored.map((entry) => [entry.path, entry.text]));
  for (const { path, fields, body, isChanged, isNew } of reconciled.entries) {
    if (isNew) files.set(path, writeEntryFile(fields, body));
    else if (isChanged) files.set(path, updateEntryFile(textOf.get(path) ?? '', fields, body));
  }
  const after: Memory = {
    entries: reconciled.lock,
    notices: new Set(keys.values()),
    ...followAddresses(reconciled.entries, people, memory),
  };
  files.set('import.lock.json', writeLock(after));
  files.set('import.ledger.json', `${JSON.stringify(ledger, null, 1)}\n`);
  return {
    files,
    entries: reconciled.entries,
    sums,
    notices: settled,
    news: settled.filter((notice) => !memory?.notices.has(keys.get(notice) ?? '')),
    corrected: reconciled.corrected,
  };
}

/** The same for the same rule at a line of the same text, wherever the line moved. */
function keyOf({ dump, line, rule, text }: Notice, dumps: readonly Dump[]): string {
  const printed = dumps.find(({ name }) => name === dump)?.lines[line - 1]?.text.trim();
  return hash([dump, rule, printed || text]);
}

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
