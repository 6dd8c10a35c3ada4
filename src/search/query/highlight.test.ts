import { expect, test } from 'vitest';
import { formula } from '../format/rich-text.ts';
import { highlight, type TextPart } from './highlight.ts';
import { snippet } from './snippet.ts';

const printed = (parts: TextPart[]) =>
  parts.map(({ text, isMatch, markup }) => (markup ? `{${text}}` : isMatch ? `[${text}]` : text)).join('');

test('marks words as they stand, accents and compounds included', () => {
  expect(
    printed(highlight('Petar Veličković on mean-field', new Set(['velickovic', 'mean', 'meanfield']))),
  ).toBe('Petar [Veličković] on [mean-field]');
});

test('text that looks like markup stays text', () => {
  expect(printed(highlight('<b>x</b> & <script>', new Set(['script'])))).toBe('<b>x</b> & <[script]>');
});

test('a formula stays whole, and is marked when a match touches it', () => {
  const title = `The ${formula('<math><mi>∞</mi></math>')}-Laplacian`;
  const parts = highlight(title, new Set(['infinity']));
  expect(printed(parts)).toBe('The {∞}-Laplacian');
  expect(parts[1]).toEqual({ text: '∞', isMatch: true, markup: '<math><mi>∞</mi></math>' });
});

const filler = 'Nothing of interest stands here for quite a while, and then again nothing at all. ';

test('the snippet is where the words stand together, from the beginning of its sentence', () => {
  const text = `A cell alone. ${filler.repeat(5)}The cell follows a junction. ${filler.repeat(5)}`;
  const shown = printed(snippet(text, new Set(['cell', 'junction'])));
  expect(shown).toContain('The [cell] follows a [junction].');
  expect(shown.startsWith('… ')).toBe(true);
  expect(shown.endsWith(' …')).toBe(true);
  expect(shown.length).toBeLessThan(280);
});

test('a short abstract is shown whole, one without a match from its beginning', () => {
  expect(printed(snippet('Short and good.', new Set(['good'])))).toBe('Short and [good].');
  expect(printed(snippet(filler.repeat(9), new Set(['absent'])))).toMatch(/^Nothing of interest/);
  expect(snippet('', new Set())).toEqual([]);
});

test('paragraphs run on in a snippet', () => {
  expect(printed(snippet('One.\nTwo.', new Set()))).toBe('One. Two.');
});

test('of an abstract that is one word again and again, the snippet comes at once', () => {
  const snippets = snippet('network '.repeat(50_000), new Set(['network']));
  expect(printed(snippets).length).toBeLessThan(1000);
}, 5000);

test('a compound is no reason to prefer the address at the end to the first sentence', () => {
  const text = `We introduce a Hopfield network. ${filler.repeat(5)}See example.org/hopfield-layers and more.`;
  expect(printed(snippet(text, new Set(['hopfield', 'hopfieldlayers'])))).toMatch(
    /^We introduce a \[Hopfield\] network/,
  );
});
