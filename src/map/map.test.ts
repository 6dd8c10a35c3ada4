import { describe, expect, it } from 'vitest';
import { corpusOf } from '../analysis/corpus.ts';
import { namesForTexts } from '../analysis/place-names.ts';
import { similarityOf } from '../analysis/similarity.ts';
import { topicsOf } from '../analysis/topics.ts';
import { frame } from './frame.ts';
import { layOutMap, squareOf } from './map.ts';

const fields = ['lottery tickets', 'graph networks', 'spin glasses', 'conservation laws'];
const textsOf = (each: number) =>
  fields.flatMap((field) =>
    Array.from({ length: each }, (_, n) => ({
      title: `${field} ${'abcdefghi'[n % 9]}x${n > 8 ? n : ''}`,
      text: `We study ${field} ${'abcdefghi'[n % 9]}y. The ${field} are many.`,
    })),
  );
const mapOf = (texts: { title: string; text: string }[], ties: [number, number][] = []) => {
  const corpus = corpusOf(texts);
  const similarity = similarityOf(corpus);
  return layOutMap(similarity, topicsOf(texts, corpus, similarity).of, ties, namesForTexts(corpus, texts));
};

describe('layOutMap', () => {
  const texts = textsOf(9);
  const { regions, ties, ground, pointScale } = mapOf(texts, [[0, 1]]);
  const points = regions.flatMap((region) => region.points);

  it('has every entry once, inside the frame', () => {
    expect(points.map(({ index }) => index).sort((a, b) => a - b)).toEqual([...texts.keys()]);
    for (const { x, y } of points) {
      expect(x >= 0 && x <= frame.width && y >= 0 && y <= frame.height).toBe(true);
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
    expect(mapOf(texts, [[0, 1]])).toEqual({ regions, ties, ground, pointScale });
  });

  it('has every entry of a large catalogue too, as smaller points and under few names', () => {
    const many = textsOf(150);
    const large = mapOf(many);
    expect(large.regions.flatMap((region) => region.points)).toHaveLength(many.length);
    expect(large.regions.length).toBeLessThanOrEqual(40);
    expect(pointScale).toBe(1);
    expect(large.pointScale).toBeLessThan(1);
  });

  it('takes a catalogue of one entry, and of none', () => {
    expect(mapOf([{ title: 'Spin glasses', text: '' }]).regions).toHaveLength(1);
    expect(mapOf([]).regions).toEqual([]);
  });
});

describe('squareOf', () => {
  it.each([
    [0, 0, 'A1'],
    [frame.width, frame.height, 'H6'],
    [frame.width / 2 + 1, frame.height / 2 + 1, 'E4'],
  ])('%d, %d is %s', (x, y, square) => {
    expect(squareOf({ x, y })).toBe(square);
  });
});
