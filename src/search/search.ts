/** A question and its filters to results that are ready to be shown. No DOM. */
import { type Address, type Choices, choices, isFiltered, passes, readAddress } from './address.ts';
import type { Card } from './card.ts';
import { type Correction, type Found, find, type Source } from './engine.ts';
import { marked, type Stretch, snippet } from './highlight.ts';
import type { Field } from './options.ts';
import { readQuestion } from './question.ts';
import type { Hit } from './ranking.ts';

export interface Result {
  card: Card;
  title: Stretch[];
  people: Stretch[];
  series: Stretch[];
  /** Where it matched, and what of that is not seen in the result. */
  fields: Field[];
  /** Of the abstract, asked for when it is shown. Empty where there is no abstract. */
  snippet: () => Promise<Stretch[]>;
}

export interface Results {
  total: number;
  results: Result[];
  corrected: Correction[];
  isCertain: boolean;
  /** Every entry that was found. */
  ids: number[];
}

/**
 * @param limit how many results are made ready; `total` counts all.
 * Without a question, every entry that passes the filters is a result; with neither, nothing is.
 */
export async function search(source: Source, address: Address, limit: number): Promise<Results> {
  const { hits, corrected, isCertain } = await hitsOf(source, address);
  const shown = hits.slice(0, limit);
  const cards = await source.cards(shown.map(({ id }) => id));
  return {
    total: hits.length,
    corrected,
    isCertain,
    ids: hits.map(({ id }) => id),
    results: shown.map(({ id, terms, fields }, index) => {
      const card = cards[index] as Card;
      const matched = new Set(terms);
      return {
        card,
        title: marked(card.title, matched),
        people: marked(card.people.join(', '), matched),
        series: marked(card.series ?? card.event ?? '', matched),
        fields,
        snippet: async () => {
          const [abstract = ''] = await source.abstracts([id]);
          return snippet(abstract, matched);
        },
      };
    }),
  };
}

/** What each filter would leave of what is found, the other filters staying as they are. */
export async function choicesOf(source: Source, address: Address): Promise<Choices> {
  const [facts, { hits }] = await Promise.all([
    source.facts(),
    hitsOf(source, { ...readAddress(''), q: address.q }),
  ]);
  const asked = readQuestion(address.q).words.length > 0;
  return choices(asked ? hits.flatMap(({ id }) => facts[id] ?? []) : facts, address);
}

async function hitsOf(source: Source, address: Address): Promise<Found> {
  const question = readQuestion(address.q);
  const facts = isFiltered(address) || address.sort ? await source.facts() : [];
  const keep = (id: number) => !isFiltered(address) || passes(facts[id] as Card, address);
  const found =
    question.words.length > 0
      ? await find(question, source, keep)
      : {
          hits: isFiltered(address) ? every(source).filter(({ id }) => keep(id)) : [],
          corrected: [],
          isCertain: true,
        };
  return address.sort === 'date' ? { ...found, hits: newestFirst(found.hits, facts) } : found;
}

function every({ count }: Source): Hit[] {
  return Array.from({ length: count }, (_, id) => ({ id, score: 0, terms: [], fields: [] }));
}

/** Those without a year come last. */
function newestFirst(hits: readonly Hit[], facts: readonly Card[]): Hit[] {
  const date = ({ id }: Hit) => {
    const printed = facts[id]?.date ?? '';
    return printed.startsWith('-') ? '' : printed;
  };
  return hits.toSorted((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
}
