/** What the map's box finds. Loaded when somebody looks for something: the search is larger than the map. */

import { search } from '../search/query/search.ts';
import { openIndex } from '../search/ui/open-index.ts';
import { readUrlState } from '../search/ui/url-state.ts';

/**
 * The paths of the entries that are found, the best first; the filters of the page's address hold.
 *
 * @param folder where the index of the search lies.
 * @throws when the index cannot be had.
 */
export async function findOnMap(folder: string, q: string, most: number): Promise<string[]> {
  const { index } = await openIndex(folder);
  const { results } = await search(index, { ...readUrlState(location.search), q }, most);
  return results.map(({ card }) => card.path);
}
