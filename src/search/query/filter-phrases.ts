/** Keeps the hits with the phrases of a query and nothing that it excludes. */
import type { IndexReader } from './index-reader.ts';
import type { ParsedQuery } from './parse-query.ts';
import type { Hit } from './ranking.ts';

/** @returns the hits with every phrase and nothing excluded, and the numbers of the documents that were not checked. */
export async function filterPhrases(
  hits: readonly Hit[],
  query: ParsedQuery,
  reader: IndexReader,
): Promise<{ hits: Hit[]; unread: number[] }> {
  if (query.phrases.length === 0 && query.excluded.length === 0) return { hits: [...hits], unread: [] };
  const { checkPhrases } = await import('./check-phrases.ts');
  return checkPhrases(hits, query, reader);
}
