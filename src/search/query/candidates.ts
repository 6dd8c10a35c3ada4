/** Chooses the documents that are worth ranking. */
import type { Languages } from '../format/languages.ts';
import { type FieldPostings, measuredFields } from '../format/postings.ts';
import { matchingTerms, type QueryTerm } from './query-term.ts';

/** The part of an index that is loaded. */
export interface LoadedTerms {
  postings: (term: string) => FieldPostings | undefined;
  /** Sorted. */
  termsWithPrefix: (prefix: string) => string[];
  /** Whether inflections in these languages count in a document. */
  isInLanguage: (id: number, languages: Languages) => boolean;
}

/** Of more matches than this, those in title or people are ranked first, and the others only counted. */
const rankedAtMost = 3000;

/** @returns a mark for each document to rank, and the numbers of the matches that are only counted. */
export function chooseCandidates(
  terms: readonly QueryTerm[],
  combineWith: 'AND' | 'OR',
  count: number,
  loaded: LoadedTerms,
): { ranked: Uint8Array; others: number[] } {
  const [matched, inTitle] = countMatches(terms, combineWith, count, loaded);
  const wanted = combineWith === 'AND' ? terms.length : 1;
  let total = 0;
  for (let id = 0; id < count; id += 1) {
    if (matched[id] === wanted) total += 1;
    else matched[id] = 0;
  }
  if (total <= rankedAtMost) return { ranked: matched, others: [] };
  const others: number[] = [];
  let left = rankedAtMost;
  for (let id = 0; id < count; id += 1) if (matched[id] && inTitle[id]) left -= 1;
  for (let id = 0; id < count; id += 1) {
    if (!matched[id] || inTitle[id]) continue;
    if (left > 0) left -= 1;
    else {
      matched[id] = 0;
      others.push(id);
    }
  }
  return { ranked: matched, others };
}

/** For each document the number of leading terms that it has (with OR, whether it has any), and whether one is in title or people. */
function countMatches(
  terms: readonly QueryTerm[],
  combineWith: 'AND' | 'OR',
  count: number,
  loaded: LoadedTerms,
): [matched: Uint8Array, inTitle: Uint8Array] {
  const matched = new Uint8Array(count);
  const inTitle = new Uint8Array(count);
  terms.forEach((queryTerm, position) => {
    const before = combineWith === 'AND' ? position : 0;
    const after = before + 1;
    for (const { term, languages } of matchingTerms(queryTerm, loaded.termsWithPrefix))
      loaded.postings(term)?.forEach((posting, field) => {
        for (const id of posting?.ids ?? []) {
          if (!loaded.isInLanguage(id, languages)) continue;
          if (matched[id] === before) matched[id] = after;
          if (field < measuredFields && matched[id] === after) inTitle[id] = 1;
        }
      });
  });
  return [matched, inTitle];
}
