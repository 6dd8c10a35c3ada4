/** Assigns a role to each line of a record: the best path through its lines, by how they fit and by what follows what on this page. */

import { endsUnfinished } from '../../formats/lines.ts';
import type { PageLine } from '../page/page.ts';
import type { LineReading, RoleText } from './compound.ts';
import type { Item } from './items.ts';
import { chance, type Order } from './order.ts';
import { abstractFit, type Role } from './roles.ts';

/** A line with the parts that were found in it. */
export interface Decoded {
  line: PageLine;
  parts: RoleText[];
  /** How well the parts fit. */
  score: number;
}

/** Roles that a record has once, but for lines that go on. */
const single: readonly Role[] = ['place', 'title', 'people', 'affiliation', 'event'];
const bitOf = new Map(single.map((role, index) => [role, 1 << index]));

interface State {
  last: Role | 'start';
  used: number;
  score: number;
  chosen: LineReading | undefined;
  before: State | undefined;
}

/** Lines of one record beyond this number are taken for its text. */
const maxItems = 90;

/** The likeliest roles of the lines of one record. */
export function decode(items: readonly Item[], order?: Order): Decoded[] {
  let states: State[] = [{ last: 'start', used: 0, score: 0, chosen: undefined, before: undefined }];
  const looked = items.slice(0, maxItems);
  for (const [index, item] of looked.entries()) {
    const next = new Map<string, State>();
    for (const state of states)
      for (const way of item.alternatives) {
        const reached = step(state, way, item, looked[index - 1], order);
        if (!reached) continue;
        const key = `${reached.last} ${reached.used}`;
        const known = next.get(key);
        if (!known || known.score < reached.score) next.set(key, reached);
      }
    states = [...next.values()].sort((a, b) => b.score - a.score).slice(0, 60);
  }
  const path: State[] = [];
  for (let state: State | undefined = states[0]; state?.chosen; state = state.before) path.unshift(state);
  const decoded = path.map(({ chosen }, index) => ({
    line: (items[index] as Item).line,
    parts: chosen?.parts ?? [],
    score: chosen?.score ?? 0,
  }));
  const rest = items.slice(decoded.length).map(({ line }) => ({
    line,
    parts: [{ role: 'abstract' as const, text: line.text }],
    score: abstractFit(line.text),
  }));
  return [...decoded, ...rest];
}

function step(
  state: State,
  way: LineReading,
  { line }: Item,
  before: Item | undefined,
  order: Order | undefined,
): State | undefined {
  let { last, used } = state;
  let score = state.score + way.score;
  for (const [index, { role, text }] of way.parts.entries()) {
    const bit = bitOf.get(role) ?? 0;
    if (
      index === 0 &&
      role === 'abstract' &&
      last === 'abstract' &&
      before &&
      line.gap === 0 &&
      !/[.!?:]$/u.test(before.line.text)
    )
      score += 2.2;
    const goesOn = index === 0 && role === last && bit > 0;
    if (goesOn) {
      const cost = goingOn(role, before?.line, line, text);
      if (cost === undefined) return undefined;
      score += cost - Math.min(0, way.score) * (role === 'title' || role === 'place' ? 0.8 : 0);
      continue;
    }
    if (used & bit) return undefined;
    // An affiliation belongs to the people in front of it.
    if (role === 'affiliation' && !['people', 'title', 'label', 'left'].includes(last)) return undefined;
    score += chance(last, role, order);
    used |= bit;
    last = role;
  }
  return { last, used, score, chosen: way, before: state };
}

/** What it costs to take a line for the second line of a part; `undefined` where it cannot be. */
function goingOn(role: Role, above: PageLine | undefined, line: PageLine, text: string): number | undefined {
  if (!above || line.when || line.count > 2 || (line.gap > 0 && role !== 'affiliation')) return undefined;
  const isOpen = /[“„«"][^“„«”»"]*$/u.test(above.text);
  if (role === 'title' && /[”»]['’.,]*$/u.test(above.text) && !isOpen) return undefined;
  if (role === 'title')
    return isOpen || endsUnfinished(above.text) || /^\p{Ll}/u.test(text)
      ? -0.2
      : above.text.split(/\s+/).length <= 5 && !/[.!?,;:]$/u.test(above.text)
        ? -1.8
        : -2.6;
  if (role === 'people') return -0.9;
  if (role === 'affiliation') return /,$/.test(above.text) ? -0.2 : -0.9;
  if (role === 'place') return text.length < 50 ? -0.5 : -1.5;
  return undefined;
}

/** What follows what in decoded records. @param weights how much each record counts */
export function learnedOrder(
  records: readonly (readonly Decoded[])[],
  weights: readonly number[] = [],
): Order {
  const order: Order = {};
  for (const [index, record] of records.entries()) {
    const weight = weights[index] ?? 1;
    let last: string = 'start';
    for (const { parts } of record)
      for (const { role } of parts) {
        if (role === last && role !== 'abstract') continue;
        order[last] ??= {};
        const counts = order[last] as { [next: string]: number };
        counts[role] = (counts[role] ?? 0) + weight;
        last = role;
      }
  }
  return order;
}
