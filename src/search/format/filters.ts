/** The filters of a search. */

/** A filter that is empty lets everything through. */
export interface FilterValues {
  kind: string;
  /** "2024", or "undated". */
  year: string;
  /** The last part of the path of its page: "mathematics-physics-machine-learning". */
  series: string;
  speaker: string;
  topic: string;
  /** A venue. */
  place: string;
  /** "yes" for talks with files. */
  slides: string;
}

export type FilterName = keyof FilterValues;

export const filterNames = ['kind', 'year', 'series', 'speaker', 'topic', 'place', 'slides'] as const;

export function isFiltered(filters: FilterValues): boolean {
  return filterNames.some((name) => filters[name] !== '');
}
