/**
 * Places points on a plane so that what is alike lies together. Nothing but + − × ÷ and square roots, which ECMA-262 leaves no engine
 * any freedom in, from a fixed start: the same on every machine.
 */

export interface Point {
  x: number;
  y: number;
}

/** How strongly a point is drawn to another. */
export interface Pull {
  to: number;
  strength: number;
}

const rounds = 600;
/** In the first rounds what belongs together is drawn together more strongly, so that groups form before they settle. */
const earlyRounds = 150;
const earlyPull = 4;

/**
 * Stochastic neighbour embedding with a Student kernel (van der Maaten and Hinton 2008), its affinities those given rather than found
 * from distances. Quadratic in the points: for a thousand at most.
 *
 * @param pulls for each point those that it is drawn to; both directions count together.
 * @returns points around the origin.
 */
export function layOut(pulls: readonly (readonly Pull[])[]): Point[] {
  const count = pulls.length;
  const edges = affinities(pulls);
  const place = spectralStart(count, edges);
  const speed = new Float64Array(count * 2);
  const gain = new Float64Array(count * 2).fill(1);
  const force = new Float64Array(count * 2);
  const rate = Math.max(count / 4, 20);
  for (let round = 0; round < rounds; round += 1) {
    const pull = round < earlyRounds ? earlyPull : 1;
    const momentum = round < earlyRounds ? 0.5 : 0.8;
    force.fill(0);
    let total = 0;
    // Written out, for it is done hundreds of millions of times.
    for (let i = 0; i < count; i += 1) {
      const [x, y] = [place[2 * i] as number, place[2 * i + 1] as number];
      let [forceX, forceY] = [0, 0];
      for (let j = 2 * i + 2; j < place.length; j += 2) {
        const dx = x - (place[j] as number);
        const dy = y - (place[j + 1] as number);
        const nearness = 1 / (1 + dx * dx + dy * dy);
        total += 2 * nearness;
        const push = nearness * nearness;
        forceX -= push * dx;
        forceY -= push * dy;
        force[j] = (force[j] as number) + push * dx;
        force[j + 1] = (force[j + 1] as number) + push * dy;
      }
      add(force, i, forceX, forceY);
    }
    for (let k = 0; k < force.length; k += 1) force[k] = (force[k] ?? 0) / total;
    for (const { a, b, weight } of edges) {
      const [dx, dy] = difference(place, a, b);
      const strength = (pull * weight) / (1 + dx * dx + dy * dy);
      add(force, a, strength * dx, strength * dy);
      add(force, b, -strength * dx, -strength * dy);
    }
    for (let k = 0; k < force.length; k += 1) {
      const [f, v, g] = [force[k] ?? 0, speed[k] ?? 0, gain[k] ?? 1];
      gain[k] = f > 0 === v > 0 ? Math.max(g * 0.8, 0.01) : g + 0.2;
      speed[k] = momentum * v - rate * (gain[k] ?? 1) * 4 * f;
      place[k] = (place[k] ?? 0) + (speed[k] ?? 0);
    }
    centre(place);
  }
  return Array.from({ length: count }, (_, i) => ({ x: place[2 * i] ?? 0, y: place[2 * i + 1] ?? 0 }));
}

interface Edge {
  a: number;
  b: number;
  weight: number;
}

/** Each point's pulls to a sum of one, both directions joined, all together to a sum of one half: each edge stands for two. */
function affinities(pulls: readonly (readonly Pull[])[]): Edge[] {
  const edges = new Map<number, Edge>();
  for (const [a, list] of pulls.entries()) {
    const sum = list.reduce((sum, { strength }) => sum + strength, 0);
    for (const { to: b, strength } of list) {
      if (a === b || sum === 0) continue;
      const key = Math.min(a, b) * pulls.length + Math.max(a, b);
      const edge = edges.get(key) ?? { a: Math.min(a, b), b: Math.max(a, b), weight: 0 };
      edge.weight += strength / sum;
      edges.set(key, edge);
    }
  }
  const sorted = [...edges.values()].sort((x, y) => x.a - y.a || x.b - y.b);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0) * 2 || 1;
  return sorted.map((edge) => ({ ...edge, weight: edge.weight / total }));
}

