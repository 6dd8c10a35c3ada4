/** Places points on a plane so that similar entries lie near each other. The same input gives the same points. */
import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { type QuadtreeInternalNode, type QuadtreeLeaf, quadtree } from 'd3-quadtree';

export interface Point {
  x: number;
  y: number;
}

/** A point that another one is attracted to, and how strongly. */
export interface Neighbour {
  index: number;
  weight: number;
}

interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
  vx: number;
  vy: number;
}

const rounds = 400;
/** In the first rounds attraction is stronger ("early exaggeration"), so that groups form before they settle. */
const early = { rounds: 120, attraction: 4 };
/** Share of its speed that a point loses in each round; t-SNE calls what is left the momentum. */
const velocityDecay = 0.2;
/** Barnes–Hut: a square of the plane whose width is below this share of its distance acts as one point. */
const theta = 1;
/** Enough to part points that fall together. */
const fittingRounds = 60;
const startRadius = 0.01;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * Lays points out by t-SNE (van der Maaten and Hinton 2008) with the Barnes–Hut approximation (van der Maaten 2014), as a force of a
 * d3-force simulation. The affinities are the given weights; they are not derived from distances. Takes time n log n.
 *
 * @param neighbours for each point the points that it is attracted to; both directions are added up.
 * @returns points around the origin, of any extent.
 */
export function embedPoints(neighbours: readonly (readonly Neighbour[])[]): Point[] {
  // A spiral in the order of the input: no two points start in the same place, and no chance is involved.
  const bodies = neighbours.map((_, index): Body => {
    const radius = startRadius * Math.sqrt(index + 0.5);
    const angle = index * goldenAngle;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), vx: 0, vy: 0 };
  });
  forceSimulation(bodies)
    .stop()
    .velocityDecay(velocityDecay)
    .force('t-sne', tsneForce(bodies, affinitiesOf(neighbours)))
    .tick(rounds);
  return bodies.map(({ x, y }) => ({ x, y }));
}

interface Edge {
  a: number;
  b: number;
  weight: number;
}

/** Scales each point's weights to a sum of one, adds both directions up, then scales all to a sum of one half: each edge counts twice. */
function affinitiesOf(neighbours: readonly (readonly Neighbour[])[]): Edge[] {
  const edges = new Map<number, Edge>();
  for (const [from, list] of neighbours.entries()) {
    const sum = list.reduce((sum, { weight }) => sum + weight, 0);
    for (const { index: to, weight } of list) {
      if (from === to || sum === 0) continue;
      const [a, b] = [Math.min(from, to), Math.max(from, to)];
      const key = a * neighbours.length + b;
      const edge = edges.get(key) ?? { a, b, weight: 0 };
      edge.weight += weight / sum;
      edges.set(key, edge);
    }
  }
  const sorted = [...edges.values()].sort((x, y) => x.a - y.a || x.b - y.b);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0) * 2 || 1;
  return sorted.map((edge) => ({ ...edge, weight: edge.weight / total }));
}

/** The negative gradient of t-SNE as a force: attraction along the edges, repulsion between all points. */
function tsneForce(bodies: readonly Body[], edges: readonly Edge[]): () => void {
  // As much as the number of points makes the gradient small.
  const rate = Math.max(bodies.length, 80);
  let round = 0;
  return () => {
    const attraction = round < early.rounds ? early.attraction : 1;
    round += 1;
    repel(bodies, rate);
    for (const { a: i, b: j, weight } of edges) {
      const [a, b] = [bodies[i] as Body, bodies[j] as Body];
      const [dx, dy] = [a.x - b.x, a.y - b.y];
      const strength = (rate * attraction * weight) / (1 + dx * dx + dy * dy);
      a.vx -= strength * dx;
      a.vy -= strength * dy;
      b.vx += strength * dx;
      b.vy += strength * dy;
    }
  };
}

/** A square of the quadtree, as one point: how many points it holds, and their mean. */
type Square = (QuadtreeInternalNode<Body> | QuadtreeLeaf<Body>) & {
  count: number;
  meanX: number;
  meanY: number;
};

