/** Matches a given name with its initial: "Martin Bays" finds "M Bays". */
import { searchFields } from '../format/options.ts';
import type { IndexReader } from './index-reader.ts';
import type { QueryTerm } from './query-term.ts';
import type { Hit } from './ranking.ts';
import { rerankedAtMost, titleAndNames } from './rerank.ts';

/**
 * Documents where one person has all terms in the name, some of them as an initial: the terms that no document has, or
 * else one term after the other. For queries of two or three terms.
 */
export async function matchInitials(
  terms: readonly QueryTerm[],
  reader: IndexReader,
  keep: (id: number) => boolean,
): Promise<Hit[]> {
  const people = searchFields.indexOf('people');
  const unknown = terms.filter(({ term }) => !reader.postings(term));
  if (terms.length < 2 || terms.length > 3 || unknown.length === terms.length) return [];
  const isName = ({ term }: QueryTerm) => reader.postings(term)?.[people] !== undefined;
  const candidates = unknown.length > 0 ? [unknown] : terms.every(isName) ? terms.map((term) => [term]) : [];
  const shortened = candidates.filter((initials) =>
    terms.every((term) => initials.includes(term) || isName(term)),
  );
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
