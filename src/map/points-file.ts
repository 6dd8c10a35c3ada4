/**
 * The points of a map that its page has no room for, as files: the build writes them, the page's script reads them. It is loaded by
 * browsers, so it imports nothing.
 *
 * `points.json` has the places of all, by region, and the ties; each number is the difference to the one before of its kind, coordinates
 * in tenths of a unit. The labels lie in files of their own, so many in each: who looks at a point is near the others of its file.
 */

/** A point as the browser knows it. */
export interface LoadedPoint {
  x: number;
  y: number;
  /** Position of the entry, which is its number in the search index, too. */
  entry: number;
  kind: 'talk' | 'paper';
}

/** The content of `points.json`. */
export interface PointsFile {
  /** Entries before this one are talks, the others papers. */
  talks: number;
  /** Of each region x, y and entry of its points by turns. */
  regions: number[][];
  /** The ends of the lines between points: x, y, x, y by turns. */
  ties: number[];
}

export interface LoadedPoints {
  /** In the order of the labels. */
  regions: LoadedPoint[][];
  ties: { from: { x: number; y: number }; to: { x: number; y: number } }[];
}

/** What is written beside a point: its title, what it is and by whom, and the path of its page. */
export type PointLabel = [title: string, detail: string, path: string];

/** Labels of a file. Points are counted through all regions. */
export const labelsPerFile = 100;

/** The name of the file with a point's label, in the folder of `points.json`. */
export function labelsFile(number: number): string {
  return `labels-${Math.floor(number / labelsPerFile)}.json`;
}

/** The content of `points.json`: coordinates are rounded to tenths. */
export function writePoints(
  regions: readonly (readonly Omit<LoadedPoint, 'kind'>[])[],
  ties: LoadedPoints['ties'],
  talks: number,
): PointsFile {
  return {
    talks,
    regions: regions.map((points) =>
      differences(
        points.flatMap(({ x, y, entry }) => [tenths(x), tenths(y), entry]),
        3,
      ),
    ),
    ties: differences(
      ties.flatMap(({ from, to }) => [tenths(from.x), tenths(from.y), tenths(to.x), tenths(to.y)]),
      2,
    ),
  };
}

/** What `writePoints` was given. */
export function readPoints({ talks, regions, ties }: PointsFile): LoadedPoints {
  const ends = inGroups(sums(ties, 2), 4);
  return {
    regions: regions.map((numbers) =>
      inGroups(sums(numbers, 3), 3).map(([x = 0, y = 0, entry = 0]) => ({
        x: x / 10,
        y: y / 10,
        entry,
        kind: entry < talks ? 'talk' : 'paper',
      })),
    ),
    ties: ends.map(([x = 0, y = 0, toX = 0, toY = 0]) => ({
      from: { x: x / 10, y: y / 10 },
      to: { x: toX / 10, y: toY / 10 },
    })),
  };
}

function tenths(length: number): number {
  return Math.round(length * 10);
}

/** Each number less the one `apart` places before it. */
function differences(numbers: readonly number[], apart: number): number[] {
  return numbers.map((number, place) => number - (numbers[place - apart] ?? 0));
}

function sums(numbers: readonly number[], apart: number): number[] {
  const found: number[] = [];
  for (const [place, number] of numbers.entries()) found.push(number + (found[place - apart] ?? 0));
  return found;
}

function inGroups(numbers: readonly number[], size: number): number[][] {
  return Array.from({ length: numbers.length / size }, (_, group) =>
    numbers.slice(group * size, (group + 1) * size),
  );
}
