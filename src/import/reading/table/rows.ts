/** Parts the lines of a table into rows. A cell may hold several lines, so a row may run over several. */

import { findWhen, isDateLine } from '../dates/when.ts';
import { affiliationScore, nameScore } from '../people.ts';
import { isAside } from './asides.ts';
import { cellText, isBlank, type PartedLine, type Row, separatorsIn } from './cells.ts';
import { hasSentences, isHeading, isWhenLike } from './texts.ts';
import { isLabelled } from './title.ts';

/** How the rows of one table look. */
export interface TableShape {
  /** How many separators a full row has. */
  full: number;
  /** Whether a row begins with this text; `undefined` where the first column does not tell. */
  opens?: (text: string) => boolean;
  /** Whether the last column holds text that may go on in lines below. */
  isLastText: boolean;
  /** Whether the first column holds text that may begin in lines above, and the last one does not. */
  isFirstText: boolean;
}

export interface TableRows {
  rows: Row[];
  /** Lines between the rows and below that are in none. */
  others: PartedLine[];
}

const abstractLabel =
  /^(?:abstract|r[ée]sum[ée]|resumen|resumo|zusammenfassung|riassunto|samenvatting)(?!\p{L})/iu;
/** A row, and the lines without separators that follow it. */
interface Segment {
  row: Row | undefined;
  below: PartedLine[];
}

/** Parts lines below a header, or from the first row on, into rows. */
export function rowsIn(lines: readonly PartedLine[], shape: TableShape): TableRows {
  const segments = segmentsOf(lines, shape);
  const complete = segments.filter(({ row }) => row && row.cells.length > shape.full);
  const followed = complete.filter(({ row, below }) => row && isFollowed(row, below));
  const isBelow = areCellsBelow(complete);
  const isUsual = (followed.length > 0 && followed.length * 3 >= complete.length) || isBelow;
  const rows: Row[] = [];
  const others: PartedLine[] = [];
  for (const [at, { row, below }] of segments.entries()) {
    const isBetween = at < segments.length - 1;
    const isLastBelow = isBelow && !isBetween && shape.isLastText && cellText(row?.cells.at(-1)) === '';
    const usual = row ? tailEnd(row, below, shape, isUsual, isBetween) : 0;
    const end = isLastBelow ? Math.max(usual, cellEnd(below)) : usual;
    if (row) {
      for (const line of below.slice(0, end)) append(row, line);
      rows.push(row);
    }
    for (const each of below.slice(end).filter((line) => !isBlank(line))) others.push(each);
  }
  return { rows: rows.filter(({ cells }) => cells.some((cell) => cellText(cell) !== '')), others };
}

function segmentsOf(lines: readonly PartedLine[], { full, opens, isFirstText }: TableShape): Segment[] {
  const isDayAbove = hasDayAbove(lines);
  const next = nextParted(lines);
  const segments: Segment[] = [{ row: undefined, below: [] }];
  const isGrid = hasRulesBetween(lines);
  const begins = (line: PartedLine, row: Row | undefined) => {
    const filled = row ? row.cells.length - 1 : full;
    if (filled >= full || separatorsIn(line) > full - filled) return true;
    const first = line.parts[0] ?? '';
    return first !== '' && cellText(row?.cells[0]) !== '' && opens?.(first) === true;
  };
  for (const [at, line] of lines.entries()) {
    const open = segments.at(-1) ?? { row: undefined, below: [] };
    const { row, below } = open;
    if (separatorsIn(line) === 0) {
      const upcoming = lines[next[at] ?? -1];
      const isInCell =
        row !== undefined && below.length === 0 && upcoming !== undefined && !begins(upcoming, row);
      const isHead = isHeading(line.parts[0] ?? '') && cellText(row?.cells.at(-1)) !== '';
      if (isInCell && !isHead) append(row, line);
      else below.push(line);
    } else if (isGrid && row && !lines[at - 1]?.isRule && line.parts.length === row.cells.length) {
      for (const [column, part] of line.parts.entries())
        if (part !== '') row.cells[column]?.push({ text: part, number: line.number });
      row.to = line.number;
    } else if (begins(line, row) || below.some((one) => !isBlank(one))) {
      const head = opens ? headOfNext(below, line, isDayAbove) : isFirstText ? textAbove(below, line) : [];
      below.splice(below.length - head.length);
      const cells = line.parts.map((part) => (part === '' ? [] : [{ text: part, number: line.number }]));
      if (cells[0])
        cells[0] = [...head.map(({ parts, number }) => ({ text: parts[0] ?? '', number })), ...cells[0]];
      segments.push({ row: { cells, from: head[0]?.number ?? line.number, to: line.number }, below: [] });
    } else if (row) append(row, line);
  }
  return segments;
}

/** Whether rules stand between the rows, so that lines between two of them are one row. */
function hasRulesBetween(lines: readonly PartedLine[]): boolean {
  const rules = lines.filter((line, at) => line.isRule && at > 0 && !lines[at - 1]?.isRule).length;
  const rows = lines.filter((line) => separatorsIn(line) > 0).length;
  return rules > 1 && rules * 3 >= rows;
}

/** Whether what the empty last cells of rows should say mostly stands below them, even behind blank lines. */
function areCellsBelow(segments: readonly Segment[]): boolean {
  const empty = segments.filter(({ row }) => cellText(row?.cells.at(-1)) === '');
  const filled = empty.filter(({ below }) => {
    const first = below.find((line) => !isBlank(line));
    return first !== undefined && !isHeading(first.parts[0] ?? '');
  });
  return filled.length > 2 && filled.length * 2 >= empty.length && filled.length * 3 >= segments.length;
}

