/** Finds topics in the texts: phrases that recur in several entries, stand in a title, and whose entries are similar. */

import { by } from '../text/compare.ts';
import { fingerprint, fold } from '../text/fold.ts';
import { englishStem } from '../text/stem.ts';
import { commonNouns } from '../text/stop-words.ts';
import { acronymsIn, acronymsOf } from './acronyms.ts';
import type { Corpus } from './corpus.ts';
import { completed, naming } from './noun-phrases.ts';
import { type Phrase, phrasesOf, printedAs, unitedPrintings } from './phrases.ts';
import type { Similarity } from './similarity.ts';
import { termRuns } from './terms.ts';
import type { Comparable } from './text-terms.ts';
import { verbsAmong } from './verbs.ts';

export interface Topic {
  /** Folded words without plural, joined by "-": the same phrase has the same slug in every build. */
  slug: string;
  /** As printed most often: "physics-informed neural networks". */
  label: string;
  /** What an entry prints that stands here, each written as a slug: "physics-informed-neural-network", "pinn". */
  phrases: string[];
  /** Positions of the entries, those that it tells most about first. */
  entries: number[];
}

export interface Topics {
  /** By label. */
  topics: Topic[];
  /** For each text the topics that it stands under, the most telling first. */
  of: Topic[][];
}

const mostOfAText = 4;
/** Texts of one topic are at least so many times as like each other as any two texts are. */
const leastSimilarity = 2.1;
const leastSimilarityOfWord = 3.2;
const leastSimilarityOfCommonWords = 4.5;
const leastSimilarityOfCompleted = 6.5;
/** A topic of too few texts is one all the same when it is in all their titles. */
const leastSimilarityOfFew = 5;
/** So many texts of a topic are compared to find out. */
const sample = 14;
/** Above this share of the smaller one's texts, two topics are one. */
const sameTopic = 0.6;

type ToldPhrase = Phrase & { phrases: string[] };
type Candidate = ToldPhrase & { similarity: number; score: number };

/**
 * Finds the topics of a catalogue. The order of the texts, which are those of the corpus, decides ties.
 *
 * @param series the name of each text's series, where it has one
 */
export function topicsOf(
  texts: readonly Comparable[],
  corpus: Corpus,
  similarity: Pick<Similarity, 'between' | 'among'>,
  series: readonly (string | undefined)[] = [],
): Topics {
  const works = worksOf(texts);
  const fewest = Math.max(3, Math.round(texts.length / 1500));
  const most = Math.max(12, Math.round(texts.length * 0.15));
  const acronyms = acronymsOf(texts.map(({ text }) => acronymsIn(text)));
  const told = new Set([...acronyms].flat());
  const phrases = phrasesOf(corpus, Math.max(2, fewest - 1), (slug) => told.has(slug));
  const similarityOf = relativeSimilarity(texts.length, similarity);

  const namesSeries = seriesNames(series);
  const candidates = new Map<string, Candidate>();
  for (const each of withAcronyms(phrases, acronyms)) {
    const phrase = completed(each);
    if (!phrase || phrase.printings.titles === 0 || namesSeries(phrase)) continue;
    const { texts: positions, titles } = phrase.printings;
    const spread = countDistinct(positions, works);
    const least = leastFor(phrase, spread);
    // A topic of too few texts is one all the same when it is in all their titles and they are very much alike.
    const mayBeFew = titles >= spread && phrase.words.length > 1;
    if (spread > most || spread < (mayBeFew ? fewest - 1 : fewest) || least === Number.POSITIVE_INFINITY)
      continue;
    const similarity = similarityOf(positions);
    if (spread < fewest && similarity <= leastSimilarityOfFew) continue;
    if (similarity < least) continue;
    const share = titles / positions.length;
    const length = Math.sqrt(phrase.words.length);
    const score = Math.min(similarity, 9) * Math.sqrt(spread) * (0.4 + share) * length;
    const same = candidates.get(phrase.slug);
    candidates.set(
      phrase.slug,
      same ? joined(same, { ...phrase, similarity, score }) : { ...phrase, similarity, score },
    );
  }
  const verbs = verbsIn([...candidates.values()], phrases, texts);
  const named = [...candidates.values()].filter(({ words }) => !words.some((word) => verbs.has(word)));
  const ranked = named.sort(
    by(
      ({ score }) => -score,
      ({ slug }) => slug,
    ),
  );
  return assigned(distinct(ranked, texts.length, Math.round(4 * Math.sqrt(texts.length))), corpus);
}

/** "Sensors recover" recurs where titles are sentences, and names nothing. Of each word some texts are read. */
function verbsIn(
  candidates: readonly Candidate[],
  phrases: ReadonlyMap<string, Phrase>,
  texts: readonly Comparable[],
): Set<string> {
  const all = candidates.flatMap(({ words }) => (words.length > 1 ? words : []));
  const words = new Set(all.filter((word) => !naming.test(word) && !commonNouns.has(word)));
  const read = new Set(
    [...words].flatMap((word) => [...(phrases.get(word)?.printings.texts.subarray(0, sample) ?? [])]),
  );
  for (const { words: own, printings } of candidates)
    if (own.some((word) => words.has(word)))
      for (const text of printings.texts.subarray(0, sample)) read.add(text);
  return verbsAmong(
    words,
    [...read].flatMap((text) => texts[text] ?? []),
  );
}

