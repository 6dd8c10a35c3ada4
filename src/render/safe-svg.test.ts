import { expect, it } from 'vitest';
import { safeSvg } from './safe-svg.ts';

const drawing = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${inside}</svg>`;

it('leaves a drawing as it is', () => {
  const inside =
    '<title>A &amp; B</title><style>path { fill: navy } @media (prefers-color-scheme: dark) { path { fill: url(#a) } }</style>' +
    '<defs><linearGradient id="a"><stop offset="0" stop-color="red"></stop></linearGradient></defs>' +
    '<path d="M0 0h9v9z" style="opacity: .5" fill="url(#a)"></path><use xlink:href="#a"></use>' +
    '<image href="data:image/png;base64,iVBORw0KGgo="></image>';
  expect(safeSvg(drawing(inside))).toBe(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inside}</svg>\n`,
  );
});

it.each([
  ['a script', '<script>evil()</script>'],
  [
    'a script in another spelling',
    '<SCRIPT>evil()</SCRIPT><s:script xmlns:s="http://www.w3.org/2000/svg">evil()</s:script>',
  ],
  ['a script in what is left out', '<metadata><g><script>evil()</script></g>evil</metadata>'],
  ['a script that is not closed', '<script>evil()'],
  ['a script as text', '<script><![CDATA[evil()]]></script>'],
  ['an event handler', '<g onload="evil()" ONCLICK="evil()"/>'],
  [
    'HTML',
    '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="evil()"/></body></foreignObject>',
  ],
  [
    'an address that runs',
    '<a href="javascript:evil()"><text>a</text></a><a xlink:href=" java&#10;script:evil()"/>',
  ],
  [
    'an animation of an address',
    '<a><set attributeName="href" to="javascript:evil()"/><animate attributeName="xlink:href" values="javascript:evil()"/></a>',
  ],
  [
    'an attribute of another name for the same',
    '<a xmlns:x="http://www.w3.org/1999/xlink" x:href="javascript:evil()"/>',
  ],
  [
    'a drawing inside',
    '<image href="data:image/svg+xml;base64,ZXZpbA=="/><use href="data:image/svg+xml,evil"/>',
  ],
  ['a picture elsewhere', '<image href="https://evil.example/a.png"/><feImage href="//evil.example"/>'],
  [
    'a style that loads',
    '<style>@import "https://evil.example";</style><style>a { fill: u\\72l(evil) }</style>',
  ],
  [
    'a property that loads',
    '<path fill="url(https://evil.example#a)" style="background: image-set(\'evil\' 1x)"/>',
  ],
])('leaves out %s', (_, inside) => {
  const safe = safeSvg(drawing(`${inside}<path d="M0 0"/>`));
  expect(safe).not.toMatch(/evil|script|onload|onclick|foreign|metadata/i);
  expect(safe.endsWith('</svg>\n')).toBe(true);
});

it('leaves out handlers of the drawing, its document type with entities, and instructions', () => {
  const safe = safeSvg(
    `<?xml version="1.0"?><?xml-stylesheet href="https://evil.example"?><!DOCTYPE svg [<!ENTITY e "<script>evil()</script>">]>${drawing('<text>&e;</text>', ' onload="evil()"')}`,
  );
  expect(safe).not.toMatch(/evil|<script|<!|<\?/);
  expect(safe).toContain('<text>&amp;e;</text>');
});
