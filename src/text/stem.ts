/** Singulars and stems: which words are forms of one word. Inflections only, since "general" is not "generalization" to a reader. */
import { irregularForms } from './irregular-plurals.ts';

const vowel = /[aeiouy]/;

/** Words in -s that are no plurals, or that are only used as plurals. */
const singularInS =
  /^(?:series|species|bayes|gauss|chaos|physics|analysis|basis|lens|pancreas|atlas|towards|perhaps)$/;

/** An English word without its plural: "theories" → "theory", "matrices" → "matrix"; "physics", "loss" and "bias" stay. @param word folded. */
export function singularOf(word: string): string {
  if (word.length < 4 || word === 'data' || singularInS.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes|zzes)$/.test(word)) return word.slice(0, -2);
  const irregular = irregularForms(word);
  if (irregular) return irregular.singular;
  return word.endsWith('s') && !/(?:ss|us|is|as|ics)$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * A key that the English inflections of a word share ("prune", "pruned", "pruning"; "sparse", "sparsely"), in British spelling and in
 * American; not a word.
 *
 * @param word folded.
 */
export function englishStem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const singular = singularOf(word).replace(/ied$/, 'y').replace(/ics$/, 'ic');
  const verb = /^(.{2,}?)(?:ization|isation)$/.exec(singular);
  if (verb?.[1]) return `${verb[1]}iz`;
  let stem = withoutVerbEnding(singular)
    .replace(/ically$/, 'ic')
    .replace(/(.{4})ly$/, '$1');
  if (stem.length > 5) stem = stem.replace(/^(.{3,})ation$/, '$1');
  return stem
    .replace(/e$/, '')
    .replace(/(.{3})is$/, '$1iz')
    .replace(/(.{3})our$/, '$1or')
    .replace(/y$/, (last) => (vowel.test(stem.slice(0, -1)) ? 'i' : last));
}

/** "running" → "run"; "sing" stays, and so does "small", which is no form of "smale". */
function withoutVerbEnding(word: string): string {
  const bare = word.replace(/(?:ing|ed)$/, '');
  if (bare.length <= 2 || !vowel.test(bare)) return word;
  const stem = bare.length < 4 ? bare : bare.replace(/([bdgmnprt])\1$/, '$1');
  // "modell-ing" is of "model", but "fill-ing" of "fill".
  return stem.endsWith('ll') && /[aeiouy][^aeiouy]+[aeiouy]/.test(stem) ? stem.slice(0, -1) : stem;
}

/** A key that the French forms of a word share, after Savoy's light stemmer: plurals and feminines only. @param word folded. */
export function frenchStem(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word;
  return word
    .replace(/eaux$/, 'eau')
    .replace(/aux$/, 'al')
    .replace(/[sx]$/, '')
    .replace(/ell?e$/, 'el')
    .replace(/ienne$/, 'ien')
    .replace(/(?:euse|rice)$/, 'eur')
    .replace(/ive$/, 'if')
    .replace(/e$/, '');
}
