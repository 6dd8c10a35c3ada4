/** What the import left in the content folder of this process. */
import type { DumpLedger } from '../model/ledger.ts';
import { linesOfDump, readLedgerOf, readMemory } from './read-content.ts';
import { contentFolder } from './settings.ts';

const noLines: DumpLedger = { entries: {}, furniture: {}, restored: {}, stated: {}, notices: [] };

const memory = readMemory(contentFolder);

/** By id ("talks/slug"); entries written since the last import are not in it. */
export const remembered = Object.fromEntries(memory.entries);

/** Addresses of derived pages that are no more, with the ones that they lead to. */
export const { moved } = memory;

const ledger = readLedgerOf(contentFolder);

/** What became of the lines of a dump; empty when it was not imported yet. */
export function ledgerOf(dump: string): DumpLedger {
  return (Object.hasOwn(ledger, dump) && ledger[dump]) || noLines;
}

/** The lines of a dump as they lie in its file; none when it is gone. */
export function linesOf(dump: string): string[] {
  return linesOfDump(contentFolder, dump);
}
