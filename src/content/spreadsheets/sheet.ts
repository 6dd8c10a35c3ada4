/** A sheet of a spreadsheet as the import reads it: a table whose cells are parted by tabs. */

/** A row: its texts by column, counted from 0. Empty cells are missing. */
export type SheetRow = Map<number, string>;

export interface Sheet {
  name: string;
  /** By the number of the row, from 0; empty rows are missing. */
  rows: Map<number, SheetRow>;
  /** What is hidden in the program, and so left out: “rows 4, 7”, “column B”. */
  hidden: string[];
}

/** A row further down stands alone there by mistake: the table ends above it. */
const mostEmptyRows = 1000;

/** The lines of a sheet, a row each where no cell has a line break. Row 1 is line 1. */
export function sheetLines({ rows }: Sheet): string {
  const lines: string[] = [];
  let next = 0;
  for (const [at, cells] of [...rows].sort(([a], [b]) => a - b)) {
    for (let empty = Math.min(at - next, mostEmptyRows); empty > 0; empty -= 1) lines.push('');
    next = at + 1;
    const last = widest(cells);
    lines.push(Array.from({ length: last + 1 }, (_, column) => quoted(cells.get(column) ?? '')).join('\t'));
  }
  return `${lines.join('\n')}\n`;
}

function widest(cells: SheetRow): number {
  let last = 0;
  for (const column of cells.keys()) last = Math.max(last, column);
  return last;
}

function quoted(text: string): string {
  return /["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** "A" is 0, "AA" is 26. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** 0 is "A". */
export function columnName(number: number): string {
  const name = String.fromCharCode(65 + (number % 26));
  return number < 26 ? name : columnName(Math.floor(number / 26) - 1) + name;
}

/** “rows 4, 7”: numbers as the program shows them. */
export function hiddenParts(kind: 'row' | 'column', names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, 8).join(', ');
  const more = names.length > 8 ? ` and ${names.length - 8} more` : '';
  return [`${kind}${names.length > 1 ? 's' : ''} ${shown}${more}`];
}
