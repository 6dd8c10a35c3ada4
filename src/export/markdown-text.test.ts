/** Plain text as Markdown: what a reader sees is what was written. */
import { expect, it } from 'vitest';
import { bodyText } from '../render/markdown.ts';
import { markdownText } from './markdown-text.ts';

it.each([
  [
    'Tilings & *stars* of `a_b` in {x} <i>now</i>',
    'Tilings & \\*stars\\* of \\`a\\_b\\` in \\{x\\} \\<i\\>now\\</i\\>',
  ],
  ['AT&T; &copy; &#169; &c', 'AT\\&T; \\&copy; &\\#169; &c'],
  ['Look![here](x) ~~no~~ $1 #2 a|b \\', 'Look!\\[here\\](x) \\~\\~no\\~\\~ \\$1 \\#2 a\\|b \\\\'],
  ['- bring a cup', '\\- bring a cup'],
  ['+ 1', '\\+ 1'],
  ['=== ', '\\=== '],
  ['2. Stock, links', '2\\. Stock, links'],
  ['12) rest', '12\\) rest'],
  ['2.5 km - or less', '2.5 km - or less'],
  ['two\n\n\tlines', 'two lines'],
])('%j', (text, written) => {
  expect(markdownText(text)).toBe(written);
  expect(bodyText(written)).toBe(text.replace(/\s+/g, ' ').trim());
});
