/** The lines of a dump as printed, each with what the import made of it. */
import { type DumpLedger, type Fate, fates } from '../../model/ledger.ts';

export interface PrintedLine {
  /** Counts from 1. */
  number: number;
  /** The text in pieces. A piece that was restored names the rule, and what it was read as. */
  pieces: { text: string; rule?: string; now?: string }[];
  /** The fields of the entry that the line was read into. */
  fields: string[];
  /** What kind of boilerplate the line is. */
  furniture?: string;
}

/** Consecutive lines with the same outcome, without blank lines. Boilerplate between two lines of an entry belongs to their run. */
export interface LineRun {
  fate: Exclude<Fate, undefined>;
  lines: PrintedLine[];
}

/** Groups the lines of a dump into runs, in order. `lines[0]` is line 1. */
export function annotateLines(lines: readonly string[], ledger: DumpLedger): LineRun[] {
  const fateOf = fates(ledger);
  const runs: LineRun[] = [];
  lines.forEach((text, index) => {
    const fate = fateOf.get(index + 1);
    if (!fate || text.trim() === '') return;
    const line: PrintedLine = {
      number: index + 1,
      pieces: piecesOf(text, fate, ledger),
      fields: 'entry' in fate ? fate.fields : [],
      ...('furniture' in fate && { furniture: fate.furniture }),
    };
    const [before, last] = [runs.at(-2), runs.at(-1)];
    if (last && isSame(last.fate, fate)) {
      last.lines.push(line);
    } else if (before && last && 'furniture' in last.fate && 'entry' in fate && isSame(before.fate, fate)) {
      for (const each of last.lines) before.lines.push(each);
      before.lines.push(line);
      runs.pop();
    } else {
      runs.push({ fate, lines: [line] });
    }
  });
  return runs;
}

/** The part of the runs on a page: lines `from` to `to`, `to` excluded. */
export function runsOnPage(runs: readonly LineRun[], from: number, to: number): LineRun[] {
  const isHere = ({ number }: PrintedLine) => from <= number && number < to;
  return runs
    .map((run) => ({ ...run, lines: run.lines.filter(isHere) }))
    .filter(({ lines }) => lines.length > 0);
}

/** Splits a line where the entry's text differs from the printed text. */
function piecesOf(text: string, fate: Exclude<Fate, undefined>, ledger: DumpLedger): PrintedLine['pieces'] {
  const pieces: PrintedLine['pieces'] = [];
  let from = 0;
  for (const { printed, now, rule } of 'entry' in fate ? (ledger.restored[fate.entry] ?? []) : []) {
    const at = text.indexOf(printed, from);
    if (at < 0 || printed === '') continue;
    if (at > from) pieces.push({ text: text.slice(from, at) });
    pieces.push({ text: printed, rule, now });
    from = at + printed.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

function isSame(a: LineRun['fate'], b: LineRun['fate']): boolean {
  return 'entry' in a ? 'entry' in b && a.entry === b.entry : 'furniture' in a && 'furniture' in b;
}
