import { expect, it } from 'vitest';
import { paramsOf } from './route-params.ts';

it.each([
  ['/', '', {}],
  ['/talks/[slug]', 'talks/attics/', { slug: 'attics' }],
  ['/talks/undated/[...number]', 'talks/undated/', { number: undefined }],
  ['/talks/undated/[...number]', 'talks/undated/2/', { number: '2' }],
  ['/papers/[...number]', 'papers/page/3/', { number: 'page/3' }],
  ['/embed/series/[slug]/[...number]', 'embed/series/attics/2/', { slug: 'attics', number: '2' }],
  ['/[...moved]', 'talks/old/', { moved: 'talks/old' }],
])('%s leads to %s', (pattern, path, params) => {
  expect(paramsOf(pattern, path)).toEqual(params);
});

it.each([
  ['/talks/[slug]', 'papers/attics/'],
  ['/talks/[slug]', 'talks/'],
  ['/talks/[slug]', 'talks/attics/2/'],
  ['/map', 'maps/'],
])('%s does not lead to %s', (pattern, path) => {
  expect(() => paramsOf(pattern, path)).toThrow(`"${path}" is none of the route "${pattern}"`);
});
