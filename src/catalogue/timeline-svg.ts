/** The layout of the timeline's drawing, in SVG units. */
import type { Span, Timeline } from './timeline.ts';

/** The distance from one mark to the next. */
const pitch = 11;
const side = 9;
const axis = 24;
/** The gap between two years. */
const gap = 5;
/** The width of a letter of a label. */
const letter = 6;
/** The least distance from one label to the next. */
const apart = 33;

export interface TimelineDrawing {
  width: number;
  height: number;
  /** The heights of the talks' band and of the axis with its labels; papers are drawn below. */
  above: number;
  axis: number;
  spans: {
    span: Span;
    x: number;
    width: number;
    /** `false` for a label that would touch the one before it. */
    isLabelled: boolean;
    /** Numbers of marks. */
    columns: { x: number; talks: number; papers: number }[];
  }[];
  /** Two blocks of marks, each as the `d` of a path. */
  undated: { width: number; height: number; talks: string; papers: string };
}

/** Computes the drawing. The blocks of undated entries are as high as the columns. */
export function timelineDrawing({ unit, spans, undated }: Timeline): TimelineDrawing {
  const marks = (entries: number) => Math.ceil(entries / unit);
  const most = (kind: 'talks' | 'papers') =>
    spans.flatMap(({ columns }) => columns).reduce((most, column) => Math.max(most, marks(column[kind])), 0);
  const wide = Math.min(
    20,
    Math.max(8, Math.ceil(Math.max(marks(undated.talks), marks(undated.papers)) / 6)),
  );
  const rows = (entries: number) => Math.ceil(marks(entries) / wide);
  const above = Math.max(most('talks'), rows(undated.talks)) * pitch;

  let [x, labelled] = [0, Number.NEGATIVE_INFINITY];
  const placed = spans.map((span) => {
    const columns = span.columns.map((column, index) => ({
      x: x + index * pitch,
      talks: marks(column.talks),
      papers: marks(column.papers),
    }));
    const width = Math.max(columns.length * pitch, span.label.length * letter);
    const at = x;
    x += width + gap;
    const isLabelled = at - labelled >= apart;
    if (isLabelled) labelled = at;
    return { span, x: at, width, isLabelled, columns };
  });
  return {
    width: Math.max(x - gap, 0),
    height: above + axis + most('papers') * pitch,
    above,
    axis,
    spans: placed,
    undated: {
      width: wide * pitch,
      height: above + axis + rows(undated.papers) * pitch,
      talks: field(wide, marks(undated.talks), above, -1),
      papers: field(wide, marks(undated.papers), above + axis, 1),
    },
  };
}

/** A column of marks that grows up (-1) or down (1) from `y`, as the `d` of a path. */
export function columnPath(x: number, y: number, count: number, direction: 1 | -1): string {
  return Array.from({ length: count }, (_, row) => mark(x, top(y, row, direction), side)).join('');
}

/** Marks row by row, `wide` a row. They are drawn as outlines, hence half a unit smaller on each side. */
function field(wide: number, count: number, y: number, direction: 1 | -1): string {
  return Array.from({ length: count }, (_, index) =>
    mark((index % wide) * pitch + 0.5, top(y, Math.floor(index / wide), direction) + 0.5, side - 1),
  ).join('');
}

function top(y: number, row: number, direction: 1 | -1): number {
  return direction < 0 ? y - (row + 1) * pitch : y + row * pitch;
}

function mark(x: number, y: number, size: number): string {
  return `M${x} ${y}h${size}v${size}h-${size}z`;
}
