/** Which words are forms of one another, in English and in French. Used on questions only: the index holds words as they stand. */
import { irregularForms } from '../../text/irregular-plurals.ts';
import { englishStem, frenchStem } from '../../text/stem.ts';
import { english, everyLanguage, french, type Languages } from '../format/languages.ts';

/** The languages in which one is an inflection of the other: none, one or both. */
export function formLanguages(a: string, b: string): Languages {
  if (a === b) return everyLanguage;
  return (englishStem(a) === englishStem(b) ? english : 0) | (frenchStem(a) === frenchStem(b) ? french : 0);
}

/** Whether one is an inflection of the other: "network" and "networks", "neuronal" and "neuronaux". */
export function isFormOf(a: string, b: string): boolean {
  return formLanguages(a, b) !== 0;
}

/** What all forms of a word begin with, and little else does. */
export function root(word: string): string {
  const stem = [englishStem(word), frenchStem(word)].reduce((a, b) => (a.length < b.length ? a : b));
  let shared = 0;
  while (shared < stem.length && stem[shared] === word[shared]) shared += 1;
  const { singular, plural } = irregularForms(word) ?? { singular: word, plural: word };
  let alike = 0;
  while (alike < word.length && singular[alike] === plural[alike]) alike += 1;
  return word.slice(0, Math.max(3, Math.min(shared - 1, alike)));
}
