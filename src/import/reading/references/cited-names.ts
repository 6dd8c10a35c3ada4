/** The authors of a reference, one by one: "Bergk, V., Haefeli, W. E. & Gasse, C.", "D. One and E. Two", "Janik J, Roughton F". */
import { setsOf, wordSet } from '../text-kind/known-words.ts';

export interface CitedName {
  /** As printed; where the family name is first, a comma parts it off: "Janik, J". */
  text: string;
  family: string;
}

const initials = /^(?:(?:\p{Lu}\p{Ll}?\.|\p{Lu})[\s.\p{Pd}’']*){1,5}$/u;
const suffix = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i;
const particle =
  /^(?:de|da|do|dos|das|du|des|del|della|di|van|von|der|den|ter|ten|la|le|zu|zur|af|av|al|el|bin|ibn|st\.?|’t|'t|d’|d')$/i;
const longestList = 4000;

const isInitials = (text: string) =>
  initials.test(text) || /^(?:\p{Lu}\.?[\s-]*){1,4}(?:d[eau]|von|van|de la|van der)?$/u.test(text);
const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '');

function isBody(text: string): boolean {
  const words = wordsOf(text.toLowerCase());
  return (
    words.length > 1 &&
    words.some(
      (word) => (setsOf(word.replace(/[.,]/g, '')) & (wordSet.institution | wordSet.company)) !== 0,
    ) &&
    !words.some((word) => /^\p{L}\.$/u.test(word))
  );
}

/** A name whose given name is first: the last word is the family's, with the particles before it. */
function givenFirst(text: string): CitedName {
  const words = wordsOf(text);
  let end = words.length;
  if (end > 1 && suffix.test(words[end - 1] ?? '')) end -= 1;
  let start = end - 1;
  while (start > 1 && particle.test(words[start - 1] ?? '')) start -= 1;
  if (start === 1 && particle.test(words[0] ?? '')) start = 0;
  return { text, family: words.slice(Math.max(0, start), end).join(' ') };
}

/** "Janik J.", "van der Berg AB", "CASSARD Jean": the family name is first, without a comma. */
function familyFirst(text: string): CitedName | undefined {
  const words = wordsOf(text);
  const last = words.at(-1) ?? '';
  let start = words.length;
  while (
    start > 1 &&
    isInitials(words[start - 1] ?? '') &&
    (words[start - 1] ?? '').replace(/[^\p{L}]/gu, '').length <= 4
  )
    start -= 1;
  const isCapitals = (word: string) => word.length > 2 && /^[\p{Lu}\p{Pd}’']+$/u.test(word);
  if (start === words.length && isCapitals(words[0] ?? '') && !isCapitals(last)) {
    start = words.findIndex((word) => !isCapitals(word));
  }
  if (start === words.length || start < 1 || isInitials(words[0] ?? '')) return undefined;
  const family = words.slice(0, start).join(' ');
  return { text: `${family}, ${words.slice(start).join(' ')}`, family };
}

function single(text: string): CitedName {
  return familyFirst(text) ?? givenFirst(text);
}

/** Pieces between commas: family and given names in turn, or whole names. */
function namesOf(pieces: readonly string[], isFirst: boolean): CitedName[] {
  const names: CitedName[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? '';
    const next = pieces[at + 1];
    if (suffix.test(piece) && names.length > 0) continue;
    const isWhole = isInitials(wordsOf(piece)[0] ?? '') && wordsOf(piece).length > 1;
    const isPair =
      next !== undefined &&
      !isWhole &&
      (isInitials(next) || (isFirst && at === 0 && isGiven(piece, next, pieces.length)));
    if (isPair) {
      names.push({ text: `${piece}, ${next}`, family: piece });
      at += 1;
    } else if (isInitials(piece) && names.length > 0) {
      // Initials without a family name belong to the name before.
    } else {
      names.push(single(piece));
    }
  }
  return names;
}

/** Whether "Lakoff" and "George" are one name: in a list of family names only, others follow that are one word, too. */
function isGiven(family: string, given: string, pieces: number): boolean {
  const [familyWords, givenWords] = [wordsOf(family), wordsOf(given)];
  if (familyFirst(family) || familyWords.length > 3) return false;
  if (
    familyWords.length > 1 &&
    givenWords.length > 1 &&
    !givenWords.some((word) => isInitials(word)) &&
    !particle.test(familyWords[0] ?? '')
  )
    return false;
  if (givenWords.length === 1) return true;
  return (
    givenWords.slice(1).every((word) => isInitials(word) || particle.test(word)) ||
    (familyWords.length === 1 && pieces === 2)
  );
}

/** The authors in a printed list of them. */
export function citedNames(printed: string): CitedName[] {
  const plain = printed
    .slice(0, longestList)
    .replace(
      /(?:(?<![\s,.])[\s,.]+)?(?:\bet al\b\.?|\band others\b|\bu\. ?a\.|\bet coll\b\.?|…|\.\.\.)[\s\S]*$/u,
      '',
    )
    .replace(/\((?:[^()]{0,40})\)|\[[^[\]]{0,40}\]/g, ' ')
    .replace(/(?:,\s*)?\b(?:eds?|editors?|hrsg|dir|coord|orgs?)\b\.?,?\s*$/i, '')
    .replace(/[*†‡§]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.]+|(?<![\s,;:])[\s,;:]+$/g, '');
  const text = /[\p{Ll}\p{Lu}]{3}\.$/u.test(plain) ? plain.slice(0, -1) : plain;
  if (text === '') return [];
  if (isBody(text)) return [{ text, family: text }];
  const groups = text
    .split(/\s{0,9};\s*(?:and\s|&\s)?|,?\s{1,9}(?:and|&|et|und|y|en|og|i)\s+|\s{0,9}&\s*/u)
    .filter((group) => group.trim() !== '');
  const words = groups.flatMap((group) => group.split(/\s{0,9},\s*/)).filter((piece) => piece !== '');
  const areFamilyNames = words.length > 2 && words.every((piece) => /^[\p{L}\p{Pd}’']{3,}$/u.test(piece));
  if (areFamilyNames && !text.includes(';')) return words.map((family) => ({ text: family, family }));
  return groups.flatMap((group, index) => {
    const pieces = group.split(/\s{0,9},\s*/).filter((piece) => /\p{L}/u.test(piece));
    const inPairs = text.includes(';');
    return namesOf(pieces, index === 0 || inPairs);
  });
}
