import { expect, it } from 'vitest';
import { redirectsOf } from './redirects.ts';

it('leads every old address to where its page is now, and never away from a page', () => {
  expect(
    redirectsOf({
      talks: [{ slug: 'new', aliases: ['old', 'older'] }, { slug: 'back' }],
      papers: [{ slug: 'paper', aliases: ['new'] }],
      moved: { 'speakers/a/': 'speakers/b/' },
      deleted: ['talks/gone', 'talks/back'],
    }),
  ).toEqual([
    { from: 'papers/new/', to: 'papers/paper/', isRemoved: false },
    { from: 'speakers/a/', to: 'speakers/b/', isRemoved: false },
    { from: 'talks/gone/', to: 'talks/', isRemoved: true },
    { from: 'talks/old/', to: 'talks/new/', isRemoved: false },
    { from: 'talks/older/', to: 'talks/new/', isRemoved: false },
  ]);
});
