/** Searches an index, and makes results that are ready to be shown. */
import type { Card } from '../format/card.ts';
import type { Correction } from './expand-query.ts';
import { findMatches } from './find-matches.ts';
import { highlight, type TextPart } from './highlight.ts';
import type { IndexReader } from './index-reader.ts';
import { type MatchReason, matchReasons, writtenWords } from './match-reasons.ts';
import { type Matches, noMatches } from './matches.ts';
import { parseQuery } from './parse-query.ts';
import type { Hit } from './ranking.ts';
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
  /** An excerpt of the abstract, loaded when it is shown. Absent without an abstract, and in partial matches. */
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
      ...(withSnippets &&
        card.hasAbstract && {
          snippet: async () => {
            const [{ snippet }, [abstract = '']] = await Promise.all([
              import('./snippet.ts'),
              reader.abstracts([id]),
            ]);
            return snippet(abstract, matched);
          },
        }),
    };
  });
}

/** All matches of a request, in order. */
export async function matchRequest(reader: IndexReader, request: SearchRequest): Promise<Matches> {
  const query = parseQuery(request.q);
  if (isNarrowed(request) || request.sort) {
    const { matchNarrowed } = await import('./match-narrowed.ts');
    return matchNarrowed(query, request, reader);
  }
  return query.words.length > 0 ? findMatches(query, reader) : noMatches;
}
