/** Dates and times, as printed or as files write them, to the fields of a talk. */

import type { DateOrder } from '../../../model/partial-date.ts';
import { dayAfter } from '../../../text/calendar-days.ts';
import { beginning } from '../../../text/truncate.ts';
import { weekdayNamed } from '../../languages/languages.ts';
import { type FoundDate, fallsOn, findDate, findDates, swapped } from './date.ts';
import { endAfter, type IsoDateTime, isInstant, readIsoDateTime } from './iso-date-time.ts';
import { statedHours } from './stated-hours.ts';
import { type FoundTime, findTimes } from './time.ts';

export interface EventTimes {
  date?: string;
  start?: string;
  end?: string;
  endDate?: string;
  /** IANA name, where the text itself has an offset. */
  timezone?: string;
  /** What could not be read or contradicts itself, for notices. */
  doubts: string[];
  /** Dates in figures that can be read day first and month first: none of them is stated. */
  ambiguous?: string[];
  /** That the hours are in the afternoon, where the text does not say so. */
  inferred?: { field: 'start'; evidence: string };
}

/**
 * Reads a start, and an end or a duration where there is one, as files write them: "2024-05-16T14:00:00Z", "PT1H". Any other text
 * is read by `normaliseDateTime`.
 *
 * @param zone of the event
 * @param home the catalogue's zone: where `zone` is not known, an instant is told on this clock, since that stays exact
 * @param order how the other dates of the file are written
 */
export function normaliseStartAndEnd(
  start: string,
  until: string | undefined,
  zone: string | undefined,
  home?: string,
  order?: DateOrder,
): EventTimes {
  const clock = zone ?? (isInstant(start) ? home : undefined);
  const from = readIsoDateTime(start, clock);
  const to = from && until ? (readIsoDateTime(until, clock) ?? endAfter(from, until)) : undefined;
  if (!from && until && /^P(?=[T\d])/i.test(until)) return lasting(normaliseDateTime(start, order), until);
  if (!from || (until && !to)) return normaliseDateTime([start, until ?? ''].join('\n').trim(), order);
  return {
    ...timesOf(from, to),
    doubts: to && to.epoch < from.epoch ? [`“${until}” is before “${start}”`] : [],
  };
}

/** Times with the end that a duration gives. */
function lasting(times: EventTimes, duration: string): EventTimes {
  const { date, start, end } = times;
  const to = date && start && !end ? endAfter({ date, time: start, epoch: 0 }, duration) : undefined;
  if (!to?.time) return times;
  return { ...times, end: to.time, ...(to.date !== date && { endDate: to.date }) };
}

function timesOf(from: IsoDateTime, to: IsoDateTime | undefined): Omit<EventTimes, 'doubts'> {
  // A program that asks for an end is given the start again.
  const end = to && to.epoch > from.epoch ? to : undefined;
  return {
    date: from.date,
    ...(from.time && { start: from.time }),
    ...(end?.time && from.time && { end: end.time }),
    ...(end && end.date !== from.date && { endDate: end.date }),
    ...(from.zone && { timezone: from.zone }),
  };
}

/** Longer texts are no dates, in characters. */
const maxLength = 1000;

/** Reads "Fri, 19 Jan 2024\n14:00 - 15:00", "16/05/2024, Thursday, 16:00–17:00", "Wed, 28 Sep 2022 09:00 -\nTue, 30 Jun 2026 17:00". */
export function normaliseDateTime(printed: string, order?: DateOrder): EventTimes {
  if (printed.length > maxLength) return { doubts: [`“${beginning(printed, 60)}…” is too long for a date`] };
  const {
    dates,
    doubts,
    ambiguous,
    rest: withoutDates,
  } = takeDates(withBothDates(printed.replace(/\s+/g, ' ')), order);
  const found = findTimes(withoutDates);
  const rest = found.toReversed().reduce(cut, withoutDates);
  const [date, endDate] = dates;
  const [first, second, ...others] = found;
  const hours = hoursOf(first, second, { date, endDate }, printed);
  const isBefore = date !== undefined && endDate !== undefined && endDate < date;
  if (isBefore) doubts.push(`“${endDate}” is before “${date}”`);
  const unread = [...unreadWords(rest), ...others.map(({ time }) => time)];
  if (unread.length > 0) doubts.push(`“${unread.join(' ')}” was not read`);
  if (hours.doubt) doubts.push(hours.doubt);
  const lastDay = endDate ?? hours.endDate;
  return {
    doubts,
    ...(ambiguous.length > 0 && { ambiguous }),
    ...(date && { date }),
    ...(lastDay && lastDay !== date && !isBefore && { endDate: lastDay }),
    ...(hours.start && { start: hours.start }),
    // Where the end date was refused, its time is worth nothing.
    ...(hours.end && !isBefore && { end: hours.end }),
    ...(hours.inferred && { inferred: hours.inferred }),
  };
}

