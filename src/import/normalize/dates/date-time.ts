/** A printed date with its times, over one day or several, to the fields of a talk. */
import { beginning } from '../../../text/truncate.ts';
import { fallsOn, findDate, swapped, weekdayNamed } from './date.ts';
import { isInstant, later, type Moment, readMoment } from './instant.ts';
import { findTimes } from './time.ts';

export interface When {
  date?: string;
  start?: string;
  end?: string;
  endDate?: string;
  /** Where the text itself says when on the time line it is. */
  timezone?: string;
  /** What could not be read, or contradicts itself; for a notice. */
  doubts: string[];
}

/**
 * Reads a start, and an end or a duration where there is one, as files write them: "2024-05-16T14:00:00Z", "PT1H";
 * what is not written so is read as it is printed. `zone` is that of the event; where it is not known, an instant is told on the
 * clock of `home`, which is exact, and no other text is.
 */
export function normaliseStartAndEnd(
  start: string,
  until: string | undefined,
  zone: string | undefined,
  home?: string,
): When {
  const clock = zone ?? (isInstant(start) ? home : undefined);
  const from = readMoment(start, clock);
  const to = from && until ? (readMoment(until, clock) ?? later(from, until)) : undefined;
  if (!from || (until && !to)) return normaliseWhen([start, until ?? ''].join('\n').trim());
  return { ...ofMoments(from, to), doubts: to && to.at < from.at ? [`“${until}” is before “${start}”`] : [] };
}

function ofMoments(from: Moment, to: Moment | undefined): Omit<When, 'doubts'> {
  const end = to && to.at >= from.at ? to : undefined;
  return {
    date: from.date,
    ...(from.time && { start: from.time }),
    ...(end?.time && from.time && { end: end.time }),
    ...(end && end.date !== from.date && { endDate: end.date }),
    ...(from.zone && { timezone: from.zone }),
  };
}

/** No date is longer, in characters. */
const longest = 1000;

/** Reads "Fri, 19 Jan 2024\n14:00 - 15:00", "16/05/2024, Thursday, 16:00–17:00", "Wed, 28 Sep 2022 09:00 -\nTue, 30 Jun 2026 17:00". */
export function normaliseWhen(printed: string): When {
  if (printed.length > longest) return { doubts: [`“${beginning(printed, 60)}…” is too long for a date`] };
  const when: When = { doubts: [] };
  let rest = printed.replace(/\s+/g, ' ');
  const dates: string[] = [];
  for (let found = findDate(rest); found && dates.length < 2; found = findDate(rest)) {
    const written = rest.slice(found.index, found.index + found.length);
    const named = weekdayBeside(rest, found);
    let { date } = found;
    if (found.isAmbiguous) {
      if (named && !fallsOn(date, named) && fallsOn(swapped(date), named)) date = swapped(date);
      else if (!named || !fallsOn(date, named)) {
        when.doubts.push(`“${written}” can be read day first and month first`);
        date = '';
      }
    } else if (named && !date.startsWith('--') && !fallsOn(date, named)) {
      when.doubts.push(`“${written}” is not a ${named}`);
    }
    if (date) dates.push(date);
    rest = cut(rest, found);
  }
  const times = findTimes(rest);
  for (const time of times.toReversed()) rest = cut(rest, time);
  const [date, endDate] = dates;
  if (date) when.date = date;
  const isBefore = date !== undefined && endDate !== undefined && endDate < date;
  if (isBefore) when.doubts.push(`“${endDate}” is before “${date}”`);
  else if (endDate && endDate !== date) when.endDate = endDate;
  const [start, end] = times;
  if (start) when.start = start.time;
  // A time on a day that is not believed says nothing.
  if (end && !isBefore) when.end = end.time;
  const unread = rest
    .split(/[\s,;()]+/)
    .filter(
      (word) =>
        /[\p{L}\p{N}]/u.test(word) &&
        weekdayNamed(word.replace(/\.$/, '')) === undefined &&
        !/^(?:from|to|at|till|until|of|the|de|à|a|das|às|le|on|and|et|e|h|[ap]m)$/iu.test(word),
    );
  if (unread.length > 0 || times.length > 2)
    when.doubts.push(`“${[...unread, ...times.slice(2).map((time) => time.time)].join(' ')}” was not read`);
  return when;
}

function cut(text: string, { index, length }: { index: number; length: number }): string {
  return `${text.slice(0, index)} ${text.slice(index + length)}`;
}

/** The weekday right before a date, or right behind it. */
function weekdayBeside(
  text: string,
  { index, length }: { index: number; length: number },
): string | undefined {
  const before = /([\p{L}-]{2,})\.?,? *$/u.exec(text.slice(0, index))?.[1];
  const behind = /^,? *\(?([\p{L}-]{2,})/u.exec(text.slice(index + length))?.[1];
  return [before, behind].find((word) => word !== undefined && weekdayNamed(word) !== undefined);
}
