/** Whether a page writes days or months first where dates are in figures. */
import type { DateOrder } from '../../../model/partial-date.ts';
import { weekday } from '../../../text/calendar-days.ts';
import { compareText } from '../../../text/compare.ts';
import { findDates, swapped } from '../../normalize/dates/date.ts';
import { findWhen } from './when.ts';

/** What the dates in figures of several lines say of their order. */
export interface OrderVotes {
  /** How many dates can be read in one way alone: by a number above twelve, or by the weekday beside them. */
  votes: Record<DateOrder, number>;
  /** The others, in both ways. */
  inRow: Record<DateOrder, string>[];
}

/**
 * The order that the dates of a page prove: by a number above twelve, by the weekdays beside them, or because only one order keeps the
 * dates in a row. `undefined` when nothing tells.
 */
export function findDateOrder(lines: readonly string[]): DateOrder | undefined {
  return provenOrder(orderVotes(lines));
}

/** The order that most of the dates prove. */
export function provenOrder({ votes, inRow }: OrderVotes): DateOrder | undefined {
  if (votes['day-first'] !== votes['month-first'])
    return votes['day-first'] > votes['month-first'] ? 'day-first' : 'month-first';
  return inRow.length < 3 ? undefined : steadier(inRow);
}

/** Counts what the dates of lines prove of their order. */
export function orderVotes(lines: readonly string[]): OrderVotes {
  const votes: OrderVotes['votes'] = { 'day-first': 0, 'month-first': 0 };
  const inRow: OrderVotes['inRow'] = [];
  for (const line of lines) {
    if (line.length > 400) continue;
    for (const { date, isNumeric, isAmbiguous, index, length } of findDates(line)) {
      if (!isNumeric || /^\d{4}/.test(line.slice(index))) continue;
      const [first, second] = line
        .slice(index, index + length)
        .split(/[./-]/)
        .map(Number);
      if (!isAmbiguous && first !== second) votes[(first ?? 0) > 12 ? 'day-first' : 'month-first'] += 1;
      if (!isAmbiguous) continue;
      inRow.push({ 'day-first': date, 'month-first': swappedAny(date) });
      const named = findWhen(line)?.weekday;
      if (named === undefined || date.startsWith('-')) continue;
      if (weekday(date) === named) votes['day-first'] += 1;
      if (weekday(swapped(date)) === named) votes['month-first'] += 1;
    }
  }
  return { votes, inRow };
}

function swappedAny(date: string): string {
  return date.replace(/-(\d{2})-(\d{2})$/, '-$2-$1');
}

/** The order under which more neighbours follow each other in one direction. */
function steadier(dates: OrderVotes['inRow']): DateOrder | undefined {
  const turns = (order: DateOrder) => {
    const list = dates.map((date) => date[order]);
    const steps = list.slice(1).map((date, index) => compareText(date, list[index] ?? ''));
    return Math.min(steps.filter((step) => step < 0).length, steps.filter((step) => step > 0).length);
  };
  const [day, month] = [turns('day-first'), turns('month-first')];
  return day === month ? undefined : day < month ? 'day-first' : 'month-first';
}
