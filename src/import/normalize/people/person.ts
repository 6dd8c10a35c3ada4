/** One printed name to a person: without honorifics, given name first. */
import type { Appearance } from '../../../model/schema.ts';
import { isGroupName } from '../../../text/person-name.ts';
import { foldedWord, wordsOf } from '../../languages/languages.ts';
import { withoutBrackets } from './affiliations.ts';
import { bracketed } from './brackets.ts';
import { isDegree, isNameSuffix } from './name-words.ts';

const honorific =
  /^(?:Prof(?:essor|esseur|\.)?|Dr\.?|Doctor|Mr\.?|Mrs\.?|Ms\.?|Miss|Mx\.?|Sir|Dame|Lord|Mme|Mlle)(?: (?=\p{Lu})|\.(?=\p{Lu}))/u;
/** "Herr", "Prof.ssa", "PD": titles of other languages, each as a word in front of the name. */
const otherHonorifics = wordsOf(({ honorifics }) => honorifics);

/** "Herr Prof. Dr. Dr. h. c.": more than that stand in front of nobody. */
const mostTitles = 10;

/** "Professor Nir Gov" → "Nir Gov". An honorific alone stays. */
export function normaliseName(printed: string): string {
  let name = printed.replace(/\s+/g, ' ').trim();
  for (let titles = 0; titles < mostTitles; titles += 1) {
    const shorter = withoutTitle(name);
    if (shorter === name || shorter === '') break;
    name = shorter;
  }
  return name;
}

function withoutTitle(name: string): string {
  const shorter = name.replace(honorific, '');
  if (shorter !== name) return shorter;
  const [, word = '', rest = ''] = /^(\p{L}[\p{L}.-]{1,12}) (?=\p{L})(.*)$/u.exec(name) ?? [];
  // A word that is no abbreviation is a title only where a full name follows: "Frau Jana Kühn", not "Frau Kühn" of "Herr Frau".
  const isTitle =
    (word.length > 2 || /^(?:Dr|Prof)\b/u.test(rest)) &&
    isOtherTitle(word) &&
    (word.includes('.') || rest.includes(' '));
  return isTitle ? rest : name;
}

/** "Dr.-Ing.", "Univ.-Prof.": each part is a title, or the whole is. */
function isOtherTitle(word: string): boolean {
  const folded = foldedWord(word);
  const parts = folded.split(/(?<=\.)-?/).filter((part) => part !== '');
  return (
    otherHonorifics.has(folded) || (parts.length > 1 && parts.every((part) => otherHonorifics.has(part)))
  );
}

/**
 * One person with their affiliation. "Okafor, Mira" becomes "Mira Okafor"; in "Vale, Jr." the suffix is no given name, and a degree is no
 * part of a name.
 */
export function normalisePerson(printed: string, affiliation?: string): Appearance {
  const text = oneLine(printed);
  const bracket = bracketed(text);
  const parts = normaliseName(bracket.name)
    .split(',')
    .map((part) => part.trim())
    .filter((part, index) => part !== '' && (index === 0 || !isDegree(part)));
  const name = normaliseName(isGroupName(bracket.name) ? bracket.name : givenFirst(parts));
  const place = bracket.affiliation ?? withoutBrackets(oneLine(affiliation ?? ''));
  // Brackets that hold the affiliation are no part of the name as printed.
  const printedName = bracket.affiliation === undefined ? text : bracket.name;
  return {
    name,
    ...(name !== printedName && { printed: printedName }),
    ...(place && { affiliation: place }),
  };
}

const isHan = (text: string) => /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}ー々]+$/u.test(text);

function givenFirst(parts: readonly string[]): string {
  const [family = '', second = '', third, ...more] = parts;
  if (second === '' || more.length > 0) return parts.join(', ');
  if (isNameSuffix(second))
    return third === undefined ? `${family}, ${second}` : `${third} ${family}, ${second}`;
  // Chinese, Japanese and Korean write the surname first, without a space.
  if (third === undefined && isHan(family) && isHan(second)) return `${family}${second}`;
  if (third === undefined) return `${second} ${family}`;
  return isNameSuffix(third) ? `${second} ${family}, ${third}` : parts.join(', ');
}

/** Replaces line breaks and runs of white space by one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
