/** The parts of a person's name, for sorting, for addresses and for setting it; and the address of a person's ORCID iD. */
import { fold } from '../text/fold.ts';

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

/** The narrowest of screens has room in one line for so many small letters, widely set ones too. */
const widest = 22;

/** Whether a name of several words is short enough to stand in one line; capitals are wider than small letters, ideograms twice as wide. */
export function staysTogether(name: string): boolean {
  const width = [...name].reduce((sum, letter) => sum + widthOf(letter), 0);
  return /\S\s+\S/.test(name.trim()) && width <= widest;
}

function widthOf(letter: string): number {
  if (/[\p{Ideographic}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(letter)) return 2;
  return /\p{Lu}/u.test(letter) ? 1.4 : 1;
}

/** Where an ORCID iD leads: "https://orcid.org/0000-0002-1825-0097". */
export function orcidAddress(orcid: string): string {
  return `https://orcid.org/${orcid}`;
}

/** The letter that a person stands under in an A to Z: "Š" under "S", what is no letter under "#". */
export function initial(name: string): string {
  const first = sortName(name).match(/[\p{L}\p{N}]/u)?.[0] ?? '#';
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
}

/** A name for a page, where a line does not end after an initial: "J. Carrillo" with a space that does not break. */
export function initialsTogether(name: string): string {
  return name.replace(/(?<!\p{L})(\p{Lu}\.) (?=\S)/gu, '$1\u00A0');
}
