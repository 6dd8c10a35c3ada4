/** The map of the catalogue: every entry is a point near the entries that it resembles, on a landscape of named regions. */

import type { NameTexts } from '../analysis/place-names.ts';
import type { Similarity } from '../analysis/similarity.ts';
import type { Topic } from '../analysis/topics.ts';
import { densityOutlines } from './contours.ts';
import { frame, grid } from './frame.ts';
import { type Label, placeLabels } from './labels.ts';
import { embedPoints, fitPoints, type Neighbour, type Point } from './layout.ts';
import { nameRegions } from './region-names.ts';
import { regionsOf } from './regions.ts';

/** Entries of a region, in a catalogue that has room for a name for each so many. */
const regionSize = 9;
/** More names would leave no room for the points. */
const mostRegions = 40;
/** How far two points lie apart at least; where there are many, that share of the distance that an even spread would give them. */
const apart = { most: 14, share: 0.4 };
/** Between the outermost points and the edge, for the ground around them. */
const shore = 46;
/** How far a point raises the ground around it; less where there are many, so that there is more than one hill. */
const reach = { most: 82, least: 40 };
/** Of the greatest density: the shore, and three lines of height. */
const levels = [0.11, 0.28, 0.48, 0.7];
/** An entry is attracted to so many others, and to none that it shares less with. */
const mostNeighbours = 12;
const leastSimilarity = 0.03;
/** The same work given twice is not to be an island of its own. */
const greatestSimilarity = 0.35;

export interface MapLayout {
  /** Outlines, the outermost first, as `d` of a path. */
  ground: string[];
  /** From left to right, top to bottom. */
  regions: MapRegion[];
  /** Lines between points that belong together for certain. */
  ties: { from: Point; to: Point }[];
  /** The size of a point against that of a map with room for it, from 0 to 1. */
  pointScale: number;
}

export interface MapRegion {
  name: string;
  /** The topic that it is called after. */
  topic?: Topic;
  /** Absent where there is no room for it. */
  label?: Label;
  /** In the order of reading. */
  points: MapPoint[];
}

export interface MapPoint extends Point {
  /** Position of the entry. */
  index: number;
  /** "C4". */
  square: string;
}

/**
 * Lays the map out, in time that grows little faster than the number of entries.
 *
 * @param topicsOf the topics of each entry, by its position.
 * @param ties pairs of positions that belong together for certain.
 * @param namesFor what regions may be called by the words that their entries share.
 */
export function layOutMap(
  similarity: Similarity,
  topicsOf: readonly (readonly Topic[])[],
  ties: readonly [number, number][],
  namesFor: NameTexts,
): MapLayout {
  const distance = distanceBetween(topicsOf.length);
  const pointScale = Math.round((distance / apart.most) * 100) / 100;
  const points = pointsOnMap(embedPoints(neighboursOf(similarity, topicsOf)), distance);
  const size = Math.max(regionSize, points.length / mostRegions);
  const parts = inReadingOrder(regionsOf(points, size), ({ centre }) => centre, frame.height / 4);
  const names = nameRegions(
    parts.map(({ members }) => members),
    similarity,
    topicsOf,
    namesFor,
  );
  const labels = placeLabels(
    parts.map(({ centre, members }, part) => ({
      centre,
      name: names[part]?.name ?? '',
      count: members.length,
    })),
    points,
    frame,
    pointScale,
  );
  const regions = parts.map(({ members }, part): MapRegion => {
    const inRegion = members.map((index): MapPoint => {
      const point = points[index] as Point;
      return { ...point, index, square: squareOf(point) };
    });
    return {
      name: '',
      ...names[part],
      ...(labels[part] && { label: labels[part] }),
      points: inReadingOrder(inRegion, (point) => point, 40),
    };
  });
  return {
    ground: densityOutlines(points, frame, Math.max(reach.least, reach.most * Math.sqrt(pointScale)), levels),
    regions,
    ties: ties.flatMap(([a, b]) => {
      const [from, to] = [points[a], points[b]];
      return from && to ? [{ from, to }] : [];
    }),
    pointScale,
  };
}

/** The square of the grid that a point stands in. */
export function squareOf({ x, y }: Point): string {
  const column = Math.min(grid.columns - 1, Math.floor((x / frame.width) * grid.columns));
  const row = Math.min(grid.rows - 1, Math.floor((y / frame.height) * grid.rows));
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

function distanceBetween(count: number): number {
  const area = (frame.width - 2 * shore) * (frame.height - 2 * shore);
  return Math.min(apart.most, apart.share * Math.sqrt(area / Math.max(1, count)));
}

function pointsOnMap(embedded: readonly Point[], distance: number): Point[] {
  const fitted = fitPoints(embedded, frame.width - 2 * shore, frame.height - 2 * shore, distance);
  return fitted.map(({ x, y }) => ({
    x: Math.round((x + shore) * 10) / 10,
    y: Math.round((y + shore) * 10) / 10,
  }));
}

function neighboursOf(similarity: Similarity, topicsOf: readonly (readonly Topic[])[]): Neighbour[][] {
  return topicsOf.map((topics, position) => {
    const own = new Set(topics.map(({ slug }) => slug));
    return similarity.nearest(position, mostNeighbours, leastSimilarity).map((near) => {
      const common = topicsOf[near.index]?.filter(({ slug }) => own.has(slug)).length ?? 0;
      const shared = Math.min(near.similarity, greatestSimilarity);
      return { index: near.index, weight: shared * shared * (1 + common) };
    });
  });
}

/** Rows from top to bottom, each from left to right. */
function inReadingOrder<T>(items: readonly T[], at: (item: T) => Point, rowHeight: number): T[] {
  const row = (item: T) => Math.floor(at(item).y / rowHeight);
  return items.toSorted((a, b) => row(a) - row(b) || at(a).x - at(b).x || at(a).y - at(b).y);
}
