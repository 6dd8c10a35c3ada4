/** Imports one file as a curator would, and says which promise of the import does not hold for it. */
import { isDeepStrictEqual } from 'node:util';
import { parseStoredEntry } from '../../src/content/entries.ts';
import { InputError } from '../../src/content/input-error.ts';
import { ledgerFile, readLedger } from '../../src/content/ledger.ts';
import { lockFile } from '../../src/content/lock.ts';
import { updateSource } from '../../src/content/update-sources.ts';
import { readYaml } from '../../src/content/yaml.ts';
import { type Dump, readDump } from '../../src/import/dump.ts';
import { type GeneralReading, generalReading } from '../../src/import/general-reading.ts';
import { type ImportResult, importContent } from '../../src/import/pipeline.ts';
import { memoryOf } from '../../src/import/read-input.ts';
import { openPage } from '../../src/import/reading/page/opened-page.ts';
import { readers } from '../../src/import/reading/registry.ts';
import { fates } from '../../src/model/ledger.ts';
import { sourceSchema } from '../../src/model/schema.ts';

/** A promise that does not hold. */
export interface BrokenPromise {
  kind:
    | 'throw'
    | 'line lost'
    | 'field outside'
    | 'not read back'
    | 'not idempotent'
    | 'corrected'
    | 'read otherwise'
    | 'hang';
  details: string;
}

/** How a file is read: as it is recognised, by a format or by a general reader. */
export interface ReadBy {
  format?: string;
  reader?: string;
}

const name = 'page.txt';

/** What is wrong with the import of these bytes; `undefined` when nothing is. */
export function problemOfImport(bytes: Uint8Array, by: ReadBy): BrokenPromise | undefined {
  try {
    return brokenPromise(readDump(name, bytes), by);
  } catch (error) {
    // A file that is no text, or empty, is refused with a message.
    if (error instanceof InputError) return undefined;
    return {
      kind: 'throw',
      details: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

function brokenPromise(dump: Dump, by: ReadBy): BrokenPromise | undefined {
  const folder = new Map<string, string>();
  const general = by.reader === undefined ? generalReading : onlyReader(by.reader);
  const item = by.format === undefined ? '' : `- { dump: ${name}, format: ${by.format} }\n`;
  const first = runOn(folder, dump, item, general);
  const layout = first.accepted.get(name);
  const sources = layout ? updateSource(item, name, 'layout', layout) : item;
  const isLeft = first.left.has(name);
  if (isLeft && first.notices.some(({ rule }) => rule === 'dump-unread')) return undefined;
  const lost = isLeft ? 'the page is left without a notice' : whatIsLost(dump, folder);
  if (lost) return { kind: 'line lost', details: lost };
  const outside = fieldOutside(first, dump);
  if (outside) return { kind: 'field outside', details: outside };
  const otherwise = readOtherwise(first, folder);
  if (otherwise) return { kind: 'not read back', details: otherwise };

  const before = new Map(folder);
  const again = runOn(folder, dump, sources, general);
  const [left] = again.left.keys();
  if (left)
    return {
      kind: 'read otherwise',
      details: again.notices
        .map(({ text }) => text)
        .join('\n')
        .slice(0, 300),
    };
  if (again.corrected.size > 0)
    return { kind: 'corrected', details: JSON.stringify([...again.corrected]).slice(0, 300) };
  for (const [file, text] of folder)
    if (before.get(file) !== text)
      return { kind: 'not idempotent', details: `${file}: ${firstDifference(before.get(file) ?? '', text)}` };
  return undefined;
}

/** One run over a folder in memory, which it changes. */
function runOn(
  folder: Map<string, string>,
  dump: Dump,
  sources: string,
  general: GeneralReading,
): ImportResult {
  const { value: items = [], problems } = readYaml(sources, sourceSchema.array().default([]));
  if (problems)
    throw new Error(`sources.yaml is refused: ${problems.map(({ message }) => message).join('; ')}`);
  const stored = [...folder]
    .filter(([file]) => file.endsWith('.md'))
    .map(([file, text]) => parseStoredEntry(file, text));
  const ledger = readLedger(folder.get(ledgerFile) ?? '{}');
  const result = importContent(
    {
      dumps: [dump],
      sources: new Map(items.map((source) => [source.dump, { ...source, line: 1 }])),
      people: [],
      entryRules: {},
      stored,
      memory: memoryOf(folder.get(lockFile), stored),
      ...(ledger && { ledger }),
      accepts: () => true,
      options: { today: '2024-03-01', restores: () => false, startsOver: false },
    },
    general,
  );
  for (const [file, text] of result.files) folder.set(file, text);
  return result;
}

/** The general readers, as if there were one alone, and as if it were always believed. */
function onlyReader(wanted: string): GeneralReading {
  const reader = readers.find((one) => one.name === wanted);
  if (!reader)
    throw new TypeError(`there is no reader “${wanted}”: ${readers.map((one) => one.name).join(', ')}`);
  return {
    propose: (dump) => {
      const page = openPage(dump);
      for (const layout of reader.propose(page.dump, [])) {
        const reading = reader.read(page.dump, layout);
        if (reading.records.length > 0) return { layout, reading: page.toSource(reading) };
      }
      return undefined;
    },
    problemOf: generalReading.problemOf,
    readByLayout: generalReading.readByLayout,
  };
}

function whatIsLost(dump: Dump, folder: ReadonlyMap<string, string>): string | undefined {
  const ledger = readLedger(folder.get(ledgerFile) ?? '')?.[name];
  if (!ledger) return 'the ledger cannot be read';
  const known = fates(ledger);
  const lost = dump.lines.find(({ number, text }) => text.trim() !== '' && !known.has(number));
  return lost && `line ${lost.number}: ${JSON.stringify(lost.text.slice(0, 120))}`;
}

function fieldOutside({ entries }: ImportResult, { lines }: Dump): string | undefined {
  for (const { id, imported } of entries)
    for (const { lines: range } of imported?.fields.origin ?? []) {
      const [from = 0, to = from] = range.split('-').map(Number);
      if (!(from >= 1 && to >= from && to <= lines.length)) return `${id}: lines ${range} of ${lines.length}`;
    }
  return undefined;
}

/** The entries are read through the schema, as the next import and the site do. */
function readOtherwise({ entries }: ImportResult, folder: ReadonlyMap<string, string>): string | undefined {
  for (const { path, fields, body } of entries) {
    try {
      const stored = parseStoredEntry(path, folder.get(path) ?? '');
      if (stored.body !== body) return `${path}: ${firstDifference(body, stored.body)}`;
      for (const [field, value] of Object.entries(stored.fields)) {
        const written = (fields as Record<string, unknown>)[field];
        if (
          !isDeepStrictEqual(
            JSON.parse(JSON.stringify(value ?? null)),
            JSON.parse(JSON.stringify(written ?? null)),
          )
        )
          return `${path} ${field}: ${firstDifference(JSON.stringify(written), JSON.stringify(value))}`;
      }
    } catch (error) {
      const all = error instanceof AggregateError ? error.errors : [error];
      return `${path}: ${all.map(String).join('; ').slice(0, 400)}`;
    }
  }
  return undefined;
}

function firstDifference(before = '', after = ''): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  const part = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `${part(before)} became ${part(after)}`;
}
