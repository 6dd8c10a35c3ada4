/** Places points on a plane so that similar entries lie near each other. The same input gives the same points. */
import { addRepulsion, nearSquares, pointTree } from './point-tree.ts';

export interface Point {
  x: number;
  y: number;
}

/** A point that another one is attracted to, and how strongly. */
export interface Neighbour {
  index: number;
  weight: number;
}

/** Points that move: where they are, and how far each goes in a round. */
interface Bodies {
  xs: Float64Array;
  ys: Float64Array;
  speedX: Float64Array;
  speedY: Float64Array;
}

const rounds = 400;
/** In the first rounds attraction is stronger ("early exaggeration"), so that groups form before they settle. */
const early = { rounds: 120, attraction: 4 };
/**
 * Repulsion is most of the work, and changes little from round to round: of more points than these it is computed in every second round,
 * of more than twice as many in every third, and so on.
 */
const pointsOfEachRound = 1250;
const mostRoundsAlike = 8;
/** Share of its speed that a point keeps in each round: the momentum of t-SNE. */
const momentum = 0.8;
/** Enough to part points that fall together. A point keeps less of its speed here, and is drawn to the middle, ever less. */
const fitting = { rounds: 60, momentum: 0.6, inward: 0.001, cooling: 0.02276277904418933 };
const startRadius = 0.01;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * Lays points out by t-SNE (van der Maaten and Hinton 2008) with the Barnes–Hut approximation (van der Maaten 2014). The affinities are the
 * given weights; they are not derived from distances. Takes time n log n.
 *
 * @param neighbours for each point the points that it is attracted to; both directions are added up.
 * @returns points around the origin, of any extent.
 */
export function embedPoints(neighbours: readonly (readonly Neighbour[])[]): Point[] {
  const bodies = spiral(neighbours.length);
  const edges = affinitiesOf(neighbours);
  const every = Math.min(mostRoundsAlike, Math.ceil(neighbours.length / pointsOfEachRound));
  let repulsion: Repulsion = repulsionBetween(bodies);
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0 && round % every === 0) repulsion = repulsionBetween(bodies);
    addForces(bodies, edges, round < early.rounds ? early.attraction : 1, repulsion);
    move(bodies, momentum);
  }
  return pointsOf(bodies);
}

/** A spiral in the order of the input: no two points start in the same place, and no chance is involved. */
function spiral(count: number): Bodies {
  const radius = (index: number) => startRadius * Math.sqrt(index + 0.5);
  return bodiesAt(
    Float64Array.from({ length: count }, (_, index) => radius(index) * Math.cos(index * goldenAngle)),
    Float64Array.from({ length: count }, (_, index) => radius(index) * Math.sin(index * goldenAngle)),
  );
}

function bodiesAt(xs: Float64Array, ys: Float64Array): Bodies {
  return { xs, ys, speedX: new Float64Array(xs.length), speedY: new Float64Array(xs.length) };
}

function pointsOf({ xs, ys }: Bodies): Point[] {
  return Array.from(xs, (x, point) => ({ x, y: at(ys, point) }));
}

/** Which points attract each other, and how strongly: point `p` those from `starts[p]` to `starts[p + 1]`, all of higher numbers. */
interface Edges {
  starts: Int32Array;
  others: Int32Array;
  weights: Float64Array;
}

/** Scales each point's weights to a sum of one, adds both directions up, then scales all to a sum of one half: each edge counts twice. */
function affinitiesOf(neighbours: readonly (readonly Neighbour[])[]): Edges {
  const ofPoint: Neighbour[][] = neighbours.map(() => []);
  for (const [from, list] of neighbours.entries()) {
    const sum = list.reduce((sum, { weight }) => sum + weight, 0);
    for (const { index: to, weight } of list) {
      if (from === to || sum === 0) continue;
      const edges = ofPoint[Math.min(from, to)];
      const index = Math.max(from, to);
      const edge = edges?.find((edge) => edge.index === index);
      if (edge) edge.weight += weight / sum;
      else edges?.push({ index, weight: weight / sum });
    }
  }
  const starts = new Int32Array(neighbours.length + 1);
  for (const [point, edges] of ofPoint.entries()) {
    edges.sort((a, b) => a.index - b.index);
    starts[point + 1] = at(starts, point) + edges.length;
  }
  const sorted = ofPoint.flat();
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0) * 2 || 1;
  return {
    starts,
    others: Int32Array.from(sorted, ({ index }) => index),
    weights: Float64Array.from(sorted, ({ weight }) => weight / total),
  };
}

/** What all points do to each, x and y by turns, and what it is divided by. */
interface Repulsion {
  pushes: Float64Array;
  total: number;
}

function repulsionBetween({ xs, ys }: Bodies): Repulsion {
  const tree = pointTree(xs, ys);
  const pushes = new Float64Array(2 * xs.length);
  let total = 0;
  for (let point = 0; point < xs.length; point += 1) total = addRepulsion(tree, point, pushes, total);
  return { pushes, total: total || 1 };
}

