/** What examples say of the columns of tables. */
import type { LocatedExample } from '../examples.ts';
import { type CellLine, cellText, type Row } from './cells.ts';
import type { ColumnUse } from './columns.ts';

const useOf = {
  title: 'title',
  people: 'people',
  affiliation: 'affiliation',
  location: 'place',
  event: 'event',
} as const satisfies Record<string, ColumnUse>;

/** The columns that the texts of examples stand in, with their uses; of two uses of a column the people's counts. */
export function hintedUses(
  rows: readonly Row[],
  examples: readonly LocatedExample[],
): Map<number, ColumnUse> {
  const uses = new Map<number, ColumnUse>();
  for (const { hints } of examples)
    for (const { field, text, from, to } of hints) {
      const row = rows.find((one) => one.from <= from && to <= one.to);
      const column = row ? columnOf(row, text) : -1;
      if (column < 0) continue;
      const use = useOf[field];
      const before = uses.get(column);
      if (before === undefined || before === use) uses.set(column, use);
      else uses.set(column, together(before, use));
    }
  return uses;
}

/** The use of a cell that holds two things. */
function together(one: ColumnUse, other: ColumnUse): ColumnUse {
  const both = new Set([one, other]);
  if (both.has('people') && both.has('affiliation')) return 'people';
  if (both.has('people') && both.has('title'))
    return one === 'people' ? 'people and title' : 'title and people';
  return both.has('title') ? 'title' : one;
}

/** The words that stand behind the titles of examples in their cells. */
export function hintedEndings(rows: readonly Row[], examples: readonly LocatedExample[]): string[] {
  return examples.flatMap(({ hints }) =>
    hints.flatMap(({ field, text, from, to }) => {
      const row = field === 'title' ? rows.find((one) => one.from <= from && to <= one.to) : undefined;
      const line = row?.cells.flat().find((one) => one.text.startsWith(`${text} `));
      const ending = line?.text.slice(text.length).trim() ?? '';
      return /^\p{Lu}/u.test(ending) && ending.split(' ').length <= 10 ? [ending] : [];
    }),
  );
}

function columnOf({ cells }: Row, text: string): number {
  const wanted = folded(text);
  const holds = (cell: readonly CellLine[], test: (cell: string) => boolean) => test(folded(cellText(cell)));
  const same = cells.findIndex((cell) => holds(cell, (one) => one === wanted));
  return same >= 0 ? same : cells.findIndex((cell) => holds(cell, (one) => one.includes(wanted)));
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
