/** What each filter offers, counted. Loaded by the page that filters, not by the dialog. */
import { by } from '../catalogue/compare.ts';
import { fold } from '../catalogue/fold.ts';
import { sortName } from '../catalogue/person.ts';
import {
  type Address,
  type Filters,
  filterNames,
  isEntry,
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

/** What each filter would leave of what is found, the other filters staying as they are. */
export async function choicesOf(source: Source, address: Address): Promise<Choices> {
  const [facts, { hits }] = await Promise.all([
    source.facts(),
    hitsOf(source, { ...readAddress(''), q: address.q }),
  ]);
  const asked = readQuestion(address.q).words.length > 0;
  return choices(asked ? hits.flatMap(({ id }) => facts[id] ?? []) : facts, address);
}
