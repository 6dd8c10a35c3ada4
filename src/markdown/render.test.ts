/** What a hand may write into a body without stopping the site, or running anything on it. */
import { expect, it } from 'vitest';
import { bodyHtml, bodyText } from './render.ts';

it('a formula that cannot be set stays text', () => {
  expect(bodyHtml('A $\\frac{1$ and $x$.')).toMatch(/^<p>A \$\\frac\{1\$ and .*<math/);
  expect(bodyText('A $\\frac{1$ and $x$.')).toBe('A $\\frac{1$ and x.');
});

it.each([
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1))',
  '<iframe src="https://evil.example/"></iframe>',
  '![x](https://evil.example/x.png)',
  '$\\href{javascript:alert(1)}{x}$',
  '$\\includegraphics{https://evil.example/x.png}$',
  '$\\htmlData{onclick=alert(1)}{x}$',
  '$x<script>alert(1)</script>$',
  '$\\def\\a{\\a\\a}\\a$',
])('%s runs nothing, and asks for nothing', (body) => {
  expect(bodyHtml(body)).not.toMatch(/<(?:script|iframe|img|a [^>]*href)|<[^>]+ on\w+=|<[^>]+(?:src|href)=/i);
});
