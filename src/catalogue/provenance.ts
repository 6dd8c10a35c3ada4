/** Where an entry was read, and what of it does not stand there as it stands here. */
import type { DumpLedger } from '../model/ledger.ts';
import type { Origin } from '../model/schema.ts';

export interface Provenance extends Origin {
  /** The first of the lines, counted from 1. */
  from: number;
  /** What reads otherwise in the dump, in the order of the text, each once. */
  restored: DumpLedger['restored'][string];
  /** Fields that no line prints: the sources file says them of the whole page. */
  stated: string[];
}

/** @param id "talks/slug" */
export function provenanceOf(
  id: string,
  origin: readonly Origin[],
  ledgerOf: (dump: string) => DumpLedger,
): Provenance[] {
  return origin.map(({ dump, lines }) => {
    const { restored, stated } = ledgerOf(dump);
    const different = new Map((restored[id] ?? []).map((piece) => [JSON.stringify(piece), piece]));
    return {
      dump,
      lines,
      from: Number.parseInt(lines, 10),
      restored: [...different.values()],
      stated: stated[id] ?? [],
    };
  });
}
