/** What a search page's address holds: the question, the filters and the order. */
import { slugOf } from '../catalogue/slug.ts';
import { type Card, yearOf } from './card.ts';
import * as said from './said.ts';

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
export const valuesOf: Record<keyof Filters, (card: Card) => Value[]> = {
  kind: ({ kind }) => [[kind, kind === 'talk' ? said.talks : said.papers]],
  year: (card) => [[yearOf(card), yearOf(card) === 'undated' ? said.undated : yearOf(card)]],
  series: ({ series }) => (series ? [[slugOf(series), series]] : []),
  speaker: ({ people, kind }) => (kind === 'talk' ? people.map((name): Value => [slugOf(name), name]) : []),
  topic: ({ topics = [] }) => topics.map((label): Value => [slugOf(label), label]),
  place: ({ place }) => (place ? [[slugOf(place), place]] : []),
  slides: ({ hasFiles }) => (hasFiles ? [['yes', said.withFiles]] : []),
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

export const isEntry = ({ kind }: Card) => kind === 'talk' || kind === 'paper';
