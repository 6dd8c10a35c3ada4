/** Lines of equal density of points, as a map has lines of equal height. */
import type { Point } from './layout.ts';

/** A density on the corners of a square grid. */
interface Field {
  columns: number;
  rows: number;
  step: number;
  values: Float64Array;
}

/**
 * The outlines of where points are denser than some share of the greatest density, as the `d` of a path each, closed.
 *
 * @param reach how far a point is felt, in the units of the points.
 */
export function contours(
  points: readonly Point[],
  frame: { width: number; height: number },
  reach: number,
  shares: readonly number[],
): string[] {
  const field = densityOf(points, frame, reach);
  const greatest = field.values.reduce((most, value) => Math.max(most, value), 0);
  return shares.map((share) => outline(field, share * greatest));
}

function densityOf(points: readonly Point[], frame: { width: number; height: number }, reach: number): Field {
  const step = reach / 6;
  const margin = Math.ceil(reach / step) + 1;
  const columns = Math.ceil(frame.width / step) + 2 * margin;
  const rows = Math.ceil(frame.height / step) + 2 * margin;
  const values = new Float64Array(columns * rows);
  for (const { x, y } of points) {
    const [column, row] = [x / step + margin, y / step + margin];
    const cells = reach / step;
    for (let r = Math.ceil(row - cells); r <= row + cells; r += 1)
      for (let c = Math.ceil(column - cells); c <= column + cells; c += 1) {
        const distance = ((c - column) * (c - column) + (r - row) * (r - row)) / (cells * cells);
        if (distance >= 1 || r < 0 || c < 0 || r >= rows || c >= columns) continue;
        const left = 1 - distance;
        values[r * columns + c] = (values[r * columns + c] ?? 0) + left * left * left;
      }
  }
  return { columns, rows, step, values };
}

/** Marching squares; each outline goes round with the denser side on its left. */
function outline({ columns, rows, step, values }: Field, level: number): string {
  const margin = 7;
  const at = (c: number, r: number) => values[r * columns + c] ?? 0;
  // Each crossing has a key, so that the pieces can be strung together.
  const next = new Map<string, string>();
  const places = new Map<string, Point>();
  const crossing = (c: number, r: number, c2: number, r2: number) => {
    const key = `${c},${r},${c2 - c}`;
    const [a, b] = [at(c, r), at(c2, r2)];
    const t = (level - a) / (b - a);
    places.set(key, {
      x: (c + (c2 - c) * t - margin) * step,
      y: (r + (r2 - r) * t - margin) * step,
    });
    return key;
  };
  for (let r = 0; r + 1 < rows; r += 1)
    for (let c = 0; c + 1 < columns; c += 1) {
      const high = [at(c, r), at(c + 1, r), at(c + 1, r + 1), at(c, r + 1)].map((value) => value >= level);
      const code = high.reduce((sum, is, bit) => sum + (is ? 1 << bit : 0), 0);
      if (code === 0 || code === 15) continue;
      const top = () => crossing(c, r, c + 1, r);
      const right = () => crossing(c + 1, r, c + 1, r + 1);
      const bottom = () => crossing(c, r + 1, c + 1, r + 1);
      const left = () => crossing(c, r, c, r + 1);
      for (const [from, to] of segments(code, { top, right, bottom, left })) next.set(from, to);
    }
  let path = '';
  while (next.size > 0) {
    const [start] = next.keys();
    const ring: Point[] = [];
    for (let key = start; key !== undefined; ) {
      ring.push(places.get(key) as Point);
      const following = next.get(key);
      next.delete(key);
      key = following !== undefined && next.has(following) ? following : undefined;
    }
    path += smooth(ring);
  }
  return path;
}

type Side = 'top' | 'right' | 'bottom' | 'left';

/** From which side to which the line goes through a cell; the bits are its corners, clockwise from the top left one. */
const courses: Record<number, [Side, Side][]> = {
  1: [['top', 'left']],
  2: [['right', 'top']],
  3: [['right', 'left']],
  4: [['bottom', 'right']],
  5: [
    ['top', 'left'],
    ['bottom', 'right'],
  ],
  6: [['bottom', 'top']],
  7: [['bottom', 'left']],
  8: [['left', 'bottom']],
  9: [['top', 'bottom']],
  10: [
    ['right', 'top'],
    ['left', 'bottom'],
  ],
  11: [['right', 'bottom']],
  12: [['left', 'right']],
  13: [['top', 'right']],
  14: [['left', 'top']],
};

function segments(code: number, sides: Record<Side, () => string>): [string, string][] {
  return (courses[code] ?? []).map(([from, to]) => [sides[from](), sides[to]()]);
}

/** A ring as quadratic curves between the middles of its sides, every second corner left out. */
function smooth(ring: readonly Point[]): string {
  if (ring.length < 6) return '';
  const corners = ring.filter((_, index) => index % 2 === 0);
  const middle = (a: Point, b: Point) => `${Math.round((a.x + b.x) / 2)} ${Math.round((a.y + b.y) / 2)}`;
  const last = corners.at(-1) as Point;
  const start = middle(last, corners[0] as Point);
  return `M${start}${corners
    .map((corner, index) => {
      const following = corners[index + 1] ?? (corners[0] as Point);
      return `Q${Math.round(corner.x)} ${Math.round(corner.y)} ${middle(corner, following)}`;
    })
    .join('')}Z`;
}
