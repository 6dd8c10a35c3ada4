/** Ranks documents with MiniSearch's scoring, over postings that do not lie in MiniSearch's own tree. */
import MiniSearch, { type MatchInfo, type SearchResult as MiniSearchResult, type Query } from 'minisearch';
import { everyLanguage, type Languages } from '../format/languages.ts';
import { engineOptions, type FieldTexts, type SearchField, searchFields } from '../format/options.ts';
import { type FieldPostings, measuredFields } from '../format/postings.ts';
import { chooseCandidates, type LoadedTerms } from './candidates.ts';
import { type Alternative, matchesTerm, type QueryTerm } from './query-term.ts';

export interface Hit {
  id: number;
  score: number;
  /** The terms of the document that matched. They may differ from those of the query. */
  terms: string[];
  fields: SearchField[];
  /** Whether title and people alone have every term of the query. */
  isNamed: boolean;
}

/** Ranks the documents that have every term, or any. Best first; of equals, the lower number first. */
export type Rank = (terms: readonly QueryTerm[], combineWith: 'AND' | 'OR') => Hit[];

/**
 * The private members of MiniSearch 7.2.0 that scoring reads. `read-index.test.ts` compares the scores with those of an
 * index that MiniSearch made itself, so a change in another version fails a test.
 */
interface PrivateMembers {
  _documentCount: number;
  _documentIds: { has: (id: number) => boolean; get: (id: number) => number };
  _fieldLength: { get: (id: number) => readonly number[] };
  _avgFieldLength: readonly number[];
  _index: {
    get: (term: string) => Map<number, Frequencies> | undefined;
    atPrefix: (prefix: string) => Iterable<[string, Map<number, Frequencies>]>;
  };
}

/** The part of a `Map` from document to frequency that MiniSearch uses. `size` counts all documents, the rest only candidates. */
interface Frequencies {
  size: number;
  keys: () => Iterable<number>;
  get: (id: number) => number | undefined;
}

/** @param averages the mean length of each measured field. */
export function createRanking(count: number, averages: readonly number[], loaded: LoadedTerms): Rank {
  const usualLengths = searchFields.map((_, field) => averages[field] ?? 1);
  let candidates: Uint8Array = new Uint8Array(count);
  /** The lengths of the fields of each candidate, noted as its postings are read. */
  let lengths = new Map<number, number[]>();

  /** The frequencies of a term in each field, of candidates only. */
  const frequenciesOf = (
    postings: FieldPostings | undefined,
    languages: Languages,
  ): Map<number, Frequencies> | undefined => {
    if (!postings) return undefined;
    const found = new Map<number, Frequencies>();
    postings.forEach((posting, field) => {
      if (!posting) return;
      const kept = new Map<number, number>();
      posting.ids.forEach((id, position) => {
        if (candidates[id] === 0 || !loaded.isInLanguage(id, languages)) return;
        kept.set(id, posting.frequencies[position] ?? 1);
        if (!posting.lengths) return;
        const known = lengths.get(id) ?? [...usualLengths];
        lengths.set(id, known);
        known[field] = posting.lengths[position] ?? 1;
      });
      found.set(field, { size: posting.ids.length, keys: () => kept.keys(), get: (id) => kept.get(id) });
    });
    return found;
  };

  const members: PrivateMembers = {
    _documentCount: count,
    _documentIds: { has: () => true, get: (id) => id },
    _avgFieldLength: usualLengths,
    _fieldLength: { get: (id) => lengths.get(id) ?? usualLengths },
    _index: {
      get: (key) => {
        const [term, languages] = readKey(key);
        return frequenciesOf(loaded.postings(term), languages);
      },
      atPrefix: (prefix) =>
        loaded
          .termsWithPrefix(prefix)
          .map((term) => [term, frequenciesOf(loaded.postings(term), everyLanguage) ?? new Map()]),
    },
  };
  const engine = new MiniSearch<FieldTexts & { id: number }>(engineOptions);
  Object.assign(engine, members);

  return (terms, combineWith) => {
    const { ranked, others } = chooseCandidates(terms, combineWith, count, loaded);
    candidates = ranked;
    lengths = new Map();
    const hits = engine.search(miniSearchQuery(terms, combineWith)).map((result) => toHit(result, terms));
    return [...hits.sort((a, b) => b.score - a.score || a.id - b.id), ...others.map(unrankedHit)];
  };
}

function toHit({ id, score, queryTerms, match }: MiniSearchResult, terms: readonly QueryTerm[]): Hit {
  return {
    id,
    score: (score / queryTerms.length) * matchedTerms(terms, queryTerms),
    terms: [...new Set(Object.keys(match).map((key) => readKey(key)[0]))],
    fields: [...new Set(Object.values(match).flat())] as SearchField[],
    isNamed: isNamedBy(terms, match),
  };
}

/** A document that was found without a score. */
export const unrankedHit = (id: number): Hit => ({ id, score: 0, terms: [], fields: [], isNamed: false });

/** MiniSearch knows terms, not languages: languages follow after a newline, which no term has. */
function writeKey({ term, languages }: Alternative): string {
  return languages === everyLanguage ? term : `${term}\n${languages}`;
}

function readKey(key: string): [term: string, languages: Languages] {
  const [term = '', languages] = key.split('\n');
  return [term, languages ? Number(languages) : everyLanguage];
}

const nameFields: readonly SearchField[] = searchFields.slice(0, measuredFields);

function isNamedBy(terms: readonly QueryTerm[], match: MatchInfo): boolean {
  const found = Object.entries(match).flatMap(([key, fields]) =>
    fields.some((field) => nameFields.includes(field as SearchField)) ? [readKey(key)[0]] : [],
  );
  return terms.every((queryTerm) => found.some((term) => matchesTerm(queryTerm, term)));
}

/** How many terms of the query matched. MiniSearch multiplies a score by this, but counts two forms of a word twice. */
function matchedTerms(terms: readonly QueryTerm[], matched: readonly string[]): number {
  return terms.filter(
    ({ term, alternatives }) =>
      matched.includes(term) || alternatives.some((alternative) => matched.includes(writeKey(alternative))),
  ).length;
}

function miniSearchQuery(terms: readonly QueryTerm[], combineWith: 'AND' | 'OR'): Query {
  const alone = (term: string) => [term];
  return {
    combineWith,
    queries: terms.map(({ term, alternatives, isPrefix }) => ({
      combineWith: 'OR',
      queries: [
        { queries: [term], prefix: isPrefix, tokenize: alone },
        ...alternatives.map((alternative) => ({
          queries: [writeKey(alternative)],
          boostTerm: () => alternative.weight,
          tokenize: alone,
        })),
      ],
    })),
  };
}
