/** Reads and writes `content/import.ledger.json`. */
import { type Ledger, ledgerSchema } from '../model/ledger.ts';

export const ledgerFile = 'import.ledger.json';

/** Reads a ledger; `undefined` when it is damaged: the next import writes it anew. */
export function readLedger(text: string): Ledger | undefined {
  try {
    return ledgerSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A line a value: readable in a diff. */
export function writeLedger(ledger: Ledger): string {
  return `${JSON.stringify(ledger, null, 1)}\n`;
}
