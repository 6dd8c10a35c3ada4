/** Finds the documents most similar to a text, by the rare words that they share. */
import { smallWords } from '../../text/small-words.ts';
import { wordsOfAbstracts } from '../../text/stop-words.ts';
import type { Card } from '../format/card.ts';
import { searchFields } from '../format/options.ts';
import { tokens } from '../format/tokenize.ts';
import type { IndexReader } from './index-reader.ts';
import { isFormOf, root } from './word-forms.ts';

export interface SimilarDocument {
  card: Card;
  /** The shared words, as the text has them, the weightiest first. */
  terms: string[];
}

/** The part of an index that is needed. */
export type SimilarTextReader = Pick<
  IndexReader,
  'count' | 'load' | 'postings' | 'termsWithPrefix' | 'cards' | 'isCommon'
>;

/** Of a long text, first the words that it repeats, then the long ones. Each may cost a request in a large catalogue. */
const mostTerms = 60;
const mostTermsNamed = 5;
/** Documents that share fewer words share them by accident. */
const fewestShared = 2;
const inflectionWeight = 0.7;
const titleWeight = 2;
/** So many times more cards are loaded than needed: some of them are speakers and series. */
const spare = 3;

const [title, abstract] = [searchFields.indexOf('title'), searchFields.indexOf('abstract')];

/** The most similar talks and papers, best first. None for a text of fewer than two distinctive words. */
export async function similarDocuments(
  text: string,
  reader: SimilarTextReader,
  most: number,
): Promise<SimilarDocument[]> {
  const words = distinctiveWords(text);
  await reader.load(
    words.map(({ term }) => term),
    words.map(({ term }) => root(term)),
  );
  const scores = new Map<number, { score: number; shared: { printed: string; weight: number }[] }>();
  for (const { term, printed, times } of words) {
    if (reader.isCommon(term)) continue;
    const weights = weightsOf(term, times, reader);
    for (const [id, weight] of weights) {
      const known = scores.get(id) ?? { score: 0, shared: [] };
      known.score += weight;
      known.shared.push({ printed, weight });
      scores.set(id, known);
    }
  }
  const best = [...scores]
    .filter(([, { shared }]) => shared.length >= Math.min(fewestShared, words.length))
    .sort(([a, x], [b, y]) => y.score - x.score || a - b)
    .slice(0, most * spare);
  const cards = await reader.cards(best.map(([id]) => id));
  return best
    .flatMap(([, { shared }], index): SimilarDocument[] => {
      const card = cards[index];
      if (!card || (card.kind !== 'talk' && card.kind !== 'paper')) return [];
      const terms = shared.sort((a, b) => b.weight - a.weight).map(({ printed }) => printed);
      return [{ card, terms: terms.slice(0, mostTermsNamed) }];
    })
    .slice(0, most);
}

interface DistinctiveWord {
  term: string;
  printed: string;
  times: number;
}

/** The words that say what a text is about, each once, most frequent first. */
function distinctiveWords(text: string): DistinctiveWord[] {
  const found = new Map<string, DistinctiveWord>();
  for (const { term, start, end, joined } of tokens(text)) {
    const singular = term.replace(/s$/, '');
    const isDistinctive = [term, singular].every(
      (word) => !smallWords.has(word) && !wordsOfAbstracts.has(word),
    );
    if (joined || !isDistinctive || term.length < 3 || /^\d+$/.test(term)) continue;
    const key = [...found.keys()].find((known) => known[0] === term[0] && isFormOf(known, term)) ?? term;
    const word = found.get(key) ?? { term, printed: text.slice(start, end), times: 0 };
    found.set(key, { ...word, times: word.times + 1 });
  }
  return [...found.values()]
    .sort((a, b) => b.times - a.times || b.term.length - a.term.length || (a.term < b.term ? -1 : 1))
    .slice(0, mostTerms);
}

/** The weight of a shared word for each document that has it or an inflection: high for a rare word, and one that both repeat. */
function weightsOf(term: string, times: number, reader: SimilarTextReader): Map<number, number> {
  const forms = reader.termsWithPrefix(root(term)).filter((other) => other === term || isFormOf(other, term));
  const frequencies = new Map<number, number>();
  for (const form of new Set([term, ...forms])) {
    const postings = reader.postings(form);
    const weight = form === term ? 1 : inflectionWeight;
    for (const [field, times] of [
      [title, titleWeight],
      [abstract, 1],
    ] as const)
      postings?.[field]?.ids.forEach((id, index) => {
        const often = postings[field]?.frequencies[index] ?? 1;
        frequencies.set(id, (frequencies.get(id) ?? 0) + often * times * weight);
      });
  }
  const rarity = Math.log((reader.count + 1) / (frequencies.size + 0.5));
  const weights = new Map<number, number>();
  for (const [id, often] of frequencies)
    weights.set(id, rarity * rarity * (1 + Math.log(times)) * (often >= 1 ? 1 + Math.log(often) : often));
  return weights;
}
