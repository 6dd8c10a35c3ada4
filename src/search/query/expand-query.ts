/** Expands the terms of a query: compounds and inflections. */
import type { IndexReader } from './index-reader.ts';
import type { QueryWord } from './parse-query.ts';
import type { QueryTerm } from './query-term.ts';
import { formLanguages, root } from './word-forms.ts';

/** A word as it was typed, and as the index spells it. */
export interface Correction {
  typed: string;
  meant: string;
}

const inflectionWeight = 0.6;

/** "mean field" also as "meanfield": always where it was typed with a hyphen, elsewhere while there are few hits. */
export async function joinedWords(
  terms: readonly QueryTerm[],
  words: readonly QueryWord[],
  reader: IndexReader,
  hasFewHits: boolean,
): Promise<QueryTerm[][]> {
  const stages: QueryTerm[][] = [];
  for (const [position, first] of terms.entries()) {
    const second = terms[position + 1];
    if (!second) continue;
    const term = first.term + second.term;
    if (!words[position]?.isJoined && !hasFewHits) continue;
    await reader.load([term], []);
    const isKnown = reader.postings(term) !== undefined;
    const isPrefix = second.isPrefix && !reader.isBroad(term) && reader.termsWithPrefix(term).length > 0;
    if (isKnown || isPrefix)
      stages.push([...terms.slice(0, position), { ...second, term, isPrefix }, ...terms.slice(position + 2)]);
  }
  return stages;
}

/** Adds the inflections of each term. */
export async function withInflections(
  terms: readonly QueryTerm[],
  reader: IndexReader,
): Promise<QueryTerm[]> {
  const prefixes = terms.map(({ term }) => {
    const shared = root(term);
    return reader.isBroad(shared) ? term : shared;
  });
  const isNarrow = (prefix: string) => !reader.isBroad(prefix);
  await reader.load([], prefixes.filter(isNarrow));
  return terms.map((queryTerm, position) => {
    const prefix = prefixes[position] ?? '';
    const inflections = (isNarrow(prefix) ? reader.termsWithPrefix(prefix) : [])
      .map((term) => ({ term, weight: inflectionWeight, languages: formLanguages(term, queryTerm.term) }))
      .filter(({ term, languages }) => term !== queryTerm.term && languages !== 0);
    return { ...queryTerm, alternatives: [...queryTerm.alternatives, ...inflections] };
  });
}

export function isUnknown({ term, isPrefix }: QueryTerm, reader: IndexReader): boolean {
  return !reader.postings(term) && !(isPrefix && reader.termsWithPrefix(term).length > 0);
}
