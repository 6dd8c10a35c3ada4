/** When a talk is, as a record says. */
import type { DateOrder } from '../model/partial-date.ts';
import { type EventTimes, normaliseStartAndEnd } from './normalize/dates/date-time.ts';
import type { NoticeRule } from './notices.ts';
import type { DumpRecord, PrintedField } from './record.ts';

/** Reports something about a field, or about the record when there is no field. */
export type Note = (at: PrintedField | undefined, rule: NoticeRule, text: string) => void;

/** What a talk's times are read by. */
export interface TalkClock {
  /** The zone of the talk (IANA name). */
  zone?: string | undefined;
  /** The catalogue's, for an instant in no known zone. */
  timezone?: string | undefined;
  /** How the file writes dates in figures. */
  order?: DateOrder | undefined;
}

/** When a talk is: as a reader of pages worked it out, or else as its own lines say. A day without a year is no date. */
export function talkTimes(
  record: DumpRecord,
  { zone, timezone, order }: TalkClock,
  note: Note,
): Omit<EventTimes, 'doubts' | 'ambiguous'> {
  const {
    doubts,
    ambiguous = [],
    date,
    ...times
  }: EventTimes = record.times
    ? { doubts: [], ...record.times }
    : record.when
      ? normaliseStartAndEnd(record.when.text, record.until?.text, zone, timezone, order)
      : { doubts: [] };
  const at = record.when ?? record.alsoWhen?.[0];
  for (const text of ambiguous) note(at, 'date-order-unknown', text);
  for (const doubt of doubts) note(at, 'date-in-doubt', `${doubt}: check the date of the talk`);
  if (!date?.startsWith('--')) return { ...(date && { date }), ...times };
  note(at, 'year-unknown', `“${at?.text ?? date}” says no year: the talk stands as undated`);
  const { endDate: _, ...rest } = times;
  return rest;
}
