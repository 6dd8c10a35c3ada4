/** Finds the documents that match a query: in stages, from exact words to what may have been meant. */
import { everyLanguage } from '../format/languages.ts';
import {
  type Correction,
  distinctiveTerms,
  isUnknown,
  joinedWords,
  respell,
  withInflections,
} from './expand-query.ts';
import { filterPhrases } from './filter-phrases.ts';
import type { IndexReader } from './index-reader.ts';
import { matchInitials } from './match-initials.ts';
import { type Matches, noMatches } from './matches.ts';
import { type ParsedQuery, phraseLength, type QueryWord, requiredWords } from './parse-query.ts';
import { matchSomeTerms } from './partial-match.ts';
import type { QueryTerm } from './query-term.ts';
import type { Hit } from './ranking.ts';
import { rerank, rerankedAtMost } from './rerank.ts';

/** With so many hits, later stages are skipped. */
const enough = 10;

/** A query of one short word, "NAS", means the word before what begins like it: up to this length, the beginnings weigh less. */
const shortWord = 3;
const beginningWeight = 0.25;

/** @param keep whether a document passes the filters. */
export async function findMatches(
  query: ParsedQuery,
  reader: IndexReader,
  keep: (id: number) => boolean = () => true,
): Promise<Matches> {
  const required = requiredWords(query);
  const answered = required.length >= phraseLength && (await matchLongQuestion(query, reader, keep));
  if (answered) return answered;
  const words = distinctiveWords(required, reader);
  if (words.length === 0) return { ...noMatches, isCertain: false };
  const terms = toQueryTerms(words, query, reader);
  await reader.load(
    terms.map(({ term }) => term),
    terms.flatMap(({ term, isPrefix }) => (isPrefix ? [term] : [])),
  );
  const collected = collectHits(query, reader, keep);
  const { hits } = collected;
  await collected.search(terms);
  weakenBeginnings(hits, terms, reader);
  const exact = hits.size;
  for (const stage of await joinedWords(terms, words, reader, hits.size < enough))
    await collected.search(stage);
  const inflected = hits.size < enough ? await withInflections(terms, reader) : terms;
  if (hits.size < enough) await collected.search(inflected);
  if (hits.size < enough && !hasNamed(hits)) await collected.add(await matchInitials(terms, reader, keep));
  // An unknown word may be an inflection of another one by accident: "guarantes" of "guaranteed".
  const isCertain = hits.size > 0 && (hasNamed(hits) || !terms.some((term) => isUnknown(term, reader)));
  if (!isCertain) return findRespelt(query, terms, inflected, exact, collected, reader);
  return {
    ...noMatches,
    hits: await rerank([...hits.values()], exact, query, inflected, reader),
    also: await collected.matchSome(inflected),
    unread: collected.unread.size,
  };
}

/** `undefined` for a question that the stages answer better; and where the code cannot be loaded, since a deployment has replaced it. */
async function matchLongQuestion(
  query: ParsedQuery,
  reader: IndexReader,
  keep: (id: number) => boolean,
): Promise<Matches | undefined> {
  if (!reader.lengths) return undefined;
  const code = await import('./bag-of-words.ts').catch(() => undefined);
  return code?.matchBagOfWords(query, reader, keep);
}

/** The stages for words that the index does not have; at last, documents with any of the words. */
async function findRespelt(
  query: ParsedQuery,
  terms: readonly QueryTerm[],
  inflected: readonly QueryTerm[],
  exact: number,
  collected: CollectedHits,
  reader: IndexReader,
): Promise<Matches> {
  const { hits } = collected;
  const before = hits.size;
  const { stages, corrected } = await respell(terms, reader);
  for (const stage of stages) if (hits.size === before) await collected.search(stage);
  const respelt = stages.at(-1) ?? inflected;
  const also = await collected.matchSome(respelt);
  const isClosest = hits.size === 0;
  if (isClosest) await collected.search(distinctiveTerms(respelt, reader), 'OR');
  const ranked = await rerank([...hits.values()], exact, query, respelt, reader);
  const best = isClosest ? ranked.slice(0, rerankedAtMost) : ranked;
  return {
    hits: best,
    also,
    corrected: best[0] ? corrections(corrected, respelt, best[0], before === 0) : [],
    isCertain: false,
    isClosest: isClosest && best.length > 0,
    unread: collected.unread.size,
  };
}

