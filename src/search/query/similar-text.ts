/** A pasted text and the entries nearest to it, by the rare words that they share. No DOM; nothing leaves the browser. */
import { ln } from '../../analysis/logarithm.ts';
import { smallWords, wordsOfAbstracts } from '../../text/stop-words.ts';
import type { Card } from '../format/card.ts';
import { fields } from '../format/options.ts';
import { tokens } from '../format/tokenize.ts';
import type { Source } from './engine.ts';
import { isFormOf, root } from './word-forms.ts';

export interface Neighbour {
  card: Card;
  /** The words of the pasted text that the entry has too, as they were pasted, the weightiest first. */
  terms: string[];
}

/** The part of an index that is asked. */
export type Asked = Pick<Source, 'count' | 'ready' | 'postings' | 'vocabulary' | 'cards' | 'isCommon'>;

/** Of a long text the words that it repeats, then the long ones: each may cost a request in a large catalogue. */
const mostTerms = 60;
const mostTermsNamed = 5;
/** Entries that share fewer words share them by chance. */
const fewestShared = 2;
const sameStemWeight = 0.7;
/** A word of a title says more. */
const titleWeight = 2;
/** Entries whose card is asked for, since an index holds people and series besides. */
const spare = 3;

const [title, abstract] = [fields.indexOf('title'), fields.indexOf('abstract')];

/** The entries nearest to a text, nearest first. Empty for a text of less than two telling words. */
export async function neighboursOf(text: string, source: Asked, most: number): Promise<Neighbour[]> {
  const words = tellingWords(text);
  await source.ready(
    words.map(({ term }) => term),
    words.map(({ term }) => root(term)),
  );
  const scores = new Map<number, { score: number; shared: { printed: string; worth: number }[] }>();
  for (const { term, printed, times } of words) {
    if (source.isCommon(term)) continue;
    const worths = worthsOf(term, times, source);
    for (const [id, worth] of worths) {
      const known = scores.get(id) ?? { score: 0, shared: [] };
      known.score += worth;
      known.shared.push({ printed, worth });
      scores.set(id, known);
    }
  }
  const best = [...scores]
    .filter(([, { shared }]) => shared.length >= Math.min(fewestShared, words.length))
    .sort(([a, x], [b, y]) => y.score - x.score || a - b)
    .slice(0, most * spare);
  const cards = await source.cards(best.map(([id]) => id));
  return best
    .flatMap(([, { shared }], index): Neighbour[] => {
      const card = cards[index];
      if (!card || (card.kind !== 'talk' && card.kind !== 'paper')) return [];
      const terms = shared.sort((a, b) => b.worth - a.worth).map(({ printed }) => printed);
      return [{ card, terms: terms.slice(0, mostTermsNamed) }];
    })
    .slice(0, most);
}

interface TellingWord {
  term: string;
  printed: string;
  times: number;
}

/** The words that say what a text is about, each once. */
function tellingWords(text: string): TellingWord[] {
  const found = new Map<string, TellingWord>();
  for (const { term, start, end, joined } of tokens(text)) {
    const singular = term.replace(/s$/, '');
    const says = [term, singular].every((word) => !smallWords.has(word) && !wordsOfAbstracts.has(word));
    if (joined || !says || term.length < 3 || /^\d+$/.test(term)) continue;
    const key = [...found.keys()].find((known) => known[0] === term[0] && isFormOf(known, term)) ?? term;
    const word = found.get(key) ?? { term, printed: text.slice(start, end), times: 0 };
    found.set(key, { ...word, times: word.times + 1 });
  }
  return [...found.values()]
    .sort((a, b) => b.times - a.times || b.term.length - a.term.length || (a.term < b.term ? -1 : 1))
    .slice(0, mostTerms);
}

/** What sharing a word is worth, for each entry that has it or a form of it: much for a rare word and one that both repeat. */
function worthsOf(term: string, times: number, source: Asked): Map<number, number> {
  const forms = source.vocabulary(root(term)).filter((other) => other === term || isFormOf(other, term));
  const frequencies = new Map<number, number>();
  for (const form of new Set([term, ...forms])) {
    const postings = source.postings(form);
    const weight = form === term ? 1 : sameStemWeight;
    for (const [field, times] of [
      [title, titleWeight],
      [abstract, 1],
    ] as const)
      postings?.[field]?.ids.forEach((id, index) => {
        const often = postings[field]?.frequencies[index] ?? 1;
        frequencies.set(id, (frequencies.get(id) ?? 0) + often * times * weight);
      });
  }
  const rarity = ln((source.count + 1) / (frequencies.size + 0.5));
  const worths = new Map<number, number>();
  for (const [id, often] of frequencies)
    worths.set(id, rarity * rarity * (1 + ln(times)) * (often >= 1 ? 1 + ln(often) : often));
  return worths;
}
