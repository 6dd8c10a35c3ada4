/** Places the names of the map's regions: near the middle of their region, beside its points and beside each other. */
import { cut } from '../text/truncate.ts';
import type { Point } from './layout.ts';

/** In units of the drawing. */
const size = { least: 15, most: 18 };
/** Of a letter-spaced small capital, in its size; a little more than most faces need. */
const letterWidth = 0.58;
const lineHeight = 1.15;
/** Of a single line, which has neither ascenders nor descenders. */
const letterHeight = 0.75;
const longestLine = 16;
/** More letters a name and a word of it do not show, so that no line is wider than the drawing, on a narrow screen either. */
const longest = { name: 64, word: 24 };

/** How far a name may go from the middle of its region, and in what steps. */
const farthest = { x: 132, y: 108 };
const step = 6;
/** What it costs to stand on a point, on another name, nearer to another region's middle, in other lines than usual; and far, by the square of the distance. */
const cost = { point: 70, name: 400, elsewhere: 30, unusual: 8, distance: 1 / 300 };

/** On a wide screen, and on a narrow one, where names are so many times larger in the drawing; map.css has the same. */
const wide = { larger: 1, besidePoint: 8, besideName: 6 };
const narrow = { larger: 2.2, besidePoint: 18, besideName: 20 };

export interface Named {
  centre: Point;
  name: string;
  /** Of its entries: the more, the larger the name, and the earlier it chooses its place. */
  count: number;
}