interface CollectedHits {
  /** By the number of the document, in the order of the stages. */
  hits: Map<number, Hit>;
  /** Documents that were not checked for the phrase. */
  unread: Set<number>;
  /** Ranks, and adds what is new. */
  search: (terms: readonly QueryTerm[], combineWith?: 'AND' | 'OR') => Promise<void>;
  add: (found: readonly Hit[]) => Promise<void>;
  matchSome: (terms: readonly QueryTerm[]) => Promise<Hit[]>;
}

/** Collects the hits of one query, less those that the filters, a phrase or an exclusion rule out. */
function collectHits(query: ParsedQuery, reader: IndexReader, keep: (id: number) => boolean): CollectedHits {
  const hits = new Map<number, Hit>();
  /** Ruled out once, a document is not checked again by a later stage. */
  const rejected = new Set<number>();
  const unread = new Set<number>();
  const accept = async (found: readonly Hit[]) => {
    const candidates = found.filter(({ id }) => !rejected.has(id) && !unread.has(id));
    const checked = await filterPhrases(candidates, query, reader);
    const kept = new Set(checked.hits.map(({ id }) => id));
    for (const id of checked.unread) unread.add(id);
    for (const { id } of candidates) if (!kept.has(id) && !unread.has(id)) rejected.add(id);
    return checked.hits;
  };
  const add = async (found: readonly Hit[]) => {
    for (const hit of await accept(found)) hits.set(hit.id, hit);
  };
  return {
    hits,
    unread,
    add,
    async search(terms, combineWith = 'AND') {
      const found = reader.rank(terms, combineWith).filter(({ id }) => keep(id));
      // A document with the words in its abstract may have their inflections in its title.
      for (const hit of found) if (hit.isNamed && hits.get(hit.id)?.isNamed === false) hits.set(hit.id, hit);
      await add(found.filter(({ id }) => !hits.has(id)));
    },
    // Uses only the terms that are loaded, so it costs no request for terms.
    async matchSome(terms) {
      if (terms.length < 2 || hits.size === 0 || hits.size >= enough) return [];
      const isNew = (id: number) => keep(id) && !hits.has(id);
      return (await accept(matchSomeTerms(terms, reader, isNew, enough))).slice(0, enough - hits.size);
    },
  };
}

/** Whether a hit has every word in title and people. */
const hasNamed = (hits: ReadonlyMap<number, Hit>) => [...hits.values()].some(({ isNamed }) => isNamed);

/** Without common words, unless all are common. */
function distinctiveWords(words: QueryWord[], reader: IndexReader): QueryWord[] {
  const rare = words.filter(({ term }) => !reader.isCommon(term));
  return rare.length > 0 ? rare : words;
}

/** The last word of a query is a prefix too, while it is being typed. */
function toQueryTerms(words: readonly QueryWord[], query: ParsedQuery, reader: IndexReader): QueryTerm[] {
  return words.map((word, position) => {
    const { term } = word;
    const isLast = query.isOpen && position === words.length - 1 && query.words.at(-1) === word;
    return { term, alternatives: [], isPrefix: isLast && term.length >= 2 && !reader.isBroad(term) };
  });
}

function weakenBeginnings(hits: Map<number, Hit>, terms: readonly QueryTerm[], reader: IndexReader): void {
  const [only] = terms.length === 1 ? terms : [];
  if (!only?.isPrefix || only.term.length > shortWord || !reader.postings(only.term)) return;
  for (const hit of hits.values())
    if (!hit.terms.includes(only.term)) hits.set(hit.id, { ...hit, score: hit.score * beginningWeight });
}

/** Of several spellings, the one of the first hit. If it has none, the likeliest, provided that nothing was found without respelling. */
function corrections(
  corrected: readonly Correction[],
  terms: readonly QueryTerm[],
  first: Hit,
  isBySpelling: boolean,
): Correction[] {
  return corrected.flatMap(({ typed, meant }) => {
    const spellings = terms.find(({ term }) => term === typed)?.alternatives ?? [];
    const found = spellings.find(
      ({ term, languages }) => languages === everyLanguage && first.terms.includes(term),
    );
    return found || isBySpelling ? [{ typed, meant: found?.term ?? meant }] : [];
  });
}
