import { expect, it } from 'vitest';
import { pages as en } from './en.ts';
import { pages as fr } from './fr.ts';
import { formatTimeZone } from './time-zones.ts';

it.each([
  ['Europe/London', 'London time', 'heure de Londres'],
  ['Europe/Paris', 'Paris time', 'heure de Paris'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires time', 'heure de Buenos Aires'],
  ['Europe/Amsterdam', 'Amsterdam time', 'heure d’Amsterdam'],
  ['Europe/Athens', 'Athens time', 'heure d’Athènes'],
  ['Etc/UTC', 'UTC', 'UTC'],
  ['UTC', 'UTC', 'UTC'],
  ['Etc/GMT+1', 'Etc/GMT+1', 'Etc/GMT+1'],
  ['EST5EDT', 'EST5EDT', 'EST5EDT'],
])('%s is %s', (zone, english, french) => {
  expect([formatTimeZone(zone, en), formatTimeZone(zone, fr)]).toEqual([english, french]);
});
