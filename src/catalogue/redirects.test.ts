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

it('never takes the place of a page that is there again', () => {
  const redirects = redirectsOf({
    talks: [],
    papers: [],
    moved: { 'speakers/a/': 'speakers/b/', 'speakers/c/': 'speakers/b/' },
    deleted: [],
    pages: ['speakers/a/', 'speakers/b/'],
  });
  expect(redirects.map(({ from }) => from)).toEqual(['speakers/c/']);
});

it('says of what was taken down, and of what is empty since, that it is gone, also at its older addresses', () => {
  expect(
    redirectsOf({
      talks: [{ slug: 'new' }],
      papers: [],
      moved: { 'speakers/a/': 'speakers/b/', 'series/old/': 'series/empty/', 'talks/1999/': 'talks/' },
      deleted: ['talks/gone'],
      takenDown: ['speakers/b/', 'talks/gone/', 'talks/new/'],
      emptied: ['series/empty/'],
    }),
  ).toEqual([
    { from: 'series/empty/', to: 'series/', isRemoved: true },
    { from: 'series/old/', to: 'series/', isRemoved: true },
    { from: 'speakers/a/', to: 'speakers/', isRemoved: true, isTakenDown: true },
    { from: 'speakers/b/', to: 'speakers/', isRemoved: true, isTakenDown: true },
    { from: 'talks/1999/', to: 'talks/', isRemoved: false },
    { from: 'talks/gone/', to: 'talks/', isRemoved: true, isTakenDown: true },
  ]);
});
