import { expect, it } from 'vitest';
import type { Talk } from '../model/schema.ts';
import { seriesIndex, seriesOf } from './series.ts';

const talk = (slug: string, series?: string, date?: string): Talk => ({
  title: slug,
  slug,
  series,
  date,
  body: '',
});

const series = seriesOf([
  talk('b', 'Mathematics, Physics & Machine Learning'),
  talk('a', 'Mathematics, physics & machine learning', '2024-01-01'),
  talk('none'),
  talk('c', 'Algebra'),
]);

it('lists series by name, each with its talks, the dated ones first', () => {
  expect(series.map(({ name, slug, talks }) => [name, slug, talks.map(({ slug }) => slug)])).toEqual([
    ['Algebra', 'algebra', ['c']],
    ['Mathematics, physics & machine learning', 'mathematics-physics-machine-learning', ['a', 'b']],
  ]);
});

it('finds a series by its name', () => {
  expect(seriesIndex(series)('Mathematics, Physics & Machine Learning')).toBe(series[1]);
  expect(seriesIndex(series)('Topology')).toBeUndefined();
});
