import { expect, it } from 'vitest';
import type { Talk } from '../model/schema.ts';
import { formerSeriesAddresses, seriesIndex, seriesOf } from './series.ts';

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

it('has one series under all its names, and also one that has no talk yet', () => {
  const found = seriesOf(
    [talk('a', 'NL', '2024-01-01'), talk('b', 'numerics  lunch'), talk('c', 'Algebra')],
    [{ name: 'Numerics Lunch', also: ['NL', 'Algebra'] }, { name: 'A Colloquium' }],
  );
  expect(found.map(({ name, slug, talks }) => [name, slug, talks.map(({ slug }) => slug)])).toEqual([
    ['A Colloquium', 'a-colloquium', []],
    ['Numerics Lunch', 'numerics-lunch', ['a', 'b', 'c']],
  ]);
  expect(seriesIndex(found)('nl')).toBe(found[1]);
  expect(formerSeriesAddresses(found)).toEqual({
    'series/nl/': 'series/numerics-lunch/',
    'series/algebra/': 'series/numerics-lunch/',
  });
});
