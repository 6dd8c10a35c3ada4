/** Splits a person's name into given name and surname, for sorting and for addresses. */
import { fold } from './fold.ts';

/** Lower-case particles that belong to the surname: "van den Berg", "de la Cruz". */
const particle =
  /^(?:van|von|den|der|de|du|da|das|dos|do|del|della|di|la|le|ten|ter|zu|zum|af|av|bin|ibn|al|el|y|e|'t)$/;
const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;

const group =
  /(?:^|\s)(?:collaborations?|consortium|consortia|initiative|network|working group|task force|inc|ltd|llc|gmbh|corp)\.?$/i;

/** A collaboration, a company: a name of many that is not taken apart. */
export function isGroupName(name: string): boolean {
  return name.length < 200 && group.test(name.trim());
}

export interface NameParts {
  given: string;
  /** With its particles: "van den Berg". */
  family: string;
}

/** Splits "Rianne van den Berg" into given name and surname. One word is a surname, and so is the name of a group. */
export function nameParts(name: string): NameParts {
  if (isGroupName(name)) return { given: '', family: name.trim().replace(/\s+/g, ' ') };
  const parts = name.trim().split(/\s+/);
  let start = parts.length - 1;
  while (start > 1 && suffix.test(parts[start] ?? '')) start -= 1;
  while (start > 1 && particle.test(parts[start - 1] ?? '')) start -= 1;
  // "van den Berg" alone has no given name; "Le Hung" has.
  if (start === 1 && particle.test(parts[0] ?? '')) start = 0;
  return { given: parts.slice(0, start).join(' '), family: parts.slice(start).join(' ') };
}

/** A name as bibliographies have it. */
export interface BibliographyName extends NameParts {
  /** "Jr." */
  suffix?: string;
}

/**
 * The parts of a name for a bibliography.
 *
 * @param family the surname, where a source sets it apart; the whole name, for a group
 */
export function bibliographyName(name: string, family?: string): BibliographyName {
  const [, bare = name, suffix] = /^(.*\S),\s(jr|sr|ii|iii|iv)\.?$/i.exec(name) ? splitSuffix(name) : [];
  const more = suffix && { suffix };
  if (!family || !bare.includes(family)) return { ...nameParts(bare), ...more };
  // Chinese, Japanese and Korean names have the surname first.
  const given = bare.endsWith(family) ? bare.slice(0, -family.length) : bare.replace(family, '');
  return { given: given.trim(), family, ...more };
}

/** "Ann Vale, Jr." → "Ann Vale" and "Jr.", behind the whole. */
function splitSuffix(name: string): [string, string, string] {
  const at = name.lastIndexOf(',');
  return [name, name.slice(0, at).trim(), name.slice(at + 1).trim()];
}

/** What a list of people is sorted by: surname without its particles, then the rest. Compare with `compareText`. */
export function sortName(name: string): string {
  const { given, family } = nameParts(name);
  const parts = family.split(' ').filter((part, at) => at > 0 || part !== 'The' || !isGroupName(name));
  const first = parts.findIndex((part) => !particle.test(part));
  return fold(
    [...parts.slice(Math.max(first, 0)), given, ...parts.slice(0, Math.max(first, 0))].join(' ').trim(),
  );
}

/** The letter that a person stands under in an A to Z: "Š" under "S", what is no letter under "#". */
export function initial(name: string): string {
  const first = sortName(name).match(/[\p{L}\p{N}]/u)?.[0] ?? '#';
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
}
