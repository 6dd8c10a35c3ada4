/** The facets of all documents, as columns of numbers: filtering and counting compare numbers only. */
import { type FacetName, type FilterName, type FilterValues, facetNames, filterNames } from './filters.ts';

/** A value as the URL has it, and its label. The label is "" where the messages of the page have one. */
export type FacetValue = readonly [value: string, label: string];

/** The values that a document has for each filter. A document without a kind passes no filter. */
export type FacetValues = Partial<Record<FacetName, readonly FacetValue[]>>;

/** The values of all documents for one filter. */
export interface FacetColumn {
  /** Every value once, in the order of a list to choose from. */
  values: readonly FacetValue[];
  /** For each document, where its values begin in `at`. One number more than there are documents. */
  starts: Uint32Array;
  /** Positions in `values`. */
  at: readonly number[];
}

export interface Facets {
  /** A partial date for each document, or "". */
  dates: readonly string[];
  /** The last day of each document that has several. */
  lastDays: ReadonlyMap<number, string>;
  columns: Record<FacetName, FacetColumn>;
}

/** As it is written. For each document, a column holds how many values it has, and then their positions in one row. */
export interface FacetsFile {
  dates: string[];
  lastDays: [id: number, date: string][];
  columns: Record<FacetName, [values: FacetValue[], counts: number[], at: number[]]>;
}

export function readFacets({ dates, lastDays, columns }: FacetsFile): Facets {
  const read = facetNames.map((name): [FacetName, FacetColumn] => {
    const [values, counts, at] = columns[name];
    const starts = new Uint32Array(counts.length + 1);
    counts.forEach((length, id) => {
      starts[id + 1] = (starts[id] ?? 0) + length;
    });
    return [name, { values, starts, at }];
  });
  return {
    dates,
    lastDays: new Map(lastDays),
    columns: Object.fromEntries(read) as Facets['columns'],
  };
}

/** Whether a document passes all filters. */
export function passesFilters(facets: Facets, filters: FilterValues): (id: number) => boolean {
  const tests = filterTests(facets, filters);
  return (id) => isFilterable(facets, id) && tests.every(({ passes }) => passes(id));
}

/** The filters that are set, each with its test. */
export function filterTests(
  { columns }: Facets,
  filters: FilterValues,
): { name: FilterName; passes: (id: number) => boolean }[] {
  return filterNames
    .filter((name) => filters[name] !== '')
    .map((name) => ({ name, passes: hasValue(columns[name], filters[name]) }));
}

/** Speakers, series and topics have no kind. */
export const isFilterable = ({ columns: { kind } }: Facets, id: number) =>
  kind.starts[id + 1] !== kind.starts[id];

/** Whether a document has a value in a column. */
export function hasValue({ values, starts, at }: FacetColumn, wanted: string): (id: number) => boolean {
  const position = values.findIndex(([value]) => value === wanted);
  return (id) => {
    const to = starts[id + 1] ?? 0;
    for (let index = starts[id] ?? 0; index < to; index += 1) if (at[index] === position) return true;
    return false;
  };
}
