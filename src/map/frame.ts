/** The drawing of the map, for the layout and for whoever draws it. */

/** The drawing's size, in its own units; `margin` lies between it and the frame. */
export const frame = { width: 1000, height: 800, margin: 48 };
/** Letters along the upper edge, numbers down the side. */
export const grid = { columns: 8, rows: 6 };

/** Where the label of a point stands beside it. */
export interface LabelSide {
  /** The side that it begins or ends at, as `text-anchor` of SVG has it. */
  anchor: 'start' | 'middle' | 'end';
  /** From the point to its first line: above it, below it near the upper edge. */
  down: string;
}

/** A label extends to the side that has room. */
export function labelSide({ x, y }: { x: number; y: number }): LabelSide {
  return {
    anchor: x < frame.width * 0.28 ? 'start' : x > frame.width * 0.72 ? 'end' : 'middle',
    down: y < 70 ? '2.2em' : '-2em',
  };
}
