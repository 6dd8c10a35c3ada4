/** What each filter offers, counted. Loaded by the page that filters, not by the dialog. */
import { by } from '../catalogue/compare.ts';
import { fold } from '../catalogue/fold.ts';
import { sortName } from '../catalogue/person.ts';
import {
  type Address,
  type Filters,
  filterNames,
  isEntry,
  isFiltered,
  passes,
  readAddress,
  valuesOf,
} from './address.ts';
import type { Card } from './card.ts';
import type { Source } from './engine.ts';
import { readQuestion } from './question.ts';
import { hitsOf } from './search.ts';

export interface Choice {
  value: string;
  label: string;
  /** How many entries it would leave. */
  count: number;
}

export type Choices = Record<keyof Filters, Choice[]>;

const order: Record<keyof Filters, (a: Choice, b: Choice) => number> = {
  kind: by(({ value }) => (value === 'talk' ? 0 : 1)),
  year: by(({ value }) => (value === 'undated' ? 0 : -Number(value))),
  series: by(({ label }) => fold(label)),
  speaker: by(({ label }) => sortName(label)),
  topic: by(({ label }) => fold(label)),
  place: by(({ label }) => fold(label)),
  slides: by(({ label }) => label),
};

/** The values that these entries offer to each filter, counted with the other filters as they are. */
export function choices(cards: readonly Card[], filters: Filters): Choices {
  const entries = cards.filter(isEntry);
  return Object.fromEntries(
    filterNames.map((name) => {
      const found = new Map<string, Choice>();
      for (const card of entries) {
        if (!passes(card, { ...filters, [name]: '' })) continue;
        for (const [value, label] of valuesOf[name](card)) {
          const choice = found.get(value) ?? { value, label, count: 0 };
          found.set(value, choice);
          choice.count += 1;
        }
      }
      return [name, [...found.values()].sort(order[name])];
    }),
  ) as unknown as Choices;
}

/**
 * What each filter would leave of what is found, the other filters staying as they are.
 *
 * @param found what the question finds with the filters: without any it is all that it finds, and nothing is asked again.
 */
export async function choicesOf(
  source: Source,
  address: Address,
  found: readonly number[],
): Promise<Choices> {
  const facts = await source.facts();
  if (readQuestion(address.q).words.length === 0) return choices(facts, address);
  const ids = isFiltered(address)
    ? (await hitsOf(source, { ...readAddress(''), q: address.q })).hits.map(({ id }) => id)
    : found;
  return choices(
    ids.flatMap((id) => facts[id] ?? []),
    address,
  );
}
