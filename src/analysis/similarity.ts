/** How near texts stand to each other in content, by the rare words and pairs of words that they share. */
import { ln } from './logarithm.ts';
import { type Term, type TermRun, termRuns } from './terms.ts';

/** A text to be compared: plain, formulas as they read. */
export interface Comparable {
  title: string;
  text: string;
}

export interface Near {
  /** Position in the list of texts. */
  index: number;
  /** Cosine of the two texts' weighted terms, from 0 to 1. */
  similarity: number;
  /** What the two share, the weightiest first, as printed. */
  terms: string[];
}

export interface Similarity {
  /** The texts that are most like one of them, nearest first, each more alike than `least`. */
  nearest(index: number, count: number, least?: number): Near[];
  /** The cosine of two texts. */
  between(a: number, b: number): number;
  /** What several texts share that others do not, the weightiest first, as printed: terms of two of them at least. */
  shared(texts: readonly number[]): string[];
}

/** A word of the title weighs as much as this many of the abstract. */
const titleWeight = 2;
/** A pair of words against a single one. */
const pairWeight = 0.9;
/** As many of a text's weightiest terms look for candidates … */
const probes = 32;
/** … each among the texts that it weighs most in, so that a text costs the same work however many others there are. */
const longestList = 256;
const mostTermsNamed = 4;

/** Weighs the terms of all texts (tf-idf), ready to compare. The order of the texts decides ties. */
export function similarityOf(texts: readonly Comparable[]): Similarity {
  const terms = countTerms(texts);
  const { starts, ids, weights } = weigh(terms, texts.length);
  const lists = invert(starts, ids, weights, terms.size);

  const shared = (a: number, b: number) => {
    const found: { id: number; weight: number }[] = [];
    let [i, j] = [at(starts, a), at(starts, b)];
    while (i < at(starts, a + 1) && j < at(starts, b + 1)) {
      const [x, y] = [at(ids, i), at(ids, j)];
      if (x === y) found.push({ id: x, weight: at(weights, i) * at(weights, j) });
      if (x <= y) i += 1;
      if (y <= x) j += 1;
    }
    return found;
  };
  const between = (a: number, b: number) => shared(a, b).reduce((sum, { weight }) => sum + weight, 0);

  const sums = new Float64Array(texts.length);
  const nearest = (index: number, count: number, least = 0): Near[] => {
    const met: number[] = [];
    for (const place of weightiest(at(starts, index), at(starts, index + 1), weights, probes)) {
      const id = at(ids, place);
      for (let p = at(lists.starts, id); p < at(lists.starts, id) + at(lists.lengths, id); p += 1) {
        const other = at(lists.texts, p);
        if (other === index) continue;
        if (at(sums, other) === 0) met.push(other);
        sums[other] = at(sums, other) + at(weights, place) * at(lists.weights, p);
      }
    }
    const candidates = met.sort((a, b) => at(sums, b) - at(sums, a) || a - b).slice(0, count * 3 + 8);
    for (const other of met) sums[other] = 0;
    return candidates
      .map((other) => ({ index: other, similarity: between(index, other) }))
      .filter(({ similarity }) => similarity > least)
      .sort((a, b) => b.similarity - a.similarity || a.index - b.index)
      .slice(0, count)
      .map((near) => ({ ...near, terms: namesOf(shared(index, near.index), terms) }));
  };
  const sharedBy = (group: readonly number[]): string[] => {
    const found = new Map<number, { id: number; weight: number; times: number }>();
    for (const text of group)
      for (let place = at(starts, text); place < at(starts, text + 1); place += 1) {
        const id = at(ids, place);
        const known = found.get(id) ?? { id, weight: 0, times: 0 };
        found.set(id, { id, weight: known.weight + at(weights, place), times: known.times + 1 });
      }
    return namesOf(
      [...found.values()].filter(({ times }) => times > 1),
      terms,
      12,
    );
  };
  return { nearest, between, shared: sharedBy };
}

interface Terms {
  /** Single words have the numbers below `words`, pairs those above. */
  words: number;
  size: number;
  /** In how many texts a term stands. */
  spread: Int32Array;
  /** The two words of a pair. */
  halves: Map<number, [number, number]>;
  /** A term as it is printed most often. */
  printed: (term: number) => string;
  /** For each text, its terms with how often they stand in it, titles counted more. */
  of: (text: number) => Map<number, number>;
}

/** Between runs, in a sequence. */
const gap = -1;

