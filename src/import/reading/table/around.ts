/** What stands around and between the rows of a table. */
import type { Line } from '../../dump.ts';
import type { Boilerplate } from '../../record.ts';
import { isDateLine } from '../dates/when.ts';
import { yearIn } from '../dates/years.ts';
import { isBreak, isChrome } from '../words.ts';
import { isRule, type PartedLine, type Row } from './cells.ts';
import type { TableRegion } from './regions.ts';
import { monthHeading } from './texts.ts';
import { namesNoTalk } from './title.ts';

/** Lines that are in no row, with what they are where that is known. */
export function aroundRows(
  lines: readonly Line[],
  regions: readonly { region: TableRegion; rows: Row[]; others: PartedLine[] }[],
  inRows: ReadonlySet<number>,
): Boilerplate[] {
  const headers = new Set(regions.map(({ region }) => region.headerAt));
  const rows = regions.flatMap((one) => one.rows);
  const starts = regions.flatMap(({ region }) => lines[region.headerAt]?.number ?? []);
  const first = least([...starts, ...rows.map(({ from }) => from)]);
  const last = -least(rows.map(({ to }) => -to));
  return lines.flatMap(({ number, text }, index): Boilerplate[] => {
    if (inRows.has(number) || text.trim() === '') return [];
    const what = headers.has(index)
      ? 'header of the table'
      : number < first
        ? 'above the entries'
        : number > last
          ? 'below the entries'
          : betweenRows(text);
    return what ? [{ line: number, what }] : [];
  });
}

/** The least of many numbers. */
function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function betweenRows(text: string): string | undefined {
  if (isRule(text)) return 'rule of the table';
  if (isBreak(text)) return 'break';
  if (namesNoTalk(text)) return 'no talk';
  if (isChrome(text)) return 'part of the page';
  if (isDateLine(text) || monthHeading(text) || (text.length < 60 && yearIn(text))) return 'heading';
  return undefined;
}
