/** What a search page's address holds: the question, the filters and the order. */
/** Every filter lets everything through while it is empty. */
export interface Filters {
  kind: string;
  /** "2024", or "undated". */
  year: string;
  /** The last part of the address of its page: "mathematics-physics-machine-learning". */
  series: string;
  speaker: string;
  topic: string;
  /** A venue. */
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
