/** What follows what in the records of a page. */
import type { Role } from './roles.ts';

/** How often a role follows another on a page; "start" stands in front of the first. */
export type Order = { [role: string]: { [next: string]: number } };

/** What follows what on pages in general, for the first look at a page. */
const habits: Order = {
  start: {
    when: 4,
    people: 3,
    title: 3,
    place: 2,
    event: 1,
    affiliation: 0.2,
    left: 0.3,
    label: 0.3,
    link: 0.1,
    abstract: 0.3,
  },
  when: {
    place: 4,
    title: 3,
    people: 4,
    event: 1,
    when: 2,
    affiliation: 0.1,
    abstract: 0.6,
    left: 0.5,
    label: 0.5,
    link: 0.3,
  },
  place: {
    title: 4,
    people: 4,
    event: 0.6,
    when: 1,
    abstract: 0.6,
    left: 0.5,
    label: 0.6,
    affiliation: 0.1,
    link: 0.4,
  },
  title: {
    people: 4,
    abstract: 3,
    affiliation: 0.3,
    place: 0.8,
    when: 1.5,
    event: 0.4,
    label: 1.5,
    left: 0.6,
    link: 0.8,
  },
  people: {
    affiliation: 3,
    title: 4,
    abstract: 2,
    place: 0.7,
    when: 1,
    event: 0.3,
    label: 1.5,
    left: 0.6,
    link: 0.5,
  },
  affiliation: {
    title: 4,
    abstract: 2,
    place: 0.5,
    when: 0.5,
    people: 0.7,
    label: 1.5,
    event: 0.3,
    left: 0.6,
    link: 0.4,
  },
  event: { people: 3, title: 3, place: 1.5, when: 1, abstract: 0.5, label: 0.4, left: 0.5, link: 0.2 },
  abstract: {
    abstract: 10,
    link: 1,
    label: 0.6,
    left: 1.2,
    when: 0.2,
    place: 0.2,
    people: 0.1,
    title: 0.05,
    affiliation: 0.05,
    event: 0.05,
  },
  label: {
    abstract: 6,
    title: 0.4,
    people: 0.4,
    label: 1,
    left: 0.8,
    link: 1,
    when: 0.3,
    place: 0.3,
    affiliation: 0.1,
    event: 0.1,
  },
  link: {
    link: 3,
    label: 1,
    abstract: 1,
    left: 1,
    title: 0.3,
    people: 0.3,
    when: 0.2,
    place: 0.2,
    event: 0.1,
    affiliation: 0.1,
  },
  left: {
    left: 3,
    label: 1,
    abstract: 1,
    title: 0.6,
    people: 0.6,
    link: 1,
    when: 0.4,
    place: 0.4,
    event: 0.2,
    affiliation: 0.2,
  },
};

/** How much the page's own order counts against the habits of pages in general. */
const trust = 3;

/** The share of a part that follows as often as any other: above it a step is a gain, so that a line of three parts is no worse than one. */
const even = 0.2;

/** How likely a role follows another, as a logarithm: above 0 where it does so more often than others. */
export function chance(last: Role | 'start', next: Role, order: Order | undefined): number {
  const general = share(habits[last], next);
  if (!order) return Math.log(general / even);
  const counts = order[last] ?? {};
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return Math.log(((counts[next] ?? 0) + trust * general) / (total + trust) / even);
}

function share(counts: { [next: string]: number } | undefined, next: string): number {
  const total = Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
  return ((counts?.[next] ?? 0) + 0.05) / (total + 0.5);
}

/** How many records of a page have a part. */
export function countOfRole(order: Order, role: string): number {
  return Object.values(order).reduce((sum, next) => sum + (next[role] ?? 0), 0);
}
