/** What the status of a talk means for those who might come. */
import type { TalkFields } from './schema.ts';

export type TalkStatus = Pick<TalkFields, 'status' | 'formerDate' | 'date'>;

/** Whether nobody should come on the day that was announced: cancelled, or postponed to a day not yet known. */
export function isOff({ status, date }: TalkStatus): boolean {
  return status === 'cancelled' || (status === 'postponed' && date === undefined);
}

/**
 * The day that a calendar shows a talk on; `undefined` when it has none. One that was postponed without a new day stays where it
 * was announced, so that those who noted it down are told.
 */
export function dayInCalendar({ status, formerDate, date }: TalkStatus): string | undefined {
  return date ?? (status === 'postponed' ? formerDate : undefined);
}
