/**
 * Tables: a talk a row, with or without a header, copied from a browser with tabs, or written with pipes or wide gaps.
 *
 *     Fall 2017
 *     Date⇥Title⇥Speaker
 *     8/23⇥Tilings, again⇥Mira Okafor, Ulm
 */
import { z } from 'zod';
import type { Dump, Line } from '../../dump.ts';
import { claimedLines, type DumpRecord, type Reading, type Remark } from '../../record.ts';
import { findWhen, isDateLine } from '../dates/when.ts';
import { findYears, type YearSource } from '../dates/years.ts';
import { findSaidOnce, saidOnceSchema, withSaidOnce } from '../places/said-once.ts';
import { readerOf } from '../reader.ts';
import { aroundRows } from './around.ts';
import { cellText, type Row, separators } from './cells.ts';
import type { ColumnUse } from './columns.ts';
import { cellLines } from './gaps.ts';
import { guessTables, tableGuessSchema } from './guess.ts';
import { type ReadRow, readRow } from './record.ts';
import { shapeOf, type TableRegion, tableRegions } from './regions.ts';
import { rowsIn } from './rows.ts';
import { isWhenLike, monthHeading } from './texts.ts';
import type { Around } from './when.ts';

const layoutSchema = tableGuessSchema.extend({
  reader: z.literal('table'),
  parted: z.enum(separators),
  /** What the page says once for all rows. */
  saidOnce: z.array(saidOnceSchema).optional(),
});
type TablesLayout = z.infer<typeof layoutSchema>;

export const table = readerOf({
  name: 'table',
  layout: 'a table with a talk in each row, parted by tabs, pipes or wide gaps',
  schema: layoutSchema,

  propose: (dump, examples) =>
    separators.flatMap((parted) => {
      const guess = guessTables(cellLines(dump.lines, parted), parted === 'spaces' ? 3 : 2, examples);
      const layout = guess && { reader: 'table' as const, parted, ...guess };
      if (!layout || readTables(dump, layout).records.length < 2) return [];
      const saidOnce = findSaidOnce(linesAbove(dump, layout));
      return [{ ...layout, ...(saidOnce.length > 0 && { saidOnce }) }];
    }),

  surety: ({ tables, parted }) => {
    const hasHeaders = tables.every(({ header }) => header !== '');
    return parted === 'spaces' ? (hasHeaders ? 0.4 : 0) : hasHeaders ? 1.3 : 0.3;
  },

  read: readTables,
});

/** The lines in front of the first table. */
function linesAbove(dump: Dump, layout: TablesLayout): Line[] {
  const [first] = tableRegions(cellLines(dump.lines, layout.parted), layout.tables);
  const end = first ? (first.headerAt >= 0 ? first.headerAt : (first.lines[0]?.index ?? 0)) : 0;
  return dump.lines.slice(0, end);
}

/** Everything that the rows of a page have in common. */
interface Page {
  dump: Dump;
  layout: TablesLayout;
  years: YearSource[];
  /** Places of lines by their numbers. */
  indexOf: ReadonlyMap<number, number>;
  isAfternoon: boolean;
}

function readTables(dump: Dump, layout: TablesLayout): Reading {
  const lines = cellLines(dump.lines, layout.parted);
  const regions = tableRegions(lines, layout.tables).map((region) => ({
    region,
    ...rowsIn(region.lines, shapeOf(region.table, region.lines)),
  }));
  const inRows = new Set(regions.flatMap(({ rows }) => rows.flatMap(linesOf)));
  const texts = dump.lines.map(({ number, text }) => (inRows.has(number) ? '' : text));
  const page: Page = {
    dump,
    layout,
    years: findYears(texts),
    indexOf: new Map(dump.lines.map(({ number }, at) => [number, at])),
    isAfternoon: isTwelveHour(regions),
  };
  const reading = { records: [], boilerplate: [], remarks: [] } as Reading & { remarks: Remark[] };
  for (const { region, rows } of regions) readRegion(region, rows, page, reading);
  leaveMoved(reading);
  const once = layout.saidOnce ?? [];
  if (once.length > 0)
    reading.records = reading.records.map((record) => withSaidOnce(record, once, dump.lines));
  for (const each of aroundRows(dump.lines, regions, inRows)) reading.boilerplate.push(each);
  return reading;
}

/** Whether no hour is in the afternoon as figures: then "4:30" is not at night. */
function isTwelveHour(regions: readonly { region: TableRegion; rows: Row[] }[]): boolean {
  return !regions.some(({ region, rows }) =>
    rows.some(({ cells }) =>
      cells.some((cell, at) => {
        const use = region.table.columns[at];
        return (
          (use === 'start' || use === 'date') && /(?<!\d)(?:1[3-9]|2[0-3])[:.h]\d\d/.test(cellText(cell))
        );
      }),
    ),
  );
}

