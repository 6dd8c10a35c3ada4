/** Dates and times, as printed or as files write them, to the fields of a talk. */
import { beginning } from '../../../text/truncate.ts';
import { fallsOn, findDate, swapped, weekdayNamed } from './date.ts';
import { endAfter, type IsoDateTime, isInstant, readIsoDateTime } from './iso-date-time.ts';
import { findTimes } from './time.ts';

export interface EventTimes {
  date?: string;
  start?: string;
  end?: string;
  endDate?: string;
  /** IANA name, where the text itself has an offset. */
  timezone?: string;
  /** What could not be read or contradicts itself, for notices. */
  doubts: string[];
}

/**
 * Reads a start, and an end or a duration where there is one, as files write them: "2024-05-16T14:00:00Z", "PT1H". Any other text
 * is read by `normaliseDateTime`.
 *
 * @param zone of the event
 * @param home the catalogue's zone: where `zone` is not known, an instant is told on this clock, since that stays exact
 */
export function normaliseStartAndEnd(
  start: string,
  until: string | undefined,
  zone: string | undefined,
  home?: string,
): EventTimes {
  const clock = zone ?? (isInstant(start) ? home : undefined);
  const from = readIsoDateTime(start, clock);
  const to = from && until ? (readIsoDateTime(until, clock) ?? endAfter(from, until)) : undefined;
  if (!from || (until && !to)) return normaliseDateTime([start, until ?? ''].join('\n').trim());
  return {
    ...timesOf(from, to),
    doubts: to && to.epoch < from.epoch ? [`“${until}” is before “${start}”`] : [],
  };
}

function timesOf(from: IsoDateTime, to: IsoDateTime | undefined): Omit<EventTimes, 'doubts'> {
  const end = to && to.epoch >= from.epoch ? to : undefined;
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
export function normaliseDateTime(printed: string): EventTimes {
  if (printed.length > maxLength) return { doubts: [`“${beginning(printed, 60)}…” is too long for a date`] };
  const { dates, doubts, rest: withoutDates } = takeDates(printed.replace(/\s+/g, ' '));
  const found = findTimes(withoutDates);
  const rest = found.toReversed().reduce(cut, withoutDates);
  const [date, endDate] = dates;
  const [start, end, ...more] = found.map(({ time }) => time);
  const isBefore = date !== undefined && endDate !== undefined && endDate < date;
  if (isBefore) doubts.push(`“${endDate}” is before “${date}”`);
  const unread = [...unreadWords(rest), ...more];
  if (unread.length > 0) doubts.push(`“${unread.join(' ')}” was not read`);
  return {
    doubts,
    ...(date && { date }),
    ...(endDate && endDate !== date && !isBefore && { endDate }),
    ...(start && { start }),
    // Where the end date was refused, its time is worth nothing.
    ...(end && !isBefore && { end }),
  };
}

/** Takes up to two dates out of a text. A date that can be read in two ways is dropped, unless a weekday decides. */
function takeDates(text: string): { dates: string[]; doubts: string[]; rest: string } {
  const dates: string[] = [];
  const doubts: string[] = [];
  let rest = text;
  for (let found = findDate(rest); found && dates.length < 2; found = findDate(rest)) {
    const { date, isAmbiguous } = found;
    const written = rest.slice(found.index, found.index + found.length);
    const named = weekdayBeside(rest, found);
    const isThatDay = named !== undefined && fallsOn(date, named);
    if (!isAmbiguous) {
      dates.push(date);
      if (named && !isThatDay && !date.startsWith('--')) doubts.push(`“${written}” is not a ${named}`);
    } else if (isThatDay) dates.push(date);
    else if (named && fallsOn(swapped(date), named)) dates.push(swapped(date));
    else doubts.push(`“${written}” can be read day first and month first`);
    rest = cut(rest, found);
  }
  return { dates, doubts, rest };
}

/** The words that are neither weekdays nor connect dates and times. */
function unreadWords(rest: string): string[] {
  return rest
    .split(/[\s,;()]+/)
    .filter(
      (word) =>
        /[\p{L}\p{N}]/u.test(word) &&
        weekdayNamed(word.replace(/\.$/, '')) === undefined &&
        !/^(?:from|to|at|till|until|of|the|de|à|a|das|às|le|on|and|et|e|h|[ap]m)$/iu.test(word),
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
  const before = /([\p{L}-]{2,})\.?,? *$/u.exec(text.slice(0, index))?.[1];
  const behind = /^,? *\(?([\p{L}-]{2,})/u.exec(text.slice(index + length))?.[1];
  return [before, behind].find((word) => word !== undefined && weekdayNamed(word) !== undefined);
}