/** Tells what is the name of a series, or a part of it, and stands mostly in texts of that series: its page has them all already. */
function seriesNames(series: readonly (string | undefined)[]): (phrase: Phrase) => boolean {
  const names = new Map<string, string>();
  for (const name of new Set(series))
    if (name !== undefined)
      names.set(
        name,
        // "Machine Learning Seminar" is called after machine learning.
        termRuns(name)
          .map((run) => run.flatMap(({ singular, isCommon }) => (isCommon ? [] : [singular])).join('-'))
          .map((words) => `-${words}-`)
          .join(),
      );
  return ({ slug, printings: { texts } }) => {
    const own = texts.filter((text) => names.get(series[text] ?? '')?.includes(`-${slug}-`)).length;
    return own * 2 > texts.length;
  };
}

/** One phrase reached in two ways: as it stands, and completed from a shorter one. */
function joined(a: Candidate, b: Candidate): Candidate {
  const wider = b.printings.texts.length > a.printings.texts.length ? b : a;
  return {
    ...wider,
    printings: unitedPrintings(a.printings, b.printings, (_, timesOfB) => timesOfB),
    phrases: [...a.phrases, ...b.phrases],
    score: Math.max(a.score, b.score),
  };
}

/** How many works some texts are. */
function countDistinct(positions: Int32Array, works: Int32Array): number {
  // Nearly every text is a work of its own.
  const repeated = new Set<number>();
  let count = 0;
  for (const text of positions)
    if (works[text] === unique) count += 1;
    else repeated.add(works[text] ?? 0);
  return count + repeated.size;
}

/** The work of a text that is like no other. */
const unique = -1;
/** Texts that begin with the same letters and digits, so many of them, may be the same … */
const lettersOfBeginning = 64;
/** … which mostly stand among so many characters. */
const beginning = 240;

/** For each text that is not the only one of its work the number of the work: a talk given twice has the same text, but for its title. */
function worksOf(texts: readonly Comparable[]): Int32Array {
  const alike = new Map<string, number[]>();
  for (const [index, { title, text }] of texts.entries()) {
    const key = beginningOf(text) || beginningOf(title);
    const others = alike.get(key);
    if (others) others.push(index);
    else alike.set(key, [index]);
  }
  const works = new Int32Array(texts.length).fill(unique);
  for (const group of alike.values()) {
    if (group.length === 1) continue;
    const first = new Map<string, number>();
    for (const index of group) {
      const { title = '', text = '' } = texts[index] ?? {};
      const key = fingerprint(text) || fingerprint(title);
      const work = first.get(key) ?? index;
      first.set(key, work);
      works[index] = work;
    }
  }
  return works;
}

/** What the fingerprint of a text begins with, without reading it to its end. */
function beginningOf(text: string): string {
  const letters = fingerprint(text.slice(0, beginning));
  // The slice may have parted the last letter from its accents.
  const isEnough = text.length <= beginning || letters.length > lettersOfBeginning + 8;
  return (isEnough ? letters : fingerprint(text)).slice(0, lettersOfBeginning);
}

/** Phrases with the texts that print their acronym; the acronym alone is none. */
function withAcronyms(phrases: Map<string, Phrase>, acronyms: ReadonlyMap<string, string>): ToldPhrase[] {
  const shortForms = new Map<string, string[]>();
  for (const [short, long] of acronyms) {
    if (!phrases.has(long)) continue;
    const shorter = shortForms.get(long) ?? [];
    shortForms.set(long, shorter);
    shorter.push(short);
  }
  const spelledOut = new Set([...shortForms.values()].flat());
  return [...phrases.values()]
    .filter(({ slug }) => !spelledOut.has(slug))
    .map((phrase) => {
      const short = (shortForms.get(phrase.slug) ?? []).flatMap((slug) => phrases.get(slug) ?? []);
      return {
        ...phrase,
        printings: short.reduce(
          (printings, other) => unitedPrintings(printings, other.printings, (own, more) => own + more),
          phrase.printings,
        ),
        phrases: [phrase.slug, ...short.map(({ slug }) => slug)],
      };
    });
}

function leastFor({ words, phrases }: { words: string[]; phrases: string[] }, spread: number): number {
  if (words.every((word) => commonNouns.has(word))) return leastSimilarityOfCommonWords;
  // A single word that another completes stands for much else too, unless its texts are very much alike.
  if (words.length === 2 && phrases.includes(words[0] ?? '')) return leastSimilarityOfCompleted;
  if (words.length > 1) return leastSimilarity;
  return spread > 3 ? leastSimilarityOfWord : Number.POSITIVE_INFINITY;
}

