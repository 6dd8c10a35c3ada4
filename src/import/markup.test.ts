/** Markup in the files of any format: it becomes what it means, once. */
import { describe, expect, it } from 'vitest';
import { runOn } from './in-memory.fixture.ts';
import { markupOf } from './markup.ts';

describe('a text', () => {
  it.each([
    ['R&amp;D', 'html'],
    ['M&uuml;ller', 'html'],
    ['H<sub>2</sub>O', 'html'],
    ['see [the page](https://tiles.example/)', 'markdown'],
    ['tiles that *never* repeat', 'markdown'],
    ['AT&T and Q&A; a < b and b > c', undefined],
    ['*-algebras and 2 * 3 * 4', undefined],
    ['a_1 and b_1', undefined],
    ['$x<y$ and $a_i *b_i* $', undefined],
    ['$a<b>c$ is a formula', undefined],
    ['$5 <b>off</b>, not $6', 'html'],
    ['where $a &lt; b$', 'html'],
    ['code `a &amp; b <b>`', undefined],
    ['**R&amp;D** and `a &amp; b`', 'markdown'],
  ])('is marked up or not: %s', (text, markup) => {
    expect(markupOf(text)).toBe(markup);
  });
});

/** A title with entities and tags, which decode to signs that make a text read as another one, and to control characters. */
const title = 'R&amp;D &#8211; <i>tiles</i> &amp;amp; more&#x202e;&#8203;';
const day = '2024-05-16';

describe('the title of a talk', () => {
  it.each<[string, string]>([
    ['a.csv', `Title,Speaker,Date\n"${title}",Mira Okafor,${day}\n`],
    ['a.json', JSON.stringify([{ title, speaker: 'Mira Okafor', date: day }])],
    ['a.yml', `- title: '${title}'\n  speaker: Mira Okafor\n  date: ${day}\n`],
    ['a.md', `---\ntitle: '${title}'\nspeaker: Mira Okafor\ndate: ${day}\n---\n`],
    [
      'a.ics',
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1@x\nDTSTART;VALUE=DATE:20240516\nSUMMARY:${title}\nEND:VEVENT\nEND:VCALENDAR\n`,
    ],
    [
      'a.bib',
      `@misc{a, title = {${title.replaceAll('&', '\\&').replaceAll('#', '\\#')}}, author = {Mira Okafor}}`,
    ],
  ])('is plain in %s', (name, text) => {
    const { entries } = runOn(new Map(), { [name]: text });
    expect(entries.map(({ fields }) => fields['title'])).toEqual(['R&D – tiles &amp; more']);
  });
});
