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
  for (const index of bySize(regions)) {
    const { centre, name, count } = regions[index] as Named;
    const own = Math.round(size.least + ((size.most - size.least) * count) / greatest);
    const around = { centre, centres, points, frame, pointCost: cost.point * pointScale * pointScale };
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
  const within = (value: number, half: number, whole: number) =>
    Math.round(Math.min(whole - Math.ceil(half), Math.max(Math.ceil(half), value)));
  // Only what a name could reach from here.
  const near = points.filter(
    ({ x, y }) =>
      Math.abs(x - centre.x) < farthest.x + width + besidePoint &&
      Math.abs(y - centre.y) < farthest.y + height + besidePoint,
  );
  let best: LabelPlace | undefined;
  for (let dy = -farthest.y; dy <= farthest.y; dy += step)
    for (let dx = -farthest.x; dx <= farthest.x; dx += step) {
      const x = within(centre.x + dx, width / 2, frame.width);
      const y = within(centre.y + dy, height / 2, frame.height);
      const box = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
      const covered = near.filter((point) =>
        rows.some((row) => isIn({ x: point.x - x, y: point.y - y }, row, besidePoint)),
      ).length;
      const clashes = taken.filter((other) => overlap(box, other, besideName)).length;
      const far = distance2({ x, y }, centre);
      const isElsewhere = centres.some((other) => distance2({ x, y }, other) < far);
      const costs =
        covered * pointCost + clashes * cost.name + (isElsewhere ? cost.elsewhere : 0) + far * cost.distance;
      if (!best || costs < best.cost)
        best = { x, y, box, cost: costs, isFree: covered + clashes === 0, clashes: clashes > 0 };
    }
  return best as LabelPlace;
}

function distance2(a: Point, b: Point): number {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

function isIn({ x, y }: Point, { left, right, top, bottom }: Box, margin: number): boolean {
  return x > left - margin && x < right + margin && y > top - margin && y < bottom + margin;
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
