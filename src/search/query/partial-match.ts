/** Matches documents with most terms of a query in title or names: for when few documents have all. */
import { searchFields } from '../format/options.ts';
import { measuredFields } from '../format/postings.ts';
import type { IndexReader } from './index-reader.ts';
import { matchingTerms, type QueryTerm } from './query-term.ts';
import { type Hit, unrankedHit } from './ranking.ts';

/** A word that more documents have in title or names does not suffice: more than this number, and more than this share. */
const frequent = { documents: 10, share: 0.05 };

/**
 * Documents with one of two terms, two of three, three of four. Most terms first, then rarer terms, then the lower number.
 * Uses only what is loaded. The scores compare these hits with each other, not with those of a ranking.
 */
export function matchSomeTerms(
  terms: readonly QueryTerm[],
  reader: IndexReader,
  keep: (id: number) => boolean,
  limit: number,
): Hit[] {
  const matched = new Uint8Array(reader.count);
  const scores = new Float64Array(reader.count);
  const hasRareTerm = new Uint8Array(reader.count);
  const matching = terms.map((queryTerm) =>
    [...matchingTerms(queryTerm, reader.termsWithPrefix)].sort((a, b) => b.weight - a.weight),
  );
  for (const alternatives of matching) {
    const weights = new Map<number, number>();
    for (const { term, weight, languages } of alternatives)
      eachTitleMatch(term, reader, (id) => {
        if (!weights.has(id) && reader.isInLanguage(id, languages)) weights.set(id, weight);
      });
    const rarity = Math.log(1 + reader.count / (weights.size + 1));
    const isRare = weights.size <= Math.max(frequent.documents, frequent.share * reader.count) ? 1 : 0;
    for (const [id, weight] of weights) {
      matched[id] = (matched[id] ?? 0) + 1;
      scores[id] = (scores[id] ?? 0) + weight * rarity;
      hasRareTerm[id] = (hasRareTerm[id] ?? 0) | isRare;
    }
  }
  const least = terms.length === 2 ? 1 : Math.floor(terms.length / 2) + 1;
  const hits: Hit[] = [];
  for (let id = 0; id < reader.count; id += 1)
    if ((matched[id] ?? 0) >= least && hasRareTerm[id] && keep(id))
      hits.push({ ...unrankedHit(id), score: scores[id] ?? 0 });
  const matchedBy = ({ id }: Hit) => matched[id] ?? 0;
  const best = hits
    .sort((a, b) => matchedBy(b) - matchedBy(a) || b.score - a.score || a.id - b.id)
    .slice(0, limit);
  return withMatches(best, new Set(matching.flat().map(({ term }) => term)), reader);
}

/** Adds the terms and fields that matched. */
function withMatches(hits: readonly Hit[], terms: ReadonlySet<string>, reader: IndexReader): Hit[] {
  const matches = new Map(
    hits.map(({ id }) => [id, { terms: new Set<string>(), fields: new Set<number>() }]),
  );
  for (const term of terms)
    eachTitleMatch(term, reader, (id, field) => {
      matches.get(id)?.terms.add(term);
      matches.get(id)?.fields.add(field);
    });
  return hits.map((hit) => ({
    ...hit,
    terms: [...(matches.get(hit.id)?.terms ?? [])],
    fields: searchFields.filter((_, field) => matches.get(hit.id)?.fields.has(field)),
  }));
}

/** Calls back for every document with the term in title or names, and the number of the field. */
function eachTitleMatch(term: string, reader: IndexReader, call: (id: number, field: number) => void): void {
  const postings = reader.postings(term) ?? [];
  for (let field = 0; field < measuredFields; field += 1)
    for (const id of postings[field]?.ids ?? []) call(id, field);
}
