/** The time of a talk on its reader's clock. Leans on next to nothing, because a reader's browser loads it. */
import { dayIn } from './today.ts';

/**
 * "09:00"; "03:00, Saturday" where the day is another one, too. `undefined` where the reader's clock shows the same, and of what is
 * no moment.
 *
 * @param starts a moment with its offset (ISO 8601).
 * @param there the same on the clock of its place: "2024-02-26 14:00".
 * @param zone of the reader (IANA name).
 */
export function onOwnClock(starts: string, there: string, zone: string, locale: string): string | undefined {
  const moment = new Date(starts);
  if (Number.isNaN(moment.getTime())) return undefined;
  const day = dayIn(zone, moment);
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(moment);
  if (there === `${day} ${clock}`) return undefined;
  const weekday = new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: 'long' });
  return there.startsWith(day) ? clock : `${clock}, ${weekday.format(moment)}`;
}

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
