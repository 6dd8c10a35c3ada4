/** Where an entry was read, and how its text differs from what is printed there. */
import type { DumpLedger } from '../../model/ledger.ts';
import type { Origin } from '../../model/schema.ts';

export interface Provenance extends Origin {
  /** The first of the lines, counted from 1. */
  from: number;
  /** Pieces of text that were restored, in order, each once. */
  restored: DumpLedger['restored'][string];
  /** Fields that no line prints: sources.yaml states them for the whole page. */
  stated: string[];
  /** Fields that no line prints as they stand, and what each was taken from. */
  inferred: { field: string; evidence: string }[];
  /** Why the paper that stands there is one with a paper elsewhere. */
  merged: string[];
}

/** @param id "talks/slug" */
export function provenanceOf(
  id: string,
  origin: readonly Origin[],
  ledgerOf: (dump: string) => DumpLedger,
): Provenance[] {
  return origin.map(({ dump, lines }) => {
    const { restored, stated, inferred = {}, merged = {} } = ledgerOf(dump);
    const different = new Map((restored[id] ?? []).map((piece) => [JSON.stringify(piece), piece]));
    return {
      dump,
      lines,
      from: Number.parseInt(lines, 10),
      restored: [...different.values()],
      stated: stated[id] ?? [],
      inferred: Object.entries(inferred[id] ?? {}).map(([field, evidence]) => ({ field, evidence })),
      merged: merged[id] ?? [],
    };
  });
}
