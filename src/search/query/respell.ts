/** Answers questions with unknown words: corrects their spelling, cuts them in two, or does without. Loaded with the first such question. */
import { everyLanguage } from '../format/languages.ts';
import type { CollectedHits } from './collected-hits.ts';
import { type Correction, isUnknown, withInflections } from './expand-query.ts';
import type { IndexReader } from './index-reader.ts';
import type { Matches } from './matches.ts';
import { type ParsedQuery, requiredWords } from './parse-query.ts';
import type { QueryTerm } from './query-term.ts';
import type { Hit } from './ranking.ts';
import { rerank, rerankedAtMost } from './rerank.ts';
import { otherInitials, spellings } from './spelling.ts';
import { isFormOf } from './word-forms.ts';

const fuzzyWeight = 0.45;
const shortestMisspelt = 4;

/** The stages for words that the index does not have; at last, documents with any of the words. */
export async function matchRespelt(
  query: ParsedQuery,
  terms: readonly QueryTerm[],
  inflected: readonly QueryTerm[],
  exact: number,
  collected: CollectedHits,
  reader: IndexReader,
): Promise<Matches> {
  const { hits } = collected;
  const before = hits.size;
  const { stages, corrected } = await respell(terms, reader);
  for (const stage of stages) if (hits.size === before) await collected.search(stage);
  const respelt = stages.at(-1) ?? inflected;
  const also = await collected.matchSome(respelt);
  const isClosest = hits.size === 0;
  if (isClosest) await collected.search(distinctiveTerms(respelt, reader), 'OR');
  const ranked = await rerank([...hits.values()], exact, query, respelt, reader);
  const best = isClosest ? ranked.slice(0, rerankedAtMost) : ranked;
  return {
    hits: best,
    also,
    corrected: best[0] ? corrections(corrected, respelt, best[0], before === 0) : [],
    isCertain: false,
    isClosest: isClosest && best.length > 0,
    unread: collected.unread.size,
  };
}

/** Of several spellings, the one of the first hit. If it has none, the likeliest, provided that nothing was found without respelling. */
function corrections(
  corrected: readonly Correction[],
  terms: readonly QueryTerm[],
  first: Hit,
  isBySpelling: boolean,
): Correction[] {
  return corrected.flatMap(({ typed, meant }) => {
    const spellings = terms.find(({ term }) => term === typed)?.alternatives ?? [];
    const found = spellings.find(
      ({ term, languages }) => languages === everyLanguage && first.terms.includes(term),
    );
    return found || isBySpelling ? [{ typed, meant: found?.term ?? meant }] : [];
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

/** Without the terms of every fourth document, unless all are. For a search for any term. */
function distinctiveTerms(terms: readonly QueryTerm[], reader: IndexReader): readonly QueryTerm[] {
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
