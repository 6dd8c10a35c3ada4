/** A source of numbers that gives the same ones each time: training is reproducible. */
import { seeded } from '../../src/search/fixtures/random.ts';

export interface Random {
  /** From 0 to, but not including, 1. */
  next(): number;
  /** Whether something of this probability happens. */
  chance(probability: number): boolean;
  /** One of the items. */
  pick<Item>(items: readonly Item[]): Item;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
}

export function randomFrom(seed: number): Random {
  const { next } = seeded(seed);
  return {
    next,
    chance: (probability) => next() < probability,
    pick: <Item>(items: readonly Item[]): Item => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error('Nothing to pick from.');
      return item;
    },
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
  };
}

/** The items in an order that depends on the source alone. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const keyed = items.map((item) => ({ item, key: random.next() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