function countTerms(texts: readonly Comparable[]): Terms {
  const wordNumbers = new Map<string, number>();
  const formNumbers = new Map<string, number>();
  const forms: string[] = [];
  const wordOfForm: number[] = [];
  const numberOf = ({ stem, printed }: Term): number => {
    const known = formNumbers.get(printed);
    if (known !== undefined) return known;
    const word = wordNumbers.get(stem) ?? wordNumbers.size;
    wordNumbers.set(stem, word);
    formNumbers.set(printed, forms.length);
    wordOfForm.push(word);
    return forms.push(printed) - 1;
  };
  // A form's number twice, and one more where a hyphen joins it to the form before it.
  const sequences = texts.map(({ title, text }) => {
    const sequence: number[] = [];
    const add = (run: TermRun) => {
      for (const word of run)
        sequence.push(word.isCommon ? gap : numberOf(word) * 2 + (word.isJoined ? 1 : 0));
      sequence.push(gap);
    };
    const inTitle = termRuns(title);
    for (let times = 0; times < titleWeight; times += 1) inTitle.forEach(add);
    termRuns(text).forEach(add);
    return Int32Array.from(sequence);
  });
  const wordAt = (sequence: Int32Array, place: number) =>
    at(sequence, place) === gap ? gap : (wordOfForm[at(sequence, place) >> 1] ?? gap);

  const words = wordNumbers.size;
  const spreadOfWords = new Int32Array(words);
  for (const sequence of sequences)
    for (const word of new Set(sequence.map((_, place) => wordAt(sequence, place))))
      if (word !== gap) spreadOfWords[word] = at(spreadOfWords, word) + 1;

  // A pair is no more frequent than its words: only what may be shared is counted at all.
  const isFrequent = (word: number) => word !== gap && at(spreadOfWords, word) > 1 + texts.length / 8000;
  const eachPair = (sequence: Int32Array, visit: (key: number, place: number) => void) => {
    for (let place = 1; place < sequence.length; place += 1) {
      const [a, b] = [wordAt(sequence, place - 1), wordAt(sequence, place)];
      if (isFrequent(a) && isFrequent(b)) visit(a * words + b, place);
    }
  };
  const spreadOfPairs = new Map<number, number>();
  for (const sequence of sequences) {
    const keys = new Set<number>();
    eachPair(sequence, (key) => keys.add(key));
    for (const key of keys) spreadOfPairs.set(key, (spreadOfPairs.get(key) ?? 0) + 1);
  }
  const pairs = new Map<number, number>();
  const halves = new Map<number, [number, number]>();
  for (const [key, spread] of spreadOfPairs) {
    if (spread < 2) continue;
    const number = words + pairs.size;
    pairs.set(key, number);
    halves.set(number, [Math.floor(key / words), key % words]);
  }
  const spread = new Int32Array(words + pairs.size);
  spread.set(spreadOfWords);
  for (const [key, number] of pairs) spread[number] = spreadOfPairs.get(key) ?? 0;

  const shown = printedForms(forms, wordOfForm, sequences, words);
  // By majority vote (Boyer and Moore): one candidate a pair, however many ways of printing it there are.
  const first = new Int32Array(pairs.size);
  const second = new Int32Array(pairs.size);
  const votes = new Int32Array(pairs.size);
  for (const sequence of sequences)
    eachPair(sequence, (key, place) => {
      const pair = pairs.get(key);
      if (pair === undefined) return;
      const [a, b] = [at(sequence, place - 1), at(sequence, place)];
      const [left, right] = [at(shown.small, a >> 1), at(shown.small, b >> 1) * 2 + (b % 2)];
      const index = pair - words;
      if (at(votes, index) === 0) {
        first[index] = left;
        second[index] = right;
      }
      const isSame = at(first, index) === left && at(second, index) === right;
      votes[index] = at(votes, index) + (isSame ? 1 : -1);
    });
  return {
    words,
    size: spread.length,
    spread,
    halves,
    printed(term) {
      if (term < words) return forms[at(shown.best, term)] ?? '';
      const [left, right] = [at(first, term - words), at(second, term - words)];
      return `${forms[left] ?? ''}${right % 2 === 1 ? '-' : ' '}${forms[right >> 1] ?? ''}`;
    },
    of(text) {
      const counts = new Map<number, number>();
      const sequence = sequences[text] ?? new Int32Array();
      const add = (term: number) => counts.set(term, (counts.get(term) ?? 0) + 1);
      for (let place = 0; place < sequence.length; place += 1)
        if (at(sequence, place) !== gap) add(wordAt(sequence, place));
      eachPair(sequence, (key) => {
        const pair = pairs.get(key);
        if (pair !== undefined) add(pair);
      });
      return counts;
    },
  };
}