/** Adds the repulsion between all points to their speeds. */
function repel(bodies: readonly Body[], rate: number): void {
  const tree = quadtree<Body>(
    bodies as Body[],
    ({ x }) => x,
    ({ y }) => y,
  );
  tree.visitAfter((square) => weighSquare(square as Square));
  const root = tree.root() as Square | undefined;
  const [[left = 0] = [], [right = 0] = []] = tree.extent() ?? [];
  const pushes = new Float64Array(2 * bodies.length);
  const sum = { total: 0, x: 0, y: 0 };
  for (const [index, body] of bodies.entries()) {
    sum.x = 0;
    sum.y = 0;
    if (root) addRepulsion(sum, body, root, right - left);
    pushes[2 * index] = sum.x;
    pushes[2 * index + 1] = sum.y;
  }
  for (const [index, body] of bodies.entries()) {
    body.vx += (rate * (pushes[2 * index] ?? 0)) / (sum.total || 1);
    body.vy += (rate * (pushes[2 * index + 1] ?? 0)) / (sum.total || 1);
  }
}

interface Repulsion extends Point {
  /** The sum of the Student kernel over all pairs of points, which the repulsion is divided by. */
  total: number;
}

/** Adds what a square of the quadtree does to a point. Runs millions of times: the tree's own `visit` makes an object for each square. */
function addRepulsion(sum: Repulsion, body: Body, square: Square, width: number): void {
  const [dx, dy] = [body.x - square.meanX, body.y - square.meanY];
  if (width * width < theta * theta * (dx * dx + dy * dy)) addPush(sum, dx, dy, square.count);
  else if (isLeaf(square)) {
    for (let leaf: QuadtreeLeaf<Body> | undefined = square; leaf; leaf = leaf.next)
      if (leaf.data !== body) addPush(sum, body.x - leaf.data.x, body.y - leaf.data.y, 1);
  } else
    for (let part = 0; part < 4; part += 1) {
      const quarter = square[part] as Square | undefined;
      if (quarter) addRepulsion(sum, body, quarter, width / 2);
    }
}

/** The Student kernel of a distance, and its square times the vector. */
function addPush(sum: Repulsion, dx: number, dy: number, count: number): void {
  const kernel = 1 / (1 + dx * dx + dy * dy);
  const push = count * kernel * kernel;
  sum.total += count * kernel;
  sum.x += push * dx;
  sum.y += push * dy;
}

function weighSquare(square: Square): void {
  let [count, x, y] = [0, 0, 0];
  if (isLeaf(square))
    for (let leaf: QuadtreeLeaf<Body> | undefined = square; leaf; leaf = leaf.next) {
      count += 1;
      x += leaf.data.x;
      y += leaf.data.y;
    }
  else
    for (const part of square as (Square | undefined)[]) {
      if (!part) continue;
      count += part.count;
      x += part.count * part.meanX;
      y += part.count * part.meanY;
    }
  square.count = count;
  square.meanX = x / count;
  square.meanY = y / count;
}

function isLeaf(square: QuadtreeInternalNode<Body> | QuadtreeLeaf<Body>): square is QuadtreeLeaf<Body> {
  return square.length === undefined;
}

/**
 * Stretches points to a frame and pushes those apart that lie closer than `apart`.
 *
 * @returns points from 0 to `width` and from 0 to `height`, rounded to tenths.
 */
export function fitPoints(points: readonly Point[], width: number, height: number, apart: number): Point[] {
  const [toX, toY] = [
    stretch(
      points.map(({ x }) => x),
      width,
    ),
    stretch(
      points.map(({ y }) => y),
      height,
    ),
  ];
  const bodies = points.map(({ x, y }): Body => ({ x: toX(x), y: toY(y), vx: 0, vy: 0 }));
  const keepInside = () => {
    for (const body of bodies) {
      body.x = clamp(body.x, width);
      body.y = clamp(body.y, height);
    }
  };
  forceSimulation(bodies)
    .stop()
    .force('apart', forceCollide<Body>(apart / 2))
    .force('x', forceX<Body>(width / 2).strength(0.001))
    .force('y', forceY<Body>(height / 2).strength(0.001))
    .force('inside', keepInside)
    .tick(fittingRounds);
  keepInside();
  return bodies.map(({ x, y }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }));
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

/** Maps the range of some values to the range from 0 to `length`. */
function stretch(values: readonly number[], length: number): (value: number) => number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return (value) => (high > low ? ((value - low) / (high - low)) * length : length / 2);
}
