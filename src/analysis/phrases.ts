/** Finds recurring phrases: runs of one to four words, counted by the texts that print them. */
import type { Corpus } from './corpus.ts';
import { numberedPairs, pairTally } from './number-pairs.ts';
import { smallForms } from './term-counts.ts';
import { gap } from './text-terms.ts';

export interface Phrase {
  /** Its words, joined by "-". */
  slug: string;
  /** Folded, without plural. */
  words: string[];
  printings: Printings;
  /** The word that follows it in most texts, and in how many. Absent where no word does in two texts and `shareOfNext` of its own. */
  next?: { word: string; texts: number } | undefined;
  /** In what share of its places nothing follows that could belong to it: seldom for "scalable Gaussian". */
  alone: number;
}

/** The texts that print a phrase. */
export interface Printings {
  /** Positions of the texts, each once. */
  texts: Int32Array;
  /** How often each prints it. */
  times: Int32Array;
  /** Whether each has it in its title: 1 or 0. */
  inTitle: Uint8Array;
  titles: number;
}

const longest = 4;
/** A word can complete a phrase if it follows it in this share of its texts. */
export const shareOfNext = 0.4;

/**
 * Every phrase of at least `fewest` texts that stands in a title, or is `wanted`. A longer phrase is counted only when the shorter ones
 * in it recur, so that little is kept.
 */
export function phrasesOf(
  corpus: Corpus,
  fewest: number,
  wanted: (slug: string) => boolean,
): Map<string, Phrase> {
  const all = new Map<string, Phrase>();
  let level = singleWords(corpus, fewest);
  for (let length = 1; length <= longest; length += 1) {
    const following = length < longest ? followingWords(corpus, level, length, fewest) : undefined;
    const next = following && mostFrequentNext(corpus, level, following);
    const postings = printingsOf(corpus, level);
    const alone = sharesAlone(corpus, level, length);
    for (const [number, words] of level.words.entries()) {
      const slug = words.map((word) => corpus.singulars[word] ?? '').join('-');
      const printings = postings(number, wanted(slug));
      if (!printings) continue;
      all.set(slug, {
        slug,
        words: words.map((word) => corpus.singulars[word] ?? ''),
        printings,
        next: next?.[number],
        alone: alone[number] ?? 0,
      });
    }
    if (following) level = longerPhrases(level, following, fewest);
  }
  return all;
}

/** The phrases of one length, numbered in the order in which they come first. */
interface Level {
  /** The number of the phrase that begins at each token, or -1. */
  at: Int32Array;
  /** By the number of the phrase: its words, by their number in `singulars`. */
  words: number[][];
  /** By the number of the phrase: how many texts print it. */
  spread: number[];
}

function singleWords({ texts, tokens, starts, singularOf, singulars }: Corpus, fewest: number): Level {
  const spread = new Int32Array(singulars.length);
  const last = new Int32Array(singulars.length).fill(-1);
  for (let text = 0; text < texts; text += 1)
    for (let place = at(starts, 2 * text); place < at(starts, 2 * text + 2); place += 1) {
      const word = at(singularOf, at(tokens, place) >> 1);
      if (at(tokens, place) === gap || at(last, word) === text) continue;
      last[word] = text;
      spread[word] = at(spread, word) + 1;
    }
  const level: Level = { at: new Int32Array(tokens.length).fill(-1), words: [], spread: [] };
  const numbers = new Int32Array(singulars.length).fill(-1);
  for (let place = 0; place < tokens.length; place += 1) {
    const word = at(singularOf, at(tokens, place) >> 1);
    if (at(tokens, place) === gap || at(spread, word) < fewest) continue;
    if (at(numbers, word) < 0) {
      numbers[word] = level.words.length;
      level.words.push([word]);
      level.spread.push(at(spread, word));
    }
    level.at[place] = at(numbers, word);
  }
  return level;
}

/** Phrases with a word that follows them, numbered in the order in which they come first; of those that are rare, not all. */
interface Following {
  size: number;
  phrases: Int32Array;
  words: Int32Array;
  /** How many texts print both. */
  spread: Int32Array;
  /** The number of the phrase with its next word that begins at each token, or -1. */
  at: Int32Array;
}