/** How words are shown: in small letters where they are ever printed so, and in the form that is printed most often. */
function printedForms(
  forms: readonly string[],
  wordOfForm: readonly number[],
  sequences: readonly Int32Array[],
  words: number,
): { small: Int32Array; best: Int32Array } {
  const numbers = new Map(forms.map((form, number) => [form, number]));
  const small = Int32Array.from(forms, (form, number) => numbers.get(form.toLowerCase()) ?? number);
  const counts = new Int32Array(forms.length);
  for (const sequence of sequences)
    for (const value of sequence)
      if (value !== gap) counts[at(small, value >> 1)] = at(counts, at(small, value >> 1)) + 1;
  const best = new Int32Array(words).fill(-1);
  for (const [form, word] of wordOfForm.entries())
    if (at(best, word) < 0 || at(counts, form) > at(counts, at(best, word))) best[word] = form;
  return { small, best };
}

/** Unit vectors, one behind the other: text `t` has the places from `starts[t]` to `starts[t + 1]`, by number of the term. */
function weigh(terms: Terms, count: number) {
  const starts = new Int32Array(count + 1);
  const ids: number[] = [];
  const weights: number[] = [];
  for (let text = 0; text < count; text += 1) {
    const vector = [...terms.of(text)]
      .map(([id, times]) => {
        const rarity = ln((count + 1) / at(terms.spread, id));
        return { id, weight: (1 + ln(times)) * rarity * (id < terms.words ? 1 : pairWeight) };
      })
      .sort((a, b) => a.id - b.id);
    const length = Math.sqrt(vector.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
    for (const { id, weight } of vector) {
      // A word that no other text has makes the vector longer, but is nothing to compare.
      if (at(terms.spread, id) < 2) continue;
      ids.push(id);
      weights.push(weight / length);
    }
    starts[text + 1] = ids.length;
  }
  return { starts, ids: Int32Array.from(ids), weights: Float64Array.from(weights) };
}

/** For each term the texts that hold it, those that it weighs most in first, at most `longestList`. */
function invert(starts: Int32Array, ids: Int32Array, weights: Float64Array, size: number) {
  const listStarts = new Int32Array(size + 1);
  for (const id of ids) listStarts[id + 1] = at(listStarts, id + 1) + 1;
  for (let id = 0; id < size; id += 1) listStarts[id + 1] = at(listStarts, id + 1) + at(listStarts, id);
  const filled = listStarts.slice();
  const texts = new Int32Array(ids.length);
  const places = new Int32Array(ids.length);
  for (let text = 0; text + 1 < starts.length; text += 1)
    for (let place = at(starts, text); place < at(starts, text + 1); place += 1) {
      const id = at(ids, place);
      texts[at(filled, id)] = text;
      places[at(filled, id)] = place;
      filled[id] = at(filled, id) + 1;
    }
  const listWeights = Float64Array.from(places, (place) => at(weights, place));
  const lengths = new Int32Array(size);
  for (let id = 0; id < size; id += 1) {
    const [from, to] = [at(listStarts, id), at(listStarts, id + 1)];
    lengths[id] = Math.min(to - from, longestList);
    if (to - from <= longestList) continue;
    const order = weightiest(from, to, listWeights, longestList);
    const kept = order.map((place) => ({ text: at(texts, place), weight: at(listWeights, place) }));
    for (const [offset, { text, weight }] of kept.entries()) {
      texts[from + offset] = text;
      listWeights[from + offset] = weight;
    }
  }
  return { starts: listStarts, lengths, texts, weights: listWeights };
}

/** The places from `from` to `to` with the greatest weights, greatest first. */
function weightiest(from: number, to: number, weights: Float64Array, most: number): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset)
    .sort((a, b) => at(weights, b) - at(weights, a) || a - b)
    .slice(0, most);
}

/** The weightiest terms in words; a word that a pair already names is not named again. */
function namesOf(
  shared: { id: number; weight: number }[],
  { words, halves, printed }: Terms,
  most = mostTermsNamed,
): string[] {
  const named = new Set<number>();
  const names: string[] = [];
  // A pair counts with its words, which it stands for.
  const alone = new Map(shared.map(({ id, weight }) => [id, weight]));
  const ranked = shared
    .map(({ id, weight }) => {
      const parts = id < words ? [id] : (halves.get(id) ?? []);
      const ofParts = id < words ? 0 : parts.reduce((sum, part) => sum + (alone.get(part) ?? 0), 0);
      return { id, parts, worth: weight + ofParts / 2 };
    })
    .sort((a, b) => b.worth - a.worth || a.id - b.id);
  for (const { id, parts } of ranked) {
    if (names.length === most) break;
    if (parts.some((part) => named.has(part))) continue;
    for (const part of parts) named.add(part);
    names.push(printed(id));
  }
  return names;
}

function at(array: Int32Array | Float64Array, index: number): number {
  return array[index] ?? 0;
}
