/** Matches a given name with its initial: "Martin Bays" finds "M Bays". Loaded with the first question that may be a name. */
import type { IndexReader } from './index-reader.ts';
import type { QueryTerm } from './query-term.ts';
import type { Hit } from './ranking.ts';
import { rerankedAtMost, titleAndNames } from './rerank.ts';

/**
 * Documents where one person has all terms in the name, some of them as an initial: the terms that no document has, or
 * else one term after the other.
 *
 * @param terms two or three, each a part of a name or unknown.
 */
export async function matchInitials(
  terms: readonly QueryTerm[],
  reader: IndexReader,
  keep: (id: number) => boolean,
): Promise<Hit[]> {
  const unknown = terms.filter(({ term }) => !reader.postings(term));
  if (unknown.length === terms.length) return [];
  const shortened = unknown.length > 0 ? [unknown] : terms.map((term) => [term]);
  await reader.load(
    shortened.flat().map(({ term }) => term.slice(0, 1)),
    [],
  );
  const found = await Promise.all(shortened.map((initials) => inOneName(terms, initials, reader, keep)));
  return found.flat();
}

/** Documents where one person has all terms in the name, these of them as initials. */
async function inOneName(
  terms: readonly QueryTerm[],
  initials: readonly QueryTerm[],
  reader: IndexReader,
  keep: (id: number) => boolean,
): Promise<Hit[]> {
  const read = terms.map((queryTerm) =>
    initials.includes(queryTerm)
      ? { ...queryTerm, term: queryTerm.term.slice(0, 1), isPrefix: false }
      : queryTerm,
  );
  const hits = reader
    .rank(read, 'AND')
    .filter(({ id, isNamed }) => isNamed && keep(id))
    .slice(0, rerankedAtMost);
  const texts = await titleAndNames(hits, reader);
  return hits.filter((_, position) =>
    texts[position]?.slice(1).some((name) => read.every(({ term }) => name.includes(term))),
  );
}
