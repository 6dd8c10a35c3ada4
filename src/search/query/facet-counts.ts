/** Counts how many results each value of a filter would leave. Loaded by the search page, not by the dialog. */
import { type Facets, filterTests, isFilterable } from '../format/facets.ts';
import { type FilterName, type FilterValues, filterNames } from '../format/filters.ts';
import type { IndexReader } from './index-reader.ts';
import { allHits } from './match-narrowed.ts';
import { parseQuery } from './parse-query.ts';
import { matchRequest } from './search.ts';
import { emptyRequest, isNarrowed, type SearchRequest } from './search-request.ts';

export interface FacetCount {
  value: string;
  label: string;
  /** The number of documents that it would leave. */
  count: number;
}

/** In the order of a list to choose from. */
export type FacetCounts = Record<FilterName, FacetCount[]>;

/** The labels of values that have none in the index. */
export type FacetLabels = { [name in FilterName]?: Readonly<Record<string, string>> };

/** Nobody reads a longer list. */
const longestList = 100;

/** Shortens a list to the values of most documents, in their order, and says how many are left out. */
export function shortenList(counts: readonly FacetCount[]): {
  offered: readonly FacetCount[];
  left: number;
} {
  if (counts.length <= longestList) return { offered: counts, left: 0 };
  const largest = new Set([...counts].sort((a, b) => b.count - a.count).slice(0, longestList));
  return { offered: counts.filter((each) => largest.has(each)), left: counts.length - longestList };
}

/** Counts the values of these documents. The other filters hold; a filter does not narrow its own list. */
export function countFacets(
  facets: Facets,
  ids: readonly number[],
  filters: FilterValues,
  labels: FacetLabels,
): FacetCounts {
  const { columns } = facets;
  const tests = filterTests(facets, filters);
  const counts = filterNames.map((name) => ({
    name,
    column: columns[name],
    counts: new Uint32Array(columns[name].values.length),
  }));
  for (const id of ids) {
    if (!isFilterable(facets, id)) continue;
    const failed = tests.filter(({ passes }) => !passes(id));
    if (failed.length > 1) continue;
    for (const { name, column, counts: ofColumn } of counts) {
      if (failed[0] && failed[0].name !== name) continue;
      const to = column.starts[id + 1] ?? 0;
      for (let index = column.starts[id] ?? 0; index < to; index += 1) {
        const at = column.at[index] ?? 0;
        ofColumn[at] = (ofColumn[at] ?? 0) + 1;
      }
    }
  }
  const lists = counts.map(({ name, column, counts: ofColumn }) => [
    name,
    column.values.flatMap(([value, label], at) =>
      ofColumn[at] ? [{ value, label: labels[name]?.[value] ?? label, count: ofColumn[at] }] : [],
    ),
  ]);
  return Object.fromEntries(lists);
}

/** @param found the results of the request. Without filters, they need not be searched for again. */
export async function facetCountsOf(
  reader: IndexReader,
  request: SearchRequest,
  found: readonly number[],
  labels: FacetLabels,
): Promise<FacetCounts> {
  const facets = await reader.facets();
  const ids = await unfilteredResults(reader, request, found);
  // In a large catalogue, reading the facets and counting take a moment each: let keystrokes in between.
  await new Promise((resolve) => setTimeout(resolve));
  return countFacets(facets, ids, request, labels);
}

/** What the query finds without filters; without a query, everything. */
async function unfilteredResults(
  reader: IndexReader,
  request: SearchRequest,
  found: readonly number[],
): Promise<readonly number[]> {
  const hasQuery = parseQuery(request.q).words.length > 0;
  if (hasQuery && !isNarrowed(request)) return found;
  const { q, narrow } = request;
  const hits =
    hasQuery || narrow
      ? (await matchRequest(reader, { ...emptyRequest, q, ...(narrow && { narrow }) })).hits
      : allHits(reader);
  return hits.map(({ id }) => id);
}
