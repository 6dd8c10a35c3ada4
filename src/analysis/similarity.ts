/** Measures how similar texts are, by the rare words and pairs of words that they share. */
import type { Corpus } from './corpus.ts';
import { withRoom } from './growing.ts';
import { heaviest } from './heaviest.ts';
import { ln } from './logarithm.ts';
import { countTerms, type TermCounts } from './term-counts.ts';

export interface Near {
  /** Position in the list of texts. */
  index: number;
  /** Cosine of the two texts' weighted terms, from 0 to 1. */
  similarity: number;
}

export interface Similarity {
  /** The texts that are most like one of them, nearest first, each more alike than `least`; `count` is at most `mostNearest`. */
  nearest(index: number, count: number, least?: number): Near[];
  /** The cosine of two texts. */
  between(a: number, b: number): number;
  /** The mean of the cosines of each two of some texts, the same work given twice left out; 0 when there are no two. */
  among(texts: readonly number[]): number;
  /** What two texts share, the weightiest first, as printed. */
  termsOfBoth(a: number, b: number): string[];
  /** What several texts share that others do not, the weightiest first, as printed: terms of two of them at least. */
  shared(texts: readonly number[]): string[];
}

/** For so many of the most similar texts `nearest` may be asked. */
export const mostNearest = 12;
/** A pair of words against a single one. */
const pairWeight = 0.9;
/** As many of a text's weightiest terms look for candidates … */
const probes = 32;
/** … each among the texts that it weighs most in, so that a text costs the same work however many others there are. */
const longestList = 256;
/** Two texts that are more alike are the same work. */
const sameWork = 0.9;
/** Terms named for two texts, and for a group. */
const mostTermsNamed = 4;
const mostTermsOfGroup = 12;

