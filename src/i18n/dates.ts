/** Formats dates and times. Without `Intl`, whose output depends on the machine. */

import { type DateParts, dateParts } from '../model/partial-date.ts';
import { hoursOf, lastDayOf } from '../model/talk-hours.ts';
import { weekday } from '../text/calendar-days.ts';
import { pages as en, type Messages } from './en.ts';
import { formatTimeZone } from './time-zones.ts';

/** "Monday 26 February 2024". */
export function formatLongDate(date: string, messages: Messages = en): string {
  return messages.dates.withWeekday(messages.dates.weekdays[weekday(date)] ?? '', formatDate(date, messages));
}

/** A partial date, as far as it is known: "26 February 2024", "February 2024", "2024"; "12 March, year not given". */
export function formatDate(date: string, messages: Messages = en): string {
  const { year, month, day }: DateParts = dateParts(date);
  const known = [day && messages.dates.day(day), monthName(month, messages), year]
    .filter((part) => part !== undefined)
    .join(' ');
  return year === undefined ? messages.dates.withoutYear(known) : known;
}

/** "February"; months count from 1. */
export function monthName(month: number | undefined, messages: Messages = en): string | undefined {
  return month === undefined ? undefined : messages.dates.months[month - 1];
}

/** A day under the heading of its month: "Mon 26". */
export function formatShortDay(date: string, messages: Messages = en): string {
  return `${messages.dates.shortWeekdays[weekday(date)]} ${messages.dates.day(dateParts(date).day ?? 0)}`;
}

/** When something usually is: "Thursday, 14:15"; what is not known is left out. A day of the week counts from Monday, 0. */
export function formatWeekdayAndHour(
  day: number | undefined,
  hour: string | undefined,
  { dates }: Messages = en,
): string {
  return [day !== undefined && dates.weekdays[day], hour && dates.hours(hour)]
    .filter(Boolean)
    .map(String)
    .map((part, index) => (index === 0 ? capitalised(part) : part))
    .join(', ');
}

/**
 * Forms of a day in a list: `day` under the heading of its month ("Mon 26"), `near` for what is to come ("Mon 26 Feb"), `margin` for a
 * narrow column ("26 Feb 2024"), `words` in full ("26 February 2024").
 */
export type DayForm = 'day' | 'near' | 'margin' | 'words';

/** The day of a talk in a list; of several days, the first and the last: "1–3 Jan 2024", "Mon 30 Dec 2024 – Thu 2 Jan". */
export function formatDays(
  talk: { date: string; endDate?: string | undefined },
  form: DayForm,
  messages: Messages = en,
): string {
  // `near` leaves out the year: a script adds it when it is not the reader's current year.
  const [saysMonth, saysYear] = [form !== 'day', form === 'margin' || form === 'words'];
  const months = form === 'words' ? messages.dates.months : messages.dates.shortMonths;
  const format = (date: string, withMonth: boolean, withYear: boolean) => {
    const { year, month = 1, day = 1 } = dateParts(date);
    return [
      form === 'day' || form === 'near' ? formatShortDay(date, messages) : messages.dates.day(day),
      withMonth && months[month - 1],
      withYear && year,
    ]
      .filter(Boolean)
      .join(' ');
  };
  const lastDay = lastDayOf(talk);
  if (lastDay === undefined) return format(talk.date, saysMonth, saysYear);
  // A month or year that both days share is written once, after the last day; what the heading of the list says is left out.
  const isOtherYear = !lastDay.startsWith(talk.date.slice(0, 'YYYY'.length));
  const isOtherMonth = !lastDay.startsWith(talk.date.slice(0, 'YYYY-MM'.length));
  const first = format(talk.date, saysMonth && isOtherMonth, saysMonth && isOtherYear);
  const last = format(lastDay, saysMonth || isOtherMonth, saysYear || (!saysMonth && isOtherYear));
  return first.includes(' ') ? `${first} – ${last}` : `${first}–${last}`;
}

/** A value for the `datetime` attribute of `<time>` (HTML, "valid date string with optional time"); a day without a year is "03-12". */
export function datetimeAttribute(date: string, time?: string): string {
  return date.replace(/^--/, '') + (time ? `T${time}` : '');
}

interface Occasion {
  date?: string | undefined;
  endDate?: string | undefined;
  start?: string | undefined;
  end?: string | undefined;
  timezone?: string | undefined;
  listedUnder?: string | undefined;
}

/** The full date and time of a talk: "Monday 26 February 2024, 14:00–15:00, London time"; without a date, what is known instead. */
export function formatTalkTime(talk: Occasion, messages: Messages = en): string {
  if (!talk.date) return dateNotGiven(talk, messages);
  const lastDay = lastDayOf(talk);
  const days = [
    [talk.date, hoursOf(talk)] as const,
    ...(lastDay === undefined ? [] : [[lastDay, talk.end] as const]),
  ]
    .map(
      ([date, hours]) => formatLongDate(date, messages) + (hours ? `, ${messages.dates.hours(hours)}` : ''),
    )
    .join(` ${messages.dates.to} `);
  // The zone only matters to a time of day.
  return talk.start && talk.timezone ? `${days}, ${formatTimeZone(talk.timezone, messages)}` : days;
}

/** "date not given; listed under “2020 seminars”". */
function dateNotGiven({ listedUnder }: Pick<Occasion, 'listedUnder'>, messages: Messages = en): string {
  return listedUnder ? messages.dates.listedUnder(listedUnder) : messages.dates.notGiven;
}

/** For the beginning of a line: French writes its months in lower case. */
export function capitalised(text: string | undefined): string {
  return text === undefined ? '' : text.charAt(0).toUpperCase() + text.slice(1);
}
