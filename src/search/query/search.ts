/** A question and its filters to results that are ready to be shown. No DOM. */

import type { Card } from '../format/card.ts';
import { passing } from '../format/facets.ts';
import type { Field } from '../format/options.ts';
import { type Address, isFiltered } from '../ui/url-state.ts';
import { accepted, type Correction, type Found, find, type Source } from './engine.ts';
import { marked, type Stretch, snippet } from './highlight.ts';
import { type Question, readQuestion } from './parse-query.ts';
import type { Hit } from './ranking.ts';

export interface Result {
  card: Card;
  title: Stretch[];
  people: Stretch[];
  series: Stretch[];
  /** Shown where it is what matched. */
  place: Stretch[];
  /** Where it matched, and what of that is not seen in the result. */
  fields: Field[];
  /** Of the abstract, asked for when it is shown. Empty where there is no abstract; absent where all that matched is seen without. */
  snippet?: () => Promise<Stretch[]>;
}

export interface Results {
  total: number;
  results: Result[];
  corrected: Correction[];
  isCertain: boolean;
  /** Whether no entry has all of the words, and the results are those that come closest. */
  isClosest: boolean;
  /** Entries that have the words and were not read for the phrase. */
  unread: number;
  /** Every entry that was found. */
  ids: number[];
  /** What has only some of the words, few and never counted in `total`: made ready when it is asked for, after the results. */
  also: { total: number; results: () => Promise<Result[]> };
}

/**
 * @param seen what the reader has before them, in its order: what of it is found stays there.
 * @param limit how many results are made ready; `total` counts all.
 * Without a question, every entry that passes the filters is a result; with neither, nothing is.
 */
export async function search(
  source: Source,
  address: Address,
  limit: number,
  seen: readonly number[] = [],
): Promise<Results> {
  const { hits: found, also, corrected, isCertain, isClosest, unread } = await hitsOf(source, address);
  const kept = seen.flatMap((id) => found.find((hit) => hit.id === id) ?? []);
  const hits = [...kept, ...found.filter((hit) => !kept.includes(hit))];
  return {
    total: hits.length,
    corrected,
    isCertain,
    isClosest,
    unread,
    ids: hits.map(({ id }) => id),
    results: (await resultsOf(hits.slice(0, limit), source)).map((result, index) => {
      const { id = 0, terms = [] } = hits[index] ?? {};
      return {
        ...result,
        snippet: async () => {
          const [abstract = ''] = await source.abstracts([id]);
          return snippet(abstract, new Set(terms));
        },
      };
    }),
    also: { total: also.length, results: () => resultsOf(also, source) },
  };
}

async function resultsOf(hits: readonly Hit[], source: Source): Promise<Result[]> {
  const cards = await source.cards(hits.map(({ id }) => id));
  return hits.map(({ terms, fields }, index) => {
    const card = cards[index] as Card;
    const matched = new Set(terms);
    return {
      card,
      title: marked(card.title, matched),
      people: marked(card.people.join(', '), matched),
      series: marked(card.series ?? card.event ?? '', matched),
      place: placeOf(card, matched),
      fields,
    };
  });
}

function placeOf({ place = '' }: Card, matched: ReadonlySet<string>): Stretch[] {
  const stretches = marked(place, matched);
  return stretches.some(({ isMatch }) => isMatch) ? stretches : [];
}

/** All that is found, in order, before anything of it is made ready. */
export async function hitsOf(source: Source, address: Address): Promise<Found> {
  const question = readQuestion(address.q);
  const facts = isFiltered(address) || address.sort ? await source.facts() : undefined;
  const keep = facts && isFiltered(address) ? passing(facts, address) : undefined;
  const found =
    question.words.length > 0 ? await find(question, source, keep) : await filtered(question, source, keep);
  return address.sort === 'date' ? { ...found, hits: newestFirst(found.hits, facts?.dates ?? []) } : found;
}

/** Without words: what the filters let through, less what is excluded; without filters, nothing. */
async function filtered(
  question: Question,
  source: Source,
  keep: ((id: number) => boolean) | undefined,
): Promise<Found> {
  if (!keep) return nothing;
  const passing = every(source).filter(({ id }) => keep(id));
  const { hits, unread } = await accepted(passing, question, source);
  return { ...nothing, hits, unread: unread.length };
}

const nothing: Found = { hits: [], also: [], corrected: [], isCertain: true, isClosest: false, unread: 0 };

export function every({ count }: Source): Hit[] {
  return Array.from({ length: count }, (_, id) => ({ id, score: 0, terms: [], fields: [], isNamed: false }));
}

/** Those without a year come last. */
function newestFirst(hits: readonly Hit[], dates: readonly string[]): Hit[] {
  const date = ({ id }: Hit) => {
    const printed = dates[id] ?? '';
    return printed.startsWith('-') ? '' : printed;
  };
  return hits.toSorted((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
}
