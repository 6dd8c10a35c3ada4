/** What the import left beside the entries: the ledger of the dumps' lines, and what its lock file remembers. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type DumpLedger, ledgerSchema } from '../model/ledger.ts';
import { contentFolder } from './settings.ts';

/** What the site takes from the lock file; the import alone knows all of it. */
const lockSchema = z.looseObject({
  entries: z.record(
    z.string(),
    z.looseObject({
      /** How often time, place or status changed. */
      revision: z.number(),
      /** The day on which it last changed, `YYYY-MM-DD`. */
      changed: z.string(),
      /** Its file was deleted by hand. */
      deleted: z.literal(true).optional(),
    }),
  ),
  /** Addresses of derived pages that are no more, with those that they lead to. */
  moved: z.record(z.string(), z.string()),
});

const noLock: z.infer<typeof lockSchema> = { entries: {}, moved: {} };
const noLines: DumpLedger = { entries: {}, furniture: {}, restored: {}, stated: {}, notices: [] };

/** By id ("talks/slug"); nothing of entries that were written since the last import. */
export const { entries: remembered, moved } = read('import.lock.json', lockSchema) ?? noLock;

const ledger = read('import.ledger.json', ledgerSchema) ?? {};

/** What became of the lines of a dump; nothing, when it was not imported yet. */
export function ledgerOf(dump: string): DumpLedger {
  return (Object.hasOwn(ledger, dump) && ledger[dump]) || noLines;
}

/** The lines of a dump as they lie in its file; none, when it is no longer there. */
export function linesOf(dump: string): string[] {
  const file = path.join(contentFolder, 'dumps', dump);
  return existsSync(file) ? readFileSync(file, 'utf8').split(/\r\n|\r|\n/) : [];
}

/** A file that is not there, or not of this form, says nothing: the next import writes it anew. */
function read<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(path.join(contentFolder, name), 'utf8')));
  } catch {
    return undefined;
  }
}
