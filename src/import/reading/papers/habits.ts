/** What follows what in lists of papers, in general and on one page. */
import { z } from 'zod';
import { count } from '../layout-schema.ts';
import type { PageLine } from '../page/page.ts';
import type { PaperRole, RolePart } from './roles.ts';

/** How often a role follows another on a page. "start" stands in front of the first part of a paper and behind the last of the one above. */
export type Following = { [role: string]: { [next: string]: number } };
/** How often a part stands directly below the line above, or behind blank lines. "start" are the first lines of papers. */
export const gapsSchema = z.record(z.string(), z.object({ none: count, one: count, more: count }));
export type Gaps = { [role: string]: { none: number; one: number; more: number } };

/** What was learned from a page. */
export interface Habits {
  after: Following;
  gaps: Gaps;
}

/** A line with what it was taken for; `begins` where a paper begins on it. */
export interface ReadLine {
  line: PageLine;
  parts: RolePart[];
  begins: boolean;
  /** Whether it belongs to a paper. */
  inside: boolean;
  /** How well it looks like what it was taken for. */
  score: number;
}

const general: Following = {
  start: { title: 6, people: 6 },
  title: {
    people: 5,
    abstract: 2,
    repeated: 1.5,
    venue: 0.7,
    note: 0.7,
    affiliation: 0.6,
    link: 0.7,
    left: 0.4,
    start: 0.1,
  },
  people: {
    start: 3,
    affiliation: 1,
    venue: 2,
    repeated: 2,
    abstract: 2,
    note: 1.5,
    link: 1,
    title: 4,
    left: 0.4,
    people: 0.6,
  },
  affiliation: {
    start: 2,
    people: 1,
    abstract: 2,
    repeated: 1,
    note: 1,
    link: 1,
    title: 2,
    venue: 1,
    affiliation: 0.6,
    left: 0.4,
  },
  venue: {
    start: 4,
    repeated: 2,
    abstract: 1,
    link: 1.5,
    note: 1,
    people: 0.8,
    title: 0.4,
    venue: 0.5,
    left: 0.4,
  },
  abstract: { start: 4, abstract: 2, repeated: 1, note: 1.5, link: 1, venue: 0.4, people: 0.2, left: 0.7 },
  link: { start: 4, link: 2, repeated: 1, note: 1, abstract: 1, venue: 0.6, left: 0.5 },
  note: {
    note: 3,
    abstract: 3,
    start: 2,
    venue: 0.5,
    repeated: 1,
    link: 1,
    title: 0.4,
    people: 0.5,
    left: 0.5,
  },
  repeated: {
    start: 4,
    repeated: 3,
    abstract: 1,
    note: 1,
    title: 1,
    people: 0.6,
    venue: 0.6,
    link: 0.6,
    left: 0.4,
    affiliation: 0.1,
  },
  left: { start: 2, left: 2, abstract: 0.5, repeated: 0.5, note: 0.5, people: 0.4, venue: 0.4, link: 0.4 },
};
/** How much the general habits weigh against those of the page, in lines. */
const trust = 3;
/** The share of a part that follows as often as any other. */
const even = 0.2;

/** How likely a part is behind another: above 0 where it is likelier than most. */
export function roleChance(last: PaperRole | 'start', next: string, habits: Habits | undefined): number {
  const usual = share(general[last], next);
  if (!habits) return Math.log(usual / even);
  const counts = habits.after[last] ?? {};
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return Math.log(((counts[next] ?? 0) + trust * usual) / (total + trust) / even);
}

function share(counts: { [next: string]: number } | undefined, next: string): number {
  const total = Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
  return ((counts?.[next] ?? 0) + 0.05) / (total + 0.5);
}

function gapName({ gap }: PageLine): 'none' | 'one' | 'more' {
  return gap === 0 ? 'none' : gap === 1 ? 'one' : 'more';
}

/** Whether blank lines above a line speak for a part: against how often lines of the page have as many. */
export function gapChance(role: PaperRole | 'start', line: PageLine, habits: Habits | undefined): number {
  const name = gapName(line);
  if (!habits)
    return role === 'start'
      ? name === 'none'
        ? -0.3
        : 0.3
      : role === 'people' && name !== 'none'
        ? -0.3
        : 0;
  const all = { none: 1, one: 1, more: 1 };
  for (const counts of Object.values(habits.gaps))
    for (const key of ['none', 'one', 'more'] as const) all[key] += counts[key];
  const usual = all[name] / (all.none + all.one + all.more);
  const own = habits.gaps[role] ?? { none: 0, one: 0, more: 0 };
  const total = own.none + own.one + own.more;
  return Math.max(-2.5, Math.min(1.5, Math.log((own[name] + 2 * usual) / (total + 2) / usual)));
}

/**
 * Habits of a page that was not read yet: where blank lines part blocks of several lines, papers begin behind them.
 *
 * @param repeated how many lines the page repeats
 */
export function firstHabits(lines: readonly PageLine[], repeated: number): Habits | undefined {
  // Cards of votes and users have gaps inside.
  if (repeated > 0.35 * lines.length) return undefined;
  const sizes: number[] = [];
  for (const line of lines) {
    if (sizes.length === 0 || line.gap > 0) sizes.push(1);
    else sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
  }
  const blocks = sizes.filter((size) => size > 1 && size <= 12).length;
  if (blocks < 4 || blocks < 0.75 * sizes.length) return undefined;
  return {
    after: {},
    gaps: { start: { none: 0, one: 6, more: 0 }, people: { none: 8, one: 0, more: 0 } },
  };
}

/** What follows what on a page that was read, and where its blank lines stand. */
export function habitsOf(read: readonly ReadLine[]): Habits {
  const after: Following = {};
  const gaps: Gaps = {};
  const count = (last: string, next: string) => {
    after[last] ??= {};
    const counts = after[last] as { [next: string]: number };
    counts[next] = (counts[next] ?? 0) + 1;
  };
  let last: string | undefined;
  for (const { line, parts, begins, inside } of read) {
    const role = parts[0]?.role ?? 'left';
    if (!inside) {
      if (last) count(last, 'start');
      last = undefined;
      continue;
    }
    if (begins && last) count(last, 'start');
    let from = begins ? 'start' : (last ?? 'start');
    for (const { role: next } of parts) {
      if (next !== from || next === 'abstract' || next === 'people' || next === 'note' || next === 'repeated')
        count(from, next);
      from = next;
    }
    if (begins || role !== last) {
      const key = begins ? 'start' : role;
      gaps[key] ??= { none: 0, one: 0, more: 0 };
      (gaps[key] as { none: number; one: number; more: number })[gapName(line)] += 1;
    }
    last = from;
  }
  return { after, gaps };
}
