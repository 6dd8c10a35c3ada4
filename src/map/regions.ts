/** Parts a plane of points into regions. */
import type { Point } from './layout.ts';

export interface Region {
  /** Positions of its points. */
  members: number[];
  /** Mean of its points. */
  centre: Point;
}

const mostRounds = 40;

/** Regions of neighbouring points, some `size` each: k-means from starts that lie far from each other. */
export function regionsOf(points: readonly Point[], size: number): Region[] {
  if (points.length === 0) return [];
  const count = Math.max(1, Math.min(points.length, Math.round(points.length / size)));
  let centres = farApart(points, count);
  const regionOf = new Int32Array(points.length).fill(-1);
  for (let round = 0; round < mostRounds; round += 1) {
    if (!assign(points, centres, regionOf)) break;
    centres = meansOf(points, centres, regionOf);
  }
  const members: number[][] = centres.map(() => []);
  for (const [index, region] of regionOf.entries()) members[region]?.push(index);
  return members
    .map((members, region) => ({ members, centre: centres[region] as Point }))
    .filter(({ members }) => members.length > 0);
}

/** Puts each point into the region with the nearest centre. @returns whether any has changed its region */
function assign(points: readonly Point[], centres: readonly Point[], regionOf: Int32Array): boolean {
  const xs = Float64Array.from(centres, ({ x }) => x);
  const ys = Float64Array.from(centres, ({ y }) => y);
  let hasChanged = false;
  for (const [index, { x, y }] of points.entries()) {
    let [best, least] = [0, Number.POSITIVE_INFINITY];
    for (let region = 0; region < xs.length; region += 1) {
      const [dx, dy] = [(xs[region] ?? 0) - x, (ys[region] ?? 0) - y];
      const away = dx * dx + dy * dy;
      if (away < least) [best, least] = [region, away];
    }
    hasChanged ||= regionOf[index] !== best;
    regionOf[index] = best;
  }
  return hasChanged;
}

/** The mean of each region's points; a region without points keeps its centre. */
function meansOf(points: readonly Point[], centres: readonly Point[], regionOf: Int32Array): Point[] {
  const sums = centres.map(() => ({ x: 0, y: 0, count: 0 }));
  for (const [index, { x, y }] of points.entries()) {
    const sum = sums[regionOf[index] ?? 0];
    if (!sum) continue;
    sum.x += x;
    sum.y += y;
    sum.count += 1;
  }
  return sums.map(({ x, y, count }, region) =>
    count > 0 ? { x: x / count, y: y / count } : (centres[region] as Point),
  );
}

function farApart(points: readonly Point[], count: number): Point[] {
  const whole = meansOf(points, [{ x: 0, y: 0 }], new Int32Array(points.length));
  const centres: Point[] = [];
  const away = Float64Array.from(points, (point) => distance(point, whole[0] as Point));
  while (centres.length < count) {
    let furthest = 0;
    for (let index = 1; index < away.length; index += 1)
      if ((away[index] ?? 0) > (away[furthest] ?? 0)) furthest = index;
    const next = points[furthest] as Point;
    centres.push(next);
    for (const [index, point] of points.entries())
      away[index] = Math.min(away[index] ?? 0, distance(point, next));
  }
  return centres;
}

/** Squared. */
function distance(a: Point, b: Point): number {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}