/** Adds the negative gradient of t-SNE to the speeds: attraction along the edges, repulsion between all points. */
function addForces(
  { xs, ys, speedX, speedY }: Bodies,
  edges: Edges,
  attraction: number,
  { pushes, total }: Repulsion,
): void {
  // As much as the number of points makes the gradient small.
  const rate = Math.max(xs.length, 80);
  for (let point = 0; point < xs.length; point += 1) {
    speedX[point] = at(speedX, point) + (rate * at(pushes, 2 * point)) / total;
    speedY[point] = at(speedY, point) + (rate * at(pushes, 2 * point + 1)) / total;
  }
  const strongest = rate * attraction;
  const { starts, others, weights } = edges;
  for (let a = 0; a < xs.length; a += 1) {
    const [x, y, end] = [at(xs, a), at(ys, a), at(starts, a + 1)];
    let [sumX, sumY] = [at(speedX, a), at(speedY, a)];
    for (let edge = at(starts, a); edge < end; edge += 1) {
      const b = at(others, edge);
      const [dx, dy] = [x - at(xs, b), y - at(ys, b)];
      const strength = (strongest * at(weights, edge)) / (1 + dx * dx + dy * dy);
      sumX -= strength * dx;
      sumY -= strength * dy;
      speedX[b] = at(speedX, b) + strength * dx;
      speedY[b] = at(speedY, b) + strength * dy;
    }
    speedX[a] = sumX;
    speedY[a] = sumY;
  }
}

/** Moves each point by what is left of its speed. */
function move({ xs, ys, speedX, speedY }: Bodies, share: number): void {
  for (let point = 0; point < xs.length; point += 1) {
    speedX[point] = at(speedX, point) * share;
    speedY[point] = at(speedY, point) * share;
    xs[point] = at(xs, point) + at(speedX, point);
    ys[point] = at(ys, point) + at(speedY, point);
  }
}

/**
 * Stretches points to a frame and pushes those apart that lie closer than `apart`.
 *
 * @returns points from 0 to `width` and from 0 to `height`, rounded to tenths.
 */
export function fitPoints(points: readonly Point[], width: number, height: number, apart: number): Point[] {
  const bodies = bodiesAt(
    stretched(
      Float64Array.from(points, ({ x }) => x),
      width,
    ),
    stretched(
      Float64Array.from(points, ({ y }) => y),
      height,
    ),
  );
  const { xs, ys, speedX, speedY } = bodies;
  const chance = fixedSequence();
  let warmth = 1;
  for (let round = 0; round < fitting.rounds; round += 1) {
    warmth -= warmth * fitting.cooling;
    part(bodies, apart, chance);
    for (let point = 0; point < xs.length; point += 1) {
      speedX[point] = at(speedX, point) + (width / 2 - at(xs, point)) * fitting.inward * warmth;
      speedY[point] = at(speedY, point) + (height / 2 - at(ys, point)) * fitting.inward * warmth;
    }
    keepInside(bodies, width, height);
    move(bodies, fitting.momentum);
  }
  keepInside(bodies, width, height);
  return pointsOf(bodies).map(({ x, y }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }));
}

/** Pushes those points apart that will lie closer than `apart`, each by half of what is missing. */
function part({ xs, ys, speedX, speedY }: Bodies, apart: number, chance: () => number): void {
  const tree = pointTree(
    xs.map((x, point) => x + at(speedX, point)),
    ys.map((y, point) => y + at(speedY, point)),
  );
  const near = new Int32Array(xs.length);
  for (let point = 0; point < xs.length; point += 1) {
    const [x, y] = [at(xs, point) + at(speedX, point), at(ys, point) + at(speedY, point)];
    const found = nearSquares(tree, x, y, apart, near);
    for (let place = 0; place < found; place += 1) {
      const other = at(near, place);
      if (other <= point) continue;
      let dx = x - at(xs, other) - at(speedX, other);
      let dy = y - at(ys, other) - at(speedY, other);
      let distance = dx * dx + dy * dy;
      if (distance >= apart * apart) continue;
      if (dx === 0) {
        dx = chance();
        distance += dx * dx;
      }
      if (dy === 0) {
        dy = chance();
        distance += dy * dy;
      }
      distance = Math.sqrt(distance);
      const push = (apart - distance) / distance / 2;
      speedX[point] = at(speedX, point) + dx * push;
      speedY[point] = at(speedY, point) + dy * push;
      speedX[other] = at(speedX, other) - dx * push;
      speedY[other] = at(speedY, other) - dy * push;
    }
  }
}

/** Tiny numbers, the same ones in every build: points in one place part to somewhere. */
function fixedSequence(): () => number {
  let state = 1;
  return () => {
    state = (1664525 * state + 1013904223) % 2 ** 32;
    return (state / 2 ** 32 - 0.5) * 1e-6;
  };
}

function keepInside({ xs, ys }: Bodies, width: number, height: number): void {
  for (let point = 0; point < xs.length; point += 1) {
    xs[point] = Math.min(width, Math.max(0, at(xs, point)));
    ys[point] = Math.min(height, Math.max(0, at(ys, point)));
  }
}

/** Maps the range of some values to the range from 0 to `length`. */
function stretched(values: Float64Array, length: number): Float64Array {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return values.map((value) => (high > low ? ((value - low) / (high - low)) * length : length / 2));
}

function at(array: Int32Array | Float64Array, index: number): number {
  return array[index] ?? 0;
}
