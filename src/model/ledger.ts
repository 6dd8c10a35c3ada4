/** The ledger of the import: what became of every line of every dump. */
import { z } from 'zod';

/** What lines are, as furniture, that their own source hides: they are published nowhere. */
export const hiddenLine = 'hidden';

const dumpLedger = z.strictObject({
  /** By entry id ("talks/slug"), for each field the lines that it stands on: "9", "11-13", "11,15". */
  entries: z.record(z.string(), z.record(z.string(), z.string())),
  /** By line, what the furniture is: "label “Abstract”". */
  furniture: z.record(z.string(), z.string()),
  /** By entry id, what was mended: as printed, as it is now, and the rule that mended it. */
  restored: z.record(
    z.string(),
    z.array(z.strictObject({ printed: z.string(), now: z.string(), rule: z.string() })),
  ),
  /** By entry id, the fields that no line prints: the sources file says them of the whole page. */
  stated: z.record(z.string(), z.array(z.string())),
  /** By entry id, the fields that no line prints as they stand, each with what it was taken from. Absent where there are none. */
  inferred: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  /** By entry id, why the paper that stands here is one with a paper elsewhere: "the same title, …, as b.bib:12". Absent where there are none. */
  merged: z.record(z.string(), z.array(z.string())).optional(),
  /** What the curator was told to look at. */
  notices: z.array(z.strictObject({ line: z.number(), rule: z.string(), text: z.string() })),
  /** The dump has another text by now, which was not read yet: the lines are those of the former one. */
  stale: z.literal(true).optional(),
});

/** By the dump's file name. */
export const ledgerSchema = z.record(z.string(), dumpLedger);

export type DumpLedger = z.infer<typeof dumpLedger>;
export type Ledger = z.infer<typeof ledgerSchema>;

/** What became of a line. */
export type Fate =
  | { entry: string; fields: string[] }
  | { furniture: string }
  | { notice: { rule: string; text: string } }
  | undefined;

/** For each line number what became of it; a line of several entries (a heading) is the first one's. Lines that are missing are blank. */
export function fates(ledger: DumpLedger): Map<number, Exclude<Fate, undefined>> {
  const found = new Map<number, Exclude<Fate, undefined>>();
  for (const [entry, fields] of Object.entries(ledger.entries)) {
    for (const [name, ranges] of Object.entries(fields)) {
      for (const line of lineNumbers(ranges)) {
        const before = found.get(line);
        if (before && 'entry' in before && before.entry === entry) before.fields.push(name);
        else if (!before) found.set(line, { entry, fields: [name] });
      }
    }
  }
  for (const [line, furniture] of Object.entries(ledger.furniture)) found.set(Number(line), { furniture });
  for (const { line, rule, text } of ledger.notices)
    if (!found.has(line)) found.set(line, { notice: { rule, text } });
  return found;
}

/** The line numbers of "9", "11-13" or "11,15". */
export function lineNumbers(ranges: string): number[] {
  return ranges.split(',').flatMap((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}
