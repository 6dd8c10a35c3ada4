/** What became of every line of every dump: `content/import.ledger.json`. */
import { z } from 'zod';
import { compareText } from '../src/catalogue/compare.ts';
import type { Dump } from './dump.ts';
import { type Imported, linesOf } from './entry.ts';
import type { Notice } from './notice.ts';
import type { Furniture } from './record.ts';

/** An entry made from a dump; `id` is "talks/slug", also where the entry's file was deleted by hand. */
export interface Accounted {
  id: string;
  imported: Imported;
}

export interface DumpAccount {
  /** Non-blank lines. */
  lines: number;
  /** Lines in a field of an entry, as furniture, and in neither. */
  inEntries: number;
  inFurniture: number;
  unread: number;
  entries: number;
}

/** The ledger of all dumps as text, and the sums of each; lines that are in nothing come back as notices. */
export function account(
  dumps: readonly Dump[],
  furniture: ReadonlyMap<string, Furniture[]>,
  entries: readonly Accounted[],
): { ledger: Ledger; sums: Map<string, DumpAccount>; notices: Notice[] } {
  const ledger: Ledger = {};
  const sums = new Map<string, DumpAccount>();
  const notices: Notice[] = [];
  const byDump = new Map<string, { id: string; rows: { line: number; field: string }[] }[]>();
  for (const { id, imported } of entries) {
    for (const { dump, record } of imported.records) {
      const own = byDump.get(dump) ?? [];
      own.push({ id, rows: linesOf(record) });
      byDump.set(dump, own);
    }
  }
  for (const dump of [...dumps].sort((a, b) => compareText(a.name, b.name))) {
    const claimed = new Map<number, 'entry' | 'furniture'>();
    const inEntries: Record<string, Record<string, string>> = {};
    for (const { id, rows } of byDump.get(dump.name) ?? []) {
      for (const { line } of rows) claimed.set(line, 'entry');
      inEntries[id] = ranges(rows);
    }
    const isFurniture: Record<string, string> = {};
    for (const { line, what } of furniture.get(dump.name) ?? []) {
      if (claimed.has(line)) continue;
      claimed.set(line, 'furniture');
      isFurniture[line] = what;
    }
    const filled = dump.lines.filter((line) => line.text.trim() !== '');
    const unread = filled.filter((line) => !claimed.has(line.number));
    for (const line of unread) {
      notices.push({
        dump: dump.name,
        line: line.number,
        rule: 'unread-line',
        text: `“${shortened(line.text.trim())}” is in no entry: mend the dump, or say in sources.yaml what the line is`,
      });
    }
    const count = (what: string) => filled.filter((line) => claimed.get(line.number) === what).length;
    sums.set(dump.name, {
      lines: filled.length,
      inEntries: count('entry'),
      inFurniture: count('furniture'),
      unread: unread.length,
      entries: byDump.get(dump.name)?.length ?? 0,
    });
    ledger[dump.name] = {
      entries: inEntries,
      furniture: isFurniture,
      unread: unread.map((line) => line.number),
    };
  }
  return { ledger, sums, notices };
}

/** For each field the lines that it stands on: "9", "11-13", "11,15". */
function ranges(rows: readonly { line: number; field: string }[]): Record<string, string> {
  const byField = new Map<string, number[]>();
  for (const { line, field } of rows) byField.set(field, [...(byField.get(field) ?? []), line]);
  return Object.fromEntries([...byField].map(([field, lines]) => [field, asRanges(lines)]));
}

function asRanges(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

const ledgerSchema = z.record(
  z.string(),
  z.strictObject({
    entries: z.record(z.string(), z.record(z.string(), z.string())),
    furniture: z.record(z.string(), z.string()),
    unread: z.array(z.number()),
  }),
);
export type Ledger = z.infer<typeof ledgerSchema>;
