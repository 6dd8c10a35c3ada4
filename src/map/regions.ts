/** Parts a plane of points into regions. */
import type { Point } from './layout.ts';

export interface Region {
  /** Positions of its points. */
  members: number[];
  /** Mean of its points. */
  centre: Point;
}

/** Regions of neighbouring points, some `size` each: k-means from starts that lie far from each other. */
export function regionsOf(points: readonly Point[], size: number): Region[] {
  if (points.length === 0) return [];
  const count = Math.max(1, Math.min(points.length, Math.round(points.length / size)));
  let centres = farApart(points, count);
  let members: number[][] = [];
  for (let round = 0; round < 40; round += 1) {
    members = centres.map(() => []);
    for (const [index, point] of points.entries()) members[nearestOf(centres, point)]?.push(index);
    centres = members.map((list, at) =>
      list.length > 0 ? mean(list.map((i) => points[i] as Point)) : (centres[at] as Point),
    );
  }
  return members
    .map((members, at) => ({ members, centre: centres[at] as Point }))
    .filter(({ members }) => members.length > 0);
}

function farApart(points: readonly Point[], count: number): Point[] {
  const centres = [mean(points)];
  const away = points.map((point) => distance(point, centres[0] as Point));
  while (centres.length <= count) {
    const furthest = away.reduce((best, value, index) => (value > (away[best] ?? 0) ? index : best), 0);
    const next = points[furthest] as Point;
    centres.push(next);
    for (const [index, point] of points.entries())
      away[index] = Math.min(away[index] ?? 0, distance(point, next));
  }
  return centres.slice(1);
}

function nearestOf(centres: readonly Point[], point: Point): number {
  return centres.reduce(
    (best, centre, index) =>
      distance(centre, point) < distance(centres[best] as Point, point) ? index : best,
    0,
  );
}

/** Squared. */
function distance(a: Point, b: Point): number {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((sum, { x, y }) => ({ x: sum.x + x, y: sum.y + y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, points.length), y: sum.y / Math.max(1, points.length) };
}
