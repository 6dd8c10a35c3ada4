/** Finds topics in the texts: phrases that recur in several entries, stand in a title, and whose entries are similar. */

import { by } from '../text/compare.ts';
import { fingerprint, fold } from '../text/fold.ts';
import { englishStem } from '../text/stem.ts';
import { commonNouns } from '../text/stop-words.ts';
import { acronymsOf } from './acronyms.ts';
import { type Phrase, phrasesOf, printedAs, type Read, readRuns } from './phrases.ts';

export interface TopicText {
  title: string;
  text: string;
}

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

type Candidate = Phrase & { phrases: string[]; similarity: number; score: number };

/**
 * Finds the topics of a catalogue. The order of the texts decides ties.
 *
 * @param between how like two texts are.
 */
export function topicsOf(texts: readonly TopicText[], between: (a: number, b: number) => number): Topics {
  const read = texts.map(readRuns);
  const works = worksOf(texts);
  const fewest = Math.max(3, Math.round(texts.length / 1500));
  const most = Math.max(12, Math.round(texts.length * 0.15));
  const acronyms = acronymsOf(texts.map(({ text }) => text));
  const spelled = new Set([...acronyms].flat());
  const phrases = phrasesOf(read, Math.max(2, fewest - 1), {
    asksForNext: canBeCompleted,
    isNeeded: (slug, isInTitle) => isInTitle || spelled.has(slug),
  });
  const merged = withAcronyms(phrases, acronyms);
  const similarityOf = relativeSimilarity(texts.length, between);

  const candidates = new Map<string, Candidate>();
  for (const each of merged) {
    const phrase = each.titles.size > 0 && completed(each);
    if (!phrase) continue;
    const positions = [...phrase.texts.keys()];
    const spread = new Set(positions.map((text) => works[text])).size;
    if (spread > most) continue;
    const similarity = similarityOf(positions);
    const isTitleOfAll =
      phrase.titles.size >= spread && phrase.words.length > 1 && similarity > leastSimilarityOfFew;
    if (spread < (isTitleOfAll ? fewest - 1 : fewest)) continue;
    if (similarity < leastFor(phrase, spread)) continue;
    const share = phrase.titles.size / positions.length;
    const length = Math.sqrt(phrase.words.length);
    const score = Math.min(similarity, 9) * Math.sqrt(spread) * (0.4 + share) * length;
    const same = candidates.get(phrase.slug);
    candidates.set(
      phrase.slug,
      same ? joined(same, { ...phrase, similarity, score }) : { ...phrase, similarity, score },
    );
  }
  const chosen = distinct(
    [...candidates.values()].sort(
      by(
        ({ score }) => -score,
        ({ slug }) => slug,
      ),
    ),
  ).slice(0, Math.round(4 * Math.sqrt(texts.length)));
  return assigned(chosen, read);
}

/** One phrase reached in two ways: as it stands, and completed from a shorter one. */
function joined(a: Candidate, b: Candidate): Candidate {
  const wider = b.texts.size > a.texts.size ? b : a;
  return {
    ...wider,
    texts: new Map([...a.texts, ...b.texts]),
    titles: new Set([...a.titles, ...b.titles]),
    phrases: [...a.phrases, ...b.phrases],
    score: Math.max(a.score, b.score),
  };
}

/** For each text the first one that it is the same as, but for the title: a talk given twice is one work. */
function worksOf(texts: readonly TopicText[]): number[] {
  const first = new Map<string, number>();
  return texts.map(({ title, text }, index) => {
    const key = fingerprint(text) || fingerprint(title);
    const work = first.get(key) ?? index;
    first.set(key, work);
    return work;
  });
}

/** Phrases with the texts that print their acronym; the acronym alone is none. */
function withAcronyms(
  phrases: Map<string, Phrase>,
  acronyms: ReadonlyMap<string, string>,
): (Phrase & { phrases: string[] })[] {
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
      if (short.length === 0) return { ...phrase, phrases: [phrase.slug] };
      const texts = new Map(phrase.texts);
      for (const other of short)
        for (const [text, times] of other.texts) texts.set(text, (texts.get(text) ?? 0) + times);
      return {
        ...phrase,
        texts,
        titles: new Set([...phrase.titles, ...short.flatMap(({ titles }) => [...titles])]),
        phrases: [phrase.slug, ...short.map(({ slug }) => slug)],
      };
    });
}

/** Endings of words that want a noun after them … */
const describing =
  /(?:ed|wise|al|ive|ic|ous|able|ible|less|ful|ary|ant|ent|convex|linear|deep|agnostic|aware|free|shot|stage|level|scale|layer|task|non|multi|pre|post|semi|self|based|brief)$/;
/** … but for these, which are nouns, and what is too vague to name anything. */
const nouns =
  /^(?:goal|signal|objective|perspective|metric|logic|integral|interval|topic|speed|retrieval|manifold|functional|potential|journal|arrival|survival|feed|agent|gradient|descent|component|element|experiment|environment|ant|moment|patient|document|coefficient|exponent|invariant|variant|constant|determinant)$/;
const vague = /^(?:perspective|counterpart|introduction|truth|page|advantage|theme|work)$/;
/** Endings of words that can be a topic alone. */
const naming = /(?:tion|sion|ity|ing|graph|ology|ism|esis)$/;

const wantsNoun = (word: string) => describing.test(word) && !nouns.test(word);

/** Whether what follows decides if a phrase can stand alone. */
function canBeCompleted(words: readonly string[]): boolean {
  return words.length === 1 || (words.length <= 3 && wantsNoun(words.at(-1) ?? ''));
}

