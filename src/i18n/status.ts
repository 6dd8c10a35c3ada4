/** Formats the status of a talk that does not take place as announced, for pages, feeds and calendars. */

import { isOff, type TalkStatus } from '../model/talk-status.ts';
import { formatDate } from './dates.ts';
import { pages as en, type Messages } from './en.ts';

/**
 * "cancelled", "to be confirmed", "moved from 26 February 2024", "postponed; it was to be on 26 February 2024".
 * `undefined` for a talk that takes place, or took place, as announced.
 */
export function formatStatus(
  { status, formerDate, date }: TalkStatus,
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
        ? messages.status.moved(formatDate(formerDate, messages))
        : messages.status.postponedFrom(formatDate(formerDate, messages));
    default:
      return undefined;
  }
}

/** A title with the status, for places that show the title alone: "Cancelled: …", "Postponed: …". */
export function titleWithStatus(title: string, talk: TalkStatus, messages: Messages = en): string {
  if (!isOff(talk)) return title;
  return talk.status === 'cancelled'
    ? messages.status.cancelledTitle(title)
    : messages.status.postponedTitle(title);
}
