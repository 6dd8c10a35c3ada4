/**
 * The import as one pure function: what lies in the content folder to what is to lie there.
 *
 *     dumps → records (a format reads them) → entries (normalised, checked) → merged → reconciled with the files → ledger
 */
import type { Source } from '../src/catalogue/schema.ts';
import { writeEntryFile } from '../src/markdown/front-matter.ts';
import { type Dump, InputError } from './dump.ts';
import { enter, type Imported } from './entry.ts';
import { formats } from './formats/all.ts';
import type { Format } from './formats/format.ts';
import { account, type DumpAccount } from './ledger.ts';
import { type Lock, writeLock } from './lock.ts';
import { mergePapers } from './merge.ts';
import type { Notice } from './notice.ts';
import { reconcile, type Stored, type Written } from './reconcile.ts';
import type { Furniture } from './record.ts';

export interface Content {
  /** In the order of their names. */
  dumps: Dump[];
  /** By the dump's file name; `line` is that of the item in sources.yaml. */
  sources: Map<string, Source & { line: number }>;
  stored: Stored[];
  /** `undefined` where there is none, or it is damaged. */
  lock: Lock | undefined;
  /** The day that changes are dated with, `YYYY-MM-DD`. */
  today: string;
}

export interface Result {
  /** What files are to hold, by their path in the content folder; files that are not named stay as they are. */
  files: Map<string, string>;
  entries: Written[];
  /** By dump. */
  sums: Map<string, DumpAccount>;
  notices: Notice[];
  corrected: Map<string, string[]>;
}

/** @throws {InputError} when no format, or more than one, recognises a dump, or the sources file names a format that is not known. */
export function importContent({ dumps, sources, stored, lock, today }: Content): Result {
  const notices: Notice[] = [];
  const furniture = new Map<string, Furniture[]>();
  const imported: Imported[] = [];
  for (const dump of dumps) {
    const source = sources.get(dump.name) ?? { dump: dump.name, line: 1 };
    const reading = formatOf(dump, source).read(dump);
    furniture.set(dump.name, reading.furniture);
    for (const record of reading.records) {
      const entered = enter(record, source);
      notices.push(...entered.notices);
      if (entered.entry) imported.push(entered.entry);
    }
  }
  const reconciled = reconcile(mergePapers(imported), stored, lock, today);
  const accounted = account(dumps, furniture, [
    ...reconciled.entries.flatMap(({ id, imported }) => (imported ? [{ id, imported }] : [])),
    ...reconciled.deleted,
  ]);
  notices.push(...reconciled.notices, ...accounted.notices);

  const files = new Map<string, string>();
  for (const entry of reconciled.entries) {
    if (entry.isChanged) files.set(entry.path, writeEntryFile(entry.fields, entry.body));
  }
  files.set('import.lock.json', writeLock(reconciled.lock));
  files.set('import.ledger.json', `${JSON.stringify(accounted.ledger, null, 1)}\n`);
  return {
    files,
    entries: reconciled.entries,
    sums: accounted.sums,
    notices,
    corrected: reconciled.corrected,
  };
}

function formatOf(dump: Dump, source: Source & { line: number }): Format {
  if (source.format !== undefined) {
    const named = formats.find((format) => format.name === source.format);
    if (named) return named;
    throw new InputError(
      'sources.yaml',
      source.line,
      `"${source.format}" is not a format; there are ${known()}`,
    );
  }
  const recognising = formats.filter((format) => format.recognises(dump));
  const [format, second] = recognising;
  if (format && !second) return format;
  throw new InputError(
    `dumps/${dump.name}`,
    dump.lines.find((line) => line.text.trim() !== '')?.number ?? 1,
    format
      ? `is read by more than one format (${recognising.map(({ name }) => name).join(', ')}): name one under "format" in sources.yaml`
      : `is read by no format: name one under "format" in sources.yaml (there are ${known()})`,
  );
}

function known(): string {
  return formats.map(({ name }) => `"${name}"`).join(', ');
}
