/**
 * A quadtree of points in flat arrays, for what points do to each other. Its squares, their order and the order of all sums are those
 * of d3-quadtree, so that both give the same numbers to the last bit; objects for squares and points take five times as long.
 */

/** Squares stand in the order in which they are visited, each followed by all that is in it. A point that is alone in its square is one. */
export interface PointTree {
  xs: Float64Array;
  ys: Float64Array;
  squares: number;
  /** The point of a square that is not divided, or -1. */
  points: Int32Array;
  /** Another point in the very same place, or -1. */
  sameAs: Int32Array;
  /** The square to go on with where what is in a square is passed over. */
  next: Int32Array;
  /** Of each square its left, upper, right and lower side. */
  sides: Float64Array;
  /** Of each square its points as one: their mean x and y, how many there are, and the square of its width. */
  masses: Float64Array;
}

/** No child; a child that is a square has its number, one that is a point the number of the point, below zero. */
const none = 0;

/** What is known of a tree that still grows: four children of each square, and where the outermost lies. */
interface Growing {
  children: Int32Array;
  size: number;
  root: number;
  left: number;
  top: number;
  width: number;
}

/** The tree of some points, whose coordinates are numbers. */
export function pointTree(xs: Float64Array, ys: Float64Array): PointTree {
  const sameAs = new Int32Array(xs.length).fill(-1);
  const growing: Growing = {
    children: new Int32Array(4 * (2 * xs.length + 16)),
    size: 0,
    root: none,
    ...extentOf(xs, ys),
  };
  for (let point = 0; point < xs.length; point += 1) addPoint(growing, xs, ys, sameAs, point);
  return inOrder(growing, xs, ys, sameAs);
}

/** The square that d3-quadtree takes around points: from whole numbers on, doubled until the points are in it. */
function extentOf(xs: Float64Array, ys: Float64Array): { left: number; top: number; width: number } {
  if (xs.length === 0) return { left: 0, top: 0, width: 1 };
  let [x0, x1, y0, y1] = [xs[0] ?? 0, xs[0] ?? 0, ys[0] ?? 0, ys[0] ?? 0];
  for (const x of xs) [x0, x1] = [Math.min(x0, x), Math.max(x1, x)];
  for (const y of ys) [y0, y1] = [Math.min(y0, y), Math.max(y1, y)];
  const [left, top] = [Math.floor(x0), Math.floor(y0)];
  let width = 1;
  while (x1 >= left + width || y1 >= top + width) width *= 2;
  return { left, top, width };
}

function addPoint(
  growing: Growing,
  xs: Float64Array,
  ys: Float64Array,
  sameAs: Int32Array,
  point: number,
): void {
  const [x, y] = [xs[point] ?? 0, ys[point] ?? 0];
  let [x0, y0, x1, y1] = [
    growing.left,
    growing.top,
    growing.left + growing.width,
    growing.top + growing.width,
  ];
  // Where the node hangs that is looked at; below zero for the root.
  let place = -1;
  let node = growing.root;
  while (node > 0) {
    const [xm, ym] = [(x0 + x1) / 2, (y0 + y1) / 2];
    place = 4 * node;
    if (x >= xm) [x0, place] = [xm, place + 1];
    else x1 = xm;
    if (y >= ym) [y0, place] = [ym, place + 2];
    else y1 = ym;
    node = growing.children[place] ?? none;
  }
  const other = -1 - node;
  if (node !== none && xs[other] === x && ys[other] === y) sameAs[point] = other;
  else if (node !== none) {
    // Squares are divided until the two points part.
    const [otherX, otherY] = [xs[other] ?? 0, ys[other] ?? 0];
    let placeOfOther = -1;
    do {
      const square = newSquare(growing);
      put(growing, place, square);
      const [xm, ym] = [(x0 + x1) / 2, (y0 + y1) / 2];
      placeOfOther = 4 * square + (otherX >= xm ? 1 : 0) + (otherY >= ym ? 2 : 0);
      place = 4 * square;
      if (x >= xm) [x0, place] = [xm, place + 1];
      else x1 = xm;
      if (y >= ym) [y0, place] = [ym, place + 2];
      else y1 = ym;
    } while (place === placeOfOther);
    growing.children[placeOfOther] = node;
  }
  put(growing, place, -1 - point);
}

function put(growing: Growing, place: number, node: number): void {
  if (place < 0) growing.root = node;
  else growing.children[place] = node;
}

function newSquare(growing: Growing): number {
  growing.size += 1;
  if (4 * (growing.size + 1) > growing.children.length) {
    const larger = new Int32Array(2 * growing.children.length);
    larger.set(growing.children);
    growing.children = larger;
  }
  return growing.size;
}

