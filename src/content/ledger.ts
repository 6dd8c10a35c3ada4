/** Reads and writes `content/import.ledger.json`. */
import { type DumpLedger, type Ledger, ledgerSchema } from '../model/ledger.ts';
import { compareText } from '../text/compare.ts';
import { hasConflictMarks, readItems, sidesOf, writeItems } from './line-json.ts';

export const ledgerFile = 'import.ledger.json';

/** What is said of each entry by its id, and written in the entry's line. */
const ofEntries = ['restored', 'stated', 'inferred', 'merged'] as const;

/** Reads a ledger; `undefined` when it is damaged: the next import writes it anew. */
export function readLedger(text: string): Ledger | undefined {
  const [side] = hasConflictMarks(text) ? sidesOf(text) : [text];
  try {
    return ledgerSchema.parse(/^\s*\[/.test(side) ? byDump(side) : JSON.parse(side));
  } catch {
    return undefined;
  }
}

/** Sorted by dump, a line an entry: branches merge, and a diff can be read. */
export function writeLedger(ledger: Ledger): string {
  const sorted = Object.entries(ledger).sort(([a], [b]) => compareText(a, b));
  return writeItems([{ version: 2 }, ...sorted.flatMap(([dump, part]) => linesOf(dump, part))]);
}

function linesOf(dump: string, { entries, furniture, notices, stale, ...parts }: DumpLedger): object[] {
  return [
    { dump, furniture, ...(stale && { stale }) },
    ...Object.entries(entries).map(([entry, lines]) => {
      const said = ofEntries.flatMap((name) => {
        const of = parts[name];
        return of && Object.hasOwn(of, entry) ? [[name, of[entry]] as const] : [];
      });
      return { dump, entry, lines, ...Object.fromEntries(said) };
    }),
    ...notices.map((notice) => ({ dump, notice })),
  ];
}

function byDump(text: string): Record<string, Record<string, unknown>> {
  const ledger: Record<string, Record<string, unknown> & { notices: unknown[] }> = {};
  for (const { dump, entry, notice, lines, furniture, stale, ...said } of readItems(text).items) {
    if (typeof dump !== 'string') continue;
    const empty = { entries: {}, furniture: {}, restored: {}, stated: {}, notices: [] };
    const part = Object.hasOwn(ledger, dump) ? (ledger[dump] ?? empty) : empty;
    if (!Object.hasOwn(ledger, dump)) Object.defineProperty(ledger, dump, { value: part, enumerable: true });
    if (notice !== undefined) (part.notices as unknown[]).push(notice);
    else if (typeof entry === 'string') {
      put(part, 'entries', entry, lines);
      for (const name of ofEntries) if (name in said) put(part, name, entry, said[name]);
    } else Object.assign(part, { furniture, ...(stale !== undefined && { stale }) });
  }
  return ledger;
}

function put(part: Record<string, unknown>, name: string, entry: string, value: unknown): void {
  if (typeof part[name] !== 'object' || part[name] === null) part[name] = {};
  // Defined, since the file may come from anywhere: "__proto__" is a name like any other.
  Object.defineProperty(part[name], entry, { value, enumerable: true, writable: true, configurable: true });
}
