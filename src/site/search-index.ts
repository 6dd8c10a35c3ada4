/** The documents of the search index: what the pages of the registry can be found by. */
import type { SearchDocument } from '../search/indexing/search-document.ts';
import { allPageKinds } from './routes.ts';
import type { Site } from './site.ts';

/** In the order of the registry: each entry has the number of its position in the catalogue, which the map relies on. */
export function searchDocuments(site: Site): SearchDocument[] {
  return allPageKinds.flatMap(({ pages, searchDocument }) =>
    searchDocument ? pages(site).flatMap((page) => searchDocument(page, site) ?? []) : [],
  );
}
