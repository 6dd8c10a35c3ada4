/** HTML to paragraphs. */
import { expect, it } from 'vitest';
import { plainOfHtml } from './html.ts';

it.each([
  ['<p>One <b>bold</b> word.</p><p>Two &amp; three.</p>', 'One bold word.\n\nTwo & three.'],
  ['One<br>Two<br/>Three', 'One\nTwo\nThree'],
  ['<ul><li>ebb</li><li>flow</li></ul>', '- ebb\n- flow'],
  ['<ol><li>ebb</li><li>flow</li></ol>', '1. ebb\n2. flow'],
  ['a<script>alert(1)</script><style>p{}</style>b', 'ab'],
  ['<a href="https://example.org/x">here</a>', 'here (https://example.org/x)'],
  ['<a href="https://example.org/x">https://example.org/x</a>', 'https://example.org/x'],
  ['<a href="javascript:alert(1)">here</a>', 'here'],
  ['<p>a\n   wrapped\n   line</p>', 'a wrapped line'],
  ['a < b and c > d', 'a < b and c > d'],
  ['&lt;script&gt;', '<script>'],
  ['<img src=x onerror=alert(1)>', ''],
  ['<p>never closed <b>at all', 'never closed at all'],
  ['plain text', 'plain text'],
  ['<jats:title>Abstract</jats:title><jats:p>One.</jats:p><jats:p>Two.</jats:p>', 'One.\n\nTwo.'],
  ['<jats:sec><jats:title>Aims</jats:title><jats:p>To sail.</jats:p></jats:sec>', 'Aims\n\nTo sail.'],
  ['CO<sub>2</sub> at 10<sup>-3</sup> on the 5<sup>th</sup> day', 'CO₂ at 10⁻³ on the 5th day'],
  ['Lofts in H\n   <sub>2</sub>O', 'Lofts in H₂O'],
  ['of <jats:italic>L</jats:italic><jats:sup>2</jats:sup>', 'of L²'],
  ['<mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math>', '$x^{2}$'],
  ['a <math><mfrac><mi>a</mi><mi>b</mi></mfrac></math> b', 'a $\\frac{a}{b}$ b'],
  ['<math><mrow><mi>sin</mi><mo>α</mo></mrow></math>', '$\\mathrm{sin}α$'],
  ['<math><mover><mi>x</mi><mo>¯</mo></mover><mspace width="1em"/><mi>y</mi></math>', '$\\bar{x} y$'],
  [
    '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x_0</annotation></semantics></math>',
    '$x_0$',
  ],
  [
    '<alternatives><tex-math>\\documentclass{minimal}\\begin{document}$$x_1$$\\end{document}</tex-math><mml:math><mml:mi>x</mml:mi></mml:math></alternatives> and <mml:math><mml:mi>y</mml:mi></mml:math>',
    '$x_1$ and $y$',
  ],
  ['<math></math>never <math><mi>closed', 'never $\\mathrm{closed}$'],
  ['', ''],
])('%j', (html, plain) => {
  expect(plainOfHtml(html)).toBe(plain);
});
