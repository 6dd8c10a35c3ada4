/** Counts the terms of texts: words, and pairs of words that follow each other. */
import type { Corpus } from './corpus.ts';
import { numberedPairs, pairTally } from './number-pairs.ts';
import { gap } from './text-terms.ts';

export interface TermCounts {
  /** Single words have the numbers below `words`, pairs those above. */
  words: number;
  size: number;
  /** In how many texts a term stands. */
  spread: Int32Array;
  /** The two words of a pair. */
  halves: (pair: number) => [number, number];
  /** A term as it is printed most often. */
  printed: (term: number) => string;
  /** Calls back for each term of a text as often as it counts there. */
  each: (text: number, visit: (term: number) => void) => void;
}

/** A word of the title weighs as much as this many of the abstract. */
const titleWeight = 2;

/** Pairs of words that stand in two texts at least. */
interface Pairs {
  count: number;
  /** By the number of the pair. */
  spread: Int32Array;
  firsts: Int32Array;
  seconds: Int32Array;
  /** For each token the pair that ends there, or -1. */
  at: Int32Array;
}

export function countTerms(corpus: Corpus): TermCounts {
  const { words: wordOf, wordCount: words, tokens } = corpus;
  const spreadOfWords = countWords(corpus);
  const pairs = findPairs(corpus, spreadOfWords);
  const spread = new Int32Array(words + pairs.count);
  spread.set(spreadOfWords);
  spread.set(pairs.spread, words);
  return {
    words,
    size: spread.length,
    spread,
    halves: (pair) => [at(pairs.firsts, pair - words), at(pairs.seconds, pair - words)],
    printed: printedTerms(corpus, pairs),
    each(text, visit) {
      eachPart(corpus, text, (from, to) => {
        for (let place = from; place < to; place += 1) {
          const token = at(tokens, place);
          if (token === gap) continue;
          visit(at(wordOf, token >> 1));
          const pair = at(pairs.at, place);
          if (pair >= 0) visit(words + pair);
        }
      });
    },
  };
}

/** The title of a text as often as it weighs, and the text. */
function eachPart({ starts }: Corpus, text: number, visit: (from: number, to: number) => void): void {
  const [title, body, end] = [at(starts, 2 * text), at(starts, 2 * text + 1), at(starts, 2 * text + 2)];
  for (let times = 0; times < titleWeight; times += 1) visit(title, body);
  visit(body, end);
}

/** In how many texts each word stands. */
function countWords({ texts, starts, tokens, words, wordCount }: Corpus): Int32Array {
  const spread = new Int32Array(wordCount);
  const last = new Int32Array(wordCount).fill(-1);
  for (let text = 0; text < texts; text += 1)
    for (let place = at(starts, 2 * text); place < at(starts, 2 * text + 2); place += 1) {
      const token = at(tokens, place);
      const word = at(words, token >> 1);
      if (token === gap || at(last, word) === text) continue;
      last[word] = text;
      spread[word] = at(spread, word) + 1;
    }
  return spread;
}

/** A pair is no more frequent than its words: only pairs of words that may be shared are counted at all. */
function findPairs({ texts, starts, tokens, words }: Corpus, spreadOfWords: Int32Array): Pairs {
  const fewest = 1 + texts / 8000;
  const isFrequent = Uint8Array.from(spreadOfWords, (spread) => (spread > fewest ? 1 : 0));
  const wordAt = (place: number) => {
    const token = tokens[place] ?? gap;
    const word = token === gap ? gap : at(words, token >> 1);
    return word >= 0 && isFrequent[word] === 1 ? word : gap;
  };
  const eachPair = (visit: (first: number, second: number, place: number) => void) => {
    let before = gap;
    for (let place = 0; place < tokens.length; place += 1) {
      const word = wordAt(place);
      if (before !== gap && word !== gap) visit(before, word, place);
      before = word;
    }
  };
  const tally = pairTally(tokens.length);
  eachPair(tally.add);
  const numbers = numberedPairs();
  const pairAt = new Int32Array(tokens.length).fill(-1);
  eachPair((first, second, place) => {
    if (tally.count(first, second) > 1) pairAt[place] = numbers.add(first, second);
  });
  const spread = new Int32Array(numbers.size);
  const last = new Int32Array(numbers.size).fill(-1);
  for (let text = 0; text < texts; text += 1)
    for (let place = at(starts, 2 * text); place < at(starts, 2 * text + 2); place += 1) {
      const pair = at(pairAt, place);
      if (pair < 0 || at(last, pair) === text) continue;
      last[pair] = text;
      spread[pair] = at(spread, pair) + 1;
    }
  return shared({
    count: numbers.size,
    spread,
    firsts: numbers.firsts,
    seconds: numbers.seconds,
    at: pairAt,
  });
}

