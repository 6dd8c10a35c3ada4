/** What filters ask of every entry: the values that it offers to each, as numbers, so that to filter and to count is to compare numbers. */
import { type Filters, filterNames } from '../ui/url-state.ts';

/** A value that a filter can take, as an address has it, and what it is called; "" where the language of the pages decides that. */
export type Value = readonly [value: string, label: string];

/** What an entry offers to each filter; one that offers no kind, as a speaker or a series, passes none. */
export type Offered = Partial<Record<keyof Filters, readonly Value[]>>;

/** What each entry offers to one filter. */
export interface Column {
  /** All that is offered, in the order of a list to choose from. */
  values: readonly Value[];
  /** Of each entry, where its values begin in `at`; one number more than there are entries. */
  starts: Uint32Array;
  /** Positions in `values`. */
  at: readonly number[];
}

export interface Facts {
  /** Of each entry, a partial date. */
  dates: readonly string[];
  columns: Record<keyof Filters, Column>;
}

/** As it is written: of each column how many values each entry offers, and which. */
export interface FactsFile {
  dates: string[];
  columns: Record<keyof Filters, [values: Value[], many: number[], at: number[]]>;
}

export function readFacts({ dates, columns }: FactsFile): Facts {
  const read = filterNames.map((name): [keyof Filters, Column] => {
    const [values, many, at] = columns[name];
    const starts = new Uint32Array(many.length + 1);
    many.forEach((length, id) => {
      starts[id + 1] = (starts[id] ?? 0) + length;
    });
    return [name, { values, starts, at }];
  });
  return { dates, columns: Object.fromEntries(read) as Facts['columns'] };
}

/** Whether an entry, known by its number, passes the filters. */
export function passing(facts: Facts, filters: Filters): (id: number) => boolean {
  const asked = tests(facts, filters);
  return (id) => isEntry(facts, id) && asked.every(({ passes }) => passes(id));
}

/** The filters that are set, each with what it lets through. */
export function tests(
  { columns }: Facts,
  filters: Filters,
): { name: keyof Filters; passes: (id: number) => boolean }[] {
  return filterNames
    .filter((name) => filters[name] !== '')
    .map((name) => ({ name, passes: needed(columns[name], filters[name]) }));
}

/** A name, of a speaker or a series, offers no kind. */
export const isEntry = ({ columns: { kind } }: Facts, id: number) => kind.starts[id + 1] !== kind.starts[id];

function needed({ values, starts, at }: Column, wanted: string): (id: number) => boolean {
  const position = values.findIndex(([value]) => value === wanted);
  return (id) => {
    const to = starts[id + 1] ?? 0;
    for (let index = starts[id] ?? 0; index < to; index += 1) if (at[index] === position) return true;
    return false;
  };
}
