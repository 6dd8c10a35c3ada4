/** A dump as the page showed it, each line with what became of it. */
import { type DumpLedger, type Fate, fates } from '../model/ledger.ts';

export interface PrintedLine {
  /** Counts from 1. */
  number: number;
  /** Pieces in order; a restored one names the rule, and what it is read as. */
  pieces: { text: string; rule?: string; now?: string }[];
  /** The fields of the entry that the line is in. */
  fields: string[];
  /** What it is, of a line of furniture. */
  furniture?: string;
}

/** Neighbouring lines of one fate; blank lines are left out. Furniture between lines of an entry stands with them. */
export interface Run {
  fate: Exclude<Fate, undefined>;
  lines: PrintedLine[];
}

/** The runs of a dump's lines, in their order. `lines` are the texts of the file, the first being line 1. */
export function runsOf(lines: readonly string[], ledger: DumpLedger): Run[] {
  const fateOf = fates(ledger);
  const runs: Run[] = [];
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
      before.lines.push(...last.lines, line);
      runs.pop();
    } else {
      runs.push({ fate, lines: [line] });
    }
  });
  return runs;
}

/** The part of `runs` that stands on a page: from one line to another, the last one excluded. */
export function runsOnPage(runs: readonly Run[], from: number, to: number): Run[] {
  const isHere = ({ number }: PrintedLine) => from <= number && number < to;
  return runs
    .map((run) => ({ ...run, lines: run.lines.filter(isHere) }))
    .filter(({ lines }) => lines.length > 0);
}

/** The text of a line with the places marked that read otherwise in the entry. */
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

function isSame(a: Run['fate'], b: Run['fate']): boolean {
  return 'entry' in a ? 'entry' in b && a.entry === b.entry : 'furniture' in a && 'furniture' in b;
}
