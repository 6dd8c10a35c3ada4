/** Date and hours of a row of a table, from its cells and from what headings and rows above it pass down. */
import { type DateOrder, isOnCalendar } from '../../../model/partial-date.ts';
import { weekday } from '../../../text/calendar-days.ts';
import { findDates, weekdayBefore } from '../../normalize/dates/date.ts';
import type { Inferred, PrintedField, ReadTimes } from '../../record.ts';
import { type FoundWhen, findWhen } from '../dates/when.ts';
import { type YearSource, yearFor } from '../dates/years.ts';
import { type CellLine, cellText } from './cells.ts';

/** What the page says around a row. */
export interface Around {
  order?: DateOrder | undefined;
  /** Year headings; their indexes and that of the row count the same lines. */
  years: readonly YearSource[];
  index: number;
  /** The number of the line that a year heading is on. */
  numberOf(index: number): number;
  /** A heading that names the day of the rows below it. */
  day?: { found: FoundWhen; field: PrintedField } | undefined;
  /** A heading that names the month of the rows below it: `YYYY-MM`, or `--MM`. */
  month?: { month: string; field: PrintedField } | undefined;
  /** The date of the row above, where rows leave out the day of the one above. */
  above?: { date: string; field: PrintedField } | undefined;
  /** Whether an hour such as "4:30" is one in the afternoon. */
  isAfternoon: boolean;
}

export interface RowWhen {
  when?: PrintedField;
  alsoWhen: PrintedField[];
  times: ReadTimes;
  inferred: Inferred[];
  /** What the cell of the date says besides: a room, a remark. */
  rest: string[];
  /** What contradicts itself. */
  doubt?: string;
}

/** Reads when the talk of a row is. `cells` are those of the columns date, start and end. */
export function rowWhen(
  cells: { date: readonly CellLine[]; start: readonly CellLine[]; end: readonly CellLine[] },
  around: Around,
): RowWhen {
  const result: RowWhen = { alsoWhen: [], times: {}, inferred: [], rest: [] };
  const [dateField, startField, endField] = [cells.date, cells.start, cells.end].map(fieldOfCell);
  const found = dateField && findWhen(dateField.text, around.order);
  const hours = startField && findWhen(withColons(startField.text), around.order);
  const until = endField && findWhen(withColons(endField.text), around.order);
  const ofMonth = dateField && around.month && dayOfMonth(dateField.text, around.month.month);
  // "Mar 12" below "Enero" is a Tuesday.
  const isOther = ofMonth && found?.dates[0]?.slice(-5, -3) !== around.month?.month.slice(-2);
  const dated = isOther ? ofMonth : found?.dates.length ? found : hours?.dates.length ? hours : ofMonth;
  if (dated === ofMonth && ofMonth && around.month)
    result.alsoWhen.push({ ...around.month.field, isShared: true });
  const fields = [dateField, startField, endField].filter((field) => field !== undefined);
  const [first, ...others] = fields;
  if (first) result.when = first;
  for (const each of others) result.alsoWhen.push(each);
  result.rest = found ? found.pieces.map(({ text }) => text) : [];

  if (dated) {
    setDates(result, dated, around);
    if (around.order === undefined && findDates(dateField?.text ?? '').some((one) => one.isAmbiguous))
      result.doubt ??= 'day and month could be the other way round';
  } else if (around.day) {
    const named = around.day.found.weekday ?? found?.weekday;
    setDates(result, { ...around.day.found, ...(named !== undefined && { weekday: named }) }, around);
    result.alsoWhen.push({ ...around.day.field, isShared: true });
  } else if (around.above && (!dateField || !/\d/.test(dateField.text))) {
    result.times.date = around.above.date;
    if (!startField) result.doubt = 'the row says no day, and got that of the row above';
    result.alsoWhen.push({ ...around.above.field, isShared: true });
    result.inferred.push({
      field: 'date',
      evidence: `the row leaves the day out, and the one above says “${around.above.field.text}”`,
    });
  }
  setHours(result, [hours, found, around.day?.found], until, around.isAfternoon);
  return result;
}