/** The two slowest waves over the graph (eigenvectors of its random walk), found by repeated averaging from a fixed start. */
function spectralStart(count: number, edges: readonly Edge[]): Float64Array {
  const degree = new Float64Array(count).fill(1e-9);
  for (const { a, b, weight } of edges) {
    degree[a] = (degree[a] ?? 0) + weight;
    degree[b] = (degree[b] ?? 0) + weight;
  }
  const constant = unit(Float64Array.from(degree, (d) => Math.sqrt(d)));
  const found: Float64Array[] = [constant];
  for (const seed of [7, 11]) {
    let vector: Float64Array = Float64Array.from(
      { length: count },
      (_, i) => ((i * seed * 31 + 17) % 101) / 101 - 0.5,
    );
    for (let round = 0; round < 300; round += 1) {
      // Half a step of the walk, so that no wave changes its sign.
      const next = vector.slice();
      for (const { a, b, weight } of edges) {
        const w = weight / Math.sqrt((degree[a] ?? 1) * (degree[b] ?? 1));
        next[a] = (next[a] ?? 0) + w * (vector[b] ?? 0);
        next[b] = (next[b] ?? 0) + w * (vector[a] ?? 0);
      }
      for (const known of found) {
        const along = next.reduce((sum, value, i) => sum + value * (known[i] ?? 0), 0);
        for (let i = 0; i < count; i += 1) next[i] = (next[i] ?? 0) - along * (known[i] ?? 0);
      }
      vector = unit(next);
    }
    found.push(vector);
  }
  const [, x, y] = found;
  const start = new Float64Array(count * 2);
  for (let i = 0; i < count; i += 1) {
    // Points that nothing tells apart must not fall together.
    start[2 * i] = (x?.[i] ?? 0) + (((i * 37) % 97) / 97 - 0.5) * 0.01;
    start[2 * i + 1] = (y?.[i] ?? 0) + (((i * 53) % 89) / 89 - 0.5) * 0.01;
  }
  return start;
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / length);
}

function difference(place: Float64Array, i: number, j: number): [number, number] {
  return [(place[2 * i] ?? 0) - (place[2 * j] ?? 0), (place[2 * i + 1] ?? 0) - (place[2 * j + 1] ?? 0)];
}

function add(force: Float64Array, i: number, x: number, y: number): void {
  force[2 * i] = (force[2 * i] ?? 0) + x;
  force[2 * i + 1] = (force[2 * i + 1] ?? 0) + y;
}

function centre(place: Float64Array): void {
  let [x, y] = [0, 0];
  for (let k = 0; k < place.length; k += 2) {
    x += place[k] ?? 0;
    y += place[k + 1] ?? 0;
  }
  for (let k = 0; k < place.length; k += 2) {
    place[k] = (place[k] ?? 0) - (2 * x) / place.length;
    place[k + 1] = (place[k + 1] ?? 0) - (2 * y) / place.length;
  }
}

/**
 * Fits points into a frame and parts those that lie closer than `apart`. Coordinates are rounded to tenths.
 */
export function fitted(points: readonly Point[], width: number, height: number, apart: number): Point[] {
  const scaled = {
    x: scale(
      points.map(({ x }) => x),
      width,
    ),
    y: scale(
      points.map(({ y }) => y),
      height,
    ),
  };
  const place = points.map((_, i) => ({ x: scaled.x[i] ?? 0, y: scaled.y[i] ?? 0 }));
  for (let round = 0; round < 60; round += 1)
    for (const [i, a] of place.entries())
      for (let j = i + 1; j < place.length; j += 1) {
        const b = place[j] as Point;
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        if (dx > apart || dx < -apart || dy > apart || dy < -apart) continue;
        const distance = Math.sqrt(dx * dx + dy * dy);
        if (distance >= apart) continue;
        const by = (apart - distance) / 2 / (distance || 1);
        const [x, y] = distance > 0 ? [dx * by, dy * by] : [apart / 2, 0];
        a.x = within(a.x - x, width);
        a.y = within(a.y - y, height);
        b.x = within(b.x + x, width);
        b.y = within(b.y + y, height);
      }
  return place.map(({ x, y }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }));
}

function within(value: number, size: number): number {
  return Math.min(size, Math.max(0, value));
}

/** To the length given, what lies far out drawn in a little. */
function scale(values: readonly number[], length: number): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  return values.map((value) => (high > low ? ((value - low) / (high - low)) * length : length / 2));
}
