import { expect, it } from 'vitest';
import { withRelativeLinks } from './relative-links.ts';

const made = (html: string, path = 'talks/2024/', base = '/') => withRelativeLinks(html, base, path);

it.each([
  ['<a href="/talks/a/">', '<a href="../../talks/a/">'],
  ['<a class="x" href="/">', '<a class="x" href="../../">'],
  ['<form action="/search/" method="get">', '<form action="../../search/" method="get">'],
  ['<script type="module" src="/_astro/a.js">', '<script type="module" src="../../_astro/a.js">'],
  ['<html data-root="/">', '<html data-root="../../">'],
  ['<source srcset="/a.png 1x, /b.png 2x">', '<source srcset="../../a.png 1x, ../../b.png 2x">'],
  [
    '<meta http-equiv="refresh" content="0; url=/talks/b/">',
    '<meta http-equiv="refresh" content="0; url=../../talks/b/">',
  ],
])('%s becomes %s', (html, expected) => {
  expect(made(html)).toBe(expected);
});

it.each([
  '<a href="https://a.example/">',
  '<a href="//a.example/">',
  '<a href="#content">',
  '<a href="mailto:a@b.example">',
  '<link rel="canonical" href="https://dept.example/talks/">',
  '<meta name="description" content="0; url=/a/">',
  '<a title=\'see href="/a/"\'>',
  '<p>write href="/a/" &lt;a href="/a/"&gt;</p>',
  '<!-- <a href="/a/"> -->',
  '<script>const a = \'<a href="/a/">\';</script>',
  '<textarea><a href="/a/"></textarea>',
  '<title>1 < 2 and <b href="/a/"></title>',
  '<a title="a > b">',
  'x < y and "',
  '<a href="/never ends',
])('%s stays', (html) => {
  expect(made(html)).toBe(html);
});

it('an address below another base is none of the site', () => {
  const html = '<a href="/seminar/talks/"><a href="/seminar/"><a href="/other/"><a href="/seminar">';
  expect(made(html, '', '/seminar/')).toBe(
    '<a href="./talks/"><a href="./"><a href="/other/"><a href="/seminar">',
  );
});

it('goes on after text and raw elements', () => {
  expect(
    made('<style>a > b {}</style><a title="1 > 0" href="/a/">x</a><script src="/b.js"></script>', 'map/'),
  ).toBe('<style>a > b {}</style><a title="1 > 0" href="../a/">x</a><script src="../b.js"></script>');
});
