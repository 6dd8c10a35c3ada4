/**
 * A table with a header, as spreadsheets write it: a talk or a paper in each row; commas, semicolons or tabs separate the cells.
 *
 *     Title,Speaker,Affiliation,Date,Start,End,Room,Abstract
 *     "Tilings, again",Mira Okafor,Ulm,2024-05-16,14:00,15:00,L3,"A pentagon …"
 */
import { parse } from 'csv-parse/sync';
import type { FieldMap } from '../../../model/schema.ts';
import { beginning } from '../../../text/truncate.ts';
import { type Line, rawText } from '../../dump.ts';
import type { Boilerplate, Remark } from '../../record.ts';
import { type DataNode, objectNode, textNode } from '../files/data-tree.ts';
import { cleanText } from '../files/parsed-file.ts';
import type { Format } from '../format.ts';
import { firstNonBlank, nonBlank } from '../lines.ts';
import { fieldOfMember, foldedMember, listOfNames, type MemberName } from './field-names.ts';
import { readNamed, remarksOnLeft } from './record.ts';
import { memberOfField, missingPaths, valuesOf } from './values.ts';

export const csvTable: Format = {
  name: 'csv-table',
  layout:
    'a table (.csv) with a header, parted by commas, semicolons or tabs, a talk or a paper a row; headers, in any case:',
  details: listOfNames(),

  recognises: ({ lines }) => {
    const [first, second] = nonBlank(withoutSeparator(lines));
    if (!first || !second || first.text.length > 2000) return false;
    const { names } = headerOf(first);
    const known = new Set(names.map(fieldOfMember).filter((field) => field !== undefined));
    return names.length > 1 && new Set(names).size === names.length && known.has('title') && known.size > 1;
  },

  // Without known headers it is a table when its name says so, or when its rows have as many cells as its header.
  holdsFields: ({ name, lines }) => {
    const [first, ...rows] = nonBlank(withoutSeparator(lines));
    if (!first || rows.length === 0 || first.text.length > 2000) return false;
    const { names, delimiter } = headerOf(first);
    if (/\.(?:csv|tsv|tab)$/i.test(name)) return true;
    const table = rowsOf(withoutSeparator(lines), delimiter);
    return (
      names.length > 1 &&
      table.unread.length === 0 &&
      table.rows.every(({ cells }) => cells.length === names.length)
    );
  },

  read: ({ lines: printed }, { fields } = {}) => {
    const lines = withoutSeparator(printed);
    const first = firstNonBlank(lines);
    if (!first) return { records: [], boilerplate: [] };
    const { names, delimiter } = headerOf(first);
    const table = rowsOf(lines, delimiter);
    const unread = table.unread.filter(({ number }) => number !== first.number);
    const rows = table.rows.filter(({ from }) => from !== first.number);
    // "---" is a rule below the header.
    const isEmpty = ({ cells }: Row) => cells.every((cell) => !/[\p{L}\p{N}]/u.test(cell));
    const nodes = rows.filter((row) => !isEmpty(row)).map((row) => nodeOf(row, names));
    const header = objectNode(
      names.map((name) => ({
        name,
        line: first.number,
        value: textNode('', { from: first.number, to: first.number }),
      })),
      { from: first.number, to: first.number },
    );
    const paths = fields ? missingPaths([header], fields) : [];
    const isPaper = isTableOfPapers(names, fields);
    const read = nodes.map((node) =>
      readNamed(node, {
        fields,
        isPaper: isPaper && !/\S/.test(valuesOf(node, fields).of.get('kind')?.[0]?.value.text ?? ''),
      }),
    );
    return {
      records: read.flatMap(({ record }) => record ?? []),
      boilerplate: [
        ...nonBlank(printed)
          .filter(({ number }) => number < first.number)
          .map(({ number }) => ({ line: number, what: 'separator' })),
        { line: first.number, what: 'header' },
        ...rows.filter(isEmpty).flatMap(emptyLines),
        ...unread.map(({ number }) => ({ line: number, what: 'row whose quotes do not fit' })),
      ],
      remarks: [
        ...read.flatMap(({ remarks }) => remarks),
        ...remarksOnLeft(read, 'the column ', 'rows'),
        ...beyondHeader(rows, names),
        ...unread.map(brokenRow),
      ],
      ...(paths.length > 0 && { missing: { paths, names } }),
    };
  },
};

interface Row {
  cells: string[];
  from: number;
  to: number;
}

/** The lines without "sep=;", which Excel writes above the header. */
function withoutSeparator(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex(({ text }) => text !== '');
  return /^\uFEFF?sep=.?$/.test(lines[at]?.text ?? '')
    ? lines.map((line, index) => (index === at ? { ...line, text: '' } : line))
    : lines;
}

