/** Collects the hits of one query, stage by stage. */
import { filterPhrases } from './filter-phrases.ts';
import type { IndexReader } from './index-reader.ts';
import type { ParsedQuery } from './parse-query.ts';
import { matchSomeTerms } from './partial-match.ts';
import type { QueryTerm } from './query-term.ts';
import type { Hit } from './ranking.ts';

/** With so many hits, later stages are skipped. */
export const enough = 10;

export interface CollectedHits {
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
export function collectHits(
  query: ParsedQuery,
  reader: IndexReader,
  keep: (id: number) => boolean,
): CollectedHits {
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
export const hasNamed = (hits: ReadonlyMap<number, Hit>) => [...hits.values()].some(({ isNamed }) => isNamed);
