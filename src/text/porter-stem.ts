/**
 * Porter's stemmer: a key that an English word shares with those of its family, inflections and derivations alike ("relate", "relation",
 * "relational"). It joins more than readers would ("general", "generate"), so it suits questions of many words, where it may err.
 */

/** Endings and what takes their place, longest first where one ends in another. */
type Endings = readonly (readonly [ending: string, replacement: string])[];

const pairs = (text: string): Endings =>
  text.split(' ').map((pair) => {
    const [ending = '', replacement = ''] = pair.split('>');
    return [ending, replacement];
  });

/** Steps 2, 3 and 4 of the algorithm. */
const doubleSuffixes = pairs(
  'ational>ate tional>tion enci>ence anci>ance izer>ize bli>ble alli>al entli>ent eli>e ousli>ous ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble logi>log',
);
const simpleSuffixes = pairs('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>');
const suffixes = pairs(
  'al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> ion> ou> ism> ate> iti> ous> ive> ize>',
);

/** @param word in lower case. Words of other scripts, those with digits, and longer ones than any word stay as they are. */
export function porterStem(word: string): string {
  if (word.length < 3 || word.length > 60 || !/^[a-z]+$/.test(word)) return word;
  let stem = withoutPlural(word);
  stem = withoutParticiple(stem);
  if (/y$/.test(stem) && hasVowel(stem.slice(0, -1))) stem = `${stem.slice(0, -1)}i`;
  stem = replaceEnding(stem, doubleSuffixes, (rest) => measure(rest) > 0);
  stem = replaceEnding(stem, simpleSuffixes, (rest) => measure(rest) > 0);
  stem = replaceEnding(
    stem,
    suffixes,
    (rest, ending) => measure(rest) > 1 && (ending !== 'ion' || /[st]$/.test(rest)),
  );
  return withoutFinalLetters(stem);
}

/** Step 1a. */
function withoutPlural(word: string): string {
  return word.replace(/(?:(ss|i)es|([^s])s)$/, '$1$2');
}

/** Step 1b. */
function withoutParticiple(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const bare = word.replace(/(?:ed|ing)$/, '');
  if (bare === word || !hasVowel(bare)) return word;
  if (/(?:at|bl|iz)$/.test(bare)) return `${bare}e`;
  if (/([^aeiou])\1$/.test(bare) && !/[lsz]$/.test(bare)) return bare.slice(0, -1);
  return measure(bare) === 1 && isShort(bare) ? `${bare}e` : bare;
}

/** Step 5. */
function withoutFinalLetters(word: string): string {
  let stem = word;
  if (stem.endsWith('e')) {
    const bare = stem.slice(0, -1);
    if (measure(bare) > 1 || (measure(bare) === 1 && !isShort(bare))) stem = bare;
  }
  return stem.endsWith('ll') && measure(stem) > 1 ? stem.slice(0, -1) : stem;
}

/** Replaces the longest of the endings that the word has, if what is left before it allows that. */
function replaceEnding(
  word: string,
  endings: Endings,
  isAllowed: (rest: string, ending: string) => boolean,
): string {
  let found: Endings[number] | undefined;
  for (const pair of endings)
    if (word.endsWith(pair[0]) && pair[0].length > (found?.[0].length ?? 0)) found = pair;
  if (!found) return word;
  const [ending, replacement] = found;
  const rest = word.slice(0, word.length - ending.length);
  return isAllowed(rest, ending) ? rest + replacement : word;
}

/** "v" for a vowel and "c" for a consonant, letter by letter. A "y" after a consonant is a vowel. */
function letterKinds(word: string): string {
  let kinds = '';
  for (const letter of word)
    kinds += /[aeiou]/.test(letter) || (letter === 'y' && kinds.endsWith('c')) ? 'v' : 'c';
  return kinds;
}

/** How often consonants follow vowels. */
const measure = (stem: string) => letterKinds(stem).match(/vc/g)?.length ?? 0;

const hasVowel = (stem: string) => letterKinds(stem).includes('v');

/** Whether it ends in consonant, vowel, consonant, the last of them no w, x or y: "hop". */
const isShort = (stem: string) => letterKinds(stem).endsWith('cvc') && !/[wxy]$/.test(stem);