/** A phrase that can stand alone; what cannot ("semi-supervised") is completed by the word that mostly follows it. */
function completed(phrase: Phrase & { phrases: string[] }): (Phrase & { phrases: string[] }) | undefined {
  const last = phrase.words.at(-1) ?? '';
  if (phrase.words.some((word) => /^\d|^.{1,2}$/.test(word)) || vague.test(last)) return undefined;
  if (phrase.words.length > 1 && !wantsNoun(last)) return phrase;
  if (phrase.words.length > 3) return undefined;
  const [next, following] = [...phrase.next].reduce<[string, number]>(
    (best, [word, texts]) => (texts > best[1] ? [word, texts] : best),
    ['', 0],
  );
  if (following >= Math.max(2, phrase.texts.size * 0.4) && !wantsNoun(next) && !vague.test(next)) {
    const slug = `${phrase.slug}-${next}`;
    return { ...phrase, slug, words: [...phrase.words, next], phrases: [slug, ...phrase.phrases] };
  }
  const isName = phrase.words.length === 1 && naming.test(last) && phrase.titles.size > 1;
  return isName && !commonNouns.has(last) ? phrase : undefined;
}

function leastFor({ words, phrases }: { words: string[]; phrases: string[] }, spread: number): number {
  if (words.every((word) => commonNouns.has(word))) return leastSimilarityOfCommonWords;
  // A single word that another completes stands for much else too, unless its texts are very much alike.
  if (words.length === 2 && phrases.includes(words[0] ?? '')) return leastSimilarityOfCompleted;
  if (words.length > 1) return leastSimilarity;
  return spread > 3 ? leastSimilarityOfWord : Number.POSITIVE_INFINITY;
}

/** How like the texts at some positions are to each other, against any two texts. */
function relativeSimilarity(count: number, between: (a: number, b: number) => number) {
  const mean = (pairs: [number, number][]) => {
    // The same work given twice says nothing of a field.
    const values = pairs.map(([a, b]) => between(a, b)).filter((value) => value < 0.9);
    return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  };
  const some = Array.from({ length: Math.min(4000, count * 12) }, (_, index): [number, number] => {
    const a = index % count;
    return [a, (a + 1 + ((index * 7919) % Math.max(1, count - 1))) % count];
  });
  const any = mean(some.filter(([a, b]) => a !== b)) || 1;
  return (positions: number[]) => {
    const step = Math.max(1, positions.length / sample);
    const taken = Array.from(
      { length: Math.min(sample, positions.length) },
      (_, index) => positions[Math.floor(index * step)] ?? 0,
    );
    return (
      mean(taken.flatMap((a, index) => taken.slice(0, index).map((b): [number, number] => [a, b]))) / any
    );
  };
}

/** Leaves out what says the same as something better, best first. */
function distinct(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const byText = new Map<number, Candidate[]>();
  const slugs = new Map(candidates.map((candidate) => [candidate.slug, candidate]));
  const partial = new Set(
    candidates.flatMap(({ words, texts }) =>
      [words.slice(1), words.slice(0, -1)].flatMap((part) => {
        const shorter = slugs.get(part.join('-'));
        return shorter && shorter.texts.size <= texts.size ? [shorter] : [];
      }),
    ),
  );
  for (const candidate of candidates) {
    const rivals = new Set([...candidate.texts.keys()].flatMap((text) => byText.get(text) ?? []));
    if (partial.has(candidate) || [...rivals].some((other) => isSame(candidate, other))) continue;
    kept.push(candidate);
    for (const text of candidate.texts.keys()) {
      const ofText = byText.get(text) ?? [];
      byText.set(text, ofText);
      ofText.push(candidate);
    }
  }
  return kept;
}

/** Two topics are one when they have the same entries, or the same words and, of the smaller one's entries, most. */
function isSame(a: Candidate, b: Candidate): boolean {
  const both = [...a.texts.keys()].filter((text) => b.texts.has(text)).length;
  const [smaller, larger] = [Math.min(a.texts.size, b.texts.size), Math.max(a.texts.size, b.texts.size)];
  if (both / (smaller + larger - both) > sameTopic) return true;
  const [stems, others] = [stemsOf(a), stemsOf(b)];
  const shared = [...stems].filter((stem) => others.has(stem));
  if (shared.length === stems.size && shared.length === others.size) return true;
  return shared.length > 0 && both / smaller > sameTopic && smaller / larger > 0.5;
}

/** The words that make a phrase what it is, as stems. */
function stemsOf({ words }: Phrase): Set<string> {
  return new Set(words.filter((word) => !commonNouns.has(word)).map(englishStem));
}

function assigned(chosen: Candidate[], read: readonly Read[]): Topics {
  const labels = printedAs(read, new Set(chosen.map(({ slug }) => slug)));
  const topics = chosen.map(({ slug, phrases, texts, titles }): Topic => {
    const weight = (text: number) => (texts.get(text) ?? 0) + (titles.has(text) ? 10 : 0);
    return {
      slug,
      label: labels.get(slug) ?? slug.replaceAll('-', ' '),
      phrases: [...new Set(phrases)],
      entries: [...texts.keys()].sort((a, b) => weight(b) - weight(a) || a - b),
    };
  });
  const of: Topic[][] = read.map(() => []);
  const weights = new Map(chosen.map((candidate) => [candidate.slug, candidate]));
  for (const topic of topics) for (const text of topic.entries) of[text]?.push(topic);
  for (const [text, list] of of.entries()) {
    const weight = ({ slug }: Topic) => {
      const { texts, titles, similarity } = weights.get(slug) as Candidate;
      return Math.sqrt(texts.get(text) ?? 0) * similarity * (titles.has(text) ? 3 : 1);
    };
    list.sort((a, b) => weight(b) - weight(a)).splice(mostOfAText);
  }
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