function followingWords(
  { texts, tokens, starts, singularOf }: Corpus,
  level: Level,
  length: number,
  fewest: number,
): Following {
  const nextOf = (place: number) => {
    const token = tokens[place + length] ?? gap;
    return at(level.at, place) < 0 || token === gap ? gap : at(singularOf, token >> 1);
  };
  const leastNext = Math.min(255, Math.max(2, Math.floor(fewest * shareOfNext)));
  const tally = pairTally(tokens.length);
  for (let place = 0; place < tokens.length; place += 1) {
    const word = nextOf(place);
    if (word !== gap) tally.add(at(level.at, place), word);
  }
  const pairs = numberedPairs();
  const pairAt = new Int32Array(tokens.length).fill(-1);
  for (let place = 0; place < tokens.length; place += 1) {
    const word = nextOf(place);
    if (word !== gap && tally.count(at(level.at, place), word) >= leastNext)
      pairAt[place] = pairs.add(at(level.at, place), word);
  }
  const spread = new Int32Array(pairs.size);
  const last = new Int32Array(pairs.size).fill(-1);
  for (let text = 0; text < texts; text += 1)
    for (let place = at(starts, 2 * text); place < at(starts, 2 * text + 2); place += 1) {
      const pair = at(pairAt, place);
      if (pair < 0 || at(last, pair) === text) continue;
      last[pair] = text;
      spread[pair] = at(spread, pair) + 1;
    }
  return { size: pairs.size, phrases: pairs.firsts, words: pairs.seconds, spread, at: pairAt };
}

function mostFrequentNext(
  { singulars }: Corpus,
  level: Level,
  { size, phrases, words, spread }: Following,
): Phrase['next'][] {
  const best = new Int32Array(level.words.length).fill(-1);
  for (let pair = 0; pair < size; pair += 1) {
    const known = at(best, at(phrases, pair));
    if (known < 0 || at(spread, pair) > at(spread, known)) best[at(phrases, pair)] = pair;
  }
  return Array.from(best, (pair) =>
    pair < 0 ? undefined : { word: singulars[at(words, pair)] ?? '', texts: at(spread, pair) },
  );
}

/** For each phrase the share of its places where a run ends with it. */
function sharesAlone({ tokens }: Corpus, level: Level, length: number): Float64Array {
  const times = new Int32Array(level.words.length);
  const alone = new Float64Array(level.words.length);
  for (let place = 0; place < tokens.length; place += 1) {
    const phrase = at(level.at, place);
    if (phrase < 0) continue;
    times[phrase] = at(times, phrase) + 1;
    if ((tokens[place + length] ?? gap) === gap) alone[phrase] = (alone[phrase] ?? 0) + 1;
  }
  return alone.map((ends, phrase) => ends / Math.max(1, at(times, phrase)));
}

/** The phrases that are one word longer. */
function longerPhrases(level: Level, following: Following, fewest: number): Level {
  const longer: Level = { at: new Int32Array(level.at.length), words: [], spread: [] };
  const numbers = new Int32Array(following.size).fill(-1);
  for (let pair = 0; pair < following.size; pair += 1) {
    if (at(following.spread, pair) < fewest) continue;
    numbers[pair] = longer.words.length;
    longer.words.push([...(level.words[at(following.phrases, pair)] ?? []), at(following.words, pair)]);
    longer.spread.push(at(following.spread, pair));
  }
  longer.at = following.at.map((pair) => (pair < 0 ? -1 : at(numbers, pair)));
  return longer;
}

/** What prints each phrase of a level. Most are in no title, and nothing more is noted of them unless they are wanted. */
function printingsOf(
  { texts, starts }: Corpus,
  level: Level,
): (phrase: number, isWanted: boolean) => Printings | undefined {
  const ends = new Int32Array(level.words.length + 1);
  for (const [phrase, spread] of level.spread.entries()) ends[phrase + 1] = at(ends, phrase) + spread;
  const firsts = ends.slice();
  const total = at(ends, level.words.length);
  const [textOf, times, inTitle] = [new Int32Array(total), new Int32Array(total), new Uint8Array(total)];
  const titles = new Int32Array(level.words.length);
  for (let text = 0; text < texts; text += 1)
    for (let place = at(starts, 2 * text); place < at(starts, 2 * text + 2); place += 1) {
      const phrase = at(level.at, place);
      if (phrase < 0) continue;
      const known = at(ends, phrase) - 1;
      if (known >= at(firsts, phrase) && at(textOf, known) === text) {
        times[known] = at(times, known) + 1;
        continue;
      }
      const isTitle = place < at(starts, 2 * text + 1);
      textOf[known + 1] = text;
      times[known + 1] = 1;
      inTitle[known + 1] = isTitle ? 1 : 0;
      titles[phrase] = at(titles, phrase) + (isTitle ? 1 : 0);
      ends[phrase] = known + 2;
    }
  return (phrase, isWanted) => {
    if (at(titles, phrase) === 0 && !isWanted) return undefined;
    const [from, to] = [at(firsts, phrase), at(ends, phrase)];
    return {
      texts: textOf.slice(from, to),
      times: times.slice(from, to),
      inTitle: inTitle.slice(from, to),
      titles: at(titles, phrase),
    };
  };
}

