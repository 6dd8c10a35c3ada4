/** Tells phrases that can name something from their beginnings, by their last words and by what follows them. Knows English. */
import { commonNouns } from '../text/stop-words.ts';
import { type Phrase, shareOfNext } from './phrases.ts';

type TellingPhrase = Pick<Phrase, 'slug' | 'words' | 'next' | 'alone'> & {
  /** What an entry prints that stands for it, each written as a slug. */
  phrases: string[];
  printings: { texts: { length: number }; titles: number };
};

/** Endings of words that want a noun after them … */
const describing =
  /(?:ed|wise|al|ive|ic|ous|able|ible|less|ful|ary|ant|ent|convex|linear|deep|agnostic|aware|free|shot|stage|level|scale|layer|task|non|multi|pre|post|semi|self|based|brief)$/;
/** … but for these, which are nouns, and what is too vague to name anything. */
const nouns =
  /^(?:goal|signal|objective|perspective|metric|logic|integral|interval|topic|speed|retrieval|manifold|functional|potential|journal|arrival|survival|feed|agent|gradient|descent|component|element|experiment|environment|ant|moment|patient|document|coefficient|exponent|invariant|variant|constant|determinant)$/;
const vague = /^(?:perspective|counterpart|introduction|truth|page|advantage|theme|work)$/;
/** Endings of words that can be a topic alone. */
export const naming = /(?:tion|sion|ity|ing|graph|ology|ism|esis)$/;

export const wantsNoun = (word: string) => describing.test(word) && !nouns.test(word);

/** A phrase of several words that stands alone in so few of its places is the beginning of a longer one, … */
const leastAlone = 0.25;
/** … and where none such recurs, it is no name when it is nearly never alone. */
const leastAloneWithoutNext = 0.1;

/** A phrase that can stand alone; what cannot ("semi-supervised", "zero-sum") is completed by the word that mostly follows it. */
export function completed<Told extends TellingPhrase>(phrase: Told): Told | undefined {
  const last = phrase.words.at(-1) ?? '';
  if (phrase.words.some((word) => /^\d|^.{1,2}$/.test(word)) || vague.test(last)) return undefined;
  // Of "off-policy policy evaluation", since "off" is no word of a phrase.
  if (phrase.words.some((word, place) => word === phrase.words[place - 1])) return undefined;
  const isWhole = phrase.words.length > 1 && !wantsNoun(last);
  if (isWhole && phrase.alone >= leastAlone) return phrase;
  if (phrase.words.length > 3) return isWhole ? phrase : undefined;
  const { word: next = '', texts = 0 } = phrase.next ?? {};
  const fewest = Math.max(2, phrase.printings.texts.length * shareOfNext);
  if (texts >= fewest && !wantsNoun(next) && !vague.test(next)) {
    const slug = `${phrase.slug}-${next}`;
    return { ...phrase, slug, words: [...phrase.words, next], phrases: [slug, ...phrase.phrases] };
  }
  if (isWhole) return phrase.alone >= leastAloneWithoutNext ? phrase : undefined;
  const isName = phrase.words.length === 1 && naming.test(last) && phrase.printings.titles > 1;
  return isName && !commonNouns.has(last) ? phrase : undefined;
}
