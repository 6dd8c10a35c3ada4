/** What the map's box finds. Loaded when somebody looks for something: the search is larger than the map. */

import { matchRequest } from '../../search/query/search.ts';
import { openIndex } from '../../search/ui/open-index.ts';
import { readUrlState } from '../../search/ui/url-state.ts';

export interface FoundOnMap {
  /** The positions of the entries that are found, the best first. */
  entries: number[];
  /** The path of the best one, to be compared: an index of another build has other numbers. */
  best?: string;
}

/**
 * What is found among the entries; the filters of the page's address hold.
 *
 * @param address gives the address of a path.
 * @param count the number of entries, which the index has before all other documents.
 * @throws when the index cannot be had.
 */
export async function findOnMap(
  address: (path: string) => string,
  q: string,
  count: number,
): Promise<FoundOnMap> {
  const { index } = await openIndex(address);
  const { hits } = await matchRequest(index, { ...readUrlState(location.search), q });
  const entries = hits.map(({ id }) => id).filter((id) => id < count);
  const [card] = await index.cards(entries.slice(0, 1));
  return { entries, ...(card && { best: card.path }) };
}
