/** Orders the hits: by score, and the best once more by the order of their words. */
import { plainText } from '../format/rich-text.ts';
import type { IndexReader } from './index-reader.ts';
import { type ParsedQuery, phraseLength, requiredWords } from './parse-query.ts';
import { areInOrder, isVerbatim, orderedTerms, sharedPairs } from './proximity.ts';
import { matchesTerm, type QueryTerm } from './query-term.ts';
import type { Hit } from './ranking.ts';

/** So many hits are reranked where any of them may be meant: of a phrase, and where a word is too common to be required. */
export const rerankedAtMost = 20;
/** So many elsewhere: those that are shown first. */
const rerankedUsually = 10;

/** People remember title and names. */
const namedWeight = 0.5;
const neighbourWeight = 8;
/** Who types a phrase word for word means the document that has it. */
const verbatimWeight = 32;
const titleOrderWeight = 0.3;
const coverageWeight = 0.5;
const initialWeight = 0.5;

/**
 * @param hits in the order of the stages that found them.
 * @param exact the number of leading hits that have every word as typed. They come first, along with those whose title
 * and names have every word inflected.
 * @param terms the terms by which the last stage searched.
 */
export async function rerank(
  hits: readonly Hit[],
  exact: number,
  query: ParsedQuery,
  terms: readonly QueryTerm[],
  reader: IndexReader,
): Promise<Hit[]> {
  const isPhrase = query.words.length >= phraseLength;
  const weighted = hits.map((hit) =>
    hit.isNamed && !isPhrase ? { ...hit, score: hit.score * (1 + namedWeight) } : hit,
  );
  const isFirst = ({ isNamed }: Hit, position: number) => isNamed || position < exact;
  const ordered = [
    ...weighted.filter(isFirst).sort(byScore),
    ...weighted.filter((hit, position) => !isFirst(hit, position)),
  ];
  if (query.words.length < 2 || hits.length < 2) return ordered;
  const isLoose = isPhrase || requiredWords(query).some(({ term }) => reader.isCommon(term));
  const best = ordered.slice(0, isLoose ? rerankedAtMost : rerankedUsually);
  const reranked = await weighWordOrder(best, query, terms, reader);
  return [...reranked.sort(byScore), ...ordered.slice(best.length)];
}

/** Gives more to hits whose title has the words in order and says little else; for a long question also to those with neighbouring words. */
export async function weighWordOrder(
  hits: readonly Hit[],
  query: ParsedQuery,
  terms: readonly QueryTerm[],
  reader: IndexReader,
): Promise<Hit[]> {
  const isPhrase = query.words.length >= phraseLength;
  // At the same time: one round trip instead of two.
  const [heads, abstracts] = await Promise.all([
    titleAndNames(hits, reader),
    isPhrase ? abstractTerms(hits, reader) : [],
  ]);
  const matchers = wordMatchers(query, terms);
  return hits.map((hit, position) => {
    const head = heads[position] ?? [];
    const title = 1 + titleBoost(head, query, matchers, reader);
    const phrase = 1 + (isPhrase ? phraseBoost([...head, abstracts[position] ?? []], query) : 0);
    return { ...hit, score: hit.score * title * phrase };
  });
}

const byScore = (a: Hit, b: Hit) => b.score - a.score || a.id - b.id;

type WordMatcher = (term: string) => boolean;

/** For each required word, whether a term matches it. Common words too: they find nothing, but they distinguish titles. */
function wordMatchers(query: ParsedQuery, terms: readonly QueryTerm[]): WordMatcher[] {
  return requiredWords(query).map(({ term }) => {
    const queryTerm = terms.find((other) => other.term === term);
    return (found) => (queryTerm ? matchesTerm(queryTerm, found) : found === term);
  });
}

/** More for words side by side, and far more for the whole query word for word. */
function phraseBoost(texts: readonly string[][], { words }: ParsedQuery): number {
  const terms = words.map(({ term }) => term);
  return neighbourWeight * sharedPairs(terms, texts) + (isVerbatim(terms, texts) ? verbatimWeight : 0);
}

/** More for a title with the words in the order of the query, for one that says little else, and for matching initials. */
function titleBoost(
  [title = [], ...names]: readonly string[][],
  query: ParsedQuery,
  matchers: readonly WordMatcher[],
  reader: IndexReader,
): number {
  const order = matchers.length > 1 && areInOrder(matchers, title) ? titleOrderWeight : 0;
  const coverage = coverageWeight * titleCoverage(matchers, title, reader);
  return order + coverage + initialWeight * matchingInitials(query, names);
}

/** Shorter words seldom distinguish a title. */
const distinctiveLength = 7;

/** Of the words of a query and the distinctive words of a title, the share in both, from 0 to 1. */
function titleCoverage(
  matchers: readonly WordMatcher[],
  title: readonly string[],
  reader: IndexReader,
): number {
  const matched = matchers.filter((matches) => title.some(matches)).length;
  const left = title.filter(
    (term) =>
      term.length >= distinctiveLength &&
      !reader.isCommon(term) &&
      !matchers.some((matches) => matches(term)),
  );
  return matched / (matchers.length + left.length);
}

/** The number of initials in a query that match a name of which another part was typed. */
function matchingInitials({ words }: ParsedQuery, names: readonly string[][]): number {
  const terms = words.map(({ term }) => term);
  return words.filter(
    ({ term: initial, isOptional }) =>
      isOptional &&
      initial.length === 1 &&
      names.some(
        (name) => name.some((part) => part[0] === initial) && name.some((part) => terms.includes(part)),
      ),
  ).length;
}

/** The terms of each hit's title, of each name, and of its abstract. */
export async function allTexts(hits: readonly Hit[], reader: IndexReader): Promise<string[][][]> {
  const [heads, abstracts] = await Promise.all([titleAndNames(hits, reader), abstractTerms(hits, reader)]);
  return heads.map((head, position) => [...head, abstracts[position] ?? []]);
}

async function abstractTerms(hits: readonly Hit[], reader: IndexReader): Promise<string[][]> {
  const abstracts = await reader.abstracts(hits.map(({ id }) => id));
  return abstracts.map((abstract) => orderedTerms(plainText(abstract)));
}

/** The terms of each hit's title, and of each name. */
export async function titleAndNames(hits: readonly Hit[], reader: IndexReader): Promise<string[][][]> {
  const cards = await reader.cards(hits.map(({ id }) => id));
  return cards.map(({ title, people }) => [title, ...people].map((text) => orderedTerms(plainText(text))));
}