/** How like the texts at some positions are to each other, against any two texts. */
function relativeSimilarity(count: number, { between, among }: Pick<Similarity, 'between' | 'among'>) {
  const some = Array.from({ length: Math.min(4000, count * 12) }, (_, index): [number, number] => {
    const a = index % count;
    return [a, (a + 1 + ((index * 7919) % Math.max(1, count - 1))) % count];
  });
  // The same work given twice says nothing of a field.
  const values = some.flatMap(([a, b]) => (a === b ? [] : between(a, b))).filter((value) => value < 0.9);
  const any = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length) || 1;
  return (positions: Int32Array) => {
    const step = Math.max(1, positions.length / sample);
    const taken = Array.from(
      { length: Math.min(sample, positions.length) },
      (_, index) => positions[Math.floor(index * step)] ?? 0,
    );
    return among(taken) / any;
  };
}

/** Leaves out what says the same as something better, best first; the best `most` of the rest. */
function distinct(candidates: readonly Candidate[], texts: number, most: number): Candidate[] {
  const kept: Candidate[] = [];
  const stems = new Map(candidates.map((candidate) => [candidate, stemsOf(candidate)]));
  /** Of each text those of the kept that it prints, by their place. */
  const byText: number[][] = Array.from({ length: texts }, () => []);
  const slugs = new Map(candidates.map((candidate) => [candidate.slug, candidate]));
  const partial = new Set(
    candidates.flatMap(({ words, printings }) =>
      [words.slice(1), words.slice(0, -1)].flatMap((part) => {
        const shorter = slugs.get(part.join('-'));
        return shorter && shorter.printings.texts.length <= printings.texts.length ? [shorter] : [];
      }),
    ),
  );
  for (const candidate of candidates) {
    if (kept.length === most) break;
    if (partial.has(candidate)) continue;
    const shared = new Map<number, number>();
    for (const text of candidate.printings.texts)
      for (const other of byText[text] ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    const isKnown = [...shared].some(([place, both]) => {
      const other = kept[place] as Candidate;
      return isSame(candidate, other, both, stems.get(candidate), stems.get(other));
    });
    if (isKnown) continue;
    for (const text of candidate.printings.texts) byText[text]?.push(kept.length);
    kept.push(candidate);
  }
  return kept;
}

/**
 * Two topics are one when they have the same entries, or the same words and, of the smaller one's entries, most.
 *
 * @param both how many entries they share
 */
function isSame(
  a: Candidate,
  b: Candidate,
  both: number,
  stems: ReadonlySet<string> = new Set(),
  others: ReadonlySet<string> = new Set(),
): boolean {
  const [countOfA, countOfB] = [a.printings.texts.length, b.printings.texts.length];
  const [smaller, larger] = [Math.min(countOfA, countOfB), Math.max(countOfA, countOfB)];
  if (both / (smaller + larger - both) > sameTopic) return true;
  const shared = [...stems].filter((stem) => others.has(stem));
  if (shared.length === stems.size && shared.length === others.size) return true;
  return shared.length > 0 && both / smaller > sameTopic && smaller / larger > 0.5;
}

/** The words that make a phrase what it is, as stems. */
function stemsOf({ words }: Phrase): Set<string> {
  return new Set(words.filter((word) => !commonNouns.has(word)).map(englishStem));
}

function assigned(chosen: readonly Candidate[], corpus: Corpus): Topics {
  const labels = printedAs(corpus, new Set(chosen.map(({ slug }) => slug)));
  const weighed: { topic: Topic; weight: number }[][] = Array.from({ length: corpus.texts }, () => []);
  const topics = chosen.map(({ slug, phrases, printings, similarity }): Topic => {
    const { texts, times, inTitle } = printings;
    const places = Array.from(texts, (_, place) => place);
    const weight = (place: number) => (times[place] ?? 0) + (inTitle[place] === 1 ? 10 : 0);
    const order = places.sort((a, b) => weight(b) - weight(a) || (texts[a] ?? 0) - (texts[b] ?? 0));
    const topic: Topic = {
      slug,
      label: labels.get(slug) ?? slug.replaceAll('-', ' '),
      phrases: [...new Set(phrases)],
      entries: order.map((place) => texts[place] ?? 0),
    };
    for (const place of order) {
      const weight = Math.sqrt(times[place] ?? 0) * similarity * (inTitle[place] === 1 ? 3 : 1);
      weighed[texts[place] ?? 0]?.push({ topic, weight });
    }
    return topic;
  });
  const of = weighed.map((list) =>
    list
      .sort((a, b) => b.weight - a.weight)
      .slice(0, mostOfAText)
      .map(({ topic }) => topic),
  );
  return {
    of,
    topics: topics
      .map((topic) => ({ ...topic, entries: topic.entries.filter((text) => of[text]?.includes(topic)) }))
      .sort(
        by(
          ({ label }) => fold(label),
          ({ slug }) => slug,
        ),
      ),
  };
}
