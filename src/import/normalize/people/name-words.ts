/** What a short text among names is: a name, a suffix, a degree, an institution, or nobody. */
import { isStandInTitle } from '../../../text/stand-in-title.ts';
import { foldedWord, wordsOf } from '../../languages/languages.ts';

const toBeAnnounced = wordsOf(({ toBeAnnounced: words }) => words);
const institutionWords = wordsOf(({ institutions }) => institutions);
const positionWords = wordsOf(({ positions }) => positions);
/** Shorter and other words for institutions and companies. */
const otherInstitutions =
  /^(?:univ|uni|inst|dept|lab|labs|inc|ltd|llc|gmbh|corp|tu|eth|epfl|cnrs|inria|polytechnique|politecnico)\.?$/i;
const nobody = new Set(
  'et al|al|and others|others|u. a|u.a|e.a|n/a|na|n.a|none|nobody|todo|null|undefined|unknown|no speaker|anonymous'.split(
    '|',
  ),
);
const suffix = /^(?:jr|sr|junior|senior|i{2,3}|iv)\.?$/i;
const degree =
  /^(?:ph\.? ?d|m\.? ?d|m\.?sc|b\.?sc|m\.?p\.?h|m\.?a|b\.?a|mba|d\.?phil|sc\.?d|j\.?d|dr|esq|frse?|fba|[ockm]be|dipl\.? ?ing|habil|dr\.? habil|emeritus|emerita)\.?$/i;
const particle =
  /^(?:van|von|vom|zu|zur|der|den|de|del|della|di|da|dos|das|do|du|des|la|le|los|las|el|al|bin|ibn|ben|y|e|ter|ten|af|av|'t|d')$/i;

/** "TBA", "N/A", "et al.", "?": words and signs in the place of a name. */
export function isNobody(text: string): boolean {
  if (text.length > 60) return false;
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  const bare = foldedWord(text.trim())
    .replace(/(?<![.…\s])[.…\s]+$/u, '')
    .replace(/^\((.*)\)$/, '$1');
  return nobody.has(bare) || toBeAnnounced.has(bare) || isStandInTitle(text);
}

/** "Jr.", "III": belongs to the name in front of it. */
export function isNameSuffix(text: string): boolean {
  return suffix.test(text.trim());
}

/** "PhD", "MD": says something of the person in front of it. */
export function isDegree(text: string): boolean {
  return text.length < 20 && degree.test(text.trim());
}

/** "M.", "J. P.", "MJ". */
export function isInitials(text: string): boolean {
  return /^(?:\p{Lu}\.?[ -]?){1,4}$/u.test(text.trim());
}

/** "Ulm University", "MIT", "Dept. of Hats". */
export function isInstitution(text: string): boolean {
  if (text.length > 200) return false;
  const words = text.split(/[\s,.()]+/).filter((word) => word !== '');
  return (
    words.some((word) => institutionWords.has(foldedWord(word)) || otherInstitutions.test(word)) ||
    positionWords.has(foldedWord(words[0] ?? '')) ||
    (words.length < 4 && /^\p{Lu}{3,8}$/u.test(words[0] ?? ''))
  );
}

/** "Mira Okafor", "J. P. van der Tal": two to six words of a name, and no institution. */
export function isFullName(text: string): boolean {
  const words = wordsOfName(text);
  return (
    words !== undefined && words.length > 1 && words.some((word) => !isInitials(word)) && !isInstitution(text)
  );
}

/** "Okafor", "van der Tal", "Ng-Tran": a surname or a given name alone. */
export function isSingleName(text: string): boolean {
  const words = wordsOfName(text);
  return words !== undefined && words.filter((word) => !particle.test(word)).length === 1;
}

function wordsOfName(text: string): string[] | undefined {
  if (text.length > 80) return undefined;
  const words = text.trim().split(' ');
  if (/^the$/i.test(words[0] ?? '')) return undefined;
  const isName = (word: string) =>
    /^[’'ʻ‘]?\p{Lu}|^\p{Lo}|^\p{Ll}['’]\p{Lu}/u.test(word) || particle.test(word);
  return words.length < 7 && words.every((word) => isName(word) && !/[\d:@!?"“”]/.test(word))
    ? words
    : undefined;
}