export interface Label {
  lines: string[];
  /** The middle of its lines. */
  x: number;
  y: number;
  size: number;
  /** The middle on a narrow screen. Absent where it has no room there. */
  narrow?: Point;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface LabelPlace extends Point {
  box: Box;
  cost: number;
  /** Whether it covers neither a point nor a name. */
  isFree: boolean;
  /** Whether it covers a name. */
  clashes: boolean;
}

/**
 * Tries places around the middle of each region and takes the one that costs least.
 *
 * @param points whatever is not to be covered.
 * @param pointScale the size of a point; below 1 there are so many that a name may stand on some, and is left out where it would stand
 *   on another name.
 * @returns a label for each region that has room for one, in their order.
 */
export function placeLabels(
  regions: readonly Named[],
  points: readonly Point[],
  frame: { width: number; height: number },
  pointScale = 1,
): (Label | undefined)[] {
  const labels: (Label | undefined)[] = regions.map(() => undefined);
  const isCrowded = pointScale < 1;
  const taken: Box[] = [];
  const takenNarrow: Box[] = [];
  const greatest = regions.reduce((most, { count }) => Math.max(most, count), 1);
  const centres = regions.map(({ centre }) => centre);
  const fromTop = points.toSorted((a, b) => a.y - b.y);
  for (const index of bySize(regions)) {
    const { centre, name, count } = regions[index] as Named;
    const own = Math.round(size.least + ((size.most - size.least) * count) / greatest);
    const around = {
      centre,
      centres,
      points: fromTop,
      frame,
      pointCost: cost.point * pointScale * pointScale,
    };
    const best = waysToBreak(shown(name))
      .map((lines, way) => {
        const place = bestPlace(rowsOf(lines, own), around, taken, wide);
        return { lines, place, cost: place.cost + (way > 0 ? cost.unusual : 0) };
      })
      .reduce((a, b) => (b.cost < a.cost ? b : a));
    if (isCrowded && best.place.clashes) continue;
    taken.push(best.place.box);
    const small = bestPlace(rowsOf(best.lines, own * narrow.larger), around, takenNarrow, narrow);
    const isShown = small.isFree || (isCrowded && !small.clashes);
    if (isShown) takenNarrow.push(small.box);
    labels[index] = {
      lines: best.lines,
      x: best.place.x,
      y: best.place.y,
      size: own,
      ...(isShown && { narrow: { x: small.x, y: small.y } }),
    };
  }
  return labels;
}

/** Positions, the largest region first. */
function bySize(regions: readonly Named[]): number[] {
  return regions
    .map((_, index) => index)
    .sort((a, b) => (regions[b]?.count ?? 0) - (regions[a]?.count ?? 0) || a - b);
}

/** The boxes of its lines, around the middle of them all. */
function rowsOf(lines: readonly string[], size: number): Box[] {
  return lines.map((line, row) => {
    const half = { width: (line.length * letterWidth * size) / 2, height: (letterHeight * size) / 2 };
    const down = (row - (lines.length - 1) / 2) * lineHeight * size;
    return { left: -half.width, right: half.width, top: down - half.height, bottom: down + half.height };
  });
}

function bestPlace(
  rows: readonly Box[],
  around: {
    centre: Point;
    centres: readonly Point[];
    /** From the top down. */
    points: readonly Point[];
    frame: { width: number; height: number };
    pointCost: number;
  },
  taken: readonly Box[],
  { besidePoint, besideName }: typeof wide,
): LabelPlace {
  const { centre, centres, points, frame, pointCost } = around;
  const width = rows.reduce((most, { right }) => Math.max(most, 2 * right), 0);
  const height = 2 * (rows.at(-1)?.bottom ?? 0);
  const xs = stepsAround(centre.x, farthest.x, width / 2, frame.width);
  const ys = stepsAround(centre.y, farthest.y, height / 2, frame.height);
  const reached = pointsReached(rows, points, xs, ys, besidePoint);
  let best: LabelPlace | undefined;
  for (const y of ys) {
    const coveredAt = countsCovered(reached, y, xs.length);
    for (const [place, x] of xs.entries()) {
      const box = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
      const covered = coveredAt[place] ?? 0;
      const clashes = taken.filter((other) => overlap(box, other, besideName)).length;
      const far = distance2({ x, y }, centre);
      const isElsewhere = centres.some((other) => distance2({ x, y }, other) < far);
      const costs =
        covered * pointCost + clashes * cost.name + (isElsewhere ? cost.elsewhere : 0) + far * cost.distance;
      if (!best || costs < best.cost)
        best = { x, y, box, cost: costs, isFree: covered + clashes === 0, clashes: clashes > 0 };
    }
  }
  return best as LabelPlace;
}

/** Where a middle may lie on one axis, in order: `half` of a name lies on either side of it, within the whole. */
function stepsAround(centre: number, reach: number, half: number, whole: number): number[] {
  const found: number[] = [];
  for (let away = -reach; away <= reach; away += step)
    found.push(Math.round(Math.min(whole - Math.ceil(half), Math.max(Math.ceil(half), centre + away))));
  return found;
}

/** What a row may cover, from the top down: points by their height, each with the first and the last step to the side that covers it. */
interface ReachedPoints {
  /** The row covers what is lower than the middle of the name by more than `top` and less than `bottom`. */
  top: number;
  bottom: number;
  heights: Float64Array;
  first: Int16Array;
  last: Int16Array;
}

/** What each row could reach, the widest row first. Points are by their height, so that few are looked at. */
function pointsReached(
  rows: readonly Box[],
  points: readonly Point[],
  xs: readonly number[],
  ys: readonly number[],
  margin: number,
): ReachedPoints[] {
  const [lowest = 0, highest = 0] = [ys[0], ys.at(-1)];
  const [leftmost = 0, rightmost = 0] = [xs[0], xs.at(-1)];
  return rows
    .toSorted((a, b) => b.right - a.right)
    .map(({ left, right, top, bottom }) => {
      const near: Point[] = [];
      const beyond = highest + bottom + margin + step;
      for (const point of points) {
        if (point.y > beyond) break;
        if (
          point.y > lowest + top - margin - step &&
          point.x > leftmost + left - margin - step &&
          point.x < rightmost + right + margin + step
        )
          near.push(point);
      }
      const reached = {
        top: top - margin,
        bottom: bottom + margin,
        heights: Float64Array.from(near, ({ y }) => y),
        first: new Int16Array(near.length),
        last: new Int16Array(near.length),
      };
      for (const [index, { x }] of near.entries()) {
        let [first, last] = [0, xs.length - 1];
        while (first <= last && !(x - (xs[first] ?? 0) < right + margin)) first += 1;
        while (last >= first && !(x - (xs[last] ?? 0) > left - margin)) last -= 1;
        reached.first[index] = first;
        reached.last[index] = last;
      }
      return reached;
    });
}

/** How many points a name covers at some height, at each step to the side. Beside a wider row a narrow one covers nothing more. */
function countsCovered(rows: readonly ReachedPoints[], y: number, steps: number): Int32Array {
  const counts = new Int32Array(steps + 1);
  for (const [row, { top, bottom, heights, first, last }] of rows.entries())
    for (let at = firstAbove(heights, y + top - 1); at < heights.length; at += 1) {
      const down = (heights[at] ?? 0) - y;
      if (down >= bottom) break;
      if (down <= top || rows.slice(0, row).some((wider) => down > wider.top && down < wider.bottom))
        continue;
      counts[first[at] ?? 0] = (counts[first[at] ?? 0] ?? 0) + 1;
      counts[(last[at] ?? 0) + 1] = (counts[(last[at] ?? 0) + 1] ?? 0) - 1;
    }
  for (let place = 1; place < steps; place += 1)
    counts[place] = (counts[place] ?? 0) + (counts[place - 1] ?? 0);
  return counts;
}

/** Where the first of some numbers, in order, is that is greater. */
function firstAbove(numbers: Float64Array, least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > least) high = middle;
    else low = middle + 1;
  }
  return low;
}

function distance2(a: Point, b: Point): number {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

function overlap(a: Box, b: Box, gap: number): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

/** As much of a name as the drawing has room for. */
function shown(name: string): string {
  const words = name.split(' ').map((word) => cut(word, longest.word));
  return cut(words.join(' '), longest.name);
}

/** In as many lines as its length asks for, then in one line more or less: another shape may have room where the first has none. */
function waysToBreak(name: string): string[][] {
  const words = name.split(' ').length;
  const usual = Math.min(words, Math.ceil(name.length / longestLine));
  return [usual, usual + 1, usual - 1]
    .filter((count) => count >= 1 && count <= words)
    .map((count) => broken(name, count));
}

/** A name in lines of about the same length. */
function broken(name: string, count: number): string[] {
  const wanted = name.length / count;
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && (last.length + word.length / 2 < wanted || lines.length === count))
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
