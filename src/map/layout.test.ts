import { describe, expect, it } from 'vitest';
import { embedPoints, fitPoints } from './layout.ts';

/** Two groups of five, each attracted to one another. */
const neighbours = Array.from({ length: 10 }, (_, i) =>
  Array.from({ length: 10 }, (_, index) => index)
    .filter((index) => index !== i && index < 5 === i < 5)
    .map((index) => ({ index, weight: 1 })),
);

describe('embedPoints', () => {
  const points = embedPoints(neighbours);
  const distance = (a: number, b: number) =>
    Math.hypot((points[a]?.x ?? 0) - (points[b]?.x ?? 0), (points[a]?.y ?? 0) - (points[b]?.y ?? 0));

  it('puts neighbours nearer than what is not', () => {
    const within = [distance(0, 4), distance(1, 2), distance(5, 9), distance(6, 7)];
    const across = [distance(0, 5), distance(4, 9), distance(2, 7)];
    expect(Math.max(...within)).toBeLessThan(Math.min(...across));
  });

  it('is the same to the last bit at every run', () => {
    expect(embedPoints(neighbours)).toEqual(points);
  });

  it('takes one point, none, and points without neighbours', () => {
    expect(embedPoints([])).toEqual([]);
    for (const { x, y } of embedPoints([[], [], []]))
      expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    expect(embedPoints([[]])).toHaveLength(1);
  });

  it('keeps many points together with their neighbours', () => {
    // A ring: each point's neighbours are the two on either side of it.
    const count = 1000;
    const ring = Array.from({ length: count }, (_, i) =>
      [1, 2, count - 1, count - 2].map((step) => ({ index: (i + step) % count, weight: 1 })),
    );
    const placed = embedPoints(ring);
    const apart = (a: number, b: number) =>
      Math.hypot((placed[a]?.x ?? 0) - (placed[b]?.x ?? 0), (placed[a]?.y ?? 0) - (placed[b]?.y ?? 0));
    const positions = Array.from({ length: count - 1 }, (_, i) => i);
    const isNear = positions.filter((i) => apart(i, i + 1) < apart(i, (i + 500) % count));
    expect(isNear.length / positions.length).toBeGreaterThan(0.95);
  });
});

describe('fitPoints', () => {
  it('fills the frame and parts what lies too close', () => {
    const points = fitPoints(
      [
        { x: 0, y: 0 },
        { x: 0.01, y: 0 },
        { x: 2, y: 4 },
        { x: 2, y: 4 },
      ],
      100,
      50,
      10,
    );
    for (const { x, y } of points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(100);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(50);
    }
    for (const [i, a] of points.entries())
      for (const b of points.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(9);
  });
});
