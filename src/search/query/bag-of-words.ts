/**
 * Answers long questions, which describe a topic: ranks by BM25 over the words that tell something, whichever of them a document has.
 * Loaded with the first long question.
 */
import { porterStem } from '../../text/porter-stem.ts';
import { smallWords } from '../../text/small-words.ts';
import { english, everyLanguage } from '../format/languages.ts';
import { readLengths } from '../format/lengths.ts';
import { searchFields } from '../format/options.ts';
import { measuredFields } from '../format/postings.ts';
import type { Correction } from './expand-query.ts';
import { filterPhrases } from './filter-phrases.ts';
import type { IndexReader } from './index-reader.ts';
import type { Matches } from './matches.ts';
import type { ParsedQuery } from './parse-query.ts';
import type { Alternative } from './query-term.ts';
import type { Hit } from './ranking.ts';
import { rerankedAtMost, weighWordOrder } from './rerank.ts';
import { formLanguages, root } from './word-forms.ts';

/** A question with fewer words that tell something names a thing rather than a topic. */
const fewestWords = 2;

/** BM25: how soon repetitions count for less, and how much the length of a document counts. */
const [k1, b] = [1.2, 0.6];
/** A word in a title counts as often. */
const titleTimes = 2;
/** "Derivation" may be about "derivatives", and may not. */
const familyWeight = 0.5;
const beginningWeight = 0.375;
/** What a document with every word has more. */
const allWordsWeight = 0.4;
/** One unknown word among so many is passed over: the others say enough, and a list of known words has some 3 kB. */
const wordsForCorrection = 6;

/** A word of a question, and the terms of the index that count as it. */
interface CountedWord {
  term: string;
  /** How often the question has it. */
  times: number;
  /** Those of more weight first. Empty where the index has none. */
  forms: Alternative[];
}

interface Scores {
  /** Of each document; 0 without a word. */
  scores: Float64Array;
  /** The number of words that each document has, in whatever form. */
  matched: Uint8Array;
  /** The number of words that each document has as they were typed. */
  exact: Uint8Array;
}

/**
 * @param keep whether a document passes the filters.
 * @returns the best twenty and what else has every word, of documents with the phrases in quotes unless none has them; `undefined` where the
 * index knows too few of the words: the question is better answered in stages, which correct spelling.
 */
export async function matchBagOfWords(
  query: ParsedQuery,
  reader: IndexReader,
  keep: (id: number) => boolean,
): Promise<Matches | undefined> {
  const times = tellingWords(query);
  if (!reader.lengths || times.size < fewestWords) return undefined;
  const [lengths, read] = await Promise.all([reader.lengths(), readForms(times, query, reader)]);
  const { words, corrected } = await correctUnknown(read, reader);
  const known = words.filter(({ forms }) => forms.length > 0);
  if (known.length < fewestWords) return undefined;
  const { scores, matched, exact } = score(known, readLengths(lengths, reader.count), reader);
  const isComplete = ({ id }: Hit) => matched[id] === known.length;
  const found = ranked(scores, keep);
  const withPhrases = await filterPhrases(found, query, reader);
  const hasPhrases = withPhrases.hits.length > 0;
  const { hits, unread } = hasPhrases
    ? withPhrases
    : await filterPhrases(found, { ...query, phrases: [] }, reader);
  const chosen = hits.filter((hit, position) => position < rerankedAtMost || isComplete(hit));
  const described = describe(chosen, known, reader);
  const complete = described.filter(isComplete);
  // Who remembers a phrase types its words as they stand.
  const verbatim = ({ id }: Hit) => (exact[id] === known.length ? 0 : 1);
  const best = [...complete]
    .sort((a, b) => verbatim(a) - verbatim(b) || byScore(a, b))
    .slice(0, rerankedAtMost);
  const ordered = await weighWordOrder(best, query, known.map(asQueryTerm), reader);
  const weighed = new Map(ordered.map((hit) => [hit.id, hit]));
  return {
    hits: described.map((hit) => weighed.get(hit.id) ?? hit).sort(byScore),
    also: [],
    corrected: corrected.filter(({ meant }) => described[0]?.terms.includes(meant)),
    isCertain: complete.length > 0,
    isClosest: !hasPhrases || complete.length === 0 || known.length < words.length,
    unread: unread.length,
  };
}

const byScore = (a: Hit, b: Hit) => b.score - a.score || a.id - b.id;

const asQueryTerm = ({ term, forms }: CountedWord) => ({ term, alternatives: forms, isPrefix: false });

/** The words of a question that are not small, each with the number of times. */
function tellingWords({ words }: ParsedQuery): Map<string, number> {
  const times = new Map<string, number>();
  for (const { term } of words) if (!smallWords.has(term)) times.set(term, (times.get(term) ?? 0) + 1);
  return times;
}

/** Loads the words and their forms. */
async function readForms(
  times: ReadonlyMap<string, number>,
  query: ParsedQuery,
  reader: IndexReader,
): Promise<CountedWord[]> {
  const terms = [...times.keys()];
  const prefixes = terms.map((term) => formPrefixes(term, reader));
  await reader.load(terms, prefixes.flat());
  const last = query.isOpen ? query.words.at(-1)?.term : undefined;
  return terms.map((term, position): CountedWord => {
    const forms = formsOf(term, prefixes[position] ?? [], reader);
    const isBegun = forms.length === 0 && term === last && term.length > 1 && !reader.isBroad(term);
    const begun = isBegun ? reader.termsWithPrefix(term) : [];
    return {
      term,
      times: times.get(term) ?? 1,
      forms: isBegun
        ? begun.map((term) => ({ term, weight: beginningWeight, languages: everyLanguage }))
        : forms,
    };
  });
}

