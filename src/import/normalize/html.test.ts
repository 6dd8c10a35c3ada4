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
  ['', ''],
])('%j', (html, plain) => {
  expect(plainOfHtml(html)).toBe(plain);
});
