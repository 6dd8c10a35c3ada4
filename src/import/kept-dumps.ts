/** Dumps that were not imported this time: what was known of them stays. */
import { hash, type Memory } from '../content/lock.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Dump } from './dump.ts';
import type { ReconciledEntry } from './entry.ts';

/** What the ledger said of dumps that are kept. Where the page may have changed, its lines are no longer those. */
export function keptLedger(
  ledger: Ledger = {},
  dumps: readonly Dump[],
  isKept: (dump: string) => boolean,
  memory: Memory | undefined,
): Ledger {
  const kept = Object.entries(ledger).filter(([name]) => isKept(name));
  return Object.fromEntries(
    kept.map(([name, { stale: _, ...part }]) => {
      const lines = dumps.find((dump) => dump.name === name)?.lines.map(({ text }) => text);
      const isSame = lines !== undefined && memory?.layouts.get(name)?.text === hash(lines);
      return [name, isSame ? part : { ...part, stale: true as const }];
    }),
  );
}

/** How many entries each dump has a part in. */
export function countEntriesFrom(
  dumps: ReadonlySet<string>,
  entries: readonly ReconciledEntry[],
): Map<string, number> {
  const counts = new Map([...dumps].map((dump) => [dump, 0]));
  for (const { fields } of entries)
    for (const name of new Set((fields.origin ?? []).map(({ dump }) => dump)))
      if (counts.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
