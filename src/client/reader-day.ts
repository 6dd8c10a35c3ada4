/** The day that it is for a reader, in the zone of the catalogue. */
import { dayIn } from '../model/today.ts';

/** @param timezone IANA name. @returns `YYYY-MM-DD` */
export function readerDay(timezone: string): string {
  return dayIn(timezone, new Date());
}
