/** Guesses what the tables of a page are: their headers, their columns, and how their cells are written. */
import { z } from 'zod';
import { fieldNamed } from '../../languages/languages.ts';
import { findDateOrder } from '../dates/date-order.ts';
import { findWhen } from '../dates/when.ts';
import type { LocatedExample } from '../examples.ts';
import { dateOrderSchema } from '../layout-schema.ts';
import { gluedWords, withoutGlued } from '../page/tidy.ts';
import { cellText, isBlank, type PartedLine, type Row, separatorsIn } from './cells.ts';
import { columnFacts, factText } from './column-facts.ts';
import { type ColumnUse, findHeaders, headerText, useNamed, usesByContent } from './columns.ts';
import { findEndings } from './endings.ts';
import { hintedEndings, hintedUses } from './hints.ts';
import { secondLines, secondLineUses } from './people.ts';
import { foldedHeader, shapeOf, type TableLayout, tableRegions, tableSchema } from './regions.ts';
import { rowsIn } from './rows.ts';
import { isWhenLike } from './texts.ts';
import { titleInCell } from './title.ts';
import { orderOf } from './when.ts';

/** A page has few tables; more headers than these are none. */
const maxTables = 12;

/** What the cells of a page's tables tell of how all are to be read. */
export const tableGuessSchema = z.object({
  tables: z.array(tableSchema).min(1),
  dates: dateOrderSchema.optional(),
  speakerLines: z.enum(secondLineUses),
  titleEndings: z.array(z.string()),
  /** Words of links behind the titles: "slides". */
  glued: z.array(z.string()).optional(),
});
export type TableGuess = z.infer<typeof tableGuessSchema>;

/**
 * Guesses the tables of a page; `undefined` when it has none.
 *
 * @param fewestCells of a row, where no header says that there is a table
 * @param examples what a curator says of some rows
 */
export function guessTables(
  lines: readonly PartedLine[],
  fewestCells = 2,
  examples: readonly LocatedExample[] = [],
): TableGuess | undefined {
  const headed = headedTables(lines);
  const byHeader = describedTables(lines, headed, examples);
  const tables =
    byHeader.length > 0
      ? describedTables(lines, [...tableAbove(lines, headed, fewestCells), ...headed], examples)
      : describedTables(lines, bareTable(lines, fewestCells), examples);
  const rows = tableRegions(lines, tables).flatMap(({ table, lines: inside }) =>
    rowsIn(inside, shapeOf(table, inside)).rows.map((row) => ({ row, columns: table.columns })),
  );
  if (rows.length < 2) return undefined;
  const rules = rulesOf(rows);
  const endings = hintedEndings(
    rows.map(({ row }) => row),
    examples,
  );
  const titleEndings = [...new Set([...rules.titleEndings, ...endings])].sort((a, b) => b.length - a.length);
  return { tables, ...rules, titleEndings };
}

/** A table of which the columns are known that its header names. */
interface UndescribedTable extends TableLayout {
  known: (ColumnUse | undefined)[];
}

/** The headers of a page, each once. */
function headedTables(lines: readonly PartedLine[]): UndescribedTable[] {
  const byText = new Map<string, UndescribedTable>();
  for (const { index, uses } of findHeaders(lines)) {
    const header = headerText(lines[index]?.parts ?? []);
    if (byText.size < maxTables && !byText.has(foldedHeader(header)))
      byText.set(foldedHeader(header), { header, columns: uses.map((use) => use ?? 'other'), known: uses });
  }
  return [...byText.values()];
}

/** The tables that hold talks or papers, with the use of every column. */
function describedTables(
  lines: readonly PartedLine[],
  guessed: readonly UndescribedTable[],
  examples: readonly LocatedExample[],
): TableLayout[] {
  const regions = tableRegions(lines, guessed);
  return guessed.flatMap((one) => {
    const found = regions
      .filter(({ table }) => table === one)
      .flatMap((region) => rowsIn(region.lines, shapeOf(one, region.lines)).rows);
    const facts = one.columns.map((_, at) => columnFacts(found.map(({ cells }) => factText(cells[at]))));
    const columns = usesByContent(withHints(one.known, hintedUses(found, examples)), facts);
    return isTableOfTalks(columns, found.length) ? [{ header: one.header, columns }] : [];
  });
}

/** The uses that headers name, but for the columns that examples know better; what they name stands in no other column. */
function withHints(
  known: readonly (ColumnUse | undefined)[],
  hinted: ReadonlyMap<number, ColumnUse>,
): (ColumnUse | undefined)[] {
  const taken = new Set(hinted.values());
  return known.map((use, at) => hinted.get(at) ?? (use && taken.has(use) ? 'other' : use));
}

