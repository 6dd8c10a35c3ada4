/** What a search page's address holds: the question, the filters and the order. */
import { by } from '../catalogue/compare.ts';
import { fold } from '../catalogue/fold.ts';
import { sortName } from '../catalogue/person.ts';
import { slugOf } from '../catalogue/slug.ts';
import { type Card, yearOf } from './card.ts';

/** Every filter lets everything through while it is empty. */
export interface Filters {
  kind: string;
  /** "2024", or "undated". */
  year: string;
  /** The name in the form of an address: "mathematics-physics-machine-learning". */
  series: string;
  speaker: string;
  topic: string;
  /** Room, building or town, in the form of an address. */
  place: string;
  /** "yes" for talks with files. */
  slides: string;
}

export interface Address extends Filters {
  q: string;
  /** "date" for the newest first; "" for the best first. */
  sort: string;
}

export const filterNames = ['kind', 'year', 'series', 'speaker', 'topic', 'place', 'slides'] as const;
export const addressNames = ['q', ...filterNames, 'sort'] as const;

const allowed: Partial<Record<(typeof addressNames)[number], string[]>> = {
  kind: ['talk', 'paper'],
  slides: ['yes'],
  sort: ['date'],
};

/** Reads the part of an address behind "?". What no filter knows is ignored. */
export function readAddress(query: string): Address {
  const given = new URLSearchParams(query);
  return Object.fromEntries(
    addressNames.map((name) => {
      const value = (given.get(name) ?? '').trim();
      return [name, allowed[name]?.includes(value) === false ? '' : value];
    }),
  ) as unknown as Address;
}

/** Writes it: "?q=gov&year=2024", "" when there is nothing to say. */
export function writeAddress(address: Address): string {
  const given = new URLSearchParams();
  for (const name of addressNames) if (address[name]) given.set(name, address[name]);
  return given.size > 0 ? `?${given}` : '';
}

export function isFiltered(filters: Filters): boolean {
  return filterNames.some((name) => filters[name] !== '');
}

/** A value that a filter can take, and what it is called. */
type Value = [value: string, label: string];

/** What an entry offers to each filter. */
const valuesOf: Record<keyof Filters, (card: Card) => Value[]> = {
  kind: ({ kind }) => [[kind, kind === 'talk' ? 'Talks' : 'Papers']],
  year: (card) => [[yearOf(card), yearOf(card) === 'undated' ? 'Undated' : yearOf(card)]],
  series: ({ series }) => (series ? [[slugOf(series), series]] : []),
  speaker: ({ people, kind }) => (kind === 'talk' ? people.map((name): Value => [slugOf(name), name]) : []),
  topic: ({ topics = [] }) => topics.map((label): Value => [slugOf(label), label]),
  place: ({ place }) => (place ? [[slugOf(place), place]] : []),
  slides: ({ hasFiles }) => (hasFiles ? [['yes', 'With files']] : []),
};

/** Whether an entry passes the filters. A speaker or a series has nothing that could be filtered by. */
export function passes(card: Card, filters: Filters): boolean {
  return (
    isEntry(card) &&
    filterNames.every(
      (name) => !filters[name] || valuesOf[name](card).some(([value]) => value === filters[name]),
    )
  );
}

const isEntry = ({ kind }: Card) => kind === 'talk' || kind === 'paper';

export interface Choice {
  value: string;
  label: string;
  /** How many entries it would leave. */
  count: number;
}

export type Choices = Record<keyof Filters, Choice[]>;

const order: Record<keyof Filters, (a: Choice, b: Choice) => number> = {
  kind: by(({ label }) => (label === 'Talks' ? 0 : 1)),
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
