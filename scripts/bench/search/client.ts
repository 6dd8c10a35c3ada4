/** The search without its interface, in a page of the benchmark. */

import { type Results, search } from '../../../src/search/query/search.ts';
import { emptyRequest } from '../../../src/search/query/search-request.ts';
import { openIndex } from '../../../src/search/ui/open-index.ts';
import type { Answer } from './peer.ts';

const shown = 10;

/** The bench serves the files of the index alone. */
const atRoot = (path: string) => `${location.origin}/${path.replace(/^search\//, '')}`;

/** Times the second search for a query, when everything is loaded. */
async function ask(q: string): Promise<Answer> {
  const { index } = await openIndex(atRoot);
  const request = { ...emptyRequest, q };
  await search(index, request, shown);
  const before = performance.now();
  const { results, also } = await search(index, request, shown);
  const milliseconds = performance.now() - before;
  // As the page shows them: what has some of the words comes after what has all.
  return { ids: numbers([...results, ...(await also.results())]), milliseconds };
}

/** Waits for the first results: from titles and people alone if they have every word. */
async function first(q: string): Promise<void> {
  const { titles, index } = await openIndex(atRoot);
  const request = { ...emptyRequest, q };
  if (titles) {
    const { total, isCertain } = await search(titles, request, shown);
    if (total > 0 && isCertain) return;
  }
  await search(index, request, shown);
}

function numbers(results: Results['results']): number[] {
  return results.map(({ card }) => Number(/(\d+)\/$/.exec(card.path)?.[1]));
}

export interface InPage {
  ask: typeof ask;
  first: typeof first;
}

(globalThis as unknown as { search: InPage }).search = { ask, first };