/** The pairs of two texts at least, numbered anew in the same order. */
function shared({ count, spread, firsts, seconds, at: pairAt }: Pairs): Pairs {
  const newNumbers = new Int32Array(count).fill(-1);
  let size = 0;
  for (let pair = 0; pair < count; pair += 1)
    if (at(spread, pair) > 1) {
      newNumbers[pair] = size;
      size += 1;
    }
  const kept = (values: Int32Array) => {
    const found = new Int32Array(size);
    for (let pair = 0; pair < count; pair += 1)
      if (at(newNumbers, pair) >= 0) found[at(newNumbers, pair)] = at(values, pair);
    return found;
  };
  return {
    count: size,
    spread: kept(spread),
    firsts: kept(firsts),
    seconds: kept(seconds),
    at: pairAt.map((pair) => (pair < 0 ? -1 : at(newNumbers, pair))),
  };
}

/** How each term is shown. Of a pair by majority vote (Boyer and Moore): one candidate a pair, however many ways of printing it there are. */
function printedTerms(corpus: Corpus, pairs: Pairs): (term: number) => string {
  const { forms, tokens, texts, wordCount: words } = corpus;
  const { small, best } = printedForms(corpus);
  const first = new Int32Array(pairs.count);
  const second = new Int32Array(pairs.count);
  const votes = new Int32Array(pairs.count);
  const vote = (from: number, to: number) => {
    for (let place = from; place < to; place += 1) {
      const pair = at(pairs.at, place);
      if (pair < 0) continue;
      const [a, b] = [at(tokens, place - 1), at(tokens, place)];
      const [left, right] = [at(small, a >> 1), at(small, b >> 1) * 2 + (b % 2)];
      if (at(votes, pair) === 0) {
        first[pair] = left;
        second[pair] = right;
      }
      const isSame = at(first, pair) === left && at(second, pair) === right;
      votes[pair] = at(votes, pair) + (isSame ? 1 : -1);
    }
  };
  for (let text = 0; text < texts; text += 1) eachPart(corpus, text, vote);
  return (term) => {
    if (term < words) return forms[at(best, term)] ?? '';
    const [left, right] = [at(first, term - words), at(second, term - words)];
    return `${forms[left] ?? ''}${right % 2 === 1 ? '-' : ' '}${forms[right >> 1] ?? ''}`;
  };
}

/** How words are shown: in small letters where they are ever printed so, and in the form that is printed most often. */
function printedForms(corpus: Corpus): { small: Int32Array; best: Int32Array } {
  const { tokens, words, wordCount, texts } = corpus;
  const small = smallForms(corpus);
  const counts = new Int32Array(small.length);
  const count = (from: number, to: number) => {
    for (let place = from; place < to; place += 1) {
      const token = at(tokens, place);
      if (token !== gap) counts[at(small, token >> 1)] = at(counts, at(small, token >> 1)) + 1;
    }
  };
  for (let text = 0; text < texts; text += 1) eachPart(corpus, text, count);
  const best = new Int32Array(wordCount).fill(-1);
  for (const [form, word] of words.entries())
    if (at(best, word) < 0 || at(counts, form) > at(counts, at(best, word))) best[word] = form;
  return { small, best };
}

/** For each form the one in small letters, where any text prints that: "Hopfield networks", though titles have "Hopfield Networks". */
export function smallForms({ forms }: Corpus): Int32Array {
  const numbers = new Map(forms.map((form, number) => [form, number]));
  return Int32Array.from(forms, (form, number) => numbers.get(form.toLowerCase()) ?? number);
}

function at(array: Int32Array, index: number): number {
  return array[index] ?? 0;
}
