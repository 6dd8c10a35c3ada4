import { expect, it } from 'vitest';
import { plainOfMarkdown } from './markdown.ts';

it.each([
  ['*Dunes* **sing** in `kelp`', 'Dunes sing in kelp'],
  [
    'See [the list](https://tiles.example/list) and [home](/index.html).',
    'See the list (https://tiles.example/list) and home.',
  ],
  ['<https://tiles.example/>', 'https://tiles.example/'],
  ['$a_{1} * a_{2} * b$ stays', '$a_{1} * a_{2} * b$ stays'],
  ['so does \\\\(x_1\\\\) and \\(y_1\\)', 'so does $x_1$ and $y_1$'],
  ['# Plan\n\n1. first\n2. second\n\n- a\n- b', 'Plan\n\n1. first\n2. second\n\n- a\n- b'],
  ['![alt](https://tiles.example/a.png) text <b>bold</b> <script>alert(1)</script>', 'text bold alert(1)'],
  ['a &amp; b', 'a & b'],
])('%j is %j', (markdown, plain) => expect(plainOfMarkdown(markdown)).toBe(plain));
