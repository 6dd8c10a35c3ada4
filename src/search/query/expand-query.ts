/** Expands the terms of a query: compounds, inflections, and corrected spellings. */
import { everyLanguage } from '../format/languages.ts';
import type { IndexReader } from './index-reader.ts';
import { type ParsedQuery, type QueryWord, requiredWords } from './parse-query.ts';
import type { QueryTerm } from './query-term.ts';
import { otherInitials, spellings } from './spelling.ts';
import { formLanguages, isFormOf, root } from './word-forms.ts';

/** A word as it was typed, and as the index spells it. */
export interface Correction {
  typed: string;
  meant: string;
}

const inflectionWeight = 0.6;
const fuzzyWeight = 0.45;
const shortestMisspelt = 4;

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

/** The query as it may have been meant: with a word cut in two, or with similar words of the index. */
export async function respell(
  terms: readonly QueryTerm[],
  reader: IndexReader,
): Promise<{ stages: QueryTerm[][]; corrected: Correction[] }> {
  const doubtful = doubtfulTerms(terms, reader);
  const stages: QueryTerm[][] = [];
  const corrected: Correction[] = [];
  const respelt = await Promise.all(
    terms.map(async (queryTerm): Promise<QueryTerm> => {
      if (!doubtful.has(queryTerm)) return queryTerm;
      const known = await reader.suggestibleWords(queryTerm.term.slice(0, 1));
      for (const halves of await twoWords(queryTerm.term, known, reader))
        stages.push(
          terms.flatMap((other) =>
            other === queryTerm
              ? halves.map((term): QueryTerm => ({ term, alternatives: [], isPrefix: false }))
              : [other],
          ),
        );
      const nearest = await nearestWords(queryTerm.term, known, reader);
      await reader.load(
        nearest.map(({ term }) => term),
        [],
      );
      const [best] = nearest;
      if (best) corrected.push({ typed: queryTerm.term, meant: best.term });
      return {
        ...queryTerm,
        alternatives: nearest.map(({ term, distance }) => ({
          term,
          weight: (fuzzyWeight * term.length) / (term.length + distance),
          languages: everyLanguage,
        })),
      };
    }),
  );
  return { stages: [...stages, respelt, await withInflections(respelt, reader)], corrected };
}

/** The known words that are most similar, of another first letter only if none has the same. */
async function nearestWords(term: string, known: readonly string[], reader: IndexReader) {
  const isKnown = reader.postings(term) !== undefined;
  // An inflection of a known word is not a correction of it.
  const nearest = spellings(term, known).filter((found) => !isKnown || !isFormOf(found.term, term));
  if (nearest.length > 0 || isKnown) return nearest;
  const others = await Promise.all(otherInitials(term).map(reader.suggestibleWords));
  return spellings(term, others.flat());
}

/** The two known words that an unknown one consists of. */
async function twoWords(
  term: string,
  known: readonly string[],
  reader: IndexReader,
): Promise<[string, string][]> {
  const pairs = known
    .filter((left) => left.length >= 3 && term.length - left.length >= 3 && term.startsWith(left))
    .map((left): [string, string] => [left, term.slice(left.length)]);
  await reader.load(pairs.flat(), []);
  return pairs.filter(([, right]) => reader.postings(right) !== undefined);
}

/** The terms that no document has. If all are known, the rarest: it may be a misprint in a document. */
function doubtfulTerms(terms: readonly QueryTerm[], reader: IndexReader): Set<QueryTerm> {
  const isLong = ({ term }: QueryTerm) => term.length >= shortestMisspelt;
  const unknown = terms.filter((term) => isUnknown(term, reader));
  if (unknown.length > 0) return new Set(unknown.filter(isLong));
  const [rarest] = terms.filter(isLong).sort((a, b) => frequencyOf(a, reader) - frequencyOf(b, reader));
  return new Set(rarest ? [rarest] : []);
}

export function isUnknown({ term, isPrefix }: QueryTerm, reader: IndexReader): boolean {
  return !reader.postings(term) && !(isPrefix && reader.termsWithPrefix(term).length > 0);
}

/** Without the terms of every fourth document, unless all are. For a search for any term. */
export function distinctiveTerms(terms: readonly QueryTerm[], reader: IndexReader): readonly QueryTerm[] {
  const rare = terms.filter((term) => frequencyOf(term, reader) <= reader.count / 4);
  return rare.length > 0 ? rare : terms;
}

/** The number of postings of a term as it was typed. */
function frequencyOf({ term }: QueryTerm, reader: IndexReader): number {
  return (reader.postings(term) ?? []).reduce((sum, posting) => sum + (posting?.ids.length ?? 0), 0);
}

/** Words of the index that begin like those of a query, or are inflections of them: suggestions where nothing was found. */
export async function relatedWords(query: ParsedQuery, reader: IndexReader): Promise<string[]> {
  const found = await Promise.all(
    requiredWords(query).map(async ({ term }) => {
      const beginning = term.slice(0, Math.max(3, Math.ceil(term.length * 0.6)));
      const known = await reader.suggestibleWords(term.slice(0, 1));
      return known
        .filter((word) => word !== term && (word.startsWith(beginning) || isFormOf(word, term)))
        .slice(0, 4);
    }),
  );
  return [...new Set(found.flat())].slice(0, 8);
}
