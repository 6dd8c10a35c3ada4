/** Searches an index, and makes results that are ready to be shown. */
import type { Card } from '../format/card.ts';
import { type Facets, passesFilters } from '../format/facets.ts';
import type { Correction } from './expand-query.ts';
import { filterPhrases } from './filter-phrases.ts';
import { findMatches } from './find-matches.ts';
import { highlight, snippet, type TextPart } from './highlight.ts';
import type { IndexReader } from './index-reader.ts';
import { type MatchReason, matchReasons, writtenWords } from './match-reasons.ts';
import { type Matches, noMatches } from './matches.ts';
import { type ParsedQuery, parseQuery } from './parse-query.ts';
import { type Hit, unrankedHit } from './ranking.ts';
import { isNarrowed, type SearchRequest } from './search-request.ts';

export interface SearchResult {
  card: Card;
  title: TextPart[];
  people: TextPart[];
  series: TextPart[];
  /** Empty unless it matched. */
  place: TextPart[];
  /** Where the words of the query stand. */
  reasons: MatchReason[];
  /** An excerpt of the abstract, loaded when it is shown. Empty without an abstract; absent in partial matches. */
  snippet?: () => Promise<TextPart[]>;
}

export interface Results {
  total: number;
  results: SearchResult[];
  corrected: Correction[];
  isCertain: boolean;
  /** Whether no document has all words, and the results have some of them. */
  isClosest: boolean;
  /** The number of documents that have the words and were not checked for the phrase. */
  unread: number;
  /** All that was found. */
  ids: number[];
  /** A few documents with some of the words, not counted in `total`. Made ready after the results. */
  also: { total: number; results: () => Promise<SearchResult[]> };
}

/**
 * Without a query, every document that passes the filters is a result. Without filters either, there are no results.
 *
 * @param limit the number of results to make ready. `total` counts all.
 * @param seen what is shown already, in its order: what of it is found stays first.
 */
export async function search(
  reader: IndexReader,
  request: SearchRequest,
  limit: number,
  seen: readonly number[] = [],
): Promise<Results> {
  const { hits: found, also, corrected, isCertain, isClosest, unread } = await matchRequest(reader, request);
  const kept = seen.flatMap((id) => found.find((hit) => hit.id === id) ?? []);
  const hits = [...kept, ...found.filter((hit) => !kept.includes(hit))];
  return {
    total: hits.length,
    corrected,
    isCertain,
    isClosest,
    unread,
    ids: hits.map(({ id }) => id),
    results: await toResults(hits.slice(0, limit), request.q, reader, true),
    also: { total: also.length, results: () => toResults(also, request.q, reader) },
  };
}

async function toResults(
  hits: readonly Hit[],
  q: string,
  reader: IndexReader,
  withSnippets = false,
): Promise<SearchResult[]> {
  const cards = await reader.cards(hits.map(({ id }) => id));
  return hits.map(({ id, terms }, position) => {
    const card = cards[position] as Card;
    const matched = new Set(terms);
    const place = highlight(card.place ?? '', matched);
    return {
      card,
      title: highlight(card.title, matched),
      people: highlight(card.people.join(', '), matched),
      series: highlight(card.series ?? card.event ?? '', matched),
      place: place.some(({ isMatch }) => isMatch) ? place : [],
      reasons: matchReasons(id, terms, writtenWords(q, card), reader),
      ...(withSnippets && {
        snippet: async () => snippet((await reader.abstracts([id]))[0] ?? '', matched),
      }),
    };
  });
}

/** All matches of a request, in order. */
export async function matchRequest(reader: IndexReader, request: SearchRequest): Promise<Matches> {
  const query = parseQuery(request.q);
  const facets = isNarrowed(request) || request.sort ? await reader.facets() : undefined;
  const keep = facets && isNarrowed(request) ? passesAll(facets, request) : undefined;
  const found =
    query.words.length > 0 ? await findMatches(query, reader, keep) : await matchFilters(query, reader, keep);
  const order = request.sort === 'date' ? 'newest' : query.words.length === 0 && request.listed;
  return order ? { ...found, hits: byDate(found.hits, facets?.dates ?? [], order) } : found;
}

function passesAll(facets: Facets, request: SearchRequest): (id: number) => boolean {
  const passes = passesFilters(facets, request);
  const passesToo = request.narrow?.(facets);
  return passesToo ? (id) => passes(id) && passesToo(id) : passes;
}

/** Without words: what passes the filters, less what is excluded. */
async function matchFilters(
  query: ParsedQuery,
  reader: IndexReader,
  keep: ((id: number) => boolean) | undefined,
): Promise<Matches> {
  if (!keep) return noMatches;
  const passing = allHits(reader).filter(({ id }) => keep(id));
  const { hits, unread } = await filterPhrases(passing, query, reader);
  return { ...noMatches, hits, unread: unread.length };
}

/** Every document, unranked. */
export function allHits({ count }: IndexReader): Hit[] {
  return Array.from({ length: count }, (_, id) => unrankedHit(id));
}

/** Documents without a year come last. */
function byDate(hits: readonly Hit[], dates: readonly string[], first: 'soonest' | 'newest'): Hit[] {
  const date = ({ id }: Hit) => {
    const partial = dates[id] ?? '';
    return partial.startsWith('-') ? '' : partial;
  };
  const sign = first === 'newest' ? 1 : -1;
  return [...hits].sort((a, b) =>
    date(a) === date(b) ? 0 : !date(a) ? 1 : !date(b) ? -1 : date(a) < date(b) ? sign : -sign,
  );
}
