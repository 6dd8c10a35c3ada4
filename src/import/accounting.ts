/** What became of every line of every dump: `content/import.ledger.json`, which the site shows beside the dump. */

import type { DumpLedger, Ledger } from '../model/ledger.ts';
import { compareText } from '../text/compare.ts';
import { beginning } from '../text/truncate.ts';
import type { Dump } from './dump.ts';
import type { Notice } from './notices.ts';
import type { Boilerplate } from './record.ts';
import { type Imported, linesOf } from './to-entry.ts';

/** An entry made from a dump; `id` is "talks/slug", also where the entry's file was deleted by hand. */
export interface Accounted {
  id: string;
  imported: Imported;
}

/** How many non-blank lines of a dump there are, and what they are. */
export interface Sum {
  lines: number;
  inEntries: number;
  furniture: number;
  unread: number;
  talks: number;
  papers: number;
}

export interface Account {
  ledger: Ledger;
  /** By dump, in the order of their names. */
  sums: Map<string, Sum>;
  /** One for each line that is in nothing. */
  notices: Notice[];
}

interface Share {
  id: string;
  imported: Imported;
  lines: { line: number; field: string }[];
}

/** Accounts for every non-blank line: it is in a field of an entry, or furniture, or in a notice that is made here. */
export function account(
  dumps: readonly Dump[],
  boilerplate: ReadonlyMap<string, readonly Boilerplate[]>,
  entries: readonly Accounted[],
): Account {
  const shares = new Map<string, Share[]>();
  for (const { id, imported } of entries) {
    for (const { dump, record } of imported.records) {
      const share = { id, imported, lines: linesOf(record) };
      const others = shares.get(dump);
      if (others) others.push(share);
      else shares.set(dump, [share]);
    }
  }
  const result: Account = { ledger: {}, sums: new Map(), notices: [] };
  for (const dump of [...dumps].sort((a, b) => compareText(a.name, b.name))) {
    const { ledger, sum, unread } = accountOne(
      dump,
      boilerplate.get(dump.name) ?? [],
      shares.get(dump.name) ?? [],
    );
    result.ledger[dump.name] = ledger;
    result.sums.set(dump.name, sum);
    for (const line of unread) {
      result.notices.push({
        dump: dump.name,
        line: line.number,
        rule: 'unread-line',
        text: `“${shortened(line.text.trim())}” is in no entry: mend the dump, or settle in sources.yaml what the line is`,
      });
    }
  }
  return result;
}

function accountOne(dump: Dump, boilerplate: readonly Boilerplate[], shares: readonly Share[]) {
  const inEntries = new Set(shares.flatMap(({ lines }) => lines.map(({ line }) => line)));
  const asFurniture = new Map(
    boilerplate.filter(({ line }) => !inEntries.has(line)).map(({ line, what }) => [line, what]),
  );
  const filled = dump.lines.filter((line) => line.text.trim() !== '');
  const unread = filled.filter((line) => !inEntries.has(line.number) && !asFurniture.has(line.number));
  const ledger: DumpLedger = {
    entries: Object.fromEntries(shares.map(({ id, lines }) => [id, ranges(lines)])),
    furniture: Object.fromEntries(
      [...asFurniture].sort(([a], [b]) => a - b).map(([line, what]) => [`${line}`, what]),
    ),
    restored: Object.fromEntries(
      shares
        .filter(({ imported }) => imported.restored.length > 0)
        .map(({ id, imported }) => [id, imported.restored]),
    ),
    stated: Object.fromEntries(
      shares
        .filter(({ imported }) => imported.stated.length > 0)
        .map(({ id, imported }) => [id, imported.stated]),
    ),
    notices: [],
  };
  const ofKind = (kind: string) => shares.filter(({ imported }) => imported.kind === kind).length;
  const sum: Sum = {
    lines: filled.length,
    inEntries: filled.filter((line) => inEntries.has(line.number)).length,
    furniture: filled.filter((line) => asFurniture.has(line.number)).length,
    unread: unread.length,
    talks: ofKind('talk'),
    papers: ofKind('paper'),
  };
  return { ledger, sum, unread };
}

/** For each field the lines that it stands on: "9", "11-13", "11,15". */
function ranges(rows: readonly { line: number; field: string }[]): Record<string, string> {
  const byField = new Map<string, Set<number>>();
  for (const { line, field } of rows) byField.set(field, (byField.get(field) ?? new Set()).add(line));
  return Object.fromEntries(
    [...byField].map(([field, lines]) => [field, asRanges([...lines].sort((a, b) => a - b))]),
  );
}

function asRanges(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}

function shortened(text: string): string {
  return text.length > 80 ? `${beginning(text, 80)}…` : text;
}
