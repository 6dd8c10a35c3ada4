import { expect, it } from 'vitest';
import { bodyHtml } from './markdown.ts';
import { titleHtml } from './math.ts';

/** What a line does not break, formulas as "∎". */
const together = (html: string) =>
  [...html.matchAll(/<span class="together">(.*?)<\/span>/gs)].map(([, inside = '']) =>
    inside.replace(/<math.*?<\/math>/gs, '∎').replaceAll('&quot;', '"'),
  );

it.each([
  ['So $x$. We show', ['∎.']],
  ['a norm ($p$, $q$), or “$r$”?', ['(∎,', '∎),', '“∎”?']],
  ['the $n$-dimensional, the $k$th', ['∎-', '∎th']],
  ['as $x$ and $y$ grow', []],
  ['pour $x$\u00A0: voilà', ['∎\u00A0:']],
  ['“a” and $\\text{a, (b).}$ on', []],
  ['$$\nx.\n$$\n\n. So', []],
])('%j', (text, kept) => {
  expect(together(bodyHtml(text))).toEqual(kept);
});

it('a title keeps words with a slash whole, and its formulas with their signs', () => {
  expect(together(titleHtml('Semi-/supervised learning, $p$-Laplacians & "I/O"'))).toEqual([
    'Semi-/supervised',
    '∎-',
    '"I/O"',
  ]);
  expect(together(titleHtml('GNN-Based Path-lifting: 3-SAT, physics-informed-neural'))).toEqual([
    'GNN-Based',
    'Path-lifting:',
  ]);
  expect(together(titleHtml(`a/${'b'.repeat(40)}`))).toEqual([]);
});
