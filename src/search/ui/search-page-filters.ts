/** The selects of the search page. */

import { page as messages } from '#messages/page';
import { filterNames } from '../format/filters.ts';
import { facetCountsOf, shortenList } from '../query/facet-counts.ts';
import type { IndexReader } from '../query/index-reader.ts';
import type { SearchRequest } from '../query/search-request.ts';
import { make } from './dom.ts';

/** Offers the values of the results, counted. The chosen value stays, even if it leaves nothing. */
export async function fillSelects(
  selectOf: (name: string) => HTMLSelectElement,
  reader: IndexReader,
  request: SearchRequest,
  ids: readonly number[],
): Promise<void> {
  const counts = await facetCountsOf(reader, request, ids, messages.choices);
  for (const name of filterNames) {
    const select = selectOf(name);
    const [any] = select.options;
    const chosen = request[name];
    const { offered, left } = shortenList(counts[name]);
    const isOffered = offered.some(({ value }) => value === chosen);
    const label = counts[name].find(({ value }) => value === chosen)?.label ?? chosen;
    select.replaceChildren(
      ...(any ? [any] : []),
      ...(chosen && !isOffered ? [make('option', { value: chosen }, label)] : []),
      ...offered.map(({ value, label, count }) => make('option', { value }, `${label} (${count})`)),
      ...(left > 0 ? [make('option', { disabled: '' }, messages.others(left))] : []),
    );
    select.value = chosen;
  }
}

/** Chooses a value, which may not be offered yet. */
export function selectValue(select: HTMLSelectElement, value: string): void {
  if (![...select.options].some((option) => option.value === value))
    select.append(make('option', { value }, value));
  select.value = value;
}
