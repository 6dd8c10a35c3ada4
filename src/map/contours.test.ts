import { describe, expect, it } from 'vitest';
import { densityOutlines } from './contours.ts';

describe('densityOutlines', () => {
  it('draws one ring around one heap, and two around two that are far apart', () => {
    const frame = { width: 400, height: 100 };
    const rings = (points: { x: number; y: number }[]) =>
      densityOutlines(points, frame, 40, [0.3])[0]?.match(/z/g)?.length ?? 0;
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
    const places = placesOf(path);
    expect(places.length).toBeGreaterThan(3);
    for (const { x, y } of places) {
      expect(Math.abs(x - 100)).toBeLessThan(45);
      expect(Math.abs(y - 80)).toBeLessThan(45);
    }
  });

  it('ends each ring where it began, in whole numbers', () => {
    const points = Array.from({ length: 60 }, (_, n) => ({ x: (n * 37) % 200, y: (n * 53) % 160 }));
    const paths = densityOutlines(points, { width: 200, height: 160 }, 30, [0.2, 0.5]);
    for (const ring of paths.join('').match(/M[^z]*z/g) ?? []) {
      expect(ring).not.toContain('.');
      const [start, ...ends] = placesOf(ring);
      expect(ends.at(-1)).toEqual(start);
    }
  });

  it('has outlines of a bounded length, however many points there are', () => {
    const lengthOf = (count: number) => {
      const points = Array.from({ length: count }, (_, n) => ({
        x: (n * 379.7) % 1000,
        y: (n * 611.3) % 800,
      }));
      return densityOutlines(points, { width: 1000, height: 800 }, 40, [0.11, 0.28, 0.48, 0.7]).join('')
        .length;
    };
    for (const count of [1000, 10_000, 40_000]) expect(lengthOf(count)).toBeLessThan(25_000);
  });
});

/** Where the curves of a path of one ring begin and end. */
function placesOf(path: string): { x: number; y: number }[] {
  const [, start = '', first = '', others = ''] = /^M(.*)q(.*)t(.*)z$/.exec(path) ?? [];
  const numbers = (text: string) => [...text.matchAll(/-?\d+/g)].map(Number);
  const moves = [...numbers(first).slice(2), ...numbers(others)];
  const places = [{ x: numbers(start)[0] ?? 0, y: numbers(start)[1] ?? 0 }];
  for (let at = 0; at < moves.length; at += 2) {
    const { x, y } = places.at(-1) ?? { x: 0, y: 0 };
    places.push({ x: x + (moves[at] ?? 0), y: y + (moves[at + 1] ?? 0) });
  }
  return places;
}
