/** Which words are forms of one another, in English and in French. Used on questions only: the index holds words as they stand. */
import { irregularForms } from '../../text/irregular-plurals.ts';
import { english, everyLanguage, french, type Languages } from '../format/languages.ts';

/** The languages in which one is an inflection of the other: none, one or both. */
export function formLanguages(a: string, b: string): Languages {
  if (a === b) return everyLanguage;
  return (englishKey(a) === englishKey(b) ? english : 0) | (frenchKey(a) === frenchKey(b) ? french : 0);
}

/** Whether one is an inflection of the other: "network" and "networks", "neuronal" and "neuronaux". */
export function isFormOf(a: string, b: string): boolean {
  return formLanguages(a, b) !== 0;
}

/** What all forms of a word begin with, and little else does. */
export function root(word: string): string {
  const stem = [englishKey(word), frenchKey(word)].reduce((a, b) => (a.length < b.length ? a : b));
  let shared = 0;
  while (shared < stem.length && stem[shared] === word[shared]) shared += 1;
  const { singular, plural } = irregularForms(word) ?? { singular: word, plural: word };
  let alike = 0;
  while (alike < word.length && singular[alike] === plural[alike]) alike += 1;
  return word.slice(0, Math.max(3, Math.min(shared - 1, alike)));
}

const vowel = /[aeiouy]/;

/** A key that the English forms of a word share; not a word. */
function englishKey(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let stem = (irregularForms(word)?.singular ?? word)
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(ss|x|ch|sh|zz)es$/, '$1')
    .replace(/([^sui])s$/, '$1');
  const verb = /^(.{2,}?)(?:izations?|isations?)$/.exec(stem);
  if (verb?.[1]) return `${verb[1]}iz`;
  const bare = stem.replace(/(?:ing|ed)$/, '');
  // "running" is of "run"; "small" is not of "smale".
  if (bare.length > 2 && vowel.test(bare))
    stem = bare.length < 4 ? bare : bare.replace(/([bdgmnprt])\1$/, '$1');
  // "modell-ing" and "model", but "fill".
  if (stem.endsWith('ll') && /[aeiouy][^aeiouy]+[aeiouy]/.test(stem)) stem = stem.slice(0, -1);
  if (stem.length > 5) stem = stem.replace(/^(.{3,})ation$/, '$1');
  return stem
    .replace(/e$/, '')
    .replace(/(.{3})is$/, '$1iz')
    .replace(/(.{3})our$/, '$1or')
    .replace(/y$/, (last) => (vowel.test(stem.slice(0, -1)) ? 'i' : last));
}

/** A key that the French forms of a word share; not a word. After Savoy's light stemmer, plurals and feminines only. */
function frenchKey(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word;
  return word
    .replace(/(?:eaux)$/, 'eau')
    .replace(/aux$/, 'al')
    .replace(/[sx]$/, '')
    .replace(/ell?e$/, 'el')
    .replace(/ienne$/, 'ien')
    .replace(/(?:euse|rice)$/, 'eur')
    .replace(/ive$/, 'if')
    .replace(/e$/, '');
}