/** The names in the header and their delimiter: the one that gives the most names. */
function headerOf(line: Line): { names: string[]; delimiter: string } {
  const text = rawText([line]).replace(/^\uFEFF/, '');
  const tried = [',', ';', '\t', '|'].map((delimiter) => {
    try {
      const [names = []] = parse(text, { delimiter, relax_column_count: true }) as string[][];
      return { names: names.map((name) => name.trim()), delimiter };
    } catch {
      return { names: [], delimiter };
    }
  });
  return tried.reduce((best, next) => (next.names.length > best.names.length ? next : best));
}

/** The rows of a table; `unread` has the lines whose quotes do not fit. */
function rowsOf(lines: readonly Line[], delimiter: string): { rows: Row[]; unread: Line[] } {
  try {
    return { rows: parseRows(lines, delimiter), unread: [] };
  } catch {
    return rowByRow(lines, delimiter);
  }
}

/** @throws {Error} where quotes do not fit */
function parseRows(lines: readonly Line[], delimiter: string): Row[] {
  const found = parse(rawText(lines), {
    delimiter,
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  let last = -1;
  return found.map(({ record, info }) => {
    // `info` has the line where the row ends. Blank lines in front of the row are skipped.
    let from = last + 1;
    while (from < info.lines - 1 && lines[from]?.text === '') from += 1;
    last = info.lines - 1;
    return {
      cells: record.map(cleanText),
      from: lines[from]?.number ?? 1,
      to: lines[last]?.number ?? lines[from]?.number ?? 1,
    };
  });
}

/** A cell with line breaks in quotes has no more lines where the quotes of the table do not fit. */
const longestRow = 200;

/** Reads a table whose quotes do not fit somewhere: each row by itself, with the lines that it needs for its quotes to end. */
function rowByRow(lines: readonly Line[], delimiter: string): { rows: Row[]; unread: Line[] } {
  const rows: Row[] = [];
  const unread: Line[] = [];
  let width = Number.POSITIVE_INFINITY;
  for (let at = 0; at < lines.length; at += 1) {
    const first = lines[at];
    if (!first || first.text === '') continue;
    const length = linesOfRow(lines, at);
    const row = length === undefined ? undefined : oneRow(lines.slice(at, at + length), delimiter, width);
    if (!row) {
      unread.push(first);
      continue;
    }
    if (rows.length === 0) width = row.cells.length;
    rows.push(row);
    at += (length ?? 1) - 1;
  }
  return { rows, unread };
}

/** How many lines a row has whose quotes end; `undefined` where they do not. */
function linesOfRow(lines: readonly Line[], from: number): number | undefined {
  let quotes = 0;
  for (let at = from; at < Math.min(lines.length, from + longestRow); at += 1) {
    for (const sign of rawText(lines.slice(at, at + 1))) if (sign === '"') quotes += 1;
    if (quotes % 2 === 0) return at - from + 1;
  }
  return undefined;
}

function oneRow(lines: readonly Line[], delimiter: string, width: number): Row | undefined {
  try {
    const [row, second] = parseRows(lines, delimiter);
    return row && !second && row.cells.length <= width ? row : undefined;
  } catch {
    return undefined;
  }
}

/** A row as an object whose members are its cells. */
function nodeOf(row: Row, names: readonly string[]): DataNode {
  return objectNode(
    names.map((name, index) => ({ name, line: row.from, value: textNode(row.cells[index] ?? '', row) })),
    row,
  );
}

/**
 * A table whose header names neither a speaker nor a place, but what only papers have. A "venue" beside authors and a year, without a
 * day, is where a paper appeared.
 */
function isTableOfPapers(names: readonly string[], fields: FieldMap = {}): boolean {
  const known = new Set([...names.map(fieldOfMember), ...Object.keys(fields).map(memberOfField)]);
  const has = (...of: MemberName[]) => of.some((field) => known.has(field));
  if (has('people', 'start', 'town')) return false;
  if (has('location')) return has('authors') && has('year') && !has('date') && hasOnlyVenue(names, fields);
  return has('authors', 'journal', 'doi', 'year');
}

function hasOnlyVenue(names: readonly string[], fields: FieldMap): boolean {
  const places = names.filter((name) => fieldOfMember(name) === 'location');
  return !fields.location && places.every((name) => foldedMember(name) === 'venue');
}

function brokenRow({ number, text }: Line): Remark {
  return {
    line: number,
    rule: 'entry-broken',
    text: `the quotes of the row “${beginning(text, 60)}” do not fit, so it is no entry: write each quote inside of a cell twice`,
  };
}

function emptyLines({ from, to }: Row): Boilerplate[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({ line: from + index, what: 'empty row' }));
}

/** Remarks on cells beyond the last column. */
function beyondHeader(rows: readonly Row[], names: readonly string[]): Remark[] {
  return rows.flatMap((row) => {
    const beyond = row.cells.slice(names.length).filter((cell) => cell !== '');
    if (beyond.length === 0) return [];
    const text = `“${beyond.join('”, “').slice(0, 80)}” stands below no column: put cells that hold the separator in quotes`;
    return [{ line: row.from, rule: 'too-many-cells' as const, text }];
  });
}
