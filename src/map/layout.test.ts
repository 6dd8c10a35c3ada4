import { describe, expect, it } from 'vitest';
import { fitted, layOut } from './layout.ts';

/** Two groups of five, each pulled together. */
const pulls = Array.from({ length: 10 }, (_, i) =>
  Array.from({ length: 10 }, (_, to) => to)
    .filter((to) => to !== i && to < 5 === i < 5)
    .map((to) => ({ to, strength: 1 })),
);

describe('layOut', () => {
  const points = layOut(pulls);
  const distance = (a: number, b: number) =>
    Math.hypot((points[a]?.x ?? 0) - (points[b]?.x ?? 0), (points[a]?.y ?? 0) - (points[b]?.y ?? 0));

  it('puts what is drawn together nearer than what is not', () => {
    const within = [distance(0, 4), distance(1, 2), distance(5, 9), distance(6, 7)];
    const across = [distance(0, 5), distance(4, 9), distance(2, 7)];
    expect(Math.max(...within)).toBeLessThan(Math.min(...across));
  });

  it('is the same to the last bit at every run', () => {
    expect(layOut(pulls)).toEqual(points);
  });

  it('takes one point, none, and points that nothing pulls', () => {
    expect(layOut([])).toEqual([]);
    for (const { x, y } of layOut([[], [], []])) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    expect(layOut([[]])).toHaveLength(1);
  });
});

describe('fitted', () => {
  it('fills the frame and parts what lies too close', () => {
    const points = fitted(
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
