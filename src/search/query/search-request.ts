/** What is asked of a search. */
import { fold } from '../../text/fold.ts';
import type { Facets } from '../format/facets.ts';
import { type FilterValues, filterNames, isFiltered } from '../format/filters.ts';

/** A query, the filters, and the order of the results. */
export interface SearchRequest extends FilterValues {
  q: string;
  /** "date" for the newest first, "" for the best first. */
  sort: string;
  /** Words of the query that could be a filter and are not, with commas between them, as they are typed: "may,in french". */
  plain: string;
  /** Likewise words that are a filter, though they are also words of the texts. */
  apply: string;
  /** What the words of the query ask for, as a filter: whether a document passes. Not in the address, which has the words. */
  narrow?: (facets: Facets) => (id: number) => boolean;
  /** The order of what passes, where there are no other words. */
  listed?: 'soonest' | 'newest';
}

/** What an address may hold. */
export const requestFields = ['q', ...filterNames, 'sort', 'plain', 'apply'] as const;

/** Whether something beside the query decides what is found. */
export function isNarrowed(request: SearchRequest): boolean {
  return isFiltered(request) || request.narrow !== undefined;
}

export const emptyRequest = Object.fromEntries(
  requestFields.map((name) => [name, '']),
) as unknown as SearchRequest;

/** Of an address: readings by what was typed, with commas between them. */
export function readChoices(text: string): string[] {
  return text.split(',').filter(Boolean);
}

/** @returns the choices of which the words are still in the question */
export function keepChoices(choices: string, question: string): string {
  const folded = fold(question).replace(/\s+/g, ' ');
  return readChoices(choices)
    .filter((typed) => folded.includes(typed))
    .join(',');
}
