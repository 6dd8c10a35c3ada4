import { describe, expect, it } from 'vitest';
import { type Label, placeLabels } from './labels.ts';
import type { Point } from './layout.ts';

const frame = { width: 1000, height: 800 };
const middle = { x: 500, y: 400 };
const one = (name: string, centre: Point = middle, count = 9) => ({ name, centre, count });

/** The letters themselves, generously narrow: what no point and no other name may touch. */
function boxOf({ lines, x, y, size }: Label) {
  const width = Math.max(...lines.map((line) => line.length)) * size * 0.5;
  const height = (lines.length - 1) * size * 1.15 + size * 0.7;
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function covers(label: Label, { x, y }: Point) {
  const { left, right, top, bottom } = boxOf(label);
  return x > left && x < right && y > top && y < bottom;
}

describe('placeLabels', () => {
  it('puts a name in the middle of its region where nothing is in its way', () => {
    expect(placeLabels([one('sparsity')], [], frame)).toMatchObject([{ lines: ['sparsity'], ...middle }]);
  });

  it('puts it beside the points that are there, and not far', () => {
    const points = [-60, -30, 0, 30, 60].map((dx) => ({ x: middle.x + dx, y: middle.y + dx / 10 }));
    const [label] = placeLabels([one('differential equations')], points, frame);
    expect(points.filter((point) => label && covers(label, point))).toEqual([]);
    expect(Math.abs((label?.y ?? 0) - middle.y)).toBeLessThan(50);
  });

  it('puts no name on another, and lets the larger region choose first', () => {
    const labels = placeLabels(
      [one('learning rate', middle, 3), one('neural circuit', middle, 12)],
      [],
      frame,
    );
    const [small, large] = labels.map((label) => boxOf(label as Label));
    expect(labels[1]).toMatchObject(middle);
    expect(labels[0]?.size).toBeLessThan(labels[1]?.size ?? 0);
    expect(small && large && (small.bottom <= large.top || small.top >= large.bottom)).toBe(true);
  });

  it('keeps a name inside the frame', () => {
    const [label] = placeLabels([one('permutation symmetries', { x: 2, y: 799 })], [], frame);
    const { left, bottom } = boxOf(label as Label);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(frame.height);
  });

  it.each([
    ['one word', 'x'.repeat(400)],
    ['two', `${'x'.repeat(90)} ${'y'.repeat(90)}`],
    ['many', 'phrase '.repeat(60)],
    ['some', `${'x'.repeat(24)} ${'y'.repeat(24)} and so on and so on`],
  ])('cuts a name that has no room in the frame: %s', (_, name) => {
    const [label] = placeLabels([one(name)], [], frame);
    const { left, right, top, bottom } = boxOf(label as Label);
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(frame.width);
    expect(bottom).toBeLessThanOrEqual(frame.height);
    expect(label?.narrow).toMatchObject({ x: middle.x });
    expect(label?.lines.join(' ')).toContain('…');
  });

  it('breaks a long name into lines of about the same length, never within a word', () => {
    const [label] = placeLabels([one('physics-informed neural networks')], [], frame);
    expect(label?.lines).toEqual(['physics-informed', 'neural networks']);
    expect(placeLabels([one('interpretability')], [], frame)[0]?.lines).toEqual(['interpretability']);
  });

  it('leaves a name out on a narrow screen where it would cover something, and only there', () => {
    const everywhere = Array.from({ length: 2000 }, (_, n) => ({
      x: (n % 50) * 20,
      y: Math.floor(n / 50) * 20,
    }));
    const [crowded] = placeLabels([one('lottery ticket')], everywhere, frame);
    expect(crowded?.lines.join(' ')).toBe('lottery ticket');
    expect(crowded?.narrow).toBeUndefined();
    expect(placeLabels([one('lottery ticket')], [], frame)[0]?.narrow).toEqual(middle);
  });

  it('leaves a name out among thousands of points where it would stand on another one', () => {
    const all = Array.from({ length: 40 }, (_, n) => one(`name of region ${n}`));
    const labels = placeLabels(all, [], frame, 0.5);
    const placed = labels.flatMap((label) => (label ? [boxOf(label)] : []));
    expect(placed.length).toBeGreaterThan(5);
    expect(placed.length).toBeLessThan(40);
    for (const [index, a] of placed.entries())
      for (const b of placed.slice(index + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
  });

  it('is the same at every build', () => {
    const regions = [one('a b'), one('c d', { x: 520, y: 410 }), one('e f', { x: 480, y: 390 })];
    const points = Array.from({ length: 90 }, (_, n) => ({
      x: 400 + ((n * 37) % 200),
      y: 300 + ((n * 53) % 200),
    }));
    expect(placeLabels(regions, points, frame)).toEqual(placeLabels(regions, points, frame));
  });
});
