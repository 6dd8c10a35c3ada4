/** Where the tables of a page stand, and how their rows look. */

import { z } from 'zod';
import { largest } from '../../../text/extremes.ts';
import { type PartedLine, separatorsIn } from './cells.ts';
import { type ColumnUse, columnUses, headerText } from './columns.ts';
import type { TableShape } from './rows.ts';
import { isWhenLike } from './texts.ts';

/** A table as the layout describes it. */
export const tableSchema = z.object({
  /** The header as printed, cells parted by " | "; "" where the table has none. */
  header: z.string(),
  columns: z.array(z.enum(columnUses)).min(1),
});
export type TableLayout = z.infer<typeof tableSchema>;

/** Lines from a header to the next one. */
export interface TableRegion {
  table: TableLayout;
  /** Place of the header among all lines; -1 without one. */
  headerAt: number;
  lines: PartedLine[];
}

/** The lines below each header that the layout names; below the first row where a table has none. */
export function tableRegions(lines: readonly PartedLine[], tables: readonly TableLayout[]): TableRegion[] {
  const byHeader = new Map(tables.map((table) => [foldedHeader(table.header), table]));
  const bare = byHeader.get('');
  const regions: TableRegion[] = [];
  let open: TableRegion | undefined;
  for (const line of lines) {
    const isParted = separatorsIn(line) > 0;
    const table = isParted ? byHeader.get(foldedHeader(headerText(line.parts))) : undefined;
    if (table) {
      open = { table, headerAt: line.index, lines: [] };
      regions.push(open);
    } else if (open) open.lines.push(line);
    else if (bare && isParted && isFirstOf(bare, line)) {
      open = { table: bare, headerAt: -1, lines: [line] };
      regions.push(open);
    }
  }
  return regions;
}

/** Whether a table without a header begins on this line: a full row, or one that says when in its first cell. */
function isFirstOf({ columns }: TableLayout, { parts }: PartedLine): boolean {
  if (parts.length === columns.length) return true;
  return columns[0] === 'date' && parts.length < columns.length && isWhenLike(parts[0] ?? '');
}

export function foldedHeader(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** How the rows of a table are told from each other. */
export function shapeOf({ columns }: TableLayout, lines: readonly PartedLine[]): TableShape {
  const parted = lines.filter((line) => separatorsIn(line) > 0);
  const [first] = columns;
  const isWhen = first === 'date' || first === 'start';
  const starts = parted.filter(({ parts }) => isWhenLike(parts[0] ?? '')).length;
  const opens = isWhen && starts > 0 ? isWhenLike : undefined;
  const width = columns.length - 1;
  const most = Math.max(largest(parted.map(separatorsIn)), 1);
  // Where each line is a row, the last columns may be empty on all of them.
  const isLineEach = opens !== undefined && starts * 10 >= parted.length * 9;
  const full = isLineEach ? Math.min(width, most) : width;
  const isText = (use: ColumnUse | undefined) => use !== undefined && textUses.has(use);
  const isLastText = isText(columns.at(-1));
  return { full, isLastText, isFirstText: isText(first) && !isLastText, ...(opens && { opens }) };
}

/** Columns whose cells may hold several lines. */
const textUses: ReadonlySet<ColumnUse> = new Set([
  'title',
  'abstract',
  'people',
  'affiliation',
  'people and title',
  'title and people',
  'bio',
  'note',
]);
