/** What is asked of a search. */
import type { FilterValues } from '../format/filters.ts';

/** A query, the filters, and the order of the results. */
export interface SearchRequest extends FilterValues {
  q: string;
  /** "date" for the newest first, "" for the best first. */
  sort: string;
}

export const emptyRequest: SearchRequest = {
  q: '',
  kind: '',
  year: '',
  series: '',
  speaker: '',
  topic: '',
  place: '',
  slides: '',
  sort: '',
};
