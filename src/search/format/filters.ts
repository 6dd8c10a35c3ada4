/** The registry of search filters. A document has values for a filter in its `facets`; the search page has a list for each. */

interface Filter {
  /** How the values are sorted in the list: by their label, by surname, the newest year first, or talks before papers. */
  order: 'label' | 'surname' | 'year' | 'kind';
  /** The only values that an address may hold; any value when left out. */
  values?: readonly string[];
}

/** By their name in addresses and facets, in the order of the search page. */
export const filters = {
  kind: { order: 'kind', values: ['talk', 'paper'] },
  /** "2024", or "undated". */
  year: { order: 'year' },
  /** The last part of the path of its page: "mathematics-physics-machine-learning"; likewise those below. */
  series: { order: 'label' },
  speaker: { order: 'surname' },
  topic: { order: 'label' },
  /** A venue. */
  place: { order: 'label' },
  /** Talks with files. */
  slides: { order: 'label', values: ['yes'] },
} as const satisfies Record<string, Filter>;

export type FilterName = keyof typeof filters;

/** A filter that is empty lets everything through. */
export type FilterValues = Record<FilterName, string>;

export const filterNames = Object.keys(filters) as FilterName[];

/** What only the words of a question ask for: the search page has no list for these. */
const askedFor = ['institution', 'language', 'status', 'video'] as const;

export type FacetName = FilterName | (typeof askedFor)[number];

export const facetNames: readonly FacetName[] = [...filterNames, ...askedFor];

/** The values that an address may hold for a filter; `undefined` when it may be any. */
export function allowedFilterValues(name: FilterName): readonly string[] | undefined {
  const filter: Filter = filters[name];
  return filter.values;
}

export function isFiltered(chosen: FilterValues): boolean {
  return filterNames.some((name) => chosen[name] !== '');
}
