/** The zones of the IANA database that names of time zones stand for, also those that Windows and Outlook write. */
import { windowsZones } from './windows-zones.ts';
import { isTimeZone } from './zone-rules.ts';

const byName = new Map(
  windowsZones.flatMap(([name, zone, ...shown]) =>
    [name, ...shown].map((text) => [text.toLowerCase(), zone] as const),
  ),
);

/**
 * "Europe/Lisbon" for itself, "Europe/Berlin" for "W. Europe Standard Time" and for "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna";
 * `undefined` where a name stands for no zone that is known.
 */
export function zoneNamed(name: string): string | undefined {
  const text = name.trim();
  if (isTimeZone(text)) return text;
  const bare = text
    .replace(/^\((?:UTC|GMT)[^)]{0,10}\)\s*/i, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
  return byName.get(bare) ?? (bare === 'tzone://microsoft/utc' ? 'UTC' : undefined);
}
