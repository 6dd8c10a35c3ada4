/** The map of the catalogue: every entry a point near what it resembles, regions with names, the ground between them. */
import { contours } from './contours.ts';
import { fitted, layOut, type Point, type Pull } from './layout.ts';
import type { Likeness } from './likeness.ts';
import { regionsOf } from './regions.ts';
import { commonNouns } from './stop-words.ts';
import { runsOf } from './terms.ts';
import type { Topic } from './topics.ts';

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
const labelSize = { least: 15, most: 21 };
/** Of a letter-spaced small capital, in its size. */
const letterWidth = 0.66;
const lineHeight = 1.15;
const longestLine = 16;
/** So many times larger on a narrow screen; map.css has the same. */
const narrowLarger = 1.7;

export interface Plate {
  /** Outlines, the outermost first, as `d` of a path. */
  ground: string[];
  /** From left to right, top to bottom. */
  regions: PlateRegion[];
  /** Lines between points that belong together for certain. */
  ties: { from: Point; to: Point }[];
}

export interface Label {
  lines: string[];
  /** The middle of its lines. */
  x: number;
  y: number;
  size: number;
  /** On a narrow screen, where names are larger on the plate: how far it moves aside. Absent where there is no room for it. */
  aside?: number;
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
  const labels = labelled(
    parts.map(({ centre, members }, part) => ({
      centre,
      name: names[part]?.name ?? '',
      count: members.length,
    })),
    points,
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

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where each name stands: near the middle of its region, over few points and no other name; larger regions first. */
function labelled(
  regions: readonly { centre: Point; name: string; count: number }[],
  points: readonly Point[],
): Label[] {
  const labels: Label[] = [];
  const boxes: Box[] = [];
  const narrowBoxes: Box[] = [];
  const greatest = regions.reduce((most, { count }) => Math.max(most, count), 1);
  const order = regions
    .map((_, index) => index)
    .sort((a, b) => (regions[b]?.count ?? 0) - (regions[a]?.count ?? 0) || a - b);
  for (const index of order) {
    const { centre, name, count } = regions[index] as (typeof regions)[number];
    const size = Math.round(labelSize.least + ((labelSize.most - labelSize.least) * count) / greatest);
    const lines = broken(name);
    const width = lines.reduce((most, line) => Math.max(most, line.length), 0) * size * letterWidth;
    const height = lines.length * size * lineHeight;
    const boxAt = (x: number, y: number, larger = 1): Box => ({
      left: x - (larger * width) / 2,
      right: x + (larger * width) / 2,
      top: y - (larger * height) / 2,
      bottom: y + (larger * height) / 2,
    });
    let best: { cost: number; x: number; y: number } | undefined;
    for (let dy = -84; dy <= 84; dy += 6)
      for (let dx = -84; dx <= 84; dx += 6) {
        const x = Math.round(Math.min(plate.width - width / 2, Math.max(width / 2, centre.x + dx)));
        const y = Math.round(Math.min(plate.height - height / 2, Math.max(height / 2, centre.y + dy)));
        const box = boxAt(x, y);
        const covered = points.filter((point) => isIn(point, box, 7)).length;
        const clashes = boxes.filter((other) => overlap(box, other)).length;
        const cost = covered * 16 + clashes * 400 + (dx * dx + dy * dy) / 250;
        if (!best || cost < best.cost) best = { cost, x, y };
      }
    const { x, y } = best ?? centre;
    boxes.push(boxAt(x, y));
    const narrow = boxAt(x, y, narrowLarger);
    const aside = Math.max(0, -narrow.left) - Math.max(0, narrow.right - plate.width);
    const moved = { ...narrow, left: narrow.left + aside, right: narrow.right + aside };
    const hasRoom = narrowBoxes.every((other) => !overlap(moved, other, 34));
    if (hasRoom) narrowBoxes.push(moved);
    labels[index] = { lines, x, y, size, ...(hasRoom && { aside: Math.round(aside) }) };
  }
  return labels;
}

function isIn({ x, y }: Point, { left, right, top, bottom }: Box, margin: number): boolean {
  return x > left - margin && x < right + margin && y > top - margin && y < bottom + margin;
}

function overlap(a: Box, b: Box, gap = 7): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

/** A name in lines of about the same length. */
function broken(name: string): string[] {
  const words = name.split(' ');
  const count = Math.ceil(name.length / longestLine);
  const wanted = name.length / count;
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && (last.length + word.length / 2 < wanted || lines.length === count))
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
