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

/** A ring as quadratic curves between the middles of its sides. Every second corner is left out, and rings of a few cells with them. */
function smoothPath(ring: readonly (readonly number[])[], { step, margin }: DensityGrid): string {
  // A closed ring of d3-contour repeats its first corner, and its values stand in the middle of a cell.
  const open = ring.slice(0, -1);
  if (open.length < 6) return '';
  const corners = open
    .filter((_, index) => index % 2 === 0)
    .map(([x = 0, y = 0]) => ({ x: (x - 0.5 - margin) * step, y: (y - 0.5 - margin) * step }));
  const middle = (a: Point, b: Point) => `${Math.round((a.x + b.x) / 2)} ${Math.round((a.y + b.y) / 2)}`;
  const [first, last] = [corners[0] as Point, corners.at(-1) as Point];
  const curves = corners.map((corner, index) => {
    const end = middle(corner, corners[index + 1] ?? first);
    return `Q${Math.round(corner.x)} ${Math.round(corner.y)} ${end}`;
  });
  return `M${middle(last, first)}${curves.join('')}Z`;
}
