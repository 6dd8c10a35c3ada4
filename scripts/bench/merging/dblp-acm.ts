/** Measures how well the import merges the papers of two bibliographies, against a mapping that people made. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { readDump } from '../../../src/import/dump.ts';
import type { ImportedEntry } from '../../../src/import/entry.ts';
import { generalReading } from '../../../src/import/general-reading.ts';
import { readOrPropose } from '../../../src/import/read-dump.ts';
import { mergePapers } from '../../../src/import/reconcile/merge-papers.ts';

export interface MergingScores {
  rows: number;
  entries: number;
  precision: number;
  recall: number;
  f1: number;
  /** CPU time of the merging alone. */
  milliseconds: number;
  wrong: string[];
  missed: string[];
}

const names = { first: 'DBLP2.csv', second: 'ACM.csv', mapping: 'DBLP-ACM_perfectMapping.csv' };

/** Imports both tables and compares every pair that was merged with the mapping. */
export function scoreMerging(folder: string): MergingScores {
  const rows = [names.first, names.second].flatMap((name) => entriesIn(folder, name));
  const mapping = (parse(readFileSync(path.join(folder, names.mapping))) as string[][]).filter(
    ([first]) => !first?.startsWith('id'),
  );
  const truth = new Set(mapping.map(([first, second]) => `${first} = ${second}`));
  const started = process.cpuUsage();
  const merged = mergePapers(rows);
  const { user } = process.cpuUsage(started);
  const found = new Set(merged.flatMap(pairsIn));
  const shown = new Map(rows.map((entry) => [ownId(entry), describe(entry)]));
  const inWords = (pair: string) =>
    pair
      .split(' = ')
      .map((id) => shown.get(id))
      .join('\n    ');
  const wrong = [...found].filter((pair) => !truth.has(pair));
  const missed = [...truth].filter((pair) => !found.has(pair));
  const right = found.size - wrong.length;
  const [precision, recall] = [right / found.size, right / truth.size];
  return {
    rows: rows.length,
    entries: merged.length,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    milliseconds: Math.round(user / 1000),
    wrong: wrong.map((pair) => `wrong:  ${inWords(pair)}`),
    missed: missed.map((pair) => `missed: ${inWords(pair)}`),
  };
}

function entriesIn(folder: string, name: string): ImportedEntry[] {
  const dump = readDump(name, readFileSync(path.join(folder, name)));
  const context = { general: generalReading, timezone: undefined, memory: undefined, accepts: () => false };
  const { read } = readOrPropose(dump, { dump: name, line: 1 }, context);
  if (!read) throw new Error(`${name} was not read`);
  return read.entries;
}

/** Each pair of a row of one table and a row of the other that stand in one entry. */
function pairsIn({ records }: ImportedEntry): string[] {
  const idsOf = (name: string) =>
    records.flatMap(({ dump, record }) => (dump === name && record.id ? [record.id.text] : []));
  return idsOf(names.first).flatMap((first) => idsOf(names.second).map((second) => `${first} = ${second}`));
}

function ownId({ records }: ImportedEntry): string {
  return records[0]?.record.id?.text ?? '';
}

function describe(entry: ImportedEntry): string {
  const { title, event, date } = entry.fields;
  const people = entry.kind === 'paper' ? entry.fields.authors : entry.fields.speakers;
  return [ownId(entry), title, people?.map(({ name }) => name).join(', '), event, date].join(' | ');
}