/** Weighs the terms of all texts (tf-idf), ready to compare. The order of the texts decides ties. */
export function similarityOf(corpus: Corpus): Similarity {
  const terms = countTerms(corpus);
  const vectors = weigh(terms, corpus.texts);
  const candidates = candidatesOf(vectors, terms.size, corpus.texts);
  const sums = new Float64Array(terms.size);
  return {
    between: (a, b) => cosine(vectors, a, b),
    nearest(index, count, least = 0) {
      const found: Near[] = [];
      for (let rank = 0; rank < Math.min(candidatesFor(count), candidates.of(index)); rank += 1) {
        const similarity = candidates.similarity(index, rank);
        if (similarity > least) found.push({ index: candidates.text(index, rank), similarity });
      }
      return found.sort((a, b) => b.similarity - a.similarity || a.index - b.index).slice(0, count);
    },
    among(texts) {
      // Of two that are the same work, both have one that is.
      const isTold = texts.filter((text) => candidates.hasSameWork(text)).length > 1;
      return isTold ? meanOfPairs(vectors, texts) : meanOfSum(vectors, texts, sums);
    },
    termsOfBoth(a, b) {
      const shared: WeightedTerm[] = [];
      eachShared(vectors, a, b, (id, weight) => void shared.push({ id, weight }));
      return namesOf(shared, terms, mostTermsNamed);
    },
    shared: (texts) => namesOf(termsOfGroup(vectors, texts, sums), terms, mostTermsOfGroup),
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

/** The terms of two texts that both have, by their number, with the product of their weights. */
function eachShared(
  { starts, ids, weights }: Vectors,
  a: number,
  b: number,
  visit: (id: number, weight: number) => void,
): void {
  let [i, j] = [at(starts, a), at(starts, b)];
  const [endOfA, endOfB] = [at(starts, a + 1), at(starts, b + 1)];
  while (i < endOfA && j < endOfB) {
    const [x, y] = [at(ids, i), at(ids, j)];
    if (x === y) visit(x, at(weights, i) * at(weights, j));
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
}

function cosine({ starts, ids, weights }: Vectors, a: number, b: number): number {
  let sum = 0;
  let [i, j] = [at(starts, a), at(starts, b)];
  const [endOfA, endOfB] = [at(starts, a + 1), at(starts, b + 1)];
  while (i < endOfA && j < endOfB) {
    const [x, y] = [at(ids, i), at(ids, j)];
    if (x === y) sum += at(weights, i) * at(weights, j);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return sum;
}

/** The cosines of one text and many others, the same to the last bit as those of two. */
function manyCosines({ starts, ids, weights }: Vectors, size: number) {
  const own = new Float64Array(size);
  // Most terms of another text are none of this one. A small table tells so, while the large one is mostly out of reach of the cache.
  const mayBeOwn = new Uint8Array(2 ** 15);
  const last = mayBeOwn.length - 1;
  return (text: number, others: Int32Array, found: Float64Array): void => {
    for (let place = at(starts, text); place < at(starts, text + 1); place += 1) {
      own[at(ids, place)] = at(weights, place);
      mayBeOwn[at(ids, place) & last] = 1;
    }
    for (let rank = 0; rank < others.length; rank += 1) {
      const other = at(others, rank);
      const end = at(starts, other + 1);
      let sum = 0;
      for (let place = at(starts, other); place < end; place += 1) {
        const id = at(ids, place);
        if (mayBeOwn[id & last] === 1) sum += at(own, id) * at(weights, place);
      }
      found[rank] = sum;
    }
    for (let place = at(starts, text); place < at(starts, text + 1); place += 1) {
      own[at(ids, place)] = 0;
      mayBeOwn[at(ids, place) & last] = 0;
    }
  };
}

function meanOfPairs(vectors: Vectors, texts: readonly number[]): number {
  let [sum, count] = [0, 0];
  for (const [place, a] of texts.entries())
    for (const b of texts.slice(0, place)) {
      const similarity = cosine(vectors, a, b);
      if (similarity >= sameWork) continue;
      sum += similarity;
      count += 1;
    }
  return sum / Math.max(1, count);
}

/** The same of texts that are different works, by the sum of their vectors: its square is that of each and twice that of each two. */
function meanOfSum({ starts, ids, weights }: Vectors, texts: readonly number[], sums: Float64Array): number {
  let [square, squares] = [0, 0];
  for (const text of texts)
    for (let place = at(starts, text); place < at(starts, text + 1); place += 1) {
      const weight = at(weights, place);
      sums[at(ids, place)] = at(sums, at(ids, place)) + weight;
      squares += weight * weight;
    }
  for (const text of texts)
    for (let place = at(starts, text); place < at(starts, text + 1); place += 1) {
      const sum = at(sums, at(ids, place));
      square += sum * sum;
      sums[at(ids, place)] = 0;
    }
  return (square - squares) / Math.max(1, texts.length * (texts.length - 1));
}

function termsOfGroup(
  { starts, ids, weights }: Vectors,
  texts: readonly number[],
  sums: Float64Array,
): WeightedTerm[] {
  const once: number[] = [];
  const found = new Set<number>();
  for (const text of texts)
    for (let place = at(starts, text); place < at(starts, text + 1); place += 1) {
      const id = at(ids, place);
      if (at(sums, id) === 0) once.push(id);
      else found.add(id);
      sums[id] = at(sums, id) + at(weights, place);
    }
  const terms = Array.from(Int32Array.from(found).sort(), (id) => ({ id, weight: at(sums, id) }));
  for (const id of once) sums[id] = 0;
  return terms;
}

/** For each text those that share most with it in its weightiest terms, the best first, and how like it they are. */
interface Candidates {
  /** How many there are. */
  of(index: number): number;
  text(index: number, rank: number): number;
  similarity(index: number, rank: number): number;
  /** Whether another text is the same work. */
  hasSameWork(index: number): boolean;
}

/** So many candidates are compared for so many that are asked for. */
const candidatesFor = (count: number) => count * 3 + 8;

function candidatesOf(vectors: Vectors, size: number, count: number): Candidates {
  const most = candidatesFor(mostNearest);
  const found = new Int32Array(count);
  const texts = new Int32Array(count * most);
  const similarities = new Float64Array(count * most);
  const hasSameWork = new Uint8Array(count);
  const find = candidateFinder(vectors, invert(vectors, size), count, most);
  const cosinesOf = manyCosines(vectors, size);
  for (let index = 0; index < count; index += 1) {
    const candidates = find(index);
    found[index] = candidates.length;
    texts.set(candidates, index * most);
    cosinesOf(index, candidates, similarities.subarray(index * most));
    for (let rank = 0; rank < candidates.length; rank += 1)
      if (at(similarities, index * most + rank) >= sameWork) hasSameWork[index] = 1;
  }
  return {
    of: (index) => at(found, index),
    text: (index, rank) => at(texts, index * most + rank),
    similarity: (index, rank) => at(similarities, index * most + rank),
    hasSameWork: (index) => hasSameWork[index] === 1,
  };
}

function candidateFinder({ starts, ids, weights }: Vectors, lists: Lists, count: number, most: number) {
  const sums = new Float64Array(count);
  const met = new Int32Array(count);
  const places = new Int32Array(count > 0 ? longestVector(starts) : 0);
  return (index: number): Int32Array => {
    let times = 0;
    const [from, to] = [at(starts, index), at(starts, index + 1)];
    for (let place = from; place < to; place += 1) places[place - from] = place;
    for (const place of heaviest(weights, places, to - from, probes)) {
      const id = at(ids, place);
      const weight = at(weights, place);
      for (let p = at(lists.starts, id); p < at(lists.starts, id + 1); p += 1) {
        const other = at(lists.texts, p);
        if (other === index) continue;
        const sum = at(sums, other);
        if (sum === 0) {
          met[times] = other;
          times += 1;
        }
        sums[other] = sum + weight * at(lists.weights, p);
      }
    }
    const candidates = heaviest(sums, met, times, most);
    for (let each = 0; each < times; each += 1) sums[at(met, each)] = 0;
    return candidates;
  };
}

function longestVector(starts: Int32Array): number {
  let longest = 0;
  for (let text = 0; text + 1 < starts.length; text += 1)
    longest = Math.max(longest, at(starts, text + 1) - at(starts, text));
  return longest;
}

function weigh(terms: TermCounts, count: number): Vectors {
  const rarity = Float64Array.from(terms.spread, (spread) => ln((count + 1) / spread));
  // Of how often a term stands in a text, which is a small number mostly.
  const logarithms = Float64Array.from({ length: 64 }, (_, times) => ln(Math.max(1, times)));
  const starts = new Int32Array(count + 1);
  let ids = new Int32Array(1024);
  let weights = new Float64Array(1024);
  let length = 0;
  const times = new Int32Array(terms.size);
  let met = new Int32Array(256);
  for (let text = 0; text < count; text += 1) {
    let distinct = 0;
    terms.each(text, (id) => {
      if (at(times, id) === 0) {
        met = withRoom(met, distinct + 1);
        met[distinct] = id;
        distinct += 1;
      }
      times[id] = at(times, id) + 1;
    });
    const sorted = met.subarray(0, distinct).sort();
    ids = withRoom(ids, length + distinct);
    weights = withRoom(weights, length + distinct);
    const from = length;
    let squares = 0;
    for (const id of sorted) {
      const logarithm = logarithms[at(times, id)] ?? ln(at(times, id));
      const weight = (1 + logarithm) * at(rarity, id) * (id < terms.words ? 1 : pairWeight);
      squares += weight * weight;
      times[id] = 0;
      // A word that no other text has makes the vector longer, but is nothing to compare.
      if (at(terms.spread, id) < 2) continue;
      ids[length] = id;
      weights[length] = weight;
      length += 1;
    }
    const norm = Math.sqrt(squares) || 1;
    for (let place = from; place < length; place += 1) weights[place] = at(weights, place) / norm;
    starts[text + 1] = length;
  }
  return { starts, ids: ids.slice(0, length), weights: weights.slice(0, length) };
}

/** For each term the texts that hold it, those that it weighs most in, at most `longestList`. */
interface Lists {
  starts: Int32Array;
  texts: Int32Array;
  weights: Float64Array;
}

function invert({ starts, ids, weights }: Vectors, size: number): Lists {
  const wholeStarts = new Int32Array(size + 1);
  for (const id of ids) wholeStarts[id + 1] = at(wholeStarts, id + 1) + 1;
  const listStarts = new Int32Array(size + 1);
  for (let id = 0; id < size; id += 1) {
    listStarts[id + 1] = at(listStarts, id) + Math.min(at(wholeStarts, id + 1), longestList);
    wholeStarts[id + 1] = at(wholeStarts, id + 1) + at(wholeStarts, id);
  }
  const filled = wholeStarts.slice();
  const places = new Int32Array(ids.length);
  const textAt = new Int32Array(ids.length);
  for (let text = 0; text + 1 < starts.length; text += 1)
    for (let place = at(starts, text); place < at(starts, text + 1); place += 1) {
      const id = at(ids, place);
      textAt[place] = text;
      places[at(filled, id)] = place;
      filled[id] = at(filled, id) + 1;
    }
  const lists: Lists = {
    starts: listStarts,
    texts: new Int32Array(at(listStarts, size)),
    weights: new Float64Array(at(listStarts, size)),
  };
  for (let id = 0; id < size; id += 1) {
    const all = places.subarray(at(wholeStarts, id), at(wholeStarts, id + 1));
    const kept = all.length > longestList ? heaviest(weights, all, all.length, longestList) : all;
    for (let offset = 0; offset < kept.length; offset += 1) {
      lists.texts[at(listStarts, id) + offset] = at(textAt, at(kept, offset));
      lists.weights[at(listStarts, id) + offset] = at(weights, at(kept, offset));
    }
  }
  return lists;
}

/** The weightiest terms in words; a word that a pair already names is not named again. @param shared by the number of the term. */
function namesOf(
  shared: readonly WeightedTerm[],
  { words, halves, printed }: TermCounts,
  most: number,
): string[] {
  const named = new Set<number>();
  const names: string[] = [];
  // A pair counts with its words, which it stands for.
  const alone = new Map<number, number>();
  for (const { id, weight } of shared) if (id < words) alone.set(id, weight);
  const partsOf = (id: number) => (id < words ? [id] : halves(id));
  const worths = Float64Array.from(shared, ({ id, weight }) => {
    const ofParts = id < words ? 0 : partsOf(id).reduce((sum, part) => sum + (alone.get(part) ?? 0), 0);
    return weight + ofParts / 2;
  });
  // Few are named, so that the others need no order: those that are tried are put in order in one go, more only where they do not do.
  const places = Int32Array.from(shared, (_, place) => place);
  let tried = 0;
  for (let next = 8 * most; names.length < most && tried < shared.length; next *= 8) {
    for (const place of heaviest(worths, places, shared.length, next).subarray(tried)) {
      const { id = 0 } = shared[place] ?? {};
      const parts = partsOf(id);
      if (names.length === most || parts.some((part) => named.has(part))) continue;
      for (const part of parts) named.add(part);
      names.push(printed(id));
    }
    tried = next;
  }
  return names;
}

function at(array: Int32Array | Float64Array, index: number): number {
  return array[index] ?? 0;
}
