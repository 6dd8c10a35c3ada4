/** Printed paragraphs as Markdown. */
import { expect, it } from 'vitest';
import { writeBody } from './to-markdown.ts';

const body = (...texts: string[]) =>
  writeBody(texts.map((text, index) => ({ text, from: index, to: index })));

it.each([
  ['paragraphs', ['One.', 'Two.'], 'One.\n\nTwo.'],
  [
    'text that looks like markup',
    ['*a* _b_ `c` ~~d~~ <e> # f'],
    '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\<e> # f',
  ],
  ['what would begin a heading', ['# One'], '\\# One'],
  ['what would be a table', ['a | b\n--- | ---'], 'a \\| b\n\\--- \\| ---'],
  ['a formula', ['on $x_1$ alone'], 'on $x_1$ alone'],
  ['an address', ['see https://example.org/a_b.'], 'see <https://example.org/a_b>.'],
  ['a list and the line above it', ['Topics:\n- tides\n- sand'], 'Topics:\n\n- tides\n- sand'],
  ['a list with a wrapped item', ['- tides\nand waves\n- sand'], '- tides\n  and waves\n- sand'],
  ['a counted list', ['2. tides\n3. sand'], '2. tides\n3. sand'],
  ['numbers that do not count up', ['1. tides\n3. sand'], '1\\. tides\n3\\. sand'],
  ['a single item', ['- tides'], '\\- tides'],
])('writes %s', (_, texts, markdown) => {
  expect(body(...texts).markdown).toBe(markdown);
});

it('says what it restored, with the rule', () => {
  expect(body('We bound ell_infty here.', 'And 3\\% more.').restored).toEqual([
    { printed: 'ell_infty', now: '\\ell_\\infty', rule: 'lost-backslashes' },
    { printed: '\\%', now: '%', rule: 'escaped-character' },
  ]);
});
