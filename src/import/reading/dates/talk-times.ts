/** Puts together what several lines say of the day and the hour of a talk. */
import type { DateOrder } from '../../../model/partial-date.ts';
import { weekday } from '../../../text/calendar-days.ts';
import { later, statedHours } from '../../normalize/dates/stated-hours.ts';
import type { Inferred, PrintedField, ReadTimes, Remark } from '../../record.ts';
import { type FoundWhen, findWhen } from './when.ts';

export interface GatheredTimes {
  times: ReadTimes;
  inferred: Inferred[];
  remarks: Remark[];
  /** The fields that said something, in the order given. */
  used: PrintedField[];
}

/** Gives the year of a day (`--MM-DD`) whose own lines print none, with the line that says it. */
export type YearOf = (
  date: string,
  named: number | undefined,
) => { year: string; source?: PrintedField; evidence?: string } | undefined;

/**
 * The day and the hour that fields say together. Earlier fields count more; where they contradict each other, a remark says so.
 *
 * @param order of day and month in dates in figures
 */
export function gatherTimes(
  fields: readonly PrintedField[],
  order: DateOrder | undefined,
  yearOf: YearOf,
): GatheredTimes {
  const found = fields.flatMap((field) => {
    const when = findWhen(field.text.replace(/\s+/g, ' '), order);
    return when ? [{ field, when }] : [];
  });
  const result: GatheredTimes = {
    times: {},
    inferred: [],
    remarks: [],
    used: found.map(({ field }) => field),
  };
  const dated = found.filter(({ when }) => when.dates.length > 0);
  const named = found.find(({ when }) => when.weekday !== undefined)?.when.weekday;
  const [first] = dated;
  if (first) readDay(first, dated, named, yearOf, result);
  const timed = found.find(({ when }) => when.start !== undefined);
  if (timed) {
    const { inferred, ...hours } = statedHours(timed.when, timed.field.text);
    Object.assign(result.times, hours);
    if (inferred) result.inferred.push(inferred);
  }
  // "Time: 3:30" and, elsewhere, "3:30 - 5:00".
  const fuller = found.find(
    ({ when }) =>
      when.end !== undefined && isSameHour(when.start, timed?.when.start) && timed?.when.end === undefined,
  );
  if (fuller && result.times.start) {
    const end = fuller.when.end ?? '';
    const full = [end, later(end)].find((time) => time > (result.times.start ?? '') && time < '24');
    if (full) result.times.end = full;
  }
  return result;
}

interface Found {
  field: PrintedField;
  when: FoundWhen;
}

function readDay(
  { field, when }: Found,
  dated: readonly Found[],
  named: number | undefined,
  yearOf: YearOf,
  result: GatheredTimes,
): void {
  const [printed = '', last] = when.dates;
  const sameDay = dated
    .flatMap((other) => other.when.dates)
    .find((date) => !date.startsWith('-') && date.slice(-5) === printed.slice(-5));
  let date = printed.startsWith('-') ? (sameDay ?? printed) : printed;
  if (date.startsWith('-')) {
    const given = yearOf(date, named);
    if (given) {
      date = `${given.year}${date.slice(1)}`;
      if (given.source) result.used.push({ ...given.source, isShared: true });
      if (given.evidence) result.inferred.push({ field: 'date', evidence: given.evidence });
    }
  }
  result.times.date = date;
  if (last && last.slice(-5) > printed.slice(-5))
    result.times.endDate = last.startsWith('-') ? `${date.slice(0, -5)}${last.slice(-5)}` : last;
  const other = dated.find(({ when: { dates } }) => dates[0] && dates[0].slice(-5) !== printed.slice(-5));
  if (other)
    result.remarks.push({
      line: field.from,
      rule: 'date-in-doubt',
      text: `“${field.text}” and “${other.field.text}” name different days: the first was taken`,
    });
  else if (named !== undefined && !date.startsWith('-') && weekday(date) !== named && !result.times.endDate)
    result.remarks.push({
      line: field.from,
      rule: 'date-in-doubt',
      text: `“${field.text.replace(/\s+/g, ' ')}”: ${date} is another day of the week`,
    });
}

/** Whether two times are the same on a clock of twelve hours. */
function isSameHour(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.slice(3) === other.slice(3) && Number(one.slice(0, 2)) % 12 === Number(other.slice(0, 2)) % 12;
}
