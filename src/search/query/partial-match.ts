/** What has most of a question's words where they count, in its title or its names: for when too little has all of them. */

import { everyLanguage } from '../format/languages.ts';
import { fields } from '../format/options.ts';
import { measuredFields } from '../format/postings.ts';
import type { Source } from './engine.ts';
import type { Group, Hit } from './ranking.ts';

/** A word that more entries have in title or names is not enough by itself: this many, or this share of all. */
const frequent = { entries: 10, share: 0.05 };

/**
 * One of two words, two of three, three of four: most words first, then the rarer ones, then the lower number.
 * Reads only what is at hand. Scores compare these hits with one another, not with those of a ranking.
 */
export function withSomeWords(
  groups: readonly Group[],
  source: Source,
  keep: (id: number) => boolean,
  limit: number,
): Hit[] {
  const words = new Uint8Array(source.count);
  const scores = new Float64Array(source.count);
  const isTelling = new Uint8Array(source.count);
  const spelt = groups.map((group) => spellingsOf(group, source));
  for (const terms of spelt) {
    const met = new Map<number, number>();
    for (const { term, weight, languages } of terms)
      eachEntry(term, source, (id) => {
        if (!met.has(id) && source.isIn(id, languages)) met.set(id, weight);
      });
    const rarity = Math.log(1 + source.count / (met.size + 1));
    const tells = met.size <= Math.max(frequent.entries, frequent.share * source.count) ? 1 : 0;
    for (const [id, weight] of met) {
      words[id] = (words[id] ?? 0) + 1;
      scores[id] = (scores[id] ?? 0) + weight * rarity;
      isTelling[id] = (isTelling[id] ?? 0) | tells;
    }
  }
  const least = groups.length === 2 ? 1 : Math.floor(groups.length / 2) + 1;
  const found: Hit[] = [];
  for (let id = 0; id < source.count; id += 1)
    if ((words[id] ?? 0) >= least && isTelling[id] && keep(id))
      found.push({ id, score: scores[id] ?? 0, terms: [], fields: [], isNamed: false });
  const wordsOf = ({ id }: Hit) => words[id] ?? 0;
  const best = found
    .sort((a, b) => wordsOf(b) - wordsOf(a) || b.score - a.score || a.id - b.id)
    .slice(0, limit);
  return withMatches(best, new Set(spelt.flat().map(({ term }) => term)), source);
}

/** What may stand for a word, the best of it first. */
function spellingsOf({ term, alternatives, isPrefix }: Group, source: Source) {
  const goingOn = isPrefix ? source.vocabulary(term) : [];
  return [
    ...[term, ...goingOn].map((term) => ({ term, weight: 1, languages: everyLanguage })),
    ...alternatives.toSorted((a, b) => b.weight - a.weight),
  ];
}

function withMatches(hits: readonly Hit[], terms: ReadonlySet<string>, source: Source): Hit[] {
  const matches = new Map(
    hits.map(({ id }) => [id, { terms: new Set<string>(), fields: new Set<number>() }]),
  );
  for (const term of terms)
    eachEntry(term, source, (id, field) => {
      matches.get(id)?.terms.add(term);
      matches.get(id)?.fields.add(field);
    });
  return hits.map((hit) => ({
    ...hit,
    terms: [...(matches.get(hit.id)?.terms ?? [])],
    fields: fields.filter((_, field) => matches.get(hit.id)?.fields.has(field)),
  }));
}

/** Calls with every entry that has the term in title or names, and with the number of the field. */
function eachEntry(term: string, source: Source, call: (id: number, field: number) => void): void {
  const postings = source.postings(term) ?? [];
  for (let field = 0; field < measuredFields; field += 1)
    for (const id of postings[field]?.ids ?? []) call(id, field);
}
