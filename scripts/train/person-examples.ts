/** Invents names of persons from all over the world, and the ways in which pages print them. */
import type { Random } from './random.ts';
import { readWordLists } from './words.ts';

interface Region {
  name: string;
  given: string[];
  family: string[];
}

const regions: Region[] = [...readWordLists('names.txt', ' | ')].map(([name, [given = '', family = '']]) => ({
  name,
  given: given.split(', '),
  family: family.split(', '),
}));

const honorifics =
  `Dr, Dr., Prof., Prof, Professor, Prof. Dr., Prof. Dr. Dr. h.c., PD Dr., Dr.-Ing., Dipl.-Math., Mr, Mrs, Ms, Miss, Mr., Ms., Sir, Dame, Lord,
 Lady, The Rev., Rev. Dr, Rabbi, M., Mme, Mlle, Pr, Pr., Professeur, Prof.ssa, Dott., Dott.ssa, Sr., Sra., D., D.ª, Dña., Don, Doña, M.ª, Profa., Profa. Dra.,
 Prof. Doutor, Dra., Herr, Frau, Herr Prof. Dr., Frau Dr., drs., dr., prof. dr., ir., Associate Professor, Assistant Professor, Judge`
    .split(',')
    .map((word) => word.trim());
const degrees = [
  ', Ph.D.',
  ', PhD',
  ' PhD',
  ', M.D.',
  ', MD',
  ', M.D., Ph.D.',
  ' FRS',
  ' OBE',
  ', CBE',
  ' Jr.',
  ', Jr.',
  ' III',
  ' ’78',
  ' ’04, M.D.',
  ' (he/him)',
  ', Esq.',
];
const joins = [' and ', ' & ', ', ', ' / ', ' et ', ' und ', ' y ', ' e ', ' en ', ' with '];

function givenName(region: Region, random: Random): string {
  const name = random.pick(region.given);
  const letter = name.charAt(0);
  if (random.chance(0.07)) return `${letter}.`;
  if (random.chance(0.03)) return `${letter}. ${random.pick(region.given).charAt(0)}.`;
  if (random.chance(0.02)) return `${letter}${random.pick(region.given).charAt(0)}`;
  if (random.chance(0.08)) return `${name} ${random.pick(region.given).charAt(0)}.`;
  if (random.chance(0.03)) return `${name} ${random.pick(region.given).charAt(0)}`;
  if (random.chance(0.08)) return `${name}${random.chance(0.4) ? '-' : ' '}${random.pick(region.given)}`;
  return name;
}

function familyName(region: Region, random: Random): string {
  const name = random.pick(region.family);
  const double = region.name === 'spanish' || region.name === 'portuguese' ? 0.5 : 0.04;
  if (random.chance(double))
    return `${name} ${region.name === 'spanish' && random.chance(0.1) ? 'y ' : ''}${random.pick(region.family)}`;
  if (random.chance(0.08)) return `${name}-${random.pick(random.pick(regions).family)}`;
  return name;
}

/** One name, as it is printed on most pages. */
export function inventName(random: Random): string {
  const region = random.pick(regions);
  const other = random.chance(0.12) ? random.pick(regions) : region;
  const [given, family] = [givenName(region, random), familyName(other, random)];
  const isFamilyFirst =
    region.name === 'chinese' || region.name === 'japanese_korean' || region.name === 'southeast_asian';
  return isFamilyFirst && random.chance(0.3) ? `${family} ${given}` : `${given} ${family}`;
}

/** A name in one of the rarer forms: with a title, a degree, the family name in front or in capitals, or several names. */
export function dressName(name: string, random: Random): string {
  const parts = name.split(' ');
  const family = parts.at(-1) ?? name;
  const given = parts.slice(0, -1).join(' ');
  const form = random.next();
  if (form < 0.4 || given === '') return name;
  if (form < 0.62) return `${random.pick(honorifics)} ${name}`;
  if (form < 0.7) return `${name}${random.pick(degrees)}`;
  if (form < 0.75) return `${family}, ${given}`;
  if (form < 0.8) return `${given} ${family.toUpperCase()}`;
  if (form < 0.83) return `${family.toUpperCase()} ${given}`;
  if (form < 0.87) return name.toUpperCase();
  if (form < 0.9) return `${random.pick(honorifics)} ${family}`;
  if (form < 0.97) return `${name}${random.pick(joins)}${inventName(random)}`;
  return `${name}, ${inventName(random)}${random.pick([' and ', ', ', ' & '])}${inventName(random)}`;
}

/** Whether a printed speaker is one person's name and nothing else. */
export function isPlainName(name: string): boolean {
  return (
    /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]{1,20}){1,4}$/u.test(name) &&
    !/\b(team|panel|group|community|python|data)\b/i.test(name)
  );
}