/** Puts the squares in the order in which they are visited, and weighs them. */
function inOrder(
  { children, size, root, left, top, width }: Growing,
  xs: Float64Array,
  ys: Float64Array,
  sameAs: Int32Array,
): PointTree {
  const most = size + xs.length;
  const tree: PointTree = {
    xs,
    ys,
    squares: 0,
    points: new Int32Array(most),
    sameAs,
    next: new Int32Array(most),
    sides: new Float64Array(4 * most),
    masses: new Float64Array(4 * most),
  };
  const { points, next, sides, masses } = tree;
  const place = (node: number, x0: number, y0: number, x1: number, y1: number, width: number): void => {
    const at = tree.squares;
    tree.squares += 1;
    let [count, x, y] = [0, 0, 0];
    if (node < 0) {
      for (let point = -1 - node; point >= 0; point = sameAs[point] ?? -1) {
        count += 1;
        x += xs[point] ?? 0;
        y += ys[point] ?? 0;
      }
      points[at] = -1 - node;
    } else {
      points[at] = -1;
      const [xm, ym] = [(x0 + x1) / 2, (y0 + y1) / 2];
      for (let quarter = 0; quarter < 4; quarter += 1) {
        const child = children[4 * node + quarter] ?? none;
        if (child === none) continue;
        const of = 4 * tree.squares;
        const [isRight, isBelow] = [(quarter & 1) === 1, quarter > 1];
        place(child, isRight ? xm : x0, isBelow ? ym : y0, isRight ? x1 : xm, isBelow ? y1 : ym, width / 2);
        const inChild = masses[of + 2] ?? 0;
        count += inChild;
        x += inChild * (masses[of] ?? 0);
        y += inChild * (masses[of + 1] ?? 0);
      }
    }
    next[at] = tree.squares;
    sides[4 * at] = x0;
    sides[4 * at + 1] = y0;
    sides[4 * at + 2] = x1;
    sides[4 * at + 3] = y1;
    masses[4 * at] = x / count;
    masses[4 * at + 1] = y / count;
    masses[4 * at + 2] = count;
    masses[4 * at + 3] = width * width;
  };
  if (root !== none) place(root, left, top, left + width, top + width, width);
  return tree;
}

/**
 * Adds up what all other points do to a point by the Student kernel, k = 1 / (1 + d²), the sum of k² times the vector. A square that is
 * narrower than its distance acts as one point (Barnes and Hut 1986).
 *
 * @param pushes gets the sum, at twice the number of the point and after it.
 * @returns `total` and each k.
 */
export function addRepulsion(tree: PointTree, point: number, pushes: Float64Array, total: number): number {
  const { xs, ys, squares, points, sameAs, next, masses } = tree;
  const [x, y] = [xs[point] ?? 0, ys[point] ?? 0];
  let [sumX, sumY, sum] = [0, 0, total];
  for (let at = 0; at < squares; ) {
    const mass = 4 * at;
    const dx = x - (masses[mass] ?? 0);
    const dy = y - (masses[mass + 1] ?? 0);
    let count = masses[mass + 2] ?? 0;
    if ((masses[mass + 3] ?? 0) >= dx * dx + dy * dy) {
      const inside = points[at] ?? -1;
      at += 1;
      // What is divided is looked into. Points in one place do the same each, the point itself nothing.
      if (inside < 0) continue;
      for (let same = inside; same >= 0; same = sameAs[same] ?? -1) if (same === point) count -= 1;
    } else at = next[at] ?? squares;
    const kernel = 1 / (1 + dx * dx + dy * dy);
    const push = count * kernel * kernel;
    sum += count * kernel;
    sumX += push * dx;
    sumY += push * dy;
  }
  pushes[2 * point] = sumX;
  pushes[2 * point + 1] = sumY;
  return sum;
}

/**
 * The points in the squares that come as near as `reach` to a place, and perhaps some that are farther; of points in one place only
 * one. They are written to `found`; returns how many.
 */
export function nearSquares(
  { squares, points, next, sides }: PointTree,
  x: number,
  y: number,
  reach: number,
  found: Int32Array,
): number {
  let count = 0;
  for (let at = 0; at < squares; ) {
    const point = points[at] ?? -1;
    if (point >= 0) {
      found[count] = point;
      count += 1;
      at += 1;
      continue;
    }
    const side = 4 * at;
    const isFar =
      (sides[side] ?? 0) > x + reach ||
      (sides[side + 2] ?? 0) < x - reach ||
      (sides[side + 1] ?? 0) > y + reach ||
      (sides[side + 3] ?? 0) < y - reach;
    at = isFar ? (next[at] ?? squares) : at + 1;
  }
  return count;
}
