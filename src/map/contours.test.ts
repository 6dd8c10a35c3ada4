import { describe, expect, it } from 'vitest';
import { densityOutlines } from './contours.ts';

describe('densityOutlines', () => {
  it('draws one ring around one heap, and two around two that are far apart', () => {
    const frame = { width: 400, height: 100 };
    const rings = (points: { x: number; y: number }[]) =>
      densityOutlines(points, frame, 40, [0.3])[0]?.match(/Z/g)?.length ?? 0;
    expect(
      rings([
        { x: 50, y: 50 },
        { x: 55, y: 52 },
      ]),
    ).toBe(1);
    expect(
      rings([
        { x: 50, y: 50 },
        { x: 350, y: 50 },
      ]),
    ).toBe(2);
    expect(rings([])).toBe(0);
  });

  it('keeps its rings around their points', () => {
    const [path = ''] = densityOutlines([{ x: 100, y: 80 }], { width: 200, height: 160 }, 40, [0.2]);
    const numbers = [...path.matchAll(/-?\d+/g)].map(Number);
    const [xs, ys] = [numbers.filter((_, i) => i % 2 === 0), numbers.filter((_, i) => i % 2 === 1)];
    for (const x of xs) expect(Math.abs(x - 100)).toBeLessThan(45);
    for (const y of ys) expect(Math.abs(y - 80)).toBeLessThan(45);
  });
});
