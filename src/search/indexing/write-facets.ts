/** Gathers what filters ask of every entry. Build side. */

import { by } from '../../text/compare.ts';
import { fold } from '../../text/fold.ts';
import { sortName } from '../../text/person-name.ts';
import type { FactsFile, Offered, Value } from '../format/facets.ts';
import { type Filters, filterNames } from '../ui/url-state.ts';

const order: Record<keyof Filters, (a: Value, b: Value) => number> = {
  kind: by(([value]) => (value === 'talk' ? 0 : 1)),
  year: by(([value]) => (value === 'undated' ? 0 : -Number(value))),
  series: by(([, label]) => fold(label)),
  speaker: by(([, label]) => sortName(label)),
  topic: by(([, label]) => fold(label)),
  place: by(([, label]) => fold(label)),
  slides: by(([, label]) => label),
};

/** @param entries in the order of their numbers. */
export function writeFacts(entries: readonly { date: string; offered: Offered }[]): FactsFile {
  const columns = filterNames.map((name) => {
    const labels = new Map(entries.flatMap(({ offered }) => offered[name] ?? []));
    const values = [...labels].sort(order[name]);
    const positions = new Map(values.map(([value], at) => [value, at]));
    const each = entries.map(({ offered }) => [
      ...new Set((offered[name] ?? []).flatMap(([value]) => positions.get(value) ?? [])),
    ]);
    return [name, [values, each.map(({ length }) => length), each.flat()]];
  });
  return { dates: entries.map(({ date }) => date), columns: Object.fromEntries(columns) };
}