function linesOf({ cells }: Row): number[] {
  const numbers = cells.flatMap((cell) => cell.filter(({ text }) => text !== '').map(({ number }) => number));
  return [...new Set(numbers)];
}

function readRegion(
  region: TableRegion,
  rows: readonly Row[],
  page: Page,
  reading: Reading & { remarks: Remark[] },
): void {
  const { columns, header } = region.table;
  const usual = usualColumns(columns, rows);
  const rules = {
    uses: columns,
    headers: header.split(' | '),
    secondLine: page.layout.speakerLines ?? 'affiliation',
    titleEndings: page.layout.titleEndings ?? [],
    glued: page.layout.glued ?? [],
  };
  const isInRow = new Set(rows.flatMap(linesOf));
  let above: Around['above'];
  let day: Around['day'];
  let month: Around['month'];
  let from = Math.max(0, region.headerAt - 3);
  for (const row of rows) {
    const index = page.indexOf.get(row.from) ?? 0;
    for (; from < index; from += 1) {
      const line = page.dump.lines[from];
      day = dayAt(line, isInRow, page.layout) ?? day;
      month = monthAt(line, isInRow) ?? month;
    }
    const around: Around = {
      order: page.layout.dates,
      years: page.years,
      index,
      numberOf: (at) => page.dump.lines[at]?.number ?? 1,
      isAfternoon: page.isAfternoon,
      day,
      month,
      above: usual.has('date') ? above : undefined,
    };
    const placed = aligned(row, columns);
    const read = readRow(placed, rules, around, usual);
    take(read, row, reading);
    const date = read.record?.times?.date;
    if (date && read.record?.when && !read.record.inferred?.some(({ field }) => field === 'date'))
      above = { date, field: read.record.when };
    from = Math.max(from, (page.indexOf.get(row.to) ?? 0) + 1);
  }
}

function take({ record, what, remarks }: ReadRow, row: Row, reading: Reading & { remarks: Remark[] }): void {
  for (const each of remarks) reading.remarks.push(each);
  const lines = linesOf(row);
  if (record) {
    reading.records.push(record);
    for (const each of lines.map((line) => ({ line, what: 'another column' })))
      reading.boilerplate.push(each);
  } else if (what) for (const line of lines) reading.boilerplate.push({ line, what });
}

/** Leaves rows that only say that their talk was moved to another day, where that has a row of its own. */
function leaveMoved(reading: Reading): void {
  const nameOf = ({ people }: DumpRecord) => (Array.isArray(people) ? people[0]?.name.text : undefined);
  const moved = reading.records.filter(
    (record) =>
      record.status?.text === 'postponed' &&
      !record.title &&
      reading.records.some(
        (other) =>
          other.title &&
          other.times?.date === record.times?.date &&
          nameOf(other) !== undefined &&
          nameOf(other) === nameOf(record),
      ),
  );
  if (moved.length === 0) return;
  const lines = claimedLines(moved.map((record) => ({ ...record, alsoWhen: [] })));
  reading.records = reading.records.filter((record) => !moved.includes(record));
  for (const one of reading.boilerplate) if (lines.has(one.line)) one.what = 'moved to another day';
}

/** A line between rows that names the day of those below. */
function dayAt(line: Line | undefined, isInRow: ReadonlySet<number>, layout: TablesLayout): Around['day'] {
  if (!line || isInRow.has(line.number) || !isDateLine(line.text, layout.dates)) return undefined;
  const found = findWhen(line.text, layout.dates);
  return found && { found, field: { text: line.text.trim(), from: line.number, to: line.number } };
}

/** A line between rows, or the one above the header, that names the month of those below. */
function monthAt(line: Line | undefined, isInRow: ReadonlySet<number>): Around['month'] {
  const month = line && !isInRow.has(line.number) ? monthHeading(line.text) : undefined;
  return line && month
    ? { month, field: { text: line.text.trim(), from: line.number, to: line.number } }
    : undefined;
}

/** The columns that most rows fill. */
function usualColumns(columns: readonly ColumnUse[], rows: readonly Row[]): Set<ColumnUse> {
  return new Set(
    columns.filter(
      (_, at) => rows.filter(({ cells }) => cellText(cells[at]) !== '').length * 5 >= rows.length * 3,
    ),
  );
}

/** A row without its first cells, since a cell above spans over it: its cells move to the columns that they fit. */
function aligned(row: Row, columns: readonly ColumnUse[]): Row {
  const missing = columns.length - row.cells.length;
  const first = cellText(row.cells[0]);
  if (missing <= 0 || columns[0] !== 'date' || first === '') return row;
  if ((findWhen(first)?.dates.length ?? 0) > 0 || findWhen(first)?.weekday !== undefined) return row;
  const isTime = isWhenLike(first);
  const shift = columns.findIndex(
    (use, at) => at > 0 && at <= missing && (isTime ? use === 'start' : use !== 'start'),
  );
  if (shift < 1) return row;
  return { ...row, cells: [...Array.from({ length: shift }, () => []), ...row.cells] };
}
