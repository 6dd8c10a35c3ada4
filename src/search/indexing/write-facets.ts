/** Writes the facets of all documents as columns. */
import { by } from '../../text/compare.ts';
import { fold } from '../../text/fold.ts';
import { sortName } from '../../text/person-name.ts';
import type { FacetsFile, FacetValue } from '../format/facets.ts';
import { type FilterName, filterNames, filters } from '../format/filters.ts';
import type { SearchDocument } from './search-document.ts';

/** Sorts the values in a list to choose from. */
const orders: Record<(typeof filters)[FilterName]['order'], (a: FacetValue, b: FacetValue) => number> = {
  kind: by(([value]) => (value === 'talk' ? 0 : 1)),
  year: by(([value]) => (value === 'undated' ? 0 : -Number(value))),
  surname: by(([, label]) => sortName(label)),
  label: by(([, label]) => fold(label)),
};

export function writeFacets(documents: readonly Pick<SearchDocument, 'facets' | 'card'>[]): FacetsFile {
  const columns = filterNames.map((name) => {
    const labels = new Map(documents.flatMap(({ facets }) => facets?.[name] ?? []));
    const values = [...labels].sort(orders[filters[name].order]);
    const positions = new Map(values.map(([value], at) => [value, at]));
    const each = documents.map(({ facets }) => [
      ...new Set((facets?.[name] ?? []).flatMap(([value]) => positions.get(value) ?? [])),
    ]);
    return [name, [values, each.map(({ length }) => length), each.flat()]];
  });
  return { dates: documents.map(({ card }) => card.date ?? ''), columns: Object.fromEntries(columns) };
}
