/** The day that it is where a catalogue is kept. Leans on nothing, because a reader's browser loads it. */
import { dayAfter } from '../text/calendar-days.ts';

/** The day that it is now in a time zone (IANA name), `YYYY-MM-DD`. Only a reader's browser may ask: a build knows no clock. */
export function dayIn(timezone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: timezone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** The days of a talk, `YYYY-MM-DD`; `until` where it has several. */
export interface Days {
  date: string;
  until?: string | undefined;
}

/** Whether a talk is still to come on a day. It is until the end of its last day, at whatever hour it ended. */
export function isComing({ date, until = date }: Days, today: string): boolean {
  return until >= today;
}

/** Whether a talk is on today, or begins tomorrow. */
export function soon({ date, until = date }: Days, today: string): 'today' | 'tomorrow' | undefined {
  if (date <= today && until >= today) return 'today';
  return date === dayAfter(today) ? 'tomorrow' : undefined;
}

/** The month of a day, or the first after it; `undefined` when all are before it. @param months "2024-02", newest first. */
export function monthToOpen(months: readonly string[], today: string): string | undefined {
  return months.findLast((month) => month >= today.slice(0, 7));
}
