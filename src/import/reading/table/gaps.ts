/** Tables whose columns wide gaps align: cells are told by where the cells of the header begin, so that empty ones are known too. */
import type { Line } from '../../dump.ts';
import { type PartedLine, partLines, type Separator } from './cells.ts';
import { headerUses } from './columns.ts';

/** The lines of a page, each with its cells. */
export function cellLines(lines: readonly Line[], separator: Separator): PartedLine[] {
  const parted = partLines(lines, separator);
  return separator === 'spaces' ? aligned(lines, parted) : parted;
}

function aligned(lines: readonly Line[], parted: readonly PartedLine[]): PartedLine[] {
  let starts: number[] = [];
  return parted.map((line, at) => {
    const { text = '' } = lines[at] ?? {};
    if (line.parts.length > 1 && line.parts.length < 16 && headerUses(line.parts)) {
      starts = startsOf(text);
      return line;
    }
    const cells = starts.length > 1 && line.parts.length > 1 ? cellsAt(text, starts) : undefined;
    return cells ? { ...line, parts: cells } : line;
  });
}

/** Where the cells of a line begin. */
function startsOf(text: string): number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(/\S(?<=^ *\S| {2}\S)/g)) starts.push(match.index);
  return starts;
}

/** The cells of a line that begin where those of the header do; `undefined` where a word runs over such a place. */
function cellsAt(text: string, starts: readonly number[]): string[] | undefined {
  const inner = starts.slice(1);
  if (inner.some((start) => start < text.length && text.slice(start - 2, start) !== '  ')) return undefined;
  const cells = starts.map((start, at) => text.slice(at === 0 ? 0 : start, starts[at + 1]).trim());
  // What stands behind a wide gap in the last cell is in a column without a header.
  return [...cells.slice(0, -1), ...(cells.at(-1) ?? '').split(/ {2,}/)];
}
