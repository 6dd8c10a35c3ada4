/** Formats time zones by the name of a place. */
import type { Messages } from './en.ts';

/** Zones that are UTC under another name; a calendar writes "Z" for them (RFC 5545, section 3.3.5). */
export function isUtc(zone: string): boolean {
  return /^(?:Etc\/)?(?:UTC|UCT|Universal|Zulu|GMT)$/.test(zone);
}

/** "London time" for the IANA name "Europe/London", from the last part of the name; "UTC". A zone without a place keeps its name: "Etc/GMT+1". */
export function formatTimeZone(zone: string, messages: { dates: Pick<Messages['dates'], 'timeOf'> }): string {
  if (isUtc(zone)) return 'UTC';
  const place = /^(?!Etc\/).*\/([^/]+)$/.exec(zone)?.[1];
  return place === undefined ? zone : messages.dates.timeOf(place.replaceAll('_', ' '));
}
