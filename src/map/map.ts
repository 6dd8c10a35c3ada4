/** The map of the catalogue: every entry a point near what it resembles, regions with names, the ground between them. */

import type { Likeness } from '../analysis/similarity.ts';
import { runsOf } from '../analysis/terms.ts';
import type { Topic } from '../analysis/topics.ts';
import { commonNouns } from '../text/stop-words.ts';
import { contours } from './contours.ts';
import { type Label, labelsOf } from './labels.ts';
import { fitted, layOut, type Point, type Pull } from './layout.ts';
import { regionsOf } from './regions.ts';

/** The plate, in its own units; `margin` is between the points and the frame. */
export const plate = { width: 1000, height: 800, margin: 48 };
/** Letters along the upper edge, numbers down the side. */
export const grid = { columns: 8, rows: 6 };
/** More points than these would be a grey field: of a larger catalogue every so many an entry is drawn. */
export const mostPoints = 900;

/** Entries of a region. */
const regionSize = 9;
const apart = 14;
/** Between the outermost points and the edge, for the ground around them. */
const shore = 46;
const reach = 82;
/** Of the greatest density: the shore, and three lines of height. */
const levels = [0.11, 0.28, 0.48, 0.7];
/** The same work given twice is not to be an island of its own. */
const greatestPull = 0.35;
/** A region is called after a topic that it shares so much with (the harmonic mean of how far each fills the other). */
const leastShare = 0.42;

export interface Plate {
  /** Outlines, the outermost first, as `d` of a path. */
  ground: string[];
  /** From left to right, top to bottom. */
  regions: PlateRegion[];
  /** Lines between points that belong together for certain. */
  ties: { from: Point; to: Point }[];
}

export interface PlateRegion {
  name: string;
  /** The topic that it is called after. */
  topic?: Topic;
  label: Label;
  /** In the order of reading. */
  places: Place[];
}

export interface Place extends Point {
  /** Position of the entry. */
  index: number;
  /** "C4". */
  square: string;
}

/** Which entries are drawn: all, or of a large catalogue every so many. */
export function drawnOf(count: number): number[] {
  const drawn = Math.min(count, mostPoints);
  return Array.from({ length: drawn }, (_, place) => Math.floor((place * count) / drawn));
}

/**
 * Draws the plate.
 *
 * @param drawn positions of the entries that are drawn.
 * @param likeness of the drawn entries, by their place in `drawn`.
 * @param topicsOf the topics of each entry, by its position.
 * @param ties pairs of positions that belong together for certain.
 */
export function plateOf(
  drawn: readonly number[],
  likeness: Likeness,
  topicsOf: readonly (readonly Topic[])[],
  ties: readonly [number, number][],
): Plate {
  const places = new Map(drawn.map((position, place) => [position, place]));
  const laidOut = layOut(pullsOf(drawn, likeness, topicsOf));
  const points = fitted(laidOut, plate.width - 2 * shore, plate.height - 2 * shore, apart).map(
    ({ x, y }) => ({
      x: Math.round((x + shore) * 10) / 10,
      y: Math.round((y + shore) * 10) / 10,
    }),
  );
  const parts = readingOrder(regionsOf(points, regionSize), ({ centre }) => centre, plate.height / 4);
  const names = namesOf(
    parts.map(({ members }) => members),
    drawn,
    likeness,
    topicsOf,
  );
  const labels = labelsOf(
    parts.map(({ centre, members }, part) => ({
      centre,
      name: names[part]?.name ?? '',
      count: members.length,
    })),
    points,
    plate,
  );
  const regions = parts.map(({ members }, part): PlateRegion => {
    const { name = '', topic } = names[part] ?? {};
    const inRegion = members.map((place): Place => {
      const point = points[place] as Point;
      return { ...point, index: drawn[place] as number, square: squareOf(point) };
    });
    return {
      name,
      ...(topic && { topic }),
      label: labels[part] as Label,
      places: readingOrder(inRegion, (place) => place, 40),
    };
  });
  return {
    ground: contours(points, plate, reach, levels),
    regions,
    ties: ties.flatMap(([a, b]) => {
      const [from, to] = [points[places.get(a) ?? -1], points[places.get(b) ?? -1]];
      return from && to ? [{ from, to }] : [];
    }),
  };
}

/** The square of the grid that a point stands in. */
export function squareOf({ x, y }: Point): string {
  const column = Math.min(grid.columns - 1, Math.floor((x / plate.width) * grid.columns));
  const row = Math.min(grid.rows - 1, Math.floor((y / plate.height) * grid.rows));
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

function pullsOf(
  drawn: readonly number[],
  likeness: Likeness,
  topicsOf: readonly (readonly Topic[])[],
): Pull[][] {
  return drawn.map((position, place) => {
    const own = new Set(topicsOf[position]?.map(({ slug }) => slug));
    return likeness.nearest(place, 12, 0.03).map(({ index: to, likeness }) => {
      const common = topicsOf[drawn[to] ?? -1]?.filter(({ slug }) => own.has(slug)).length ?? 0;
      const pull = Math.min(likeness, greatestPull);
      return { to, strength: pull * pull * (1 + common) };
    });
  });
}

/** Rows from top to bottom, each from left to right. */
function readingOrder<T>(items: readonly T[], at: (item: T) => Point, rowHeight: number): T[] {
  const row = (item: T) => Math.floor(at(item).y / rowHeight);
  return items.toSorted((a, b) => row(a) - row(b) || at(a).x - at(b).x || at(a).y - at(b).y);
}

/** A region is called after the topic that fits it best, each topic once; where none fits, after the words that its entries share. */
function namesOf(
  groups: readonly number[][],
  drawn: readonly number[],
  likeness: Likeness,
  topicsOf: readonly (readonly Topic[])[],
): { name: string; topic?: Topic }[] {
  const isDrawn = new Set(drawn);
  const fits = groups.flatMap((members, group) => {
    const counts = new Map<Topic, number>();
    for (const place of members)
      for (const topic of topicsOf[drawn[place] ?? -1] ?? []) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    return [...counts].map(([topic, inside]) => {
      const size = topic.entries.filter((index) => isDrawn.has(index)).length;
      return { group, topic, fit: (2 * inside) / (size + members.length) };
    });
  });
  const names: { name: string; topic?: Topic }[] = [];
  const taken = new Set<string>();
  for (const { group, topic, fit } of fits.sort((a, b) => b.fit - a.fit || a.group - b.group)) {
    if (fit < leastShare || names[group] || taken.has(topic.slug)) continue;
    taken.add(topic.slug);
    names[group] = { name: topic.label, topic };
  }
  return groups.map((members, group) => {
    const named = names[group];
    if (named) return named;
    const words = likeness.shared(members).filter((word) => !taken.has(word) && isTelling(word));
    const pair = words.find((word) => word.includes(' '));
    const name = pair ?? words.slice(0, 2).join(' & ');
    taken.add(name);
    return { name };
  });
}

/** "modeling approaches" names no region. */
function isTelling(phrase: string): boolean {
  return runsOf(phrase).some((run) =>
    run.some(({ singular, isCommon }) => !isCommon && !commonNouns.has(singular)),
  );
}
