/** Accounts for every line of every dump: `content/import.ledger.json`, which the site shows beside the dump. */
import type { DumpLedger, Ledger } from '../model/ledger.ts';
import { compareText } from '../text/compare.ts';
import { beginning } from '../text/truncate.ts';
import type { Dump } from './dump.ts';
import type { IdentifiedEntry, ImportedEntry } from './entry.ts';
import { mergedIn } from './merged.ts';
import type { Notice } from './notices.ts';
import { type Boilerplate, type DumpRecord, fieldsIn, ownFields, sharedFields } from './record.ts';

/** How many non-blank lines of a dump there are, and what they are. */
export interface LineCounts {
  lines: number;
  inEntries: number;
  boilerplate: number;
  unread: number;
  /** How many talks and papers the dump has a part in. */
  talks: number;
  papers: number;
}

export interface Account {
  ledger: Ledger;
  /** By dump, in the order of their names. */
  counts: Map<string, LineCounts>;
  /** One for each line that is in nothing. */
  notices: Notice[];
}

/** What an entry takes from one dump. */
interface Share {
  id: string;
  imported: ImportedEntry;
  lines: FieldLine[];
}

/** A line, and the name of the field that it stands in. */
interface FieldLine {
  line: number;
  field: string;
}

/**
 * Accounts for every non-blank line: it is in a field of an entry, or boilerplate, or reported as unread.
 *
 * @param boilerplate by dump
 * @param entries also those whose file was deleted by hand
 */
export function account(
  dumps: readonly Dump[],
  boilerplate: ReadonlyMap<string, readonly Boilerplate[]>,
  entries: readonly IdentifiedEntry[],
): Account {
  const shares = sharesByDump(entries);
  const result: Account = { ledger: {}, counts: new Map(), notices: [] };
  for (const dump of [...dumps].sort((a, b) => compareText(a.name, b.name))) {
    const { ledger, counts, unread } = accountForDump(
      dump,
      boilerplate.get(dump.name) ?? [],
      shares.get(dump.name) ?? [],
    );
    result.ledger[dump.name] = ledger;
    result.counts.set(dump.name, counts);
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

/** What each entry takes from each dump; a paper that stands twice in one takes both places. */
function sharesByDump(entries: readonly IdentifiedEntry[]): Map<string, Share[]> {
  const shares = new Map<string, Share[]>();
  for (const { id, imported } of entries) {
    const own = new Map<string, Share>();
    for (const { dump, record } of imported.records) {
      const share = own.get(dump) ?? { id, imported, lines: [] };
      for (const line of fieldLines(record)) share.lines.push(line);
      own.set(dump, share);
    }
    for (const [dump, share] of own) {
      const others = shares.get(dump);
      if (others) others.push(share);
      else shares.set(dump, [share]);
    }
  }
  return shares;
}

function accountForDump(dump: Dump, boilerplate: readonly Boilerplate[], shares: readonly Share[]) {
  const inEntries = new Set(shares.flatMap(({ lines }) => lines.map(({ line }) => line)));
  const asBoilerplate = new Map(
    boilerplate.filter(({ line }) => !inEntries.has(line)).map(({ line, what }) => [line, what]),
  );
  const filled = dump.lines.filter((line) => line.text.trim() !== '');
  const unread = filled.filter((line) => !inEntries.has(line.number) && !asBoilerplate.has(line.number));
  const counts: LineCounts = {
    lines: filled.length,
    inEntries: filled.filter((line) => inEntries.has(line.number)).length,
    boilerplate: filled.filter((line) => asBoilerplate.has(line.number)).length,
    unread: unread.length,
    talks: shares.filter(({ imported }) => imported.kind === 'talk').length,
    papers: shares.filter(({ imported }) => imported.kind === 'paper').length,
  };
  return { ledger: dumpLedger(dump.name, asBoilerplate, shares), counts, unread };
}

/** The ledger of a dump, but for its notices, which are known when every dump is read. */
function dumpLedger(
  dump: string,
  boilerplate: ReadonlyMap<number, string>,
  shares: readonly Share[],
): DumpLedger {
  const inferred = shares.flatMap(({ id, imported }) =>
    Object.keys(imported.inferred).length > 0 ? [[id, imported.inferred] as const] : [],
  );
  const merged = shares.flatMap(({ id, imported }) => {
    const reasons = imported.kind === 'paper' ? mergedIn(dump, imported) : [];
    return reasons.length > 0 ? [[id, reasons] as const] : [];
  });
  return {
    entries: Object.fromEntries(shares.map(({ id, lines }) => [id, ranges(lines)])),
    furniture: Object.fromEntries(
      [...boilerplate].sort(([a], [b]) => a - b).map(([line, what]) => [`${line}`, what]),
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
    ...(inferred.length > 0 && { inferred: Object.fromEntries(inferred) }),
    ...(merged.length > 0 && { merged: Object.fromEntries(merged) }),
    notices: [],
  };
}

/** Every line that stands in a field of the record. */
function fieldLines(record: DumpRecord): FieldLine[] {
  const fields = new Set([...ownFields(record), ...sharedFields(record)]);
  const named = Object.entries({ ...record, own: undefined, ...record.own });
  return named.flatMap(([name, value]) =>
    fieldsIn(value).flatMap((part) => {
      if (!fields.has(part)) return [];
      return Array.from({ length: part.to - part.from + 1 }, (_, index) => ({
        line: part.from + index,
        // A heading with the year is part of the date, too.
        field: name === 'alsoWhen' || name === 'published' ? 'when' : name,
      }));
    }),
  );
}

/** For each field the lines that it stands on: "9", "11-13", "11,15". */
function ranges(rows: readonly FieldLine[]): Record<string, string> {
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