function rulesOf(rows: readonly { row: Row; columns: readonly ColumnUse[] }[]): Omit<TableGuess, 'tables'> {
  const cellsOf = (...uses: ColumnUse[]) =>
    rows.flatMap(({ row, columns }) => row.cells.filter((_, at) => uses.includes(columns[at] ?? 'other')));
  const titles = cellsOf('title').flatMap((cell) => titleInCell(cell).title?.text ?? []);
  const glued = gluedWords(titles);
  const days = cellsOf('date', 'start').map(cellText);
  const dates = orderOf(days) ?? findDateOrder(days);
  return {
    ...(dates && { dates }),
    speakerLines: secondLines(cellsOf('people')),
    titleEndings: findEndings(titles.map((title) => withoutGlued(title, glued))),
    ...(glued.length > 0 && { glued }),
  };
}

function isTableOfTalks(columns: readonly ColumnUse[], rows: number): boolean {
  const has = (...uses: ColumnUse[]) => columns.some((use) => uses.includes(use));
  const isTogether = has('people and title', 'title and people');
  const hasWhat = has('title') || isTogether;
  const hasWho = has('people', 'authors') || isTogether;
  // A person's own list: the year and the conference of each talk.
  const isOwn = hasWhat && has('event') && has('year', 'place');
  return rows > 0 && (isOwn || (hasWhat && hasWho) || (hasWhat && has('date')) || (hasWho && has('date')));
}

/** A table without a header above those that have one: its rows begin with dates. */
function tableAbove(
  lines: readonly PartedLine[],
  headed: readonly UndescribedTable[],
  fewestCells: number,
): UndescribedTable[] {
  const [first] = tableRegions(lines, headed);
  const above = lines.slice(0, first?.headerAt ?? 0);
  return bareTable(above, fewestCells).filter(
    ({ header, columns }) => header === '' && columns[0] === 'date',
  );
}

/** A table without a header, or with one of unknown words: most of its rows have the same number of cells. */
function bareTable(lines: readonly PartedLine[], fewestCells: number): UndescribedTable[] {
  const parted = lines.filter((line) => separatorsIn(line) > 0 && !isBlank(line));
  const byLines = mostOften(parted.map(({ parts }) => parts.length));
  const sums = cellsByDates(lines);
  const byDates = mostOften(sums);
  // Where not all lines have the same cells, a row may run over several.
  const isBetween =
    byDates.value > byLines.value && byDates.count > 2 && byDates.count * 5 >= sums.length * 3;
  const isLineEach =
    byLines.count * 2 >= parted.length && !(isBetween && byLines.count * 10 < parted.length * 9);
  const { value: width, count } = isLineEach ? byLines : byDates;
  if (count < Math.max(2, fewestCells) || width < fewestCells) return [];
  const full = parted.filter(({ parts }) => parts.length === width);
  // "Title:" and a tab in front of a value: a page of labels.
  const labelled = full.filter(({ parts }) => fieldNamed(parts[0] ?? '') !== undefined).length;
  if (isLineEach && labelled * 2 > full.length) return [];
  const head = full[0]?.parts ?? [];
  const columns = Array.from({ length: width }, (): ColumnUse => 'other');
  const cells = isLineEach
    ? full.map(({ parts }) => parts)
    : rowsIn(lines, { full: width - 1, opens: isWhenLike, isLastText: true, isFirstText: false }).rows.map(
        (row) => row.cells.map(factText),
      );
  const facts = columns.map((_, at) =>
    columnFacts(cells.slice(isLineEach ? 1 : 0).map((row) => row[at] ?? '')),
  );
  const dateAt = facts.findIndex(({ dated }) => dated >= 0.6);
  const isHeader =
    cells.length > 2 &&
    dateAt >= 0 &&
    !isWhenLike(head[dateAt] ?? '') &&
    head.every((part) => part.length <= 30 && !/\d/.test(part)) &&
    head.filter(Boolean).length > 1;
  if (dateAt < 0 && !facts.some(({ people }) => people >= 0.7)) return [];
  const known = columns.map((_, at) => (isHeader ? useNamed(head[at] ?? '') : undefined));
  // Rows are told by the dates that they begin with, before it is known what the other columns are.
  if (dateAt === 0) columns[0] = 'date';
  // The only other column holds texts of several lines.
  if (dateAt === 0 && width === 2) columns[1] = 'title';
  return [{ header: isHeader ? headerText(head) : '', columns, known }];
}

/** The number that stands most often in a list, the greater one of two. */
function mostOften(numbers: readonly number[]): { value: number; count: number } {
  const counts = new Map<number, number>();
  for (const value of numbers) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [value = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { value, count };
}

/** How many cells stand from one date at the beginning of a line to the next. */
function cellsByDates(lines: readonly PartedLine[]): number[] {
  const counts: number[] = [];
  for (const line of lines) {
    if (separatorsIn(line) === 0) continue;
    const first = line.parts[0] ?? '';
    if (isWhenLike(first) && (findWhen(first)?.dates.length ?? 0) > 0) counts.push(1);
    if (counts.length > 0) counts[counts.length - 1] = (counts.at(-1) ?? 0) + separatorsIn(line);
  }
  return counts;
}
