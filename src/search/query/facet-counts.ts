/** What each filter offers, counted. Loaded by the page that filters, not by the dialog. */

import { search as said } from '#messages/search';
import { type Facts, isEntry, tests } from '../format/facets.ts';
import { type Address, type Filters, filterNames, isFiltered, readAddress } from '../ui/url-state.ts';
import type { Source } from './engine.ts';
import { readQuestion } from './parse-query.ts';
import { every, hitsOf } from './search.ts';

export interface Choice {
  value: string;
  label: string;
  /** How many entries it would leave. */
  count: number;
}

/** In the order of a list to choose from. */
export type Choices = Record<keyof Filters, Choice[]>;

/** More than anybody reads through. */
const offeredAtMost = 100;

/** What is offered of the choices of a filter: where there are too many, those that most entries have, in their order; and how many are not. */
export function worthOffering(of: readonly Choice[]): { offered: readonly Choice[]; left: number } {
  if (of.length <= offeredAtMost) return { offered: of, left: 0 };
  const largest = new Set(of.toSorted((a, b) => b.count - a.count).slice(0, offeredAtMost));
  return { offered: of.filter((choice) => largest.has(choice)), left: of.length - offeredAtMost };
}

/** What these entries offer to each filter, counted with the other filters as they are. */
export function choices(facts: Facts, ids: readonly number[], filters: Filters): Choices {
  const { columns } = facts;
  const asked = tests(facts, filters);
  const counts = filterNames.map((name) => ({
    name,
    column: columns[name],
    counts: new Uint32Array(columns[name].values.length),
  }));
  for (const id of ids) {
    if (!isEntry(facts, id)) continue;
    const failed = asked.filter(({ passes }) => !passes(id));
    if (failed.length > 1) continue;
    for (const { name, column, counts: many } of counts) {
      // A filter's own choice does not count for what it offers.
      if (failed[0] && failed[0].name !== name) continue;
      const to = column.starts[id + 1] ?? 0;
      for (let index = column.starts[id] ?? 0; index < to; index += 1) {
        const at = column.at[index] ?? 0;
        many[at] = (many[at] ?? 0) + 1;
      }
    }
  }
  const offered = counts.map(({ name, column, counts: many }) => [
    name,
    column.values.flatMap(([value, label], at) =>
      many[at] ? [{ value, label: said.choices[name]?.[value] ?? label, count: many[at] }] : [],
    ),
  ]);
  return Object.fromEntries(offered);
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
  const ids = await unfiltered(source, address, found);
  // Of a large catalogue, to read the facts and to count takes a moment each: letters that are typed come between.
  await new Promise((resolve) => setTimeout(resolve));
  return choices(facts, ids, address);
}

/** What the question finds without filters; without a question, everything. */
async function unfiltered(
  source: Source,
  address: Address,
  found: readonly number[],
): Promise<readonly number[]> {
  const isAsked = readQuestion(address.q).words.length > 0;
  if (isAsked && !isFiltered(address)) return found;
  const hits = isAsked ? (await hitsOf(source, { ...readAddress(''), q: address.q })).hits : every(source);
  return hits.map(({ id }) => id);
}
