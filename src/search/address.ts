/** What a search page's address holds: the question and the filters. */
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
}

export interface Address extends Filters {
  q: string;
}

export const filterNames = ['kind', 'year', 'series', 'speaker'] as const;

/** Reads the part of an address behind "?". What no filter knows is ignored. */
export function readAddress(query: string): Address {
  const given = new URLSearchParams(query);
  const value = (name: string) => (given.get(name) ?? '').trim();
  const kind = value('kind');
  return {
    q: value('q'),
    kind: kind === 'talk' || kind === 'paper' ? kind : '',
    year: value('year'),
    series: value('series'),
    speaker: value('speaker'),
  };
}

/** Writes it: "?q=gov&year=2024", "" when there is nothing to say. */
export function writeAddress(address: Address): string {
  const given = new URLSearchParams();
  for (const name of ['q', ...filterNames] as const) if (address[name]) given.set(name, address[name]);
  return given.size > 0 ? `?${given}` : '';
}

export function isFiltered(filters: Filters): boolean {
  return filterNames.some((name) => filters[name] !== '');
}

/** Whether an entry passes the filters. */
export function passes(card: Card, filters: Filters): boolean {
  return (
    (!filters.kind || card.kind === filters.kind) &&
    (!filters.year || yearOf(card) === filters.year) &&
    (!filters.series || (card.series !== undefined && slugOf(card.series) === filters.series)) &&
    (!filters.speaker || card.people.some((name) => slugOf(name) === filters.speaker))
  );
}

/** A value that a filter can take. */
export interface Choice {
  value: string;
  label: string;
  /** How many entries it would leave. */
  count: number;
}

/** The values that these entries give to choose from; years newest first and "undated" last, names from A to Z. */
export function choices(cards: readonly Card[]): Record<keyof Filters, Choice[]> {
  const counted = (values: (card: Card) => [value: string, label: string][]) => {
    const found = new Map<string, Choice>();
    for (const card of cards)
      for (const [value, label] of values(card)) {
        const choice = found.get(value) ?? { value, label, count: 0 };
        found.set(value, { ...choice, count: choice.count + 1 });
      }
    return [...found.values()];
  };
  return {
    kind: counted(({ kind }) => [[kind, kind === 'talk' ? 'Talks' : 'Papers']]).toSorted(
      by(({ label }) => (label === 'Talks' ? 0 : 1)),
    ),
    year: counted((card) => [[yearOf(card), yearOf(card) === 'undated' ? 'Undated' : yearOf(card)]]).toSorted(
      by(({ value }) => (value === 'undated' ? 0 : -Number(value))),
    ),
    series: counted(({ series }) => (series ? [[slugOf(series), series]] : [])).toSorted(
      by(({ label }) => fold(label)),
    ),
    speaker: counted(({ people, kind }) =>
      kind === 'talk' ? people.map((name): [string, string] => [slugOf(name), name]) : [],
    ).toSorted(by(({ label }) => sortName(label))),
  };
}
