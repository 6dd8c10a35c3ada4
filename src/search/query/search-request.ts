/** What is asked of a search. */
import { type FilterValues, filterNames } from '../format/filters.ts';

/** A query, the filters, and the order of the results. */
export interface SearchRequest extends FilterValues {
  q: string;
  /** "date" for the newest first, "" for the best first. */
  sort: string;
}

export const requestFields = ['q', ...filterNames, 'sort'] as const;

export const emptyRequest = Object.fromEntries(
  requestFields.map((name) => [name, '']),
) as unknown as SearchRequest;