/** What inflections of a word begin with, and what words of its family do; the word itself where too many terms begin so. */
function formPrefixes(term: string, reader: IndexReader): string[] {
  const stem = porterStem(term);
  let shared = 0;
  while (shared < stem.length && stem[shared] === term[shared]) shared += 1;
  const prefixes = [root(term), term.slice(0, Math.max(3, shared))];
  return prefixes
    .map((prefix) => (reader.isBroad(prefix) ? term : prefix))
    .filter((prefix) => !reader.isBroad(prefix));
}

/** The terms that count as a word: itself and its inflections as it is, its family less. */
function formsOf(term: string, prefixes: readonly string[], reader: IndexReader): Alternative[] {
  const stem = porterStem(term);
  const near = new Set([term, ...prefixes.flatMap((prefix) => reader.termsWithPrefix(prefix))]);
  return [...near]
    .filter((other) => reader.postings(other) !== undefined)
    .flatMap((other): Alternative[] => {
      const languages = formLanguages(other, term);
      if (languages !== 0) return [{ term: other, weight: 1, languages }];
      return porterStem(other) === stem ? [{ term: other, weight: familyWeight, languages: english }] : [];
    })
    .sort((a, b) => b.weight - a.weight);
}

/** Reads an unknown word as the nearest known one, where the question has few others. */
async function correctUnknown(
  words: CountedWord[],
  reader: IndexReader,
): Promise<{ words: CountedWord[]; corrected: Correction[] }> {
  const unknown = words.filter(({ forms }) => forms.length === 0);
  if (unknown.length * wordsForCorrection < words.length || unknown.length === 0)
    return { words, corrected: [] };
  const { respell } = await import('./respell.ts');
  const { corrected } = await respell(unknown.map(asQueryTerm), reader);
  const meanings = new Map(corrected.map(({ typed, meant }) => [typed, meant]));
  return {
    corrected,
    words: words.map((word): CountedWord => {
      const meant = meanings.get(word.term);
      return meant === undefined ? word : { ...word, forms: formsOf(meant, [], reader) };
    }),
  };
}

function score(words: readonly CountedWord[], lengths: Float32Array, reader: IndexReader): Scores {
  const { count } = reader;
  const scores = new Float64Array(count);
  const matched = new Uint8Array(count);
  const exact = new Uint8Array(count);
  const frequencies = new Float32Array(count);
  for (const { term, forms, times } of words) {
    for (const id of documentsWith(term, reader)) exact[id] = (exact[id] ?? 0) + 1;
    const { ids, documents } = countForms(forms, frequencies, reader);
    const rarity = times * Math.log(1 + (count - documents + 0.5) / (documents + 0.5));
    for (const id of ids) {
      const frequency = frequencies[id] ?? 0;
      const norm = k1 * (1 - b + b * (lengths[id] ?? 1));
      scores[id] = (scores[id] ?? 0) + (rarity * frequency * (k1 + 1)) / (frequency + norm);
      matched[id] = (matched[id] ?? 0) + 1;
      frequencies[id] = 0;
    }
  }
  for (let id = 0; id < count; id += 1)
    if (matched[id] === words.length) scores[id] = (scores[id] ?? 0) * (1 + allWordsWeight);
  return { scores, matched, exact };
}

/** The documents that have a term in any field. */
function documentsWith(term: string, reader: IndexReader): Set<number> {
  const found = new Set<number>();
  for (const posting of reader.postings(term) ?? []) for (const id of posting?.ids ?? []) found.add(id);
  return found;
}

/** Adds up how often each document has a form. @returns the documents, and their number where one of a lesser form is only a part of one. */
function countForms(
  forms: readonly Alternative[],
  frequencies: Float32Array,
  reader: IndexReader,
): { ids: number[]; documents: number } {
  const ids: number[] = [];
  let documents = 0;
  for (const { term, weight, languages } of forms)
    for (const [field, posting] of (reader.postings(term) ?? []).entries())
      posting?.ids.forEach((id, at) => {
        if (!reader.isInLanguage(id, languages)) return;
        if (frequencies[id] === 0) {
          ids.push(id);
          documents += weight;
        }
        const times = (posting.frequencies[at] ?? 1) * (field === 0 ? titleTimes : 1);
        frequencies[id] = (frequencies[id] ?? 0) + weight * times;
      });
  return { ids, documents };
}

/** The documents with a score, best first. Their terms and fields are not known yet. */
function ranked(scores: Float64Array, keep: (id: number) => boolean): Hit[] {
  const hits: Hit[] = [];
  scores.forEach((score, id) => {
    if (score > 0 && keep(id)) hits.push({ id, score, terms: [], fields: [], isNamed: false });
  });
  return hits.sort(byScore);
}

/** Adds the terms and fields that matched. */
function describe(hits: readonly Hit[], words: readonly CountedWord[], reader: IndexReader): Hit[] {
  const found = new Map(
    hits.map(({ id }) => [
      id,
      { terms: new Set<string>(), fields: new Set<number>(), named: new Set<string>() },
    ]),
  );
  for (const word of words)
    for (const { term, languages } of word.forms)
      for (const [field, posting] of (reader.postings(term) ?? []).entries())
        for (const id of posting?.ids ?? []) {
          const of = found.get(id);
          if (!of || !reader.isInLanguage(id, languages)) continue;
          of.terms.add(term);
          of.fields.add(field);
          if (field < measuredFields) of.named.add(word.term);
        }
  return hits.map((hit) => {
    const { terms = [], fields, named } = found.get(hit.id) ?? {};
    return {
      ...hit,
      terms: [...terms],
      fields: searchFields.filter((_, field) => fields?.has(field)),
      isNamed: named?.size === words.length,
    };
  });
}
