/** The years as a strip of small columns, a mark a talk; where a year has too many for that, a mark for several. */

import { roundUp } from './timeline.ts';
import { columnPath } from './timeline-svg.ts';

export interface YearColumn {
  year: number;
  count: number;
  /** Of the drawing, in its units. */
  height: number;
  /** Its marks, as the `d` of a path. */
  marks: string;
}

/** Marks one above the other; fewer where the strip runs over several lines. */
const tallest = { fewYears: 10, manyYears: 5 };
const many = 30;
/** As many as are seen of many; the others are folded away. */
const seen = 20;
/** From one mark to the next, in units of the drawing. */
const pitch = 11;

/** Every year has a mark at least; a talk adds one, or a share of one where the fullest year would be too tall. */
export function yearColumns(years: readonly { year: number; count: number }[]): YearColumn[] {
  const most = years.reduce((most, { count }) => Math.max(most, count), 0);
  const unit = roundUp(most / (years.length > many ? tallest.manyYears : tallest.fewYears));
  return years.map(({ year, count }) => {
    const rows = Math.ceil(count / unit);
    return { year, count, height: rows * pitch, marks: columnPath(0, rows * pitch, rows, -1) };
  });
}

/** The newest years; and the others, where there are so many that a page would begin with nothing else. */
export function foldYears<T>(newestFirst: readonly T[]): { seen: readonly T[]; folded: readonly T[] } {
  const at = newestFirst.length > many ? seen : newestFirst.length;
  return { seen: newestFirst.slice(0, at), folded: newestFirst.slice(at) };
}
