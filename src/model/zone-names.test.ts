import { expect, it } from 'vitest';
import { windowsZones } from './windows-zones.ts';
import { zoneNamed } from './zone-names.ts';
import { isTimeZone } from './zone-rules.ts';

it.each([
  ['Europe/Lisbon', 'Europe/Lisbon'],
  [' Europe/Lisbon ', 'Europe/Lisbon'],
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['w. europe standard time', 'Europe/Berlin'],
  ['(UTC+00:00) Dublin, Edinburgh, Lisbon, London', 'Europe/London'],
  ['(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London', 'Europe/London'],
  ['(GMT-05.00) Eastern Time (US & Canada)', 'America/New_York'],
  ['India Standard Time', 'Asia/Kolkata'],
  ['Pacific Standard Time (Mexico)', 'America/Tijuana'],
  ['UTC', 'UTC'],
  ['tzone://Microsoft/Utc', 'UTC'],
  ['(UTC+01:00)', undefined],
  ['Customized Time Zone', undefined],
  ['Attic Standard Time', undefined],
  ['', undefined],
])('“%s” is %s', (name, zone) => {
  expect(zoneNamed(name)).toBe(zone);
});

it('every zone of Windows has rules, and no name stands for two', () => {
  expect(windowsZones.filter(([, zone]) => !isTimeZone(zone))).toEqual([]);
  const names = windowsZones.flatMap(([name, , ...shown]) => [name, ...shown]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
