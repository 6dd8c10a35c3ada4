/** The cells of a row, by what their columns hold. */
import type { PrintedField } from '../../record.ts';
import { isToBeAnnounced } from '../words.ts';
import { type CellLine, cellText, type Row } from './cells.ts';
import type { ColumnUse } from './columns.ts';

/** The cells of a row by the use of their columns. */
export class Cells {
  readonly #row: Row;
  readonly #uses: readonly ColumnUse[];
  constructor(row: Row, uses: readonly ColumnUse[]) {
    this.#row = row;
    this.#uses = uses;
  }
  has(use: ColumnUse): boolean {
    return this.#uses.includes(use);
  }
  /** The lines of all cells of a use. */
  of(...uses: ColumnUse[]): CellLine[] {
    return this.#uses.flatMap((use, at) => {
      const cell = uses.includes(use) ? (this.#row.cells[at] ?? []) : [];
      // A dash stands for nothing.
      return /[\p{L}\p{N}]/u.test(cellText(cell)) ? cell : [];
    });
  }
  field(use: ColumnUse): PrintedField | undefined {
    const lines = this.of(use).filter(({ text }) => text !== '');
    const [first, last] = [lines[0], lines.at(-1)];
    const text = cellText(lines);
    return first && last && !isToBeAnnounced(text) && /[\p{L}\p{N}]/u.test(text)
      ? { text, from: first.number, to: last.number }
      : undefined;
  }
  all(): string {
    return this.#row.cells.map(cellText).filter(Boolean).join(' ');
  }
}
