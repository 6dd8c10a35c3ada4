/** What became of a talk that does not simply take place as announced, in the words that pages, feeds and calendars share. */

import type { TalkFields } from '../model/schema.ts';
import { dateWords } from './dates.ts';
import { pages as en, type Messages } from './en.ts';

type Standing = Pick<TalkFields, 'status' | 'formerDate' | 'date'>;

/**
 * "cancelled", "to be confirmed", "moved from 26 February 2024", "postponed; it was to be on 26 February 2024".
 * `undefined` for a talk that takes place, or took place, as announced.
 */
export function statusWords(
  { status, formerDate, date }: Standing,
  messages: Messages = en,
): string | undefined {
  switch (status) {
    case 'cancelled':
      return messages.status.cancelled;
    case 'tentative':
      return messages.status.tentative;
    case 'postponed':
      if (!formerDate) return messages.status.postponed;
      return date
        ? messages.status.moved(dateWords(formerDate, messages))
        : messages.status.postponedFrom(dateWords(formerDate, messages));
    default:
      return undefined;
  }
}

/** Whether nobody should come on the day that was announced: cancelled, or postponed to a day not yet known. */
export function isOff({ status, date }: Standing): boolean {
  return status === 'cancelled' || (status === 'postponed' && date === undefined);
}

/** A title that says so where only the title is seen: "Cancelled: …", "Postponed: …". */
export function titleWithStatus(title: string, talk: Standing, messages: Messages = en): string {
  if (!isOff(talk)) return title;
  return talk.status === 'cancelled'
    ? messages.status.cancelledTitle(title)
    : messages.status.postponedTitle(title);
}

/**
 * The day that a calendar shows a talk on; `undefined` when it has none. One that was postponed without a new day stays where it
 * was announced, so that those who noted it down are told.
 */
export function dayInCalendar({ status, formerDate, date }: Standing): string | undefined {
  return date ?? (status === 'postponed' ? formerDate : undefined);
}
