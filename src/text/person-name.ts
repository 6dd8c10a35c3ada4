/** Splits a person's name into given name and surname, for sorting and for addresses. */
import { fold } from './fold.ts';

/** Lower-case particles that belong to the surname: "van den Berg", "de la Cruz". */
const particle =
  /^(?:van|von|den|der|de|du|da|das|dos|do|del|della|di|la|le|ten|ter|zu|zum|af|av|bin|ibn|al|el|y|e|'t)$/;
const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;

export interface NameParts {
  given: string;
  /** With its particles: "van den Berg". */
  family: string;
}

/** Splits "Rianne van den Berg" into given name and surname. One word is a surname. */
export function nameParts(name: string): NameParts {
  const parts = name.trim().split(/\s+/);
  let start = parts.length - 1;
  while (start > 1 && suffix.test(parts[start] ?? '')) start -= 1;
  while (start > 1 && particle.test(parts[start - 1] ?? '')) start -= 1;
  // "van den Berg" alone has no given name; "Le Hung" has.
  if (start === 1 && particle.test(parts[0] ?? '')) start = 0;
  return { given: parts.slice(0, start).join(' '), family: parts.slice(start).join(' ') };
}

/** What a list of people is sorted by: surname without its particles, then the rest. Compare with `compareText`. */
export function sortName(name: string): string {
  const { given, family } = nameParts(name);
  const parts = family.split(' ');
  const first = parts.findIndex((part) => !particle.test(part));
  return fold([...parts.slice(Math.max(first, 0)), given, ...parts.slice(0, Math.max(first, 0))].join(' '));
}

/** The letter that a person stands under in an A to Z: "Š" under "S", what is no letter under "#". */
export function initial(name: string): string {
  const first = sortName(name).match(/[\p{L}\p{N}]/u)?.[0] ?? '#';
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
}
