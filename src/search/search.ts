/** A question and its filters to results that are ready to be shown. No DOM. */
import { type Address, isFiltered, passes } from './address.ts';
import type { Card } from './card.ts';
import { type Found, find, type Hit, type Source } from './engine.ts';
import { marked, type Stretch, snippet } from './highlight.ts';
import { readQuestion } from './question.ts';

export interface Result {
  card: Card;
  title: Stretch[];
  people: Stretch[];
  /** Empty for an entry without an abstract. */
  snippet: Stretch[];
}

export interface Results {
  total: number;
  results: Result[];
  corrected: { typed: string; meant: string }[];
}

/**
 * @param limit how many results are made ready; `total` counts all.
 * Without a question, every entry that passes the filters is a result; with neither, nothing is.
 */
export async function search(source: Source, address: Address, limit: number): Promise<Results> {
  const { hits, corrected = [] } = await hitsOf(source, address);
  const shown = hits.slice(0, limit);
  const ids = shown.map(({ id }) => id);
  const [cards, abstracts] = await Promise.all([source.cards(ids), source.abstracts(ids)]);
  return {
    total: hits.length,
    corrected,
    results: shown.map(({ terms }, index) => {
      const card = cards[index] as Card;
      const matched = new Set(terms);
      return {
        card,
        title: marked(card.title, matched),
        people: marked(card.people.join(', '), matched),
        snippet: snippet(abstracts[index] ?? '', matched),
      };
    }),
  };
}

async function hitsOf(source: Source, address: Address): Promise<Found> {
  const question = readQuestion(address.q);
  const passing = isFiltered(address) ? await passingIds(source, address) : undefined;
  if (question.words.length > 0) return find(question, source, (id) => passing?.has(id) ?? true);
  return { hits: [...(passing ?? [])].map((id): Hit => ({ id, score: 0, terms: [], fields: [] })) };
}

async function passingIds(source: Source, address: Address): Promise<Set<number>> {
  const ids = Array.from({ length: source.count }, (_, id) => id);
  const cards = await source.cards(ids);
  return new Set(ids.filter((id) => passes(cards[id] as Card, address)));
}
