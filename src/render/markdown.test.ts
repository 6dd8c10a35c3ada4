/** What a hand may write into a body without stopping the site, or running anything on it. */
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { bodyHtml, bodyText } from './markdown.ts';

/** What a browser makes of markup: the elements with their attributes, and the text. */
function asParsed(html: string): { elements: string[]; text: string } {
  const elements: string[] = [];
  let text = '';
  const parser = new Parser({
    onopentag: (name, attributes) => void elements.push([name, ...Object.keys(attributes)].join(' ')),
    oncomment: () => void elements.push('comment'),
    onprocessinginstruction: () => void elements.push('instruction'),
    ontext: (part) => {
      text += part;
    },
  });
  parser.end(html);
  return { elements, text };
}

const allowed =
  /^(?:p|h[3-6]|em|strong|del|code|pre|blockquote|ul|ol(?: start)?|li|br|hr|table|thead|tbody|tr|t[hd](?: style)?|a(?: href)?|input type(?: checked)? disabled|span class|m[a-z]+(?: (?:accent|class|column\w+|depth|display\w*|fence|form|height|largeop|line\w+|[lr]space|math\w+|(?:max|min)size|movablelimits|notation|rowspacing|scriptlevel|separator|stretchy|symmetric|voffset|width))*)$/;

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

it.each([
  '[x](http://a.b "(<math><img src=x onerror=alert(1)>") see $x$.',
  '[x](<http://a.b/"(<math><img src=x onerror=alert(1)>>) see $x$.',
  '```a"(<math><img/src=x/onerror=alert(1)>\ncode\n```\n\n$x$',
  '![(<math><img src=x onerror=alert(1)>](http://a.b/x.png) $x$',
  '[r] $x$\n\n[r]: http://a.b "(<math><img src=x onerror=alert(1)>"',
])('text that looks like a formula’s markup stays text: %s', (body) => {
  const { elements } = asParsed(bodyHtml(body));
  expect(elements.filter((element) => !allowed.test(element))).toEqual([]);
});

it('no title, class or id of a hand reaches the page', () => {
  expect(bodyHtml('[x](http://a.b "t")\n\n```abstract\ny\n```\n\n- [x] z')).not.toMatch(
    / (?:title|class|id)=/,
  );
});

it('a body nests as deep as it likes', () => {
  expect(bodyText(`${'> '.repeat(3000)}x $y$`)).toBe('x y');
  expect(asParsed(bodyHtml(`${'- '.repeat(3000)}($y$)`)).text.trim()).toBe('(y)');
});

describe('whatever stands in it', () => {
  const pieces = ['<', '>', '"', "'", '&', '&lt;', '<math', '</math>', '<img src=x onerror=y>', '</code>'];
  const odd = [
    ...pieces,
    '`',
    '$',
    '\\',
    '(',
    ')',
    '[',
    ']',
    '*',
    '\n',
    '|',
    '#',
    '-',
    '\u0001',
    ' ',
    'a',
    '$x$',
  ];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...odd), fc.string({ maxLength: 3 })), { maxLength: 12 })
    // Cells that a table's head has no column for are text, though a page leaves them out.
    .map((parts) => parts.join('').replaceAll('|', ''));
  const body = fc.tuple(text, text, text).map(
    ([a, b, c]) =>
      `[${a}](http://a.b/${b} "${c}") ($x$), ![${b}](x.png '${a}') <http://a.b/${c}> \`${a}\`
 
# ${b}

~~~${c}
${a}
~~~

[${b}]

[${b}]: <http://a.b/${a}> (${c})

- ($x$) ${c}

| a |
|--:|
| ${b} $x$ |

$$
x.
$$

${a}
`,
  );

  it('a body holds what is allowed, and nothing else', () => {
    fc.assert(
      fc.property(body, (markdown) => {
        const { elements } = asParsed(bodyHtml(markdown));
        expect(elements.filter((element) => !allowed.test(element))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('its plain text is what the page reads', () => {
    const squeezed = (text: string) => text.replace(/[\s\0]+/g, '');
    fc.assert(
      fc.property(body, (markdown) => {
        expect(squeezed(bodyText(markdown))).toBe(squeezed(asParsed(bodyHtml(markdown)).text));
      }),
      { numRuns: 500 },
    );
  });
});

it.each([
  ['[x](http://a.b "a > b") y', 'x y'],
  ['```a"(<math>\nb > c\n```', 'b > c'],
  ['a\n\nb  \nc', 'a\n\nb\nc'],
  ['- a\n- b\n\nc', 'a\nb\n\nc'],
  ['1. a\n\n   b\n\n2. c', 'a\n\nb\n\nc'],
  ['| a | b |\n|---|---|\n| $x$ | c |', 'a b\nx c'],
  ['a\n\n---\n\n[r]\n\n[r]: http://a.b "a > b"', 'a\n\nr'],
  ['<b>a</b> &amp; ![pic](x.png)', '<b>a</b> & pic'],
])('%j is read as %j', (body, read) => {
  expect(bodyText(body)).toBe(read);
});
