/** Lines grouped as the page shows them: blocks parted by blank lines, and sections that begin at a line of a kind. */
import type { Line } from '../dump.ts';
import { type Field, joined } from '../record.ts';

/** Runs of lines without a blank one between them. */
export function blocks(lines: readonly Line[]): Line[][] {
  const found: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (line.text.trim() === '') {
      open = undefined;
    } else if (open) {
      open.push(line);
    } else {
      open = [line];
      found.push(open);
    }
  }
  return found;
}

/** A field a block. */
export function paragraphs(lines: readonly Line[]): Field[] {
  return blocks(lines)
    .map(joined)
    .filter((paragraph) => paragraph !== undefined);
}

export interface Sections {
  /** What stands before the first section. */
  before: Line[];
  sections: Line[][];
}

/** Cuts lines into sections, each beginning where `begins` says so. `index` is that of the line in `lines`. */
export function sections(lines: readonly Line[], begins: (line: Line, index: number) => boolean): Sections {
  const before: Line[] = [];
  const found: Line[][] = [];
  lines.forEach((line, index) => {
    if (begins(line, index)) found.push([line]);
    else (found.at(-1) ?? before).push(line);
  });
  return { before, sections: found };
}

/** The lines that are not blank. */
export function filled(lines: readonly Line[]): Line[] {
  return lines.filter((line) => line.text.trim() !== '');
}
