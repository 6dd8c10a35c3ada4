import { describe, expect, it } from 'vitest';
import { likenessOf } from '../analysis/similarity.ts';
import { topicsOf } from '../analysis/topics.ts';
import { drawnOf, mostPoints, plate, plateOf, squareOf } from './map.ts';

const fields = ['lottery tickets', 'graph networks', 'spin glasses', 'conservation laws'];
const texts = fields.flatMap((field) =>
  Array.from({ length: 9 }, (_, n) => ({
    title: `${field} ${'abcdefghi'[n]}x`,
    text: `We study ${field} ${'abcdefghi'[n]}y. The ${field} are many.`,
  })),
);
const likeness = likenessOf(texts);
const topics = topicsOf(texts, likeness.between);
const drawn = drawnOf(texts.length);
const draw = () => plateOf(drawn, likeness, topics.of, [[0, 1]]);

describe('plateOf', () => {
  const { regions, ties, ground } = draw();
  const places = regions.flatMap(({ places }) => places);

  it('has every entry once, on the plate', () => {
    expect(places.map(({ index }) => index).sort((a, b) => a - b)).toEqual(drawn);
    for (const { x, y } of places) {
      expect(x >= 0 && x <= plate.width && y >= 0 && y <= plate.height).toBe(true);
    }
  });

  it('names each region once, and after a topic where one fits', () => {
    const names = regions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(regions.some(({ topic }) => topic?.slug === 'conservation-law')).toBe(true);
  });

  it('draws ground, and ties between what belongs together', () => {
    expect(ground.every((outline) => outline.startsWith('M'))).toBe(true);
    expect(ties).toHaveLength(1);
  });

  it('is the same at every build', () => {
    expect(draw()).toEqual({ regions, ties, ground });
  });
});

describe('drawnOf', () => {
  it('draws all of a small catalogue, and so many of a large one, from end to end', () => {
    expect(drawnOf(3)).toEqual([0, 1, 2]);
    const many = drawnOf(50_000);
    expect(many).toHaveLength(mostPoints);
    expect(new Set(many).size).toBe(mostPoints);
    expect(many.at(-1)).toBeGreaterThan(49_900);
  });
});

describe('squareOf', () => {
  it.each([
    [0, 0, 'A1'],
    [plate.width, plate.height, 'H6'],
    [plate.width / 2 + 1, plate.height / 2 + 1, 'E4'],
  ])('%d, %d is %s', (x, y, square) => {
    expect(squareOf({ x, y })).toBe(square);
  });
});