/** The printings of one phrase and those of another; where a text prints both, its times are what `both` makes of them. */
export function unitedPrintings(
  a: Printings,
  b: Printings,
  both: (timesOfA: number, timesOfB: number) => number,
): Printings {
  const found = new Map<number, { times: number; inTitle: number }>();
  for (const { texts, times, inTitle } of [a, b])
    for (const [place, text] of texts.entries()) {
      const known = found.get(text);
      const own = times[place] ?? 0;
      found.set(text, {
        times: known ? both(known.times, own) : own,
        inTitle: Math.max(known?.inTitle ?? 0, inTitle[place] ?? 0),
      });
    }
  const inTitle = Uint8Array.from(found.values(), (each) => each.inTitle);
  return {
    texts: Int32Array.from(found.keys()),
    times: Int32Array.from(found.values(), ({ times }) => times),
    inTitle,
    titles: inTitle.reduce((sum, is) => sum + is, 0),
  };
}

/** The texts that print one of some phrases, for each phrase. */
export function textsPrinting(corpus: Corpus, phrases: Iterable<string>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  eachOccurrence(corpus, phrases, (slug, text) => {
    const texts = found.get(slug) ?? [];
    found.set(slug, texts);
    if (texts.at(-1) !== text) texts.push(text);
  });
  return found;
}

export interface PhraseUse extends Pick<Phrase, 'alone' | 'next'> {
  /** Positions of the texts that print it, each once, in their order. */
  texts: number[];
}

/** How each phrase is used, whether in a title or not. */
export function usesOf(corpus: Corpus, phrases: Iterable<string>): Map<string, PhraseUse> {
  const { tokens, singularOf, singulars } = corpus;
  const found = new Map<string, PhraseUse & { times: number; following: Map<string, Set<number>> }>();
  eachOccurrence(corpus, phrases, (slug, text, _, end) => {
    const use = found.get(slug) ?? {
      texts: [],
      alone: 0,
      times: 0,
      following: new Map<string, Set<number>>(),
    };
    found.set(slug, use);
    if (use.texts.at(-1) !== text) use.texts.push(text);
    use.times += 1;
    const token = tokens[end] ?? gap;
    if (token === gap) use.alone += 1;
    else {
      const word = singulars[at(singularOf, token >> 1)] ?? '';
      use.following.set(word, (use.following.get(word) ?? new Set<number>()).add(text));
    }
  });
  for (const use of found.values()) {
    use.alone /= use.times;
    for (const [word, { size }] of use.following)
      if (size > (use.next?.texts ?? 0)) use.next = { word, texts: size };
  }
  return found;
}

/**
 * How each phrase is printed most often; of equally frequent ways the first. A word is in small letters where it ever is in any text:
 * "Hopfield networks", though titles have "Hopfield Networks".
 */
export function printedAs(corpus: Corpus, phrases: Iterable<string>): Map<string, string> {
  const { forms, tokens } = corpus;
  const small = smallForms(corpus);
  const ways = new Map<string, Map<string, number>>();
  eachOccurrence(corpus, phrases, (slug, _, from, to) => {
    let way = '';
    for (let place = from; place < to; place += 1) {
      const token = at(tokens, place);
      way += `${place === from ? '' : token % 2 === 1 ? '-' : ' '}${forms[at(small, token >> 1)] ?? ''}`;
    }
    const counts = ways.get(slug) ?? new Map<string, number>();
    ways.set(slug, counts.set(way, (counts.get(way) ?? 0) + 1));
  });
  const mostOften = (counts: Map<string, number>) =>
    [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
  return new Map([...ways].map(([slug, counts]) => [slug, mostOften(counts)]));
}

/** Calls back for each place where one of some phrases is printed, with its tokens from `from` to `to`. */
function eachOccurrence(
  { texts, tokens, starts, singularOf, singulars }: Corpus,
  phrases: Iterable<string>,
  visit: (slug: string, text: number, from: number, to: number) => void,
): void {
  const numbers = new Map(singulars.map((word, number) => [word, number]));
  // A tree of the phrases: a pair is a node and the word that leads on from it. The root is -1.
  const tree = numberedPairs();
  const slugs: (string | undefined)[] = [];
  for (const slug of phrases) {
    let node = -1;
    for (const word of slug.split('-')) node = tree.add(node, numbers.get(word) ?? singulars.length);
    slugs[node] = slug;
  }
  for (let text = 0; text < texts; text += 1)
    for (let start = at(starts, 2 * text); start < at(starts, 2 * text + 2); start += 1) {
      let node = -1;
      for (let place = start; ; place += 1) {
        const token = tokens[place] ?? gap;
        node = token === gap ? -1 : tree.find(node, at(singularOf, token >> 1));
        if (node < 0) break;
        const slug = slugs[node];
        if (slug !== undefined) visit(slug, text, start, place + 1);
      }
    }
}

function at(array: Int32Array, index: number): number {
  return array[index] ?? 0;
}