/** "6", "Mié 6" and "6th" below the heading of a month. */
function dayOfMonth(text: string, month: string): FoundWhen | undefined {
  const [, name, day = ''] =
    /^(?:(\p{L}{2,12})\.?,? )?(\d{1,2})(?:st|nd|rd|th|er|\.|º)?$/u.exec(text.trim()) ?? [];
  const date = `${month}-${day.padStart(2, '0')}`;
  const named = name === undefined ? undefined : weekdayBefore(name);
  if (day === '' || !isOnCalendar(date) || (name !== undefined && named === undefined)) return undefined;
  return {
    dates: [date],
    ...(named !== undefined && { weekday: named }),
    isHalfDayUnknown: false,
    from: 0,
    to: text.length,
    rest: '',
    pieces: [],
  };
}

function setDates(result: RowWhen, { dates, weekday: named }: FoundWhen, around: Around): void {
  const [date, end] = dates.map((one) => {
    if (!one.startsWith('--')) return one;
    const inherited = yearFor(around.years, around.index, one, named);
    if (!inherited) return one;
    const number = around.numberOf(inherited.source.index);
    if (!result.alsoWhen.some(({ from }) => from === number))
      result.alsoWhen.push({ text: inherited.source.text, from: number, to: number, isShared: true });
    return `${inherited.year}${one.slice(1)}`;
  });
  if (!date) return;
  result.times.date = date;
  if (end && end > date) result.times.endDate = end;
  if (named !== undefined && !date.startsWith('--') && weekday(date) !== named)
    result.doubt = `${date} is not on the weekday that is printed`;
}

function setHours(
  result: RowWhen,
  sources: readonly (FoundWhen | undefined)[],
  until: FoundWhen | undefined,
  isAfternoon: boolean,
): void {
  const source = sources.find((one) => one?.start !== undefined);
  if (!source?.start) return;
  const end = source.end ?? until?.start;
  const isLater = source.isHalfDayUnknown && isAfternoon && source.start < '08:00';
  result.times.start = isLater ? later(source.start) : source.start;
  if (end) result.times.end = end <= result.times.start && end < '12:00' ? later(end) : end;
  if (isLater)
    result.inferred.push({
      field: 'start',
      evidence: `“${source.start.replace(/^0/, '')}” is taken for an hour in the afternoon`,
    });
}

function later(time: string): string {
  return `${Number(time.slice(0, 2)) + 12}${time.slice(2)}`;
}

/** "1530" and "1530-1630" in a column of hours. */
function withColons(text: string): string {
  if (!/^\d{4}(?: ?[-–] ?\d{4})?(?: ?(?:h|hrs|uhr))?$/iu.test(text)) return text;
  return text.replace(/([01]\d|2[0-3])([0-5]\d)(?: ?(?:h|hrs|uhr)$)?/giu, '$1:$2');
}

function fieldOfCell(lines: readonly CellLine[]): PrintedField | undefined {
  const filled = lines.filter(({ text }) => text !== '');
  const [first, last] = [filled[0], filled.at(-1)];
  return first && last
    ? { text: cellText(filled).replace(/\s+/gu, ' '), from: first.number, to: last.number }
    : undefined;
}

/** Day before month or month before day, as the figures of a column show; `undefined` where it has no such dates or they do not tell. */
export function orderOf(cells: readonly string[]): DateOrder | undefined {
  const pairs = cells.flatMap((cell) => {
    const match = /(?<![\d.,:/-])(\d{1,2})[./-](\d{1,2})(?![\d:])/u.exec(cell);
    return match ? [[Number(match[1]), Number(match[2])] as const] : [];
  });
  if (pairs.some(([a, b]) => a > 12 && b <= 12)) return 'day-first';
  if (pairs.some(([a, b]) => b > 12 && a <= 12)) return 'month-first';
  const unlike = pairs.filter(([a, b]) => a <= 12 && b <= 12);
  if (unlike.length < 3) return undefined;
  // Lists are in order: the reading under which the days follow each other.
  const turns = (values: readonly number[]) => {
    const signs = values.slice(1).map((value, at) => Math.sign(value - (values[at] ?? 0)));
    return Math.min(signs.filter((sign) => sign > 0).length, signs.filter((sign) => sign < 0).length);
  };
  const dayFirst = turns(unlike.map(([a, b]) => b * 31 + a));
  const monthFirst = turns(unlike.map(([a, b]) => a * 31 + b));
  return dayFirst === monthFirst ? undefined : dayFirst < monthFirst ? 'day-first' : 'month-first';
}