/** Whether the line right below a row may go on with it. */
function isFollowed({ to }: Row, [first]: readonly PartedLine[]): boolean {
  return (
    first !== undefined && !isBlank(first) && !isHeading(first.parts[0] ?? '') && first.number === to + 1
  );
}

/** For each line the place of the next one that has separators. */
function nextParted(lines: readonly PartedLine[]): number[] {
  const next: number[] = [];
  let found = -1;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    next[at] = found;
    const line = lines[at];
    if (line && separatorsIn(line) > 0) found = at;
  }
  return next;
}

function append(row: Row, line: PartedLine): void {
  const [head = '', ...rest] = line.parts;
  const last = row.cells.at(-1);
  if (head !== '' || (last && last.length > 0)) last?.push({ text: head, number: line.number });
  for (const part of rest) row.cells.push(part === '' ? [] : [{ text: part, number: line.number }]);
  if (line.parts.some((part) => part !== '')) row.to = line.number;
}

/** The lines above a row that its first cell begins with: "Thursday", and "3 March" with the other cells below. */
function headOfNext(held: readonly PartedLine[], following: PartedLine, isDayAbove: boolean): PartedLine[] {
  const first = findWhen(following.parts[0] ?? '');
  const isEmpty = (following.parts[0] ?? '') === '';
  const head: PartedLine[] = [];
  for (
    let line = held.at(-1);
    line && line.index === following.index - 1 - head.length;
    line = held.at(-1 - head.length)
  ) {
    const text = line.parts[0] ?? '';
    const found = text === '' || !isWhenLike(text) ? undefined : findWhen(text);
    if (!found || head.length === 3) break;
    const isWeekday = found.weekday !== undefined && found.dates.length === 0 && found.start === undefined;
    const goesOn =
      isEmpty || (isWeekday && (first?.dates.length ?? 0) > 0) || (isDayAbove && first !== undefined);
    if (!goesOn) break;
    head.unshift(line);
  }
  return head;
}

/** The lines above a row that its first cell begins with, where that is a title or a name; a blank line only in front of an abstract. */
function textAbove(held: readonly PartedLine[], following: PartedLine): PartedLine[] {
  let from = held.length;
  for (
    let at = held.length - 1;
    at >= 0 && held[at]?.index === following.index - (held.length - at);
    at -= 1
  ) {
    const text = held[at]?.parts[0] ?? '';
    if (text === '') {
      const below = held[at + 1]?.parts[0] ?? '';
      if (below !== '' && !hasSentences(below)) break;
    } else if (isHeading(text)) break;
    else from = at;
  }
  return held.slice(from);
}

/** Whether each row that begins with an hour has a line with a day of its own above it: that line is no heading, but in the cell. */
function hasDayAbove(lines: readonly PartedLine[]): boolean {
  let [all, below] = [0, 0];
  for (const [at, line] of lines.entries()) {
    const found = separatorsIn(line) > 0 ? findWhen(line.parts[0] ?? '') : undefined;
    if (!found || found.dates.length > 0) continue;
    all += 1;
    const above = lines[at - 1];
    if (above && separatorsIn(above) === 0 && isDateLine(above.parts[0] ?? '')) below += 1;
  }
  return all > 1 && below * 5 >= all * 4;
}

/** How many of the lines below the last row are its cell: a name, where it is from, labels and sentences. */
function cellEnd(below: readonly PartedLine[]): number {
  let end = 0;
  for (const [at, line] of below.entries()) {
    const text = line.parts[0] ?? '';
    if (text === '') continue;
    const fits =
      end === 0
        ? nameScore(text) >= 0.6 || isLabelled(text)
        : isLabelled(text) || hasSentences(text) || affiliationScore(text) >= 0.8;
    if (!fits || isHeading(text)) break;
    end = at + 1;
  }
  return end;
}

/** How many of the lines below a row go on with its last cell. */
function tailEnd(
  { cells }: Row,
  below: readonly PartedLine[],
  { isLastText }: TableShape,
  isUsual: boolean,
  isBetween: boolean,
): number {
  const isCellEmpty = cellText(cells.at(-1)) === '';
  // A short last cell, on a line of its own.
  if (!isLastText) return isUsual && isCellEmpty && below[0] && !isBlank(below[0]) ? 1 : 0;
  let isApart = false;
  let isInText = false;
  let end = 0;
  for (const [at, { parts }] of below.entries()) {
    const text = parts[0] ?? '';
    if (text === '') {
      isApart = true;
      continue;
    }
    const goesOn =
      hasSentences(text) || /^[\p{Ll}(]/u.test(text) || abstractLabel.test(text) || isAside(text);
    // Below the last row, what follows a text and is none belongs to the page.
    if (!isBetween && isInText && !goesOn && !/^(?:\d{1,2}[.)]|[-•*$(])/u.test(text)) break;
    isInText ||= hasSentences(text) || abstractLabel.test(text);
    const isNext = at === 0 && isCellEmpty;
    const fits = isBetween || !isApart ? isUsual || goesOn || isNext : isUsual && hasSentences(text);
    if (isHeading(text) || !fits) break;
    end = at + 1;
  }
  return end;
}
