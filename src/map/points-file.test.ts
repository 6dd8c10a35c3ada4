import { describe, expect, it } from 'vitest';
import { labelsFile, labelsPerFile, readPoints, writePoints } from './points-file.ts';

const regions = [
  [
    { x: 46, y: 120.4, entry: 7 },
    { x: 48.3, y: 119.9, entry: 0 },
  ],
  [],
  [{ x: 953.9, y: 754, entry: 4 }],
];
const ties = [
  { from: { x: 46, y: 120.4 }, to: { x: 953.9, y: 754 } },
  { from: { x: 48.3, y: 119.9 }, to: { x: 0.1, y: 0 } },
];

describe('points.json', () => {
  it('gives back every point of every region, and the ties', () => {
    const read = readPoints(JSON.parse(JSON.stringify(writePoints(regions, ties, 4))));
    expect(read.regions.map((points) => points.map(({ x, y, entry }) => ({ x, y, entry })))).toEqual(regions);
    expect(read.ties).toEqual(ties);
  });

  it('knows talks from papers by their position', () => {
    const { regions: read } = readPoints(writePoints(regions, [], 4));
    expect(read.flat().map(({ kind }) => kind)).toEqual(['paper', 'talk', 'paper']);
  });

  it('takes a map without points', () => {
    expect(readPoints(writePoints([], [], 0))).toEqual({ regions: [], ties: [] });
  });
});

it('puts so many labels into a file', () => {
  expect(new Set(Array.from({ length: labelsPerFile }, (_, number) => labelsFile(number))).size).toBe(1);
  expect(labelsFile(labelsPerFile)).not.toBe(labelsFile(labelsPerFile - 1));
});
