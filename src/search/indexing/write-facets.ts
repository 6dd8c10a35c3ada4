/** Writes the facets of all documents as columns. */
import { by } from '../../text/compare.ts';
import { fold } from '../../text/fold.ts';
import { sortName } from '../../text/person-name.ts';
import type { FacetsFile, FacetValue } from '../format/facets.ts';
import { type FacetName, type FilterName, facetNames, filters } from '../format/filters.ts';
import type { SearchDocument } from './search-document.ts';

/** Sorts the values in a list to choose from. */
const orders: Record<(typeof filters)[FilterName]['order'], (a: FacetValue, b: FacetValue) => number> = {
  kind: by(([value]) => (value === 'talk' ? 0 : 1)),
  year: by(([value]) => (value === 'undated' ? 0 : -Number(value))),
  surname: by(([, label]) => sortName(label)),
  label: by(([, label]) => fold(label)),
};

/** What is only asked for has no list, but its order must be the same in every build. */
const orderOf = (name: FacetName) =>
  Object.hasOwn(filters, name) ? filters[name as FilterName].order : 'label';

export function writeFacets(
  documents: readonly Pick<SearchDocument, 'facets' | 'card' | 'lastDay'>[],
): FacetsFile {
  const columns = facetNames.map((name) => {
    const labels = new Map(documents.flatMap(({ facets }) => facets?.[name] ?? []));
    const values = [...labels].sort(orders[orderOf(name)]);
    const positions = new Map(values.map(([value], at) => [value, at]));
    const each = documents.map(({ facets }) => [
      ...new Set((facets?.[name] ?? []).flatMap(([value]) => positions.get(value) ?? [])),
    ]);
    return [name, [values, each.map(({ length }) => length), each.flat()]];
  });
  return {
    dates: documents.map(({ card }) => card.date ?? ''),
    lastDays: documents.flatMap(({ lastDay }, id): [number, string][] => (lastDay ? [[id, lastDay]] : [])),
    columns: Object.fromEntries(columns),
  };
}
