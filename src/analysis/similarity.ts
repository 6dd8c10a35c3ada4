/** Measures how similar texts are, by the rare words and pairs of words that they share. */
import { ln } from './logarithm.ts';
import { type Comparable, countTerms, type TermCounts } from './term-counts.ts';

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

/** A pair of words against a single one. */
const pairWeight = 0.9;
/** As many of a text's weightiest terms look for candidates … */
const probes = 32;
/** … each among the texts that it weighs most in, so that a text costs the same work however many others there are. */
const longestList = 256;
/** Terms named for two texts, and for a group. */
const mostTermsNamed = 4;
const mostTermsOfGroup = 12;

/** Weighs the terms of all texts (tf-idf), ready to compare. The order of the texts decides ties. */
export function similarityOf(texts: readonly Comparable[]): Similarity {
  const terms = countTerms(texts);
  const vectors = weigh(terms, texts.length);
  const candidatesOf = candidateFinder(vectors, invert(vectors, terms.size), texts.length);
  const between = (a: number, b: number) => cosine(vectors, a, b);
  return {
    between,
    nearest(index, count, least = 0) {
      return candidatesOf(index, count * 3 + 8)
        .map((other) => ({ index: other, similarity: between(index, other) }))
        .filter(({ similarity }) => similarity > least)
        .sort((a, b) => b.similarity - a.similarity || a.index - b.index)
        .slice(0, count)
        .map((near) => ({ ...near, terms: namesOf(sharedTerms(vectors, index, near.index), terms) }));
    },
    shared(group) {
      const found = new Map<number, WeightedTerm & { times: number }>();
      for (const text of group)
        for (let place = at(vectors.starts, text); place < at(vectors.starts, text + 1); place += 1) {
          const id = at(vectors.ids, place);
          const known = found.get(id) ?? { id, weight: 0, times: 0 };
          found.set(id, { id, weight: known.weight + at(vectors.weights, place), times: known.times + 1 });
        }
      return namesOf(
        [...found.values()].filter(({ times }) => times > 1),
        terms,
        mostTermsOfGroup,
      );
    },
  };
}

interface WeightedTerm {
  id: number;
  weight: number;
}

/** Unit vectors, one behind the other: text `t` has the places from `starts[t]` to `starts[t + 1]`, by number of the term. */
interface Vectors {
  starts: Int32Array;
  ids: Int32Array;
  weights: Float64Array;
}

function cosine({ starts, ids, weights }: Vectors, a: number, b: number): number {
  let sum = 0;
  let [i, j] = [at(starts, a), at(starts, b)];
  const [lastOfA, lastOfB] = [at(starts, a + 1), at(starts, b + 1)];
  while (i < lastOfA && j < lastOfB) {
    const [x, y] = [at(ids, i), at(ids, j)];
    if (x === y) sum += at(weights, i) * at(weights, j);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return sum;
}

/** The terms of two texts that both have, with the product of their weights. */
function sharedTerms({ starts, ids, weights }: Vectors, a: number, b: number): WeightedTerm[] {
  const found: WeightedTerm[] = [];
  let [i, j] = [at(starts, a), at(starts, b)];
  while (i < at(starts, a + 1) && j < at(starts, b + 1)) {
    const [x, y] = [at(ids, i), at(ids, j)];
    if (x === y) found.push({ id: x, weight: at(weights, i) * at(weights, j) });
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return found;
}

/** Finds the texts that share most with a text in its weightiest terms, the best first. */
function candidateFinder({ starts, ids, weights }: Vectors, lists: Lists, count: number) {
  const sums = new Float64Array(count);
  return (index: number, most: number): number[] => {
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
    const candidates = met.sort((a, b) => at(sums, b) - at(sums, a) || a - b).slice(0, most);
    for (const other of met) sums[other] = 0;
    return candidates;
  };
}

function weigh(terms: TermCounts, count: number): Vectors {
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
interface Lists {
  starts: Int32Array;
  lengths: Int32Array;
  texts: Int32Array;
  weights: Float64Array;
}

function invert({ starts, ids, weights }: Vectors, size: number): Lists {
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
  shared: readonly WeightedTerm[],
  { words, halves, printed }: TermCounts,
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
