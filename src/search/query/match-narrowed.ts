/** Matches where filters decide, or the order is by date. Loaded with the first such request. */
import { type Facets, passesFilters } from '../format/facets.ts';
import { filterPhrases } from './filter-phrases.ts';
import { findMatches } from './find-matches.ts';
import type { IndexReader } from './index-reader.ts';
import { type Matches, noMatches } from './matches.ts';
import type { ParsedQuery } from './parse-query.ts';
import { type Hit, unrankedHit } from './ranking.ts';
import { isNarrowed, type SearchRequest } from './search-request.ts';

/** Needs the facets of all documents. */
export async function matchNarrowed(
  query: ParsedQuery,
  request: SearchRequest,
  reader: IndexReader,
): Promise<Matches> {
  const facets = await reader.facets();
  const keep = isNarrowed(request) ? passesAll(facets, request) : undefined;
  const found =
    query.words.length > 0 ? await findMatches(query, reader, keep) : await matchFilters(query, reader, keep);
  const order = request.sort === 'date' ? 'newest' : query.words.length === 0 && request.listed;
  return order ? { ...found, hits: byDate(found.hits, facets.dates, order) } : found;
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
