import { expect, it } from 'vitest';
import { mathml, plainMathematics, plainTitle, titleHtml } from './math.ts';

it.each([
  ['x \\tag{1}\\label{abstract}', 'x(1)'],
  ['\\begin{align}\\label{abstract} x &= y \\\\ \\label{id=b} z\\end{align}', 'x=yz'],
  ['\\let\\l\\label \\l{abstract} x', 'x'],
  ['x \\ref{latest_2}', 'xlatest\u00A02'],
  ['\\text{by \\eqref{eq:1}}', 'by\u00A0(eq:1)'],
])('%s has no id and leads nowhere on the page', (tex, read) => {
  const markup = mathml(tex, true);
  expect(markup).not.toMatch(/<a\b|\s(?:id|href)=/);
  expect(markup).toMatch(/^<math\b.*<\/math>$/);
  expect(markup.replace(/<[^>]+>/g, '').trim()).toBe(read);
});

it('a title that refers to an equation still stands in a link', () => {
  expect(titleHtml('On $\\ref{a}$')).toBe('On <math><mtext>a</mtext></math>');
  expect(plainTitle('On $\\ref{a}$')).toBe('On a');
});

it('signs of markup in a formula are text', () => {
  expect(plainMathematics('\\text{a > "b" <c>}')).toBe('a\u00A0>\u00A0"b"\u00A0<c>');
});