/** Start and end of a talk. One that begins in the evening may end after midnight; no other end lies before its start. */
function hoursOf(
  first: FoundTime | undefined,
  second: FoundTime | undefined,
  { date, endDate }: { date: string | undefined; endDate: string | undefined },
  printed: string,
): Pick<EventTimes, 'start' | 'end' | 'endDate' | 'inferred'> & { doubt?: string } {
  if (!first) return {};
  const [start, end] = [first.time, second?.time];
  const isHalfDayUnknown = first.isHalfDayUnknown === true && (!second || second.isHalfDayUnknown === true);
  // On different days the end may be any hour.
  if (endDate !== undefined && endDate !== date) return { start, ...(end && { end }) };
  if (date && !date.startsWith('-') && end && start >= '18:00' && end <= '06:00')
    return { start, end, endDate: dayAfter(date) };
  const hours = statedHours({ start, end, isHalfDayUnknown }, printed);
  const isBefore = end !== undefined && hours.end === undefined && end !== start;
  return { ...hours, ...(isBefore && { doubt: `the end ${end} is before the start ${hours.start}` }) };
}

const ordinal = '(?:st|nd|rd|th|er|\\.)?';
const until = '(?: ?[-–—] ?| (?:to|until|au|bis|al|a|tot) )';
/** 3–7 June 2024 · 3 au 7 juin 2024 · 30 May – 2 June 2024 */
const dayFirst = new RegExp(
  `(?<![\\d:./-])(\\d{1,2})${ordinal}(?: (\\p{L}{3,10})\\.?)?${until}(\\d{1,2})${ordinal} (\\p{L}{3,10})(\\.?,? )(\\d{4})(?!\\d)`,
  'u',
);
/** June 3–7, 2024 · May 30 – June 2, 2024 */
const monthFirst = new RegExp(
  `(?<!\\p{L})(\\p{L}{3,10})\\.? (\\d{1,2})${ordinal}${until}(?:(\\p{L}{3,10})\\.? )?(\\d{1,2})${ordinal},? (\\d{4})(?!\\d)`,
  'u',
);

/** A text with both dates of a range written out, where they share their month or year. */
function withBothDates(text: string): string {
  const days = dayFirst.exec(text);
  if (days) {
    const [, from, fromMonth, to, month, , year] = days;
    return written(text, days, `${from} ${fromMonth ?? month} ${year}`, `${to} ${month} ${year}`);
  }
  const months = monthFirst.exec(text);
  if (!months) return text;
  const [, month, from, toMonth, to, year] = months;
  return written(text, months, `${from} ${month} ${year}`, `${to} ${toMonth ?? month} ${year}`);
}

/** Puts two dates in the place of a range; leaves the text where they are none, or not in order. */
function written(text: string, { index, 0: whole }: RegExpExecArray, from: string, to: string): string {
  const [first, last] = [findDate(from)?.date, findDate(to)?.date];
  if (!first || !last || first > last) return text;
  return `${text.slice(0, index)}${from} - ${to}${text.slice(index + whole.length)}`;
}

/** Takes up to two dates out of a text. A date that can be read in two ways is dropped, unless a weekday decides. */
function takeDates(
  text: string,
  order: DateOrder | undefined,
): { dates: string[]; doubts: string[]; ambiguous: string[]; rest: string } {
  const dates: string[] = [];
  const doubts: string[] = [];
  const ambiguous: string[] = [];
  let rest = text;
  for (let found = dateIn(rest, order); found && dates.length < 2; found = dateIn(rest, order)) {
    const { date, isAmbiguous } = found;
    const written = rest.slice(found.index, found.index + found.length);
    const named = weekdayBeside(rest, found);
    const isThatDay = named !== undefined && fallsOn(date, named);
    if (!isAmbiguous) {
      dates.push(date);
      if (named && !isThatDay && !date.startsWith('--')) doubts.push(`“${written}” is not a ${named}`);
    } else if (isThatDay) dates.push(date);
    else if (named && fallsOn(swapped(date), named)) dates.push(swapped(date));
    else ambiguous.push(written);
    rest = cut(rest, found);
  }
  return { dates, doubts, ambiguous, rest };
}

/** The first date of a text. One in figures that can be read in two ways is read as `order` says, and shorter forms where there is no other. */
function dateIn(text: string, order: DateOrder | undefined): FoundDate | undefined {
  const found = findDate(text);
  if (found && (!found.isAmbiguous || !order)) return found;
  return findDates(text, order).find(({ date }) => !date.startsWith('--')) ?? found;
}

/** Zones beside an hour that is printed on their clock; the zone of the talk is that of its source. */
const zones = /^(?:[WCE]ES?T|MESZ|MEZ|[ECMP][SD]T|BST|[JK]ST|AE[SD]T)$/;

/** The words that are neither weekdays nor connect dates and times. */
function unreadWords(rest: string): string[] {
  return rest
    .split(/[\s,;()]+/)
    .filter(
      (word) =>
        /[\p{L}\p{N}]/u.test(word) &&
        weekdayNamed(word.replace(/\.$/, '')) === undefined &&
        !/^(?:from|to|at|till|until|of|the|de|à|a|das|às|le|on|and|et|e|h|[ap]m)$/iu.test(word) &&
        !zones.test(word),
    );
}

function cut(text: string, { index, length }: { index: number; length: number }): string {
  return `${text.slice(0, index)} ${text.slice(index + length)}`;
}

/** The weekday right before or right behind a date. */
function weekdayBeside(
  text: string,
  { index, length }: { index: number; length: number },
): string | undefined {
  const before = /(?<![\p{L}-])([\p{L}-]{2,})\.?,? {0,9}$/u.exec(text.slice(0, index))?.[1];
  const behind = /^,? *\(?([\p{L}-]{2,})/u.exec(text.slice(index + length))?.[1];
  return [before, behind].find((word) => word !== undefined && weekdayNamed(word) !== undefined);
}
