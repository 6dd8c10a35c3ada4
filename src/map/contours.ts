/** Draws lines of equal density of points, as a map has lines of equal height. */
import { contours } from 'd3-contour';
import type { Point } from './layout.ts';

/** A density on the corners of a square grid, row by row. */
interface DensityGrid {
  columns: number;
  rows: number;
  /** Units between two corners. */
  step: number;
  /** Steps that the grid goes beyond the frame on each side, so that every outline closes. */
  margin: number;
  values: Float64Array;
}

/**
 * The outlines of where points are denser than some shares of the greatest density: for each share the `d` of an SVG path, closed.
 *
 * @param reach radius within which a point adds to the density, in the units of the points.
 */
export function densityOutlines(
  points: readonly Point[],
  frame: { width: number; height: number },
  reach: number,
  shares: readonly number[],
): string[] {
  const grid = densityOf(points, frame, reach);
  const greatest = grid.values.reduce((most, value) => Math.max(most, value), 0);
  if (greatest === 0) return shares.map(() => '');
  const outlines = contours().size([grid.columns, grid.rows]);
  return shares.map((share) =>
    outlines
      .contour([...grid.values], share * greatest)
      .coordinates.flat()
      .map((ring) => smoothPath(ring, grid))
      .join(''),
  );
}

/** The density is a sum of compact kernels: d3-contour's own estimate blurs a histogram, which is coarser where there are few points. */
function densityOf(
  points: readonly Point[],
  frame: { width: number; height: number },
  reach: number,
): DensityGrid {
  const cells = 6;
  const step = reach / cells;
  const margin = cells + 1;
  const columns = Math.ceil(frame.width / step) + 2 * margin;
  const rows = Math.ceil(frame.height / step) + 2 * margin;
  const values = new Float64Array(columns * rows);
  for (const { x, y } of points) {
    const [column, row] = [x / step + margin, y / step + margin];
    for (let r = Math.ceil(row - cells); r <= row + cells; r += 1)
      for (let c = Math.ceil(column - cells); c <= column + cells; c += 1) {
        const distance = ((c - column) * (c - column) + (r - row) * (r - row)) / (cells * cells);
        if (distance >= 1 || r < 0 || c < 0 || r >= rows || c >= columns) continue;
        const left = 1 - distance;
        values[r * columns + c] = (values[r * columns + c] ?? 0) + left * left * left;
      }
  }
  return { columns, rows, step, margin, values };
}

/** Of so many corners one is kept: a kernel has no detail that is finer. Small rings keep more of theirs. */
const strides = { most: 4, ofCorners: 8 };

/**
 * A ring as quadratic curves between the middles of its sides; rings of a few cells are left out. Corners are even numbers, so that the
 * middles are whole, and each curve's corner is that of the curve before, reflected: two numbers a curve say all ("t" of SVG paths).
 */
function smoothPath(ring: readonly (readonly number[])[], { step, margin }: DensityGrid): string {
  // A closed ring of d3-contour repeats its first corner, and its values stand in the middle of a cell.
  const open = ring.slice(0, -1);
  if (open.length < 6) return '';
  const stride = Math.max(1, Math.min(strides.most, Math.floor(open.length / strides.ofCorners)));
  const even = (value: number) => 2 * Math.round(((value - 0.5 - margin) * step) / 2);
  const corners = open
    .filter((_, index) => index % stride === 0)
    .map(([x = 0, y = 0]): Point => ({ x: even(x), y: even(y) }));
  const [first, last] = [corners[0] as Point, corners.at(-1) as Point];
  const ends = corners.map((corner, index) => middle(corner, corners[index + 1] ?? first));
  const start = middle(last, first);
  const moves = ends.map(({ x, y }, index) => {
    const from = ends[index - 1] ?? start;
    return [x - from.x, y - from.y];
  });
  const toFirst = [first.x - start.x, first.y - start.y, ...(moves[0] ?? [])];
  return `M${inPath([start.x, start.y])}q${inPath(toFirst)}t${inPath(moves.slice(1).flat())}z`;
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Numbers as a path has them: a minus parts as well as a space. */
function inPath(numbers: readonly number[]): string {
  return numbers.join(' ').replaceAll(' -', '-');
}
