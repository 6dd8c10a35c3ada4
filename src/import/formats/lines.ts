/** What several formats ask of the lines of a page: blocks, sections, dates, titles that go on in the next line. */
import type { Line } from '../dump.ts';
import { joined, type PrintedField } from '../record.ts';

/** Splits lines at blank ones. */
export function splitBlocks(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (line.text.trim() === '') {
      open = undefined;
    } else if (open) {
      open.push(line);
    } else {
      open = [line];
      blocks.push(open);
    }
  }
  return blocks;
}

/** Each block as a field. */
export function paragraphs(lines: readonly Line[]): PrintedField[] {
  return splitBlocks(lines)
    .map(joined)
    .filter((paragraph) => paragraph !== undefined);
}

export interface Sections {
  /** What stands before the first section. */
  before: Line[];
  sections: Line[][];
}

/** Splits lines into sections, each of which begins where `begins` says so. `index` is that of the line in `lines`. */
export function splitSections(
  lines: readonly Line[],
  begins: (line: Line, index: number) => boolean,
): Sections {
  const before: Line[] = [];
  const sections: Line[][] = [];
  lines.forEach((line, index) => {
    if (begins(line, index)) sections.push([line]);
    else (sections.at(-1) ?? before).push(line);
  });
  return { before, sections };
}

/** The lines that are not blank. */
export function nonBlank(lines: readonly Line[]): Line[] {
  return lines.filter((line) => line.text.trim() !== '');
}

/** The first line that is not blank. */
export function firstNonBlank(lines: readonly Line[]): Line | undefined {
  return lines.find((line) => line.text.trim() !== '');
}

/** Whether a title that ends so goes on in the next line: "Geometry of", "Highs,". Small words only: "Plan A" ends. */
export function endsUnfinished(title: string): boolean {
  return /(?:[:,–—-]|(?:^|\s)(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|via|with))$/.test(title);
}

/** Pattern of an English month, cut to three letters. */
export const shortMonth = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';

/** Pattern of the IANA name of a time zone: "Europe/Lisbon". */
export const zoneName =
  '(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/[A-Z][\\w/+-]*';
