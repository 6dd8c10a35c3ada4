import { describe, expect, it } from 'vitest';
import { readDump } from '../../dump.ts';
import { claimedLines } from '../../record.ts';
import { table } from '../table/table.ts';
import { openPage } from './opened-page.ts';

const opened = (text: string) => openPage(readDump('page.html', Buffer.from(text)));
const shown = (text: string) => opened(text).dump.lines.map(({ text, raw }) => raw ?? text);

describe('a page in HTML', () => {
  it('becomes the lines of a browser’s copy', () => {
    expect(
      shown(`<!doctype html>
<html><head><title>No</title><style>p { color: red }</style></head>
<body><nav><a href="/">Home</a></nav>
<h2>Fall <em>2023</em></h2>
<p>Mira
   Okafor,<br>Ulm</p><ul><li>One</li><li>Two</li></ul>
<script>alert(1)</script></body></html>`),
    ).toEqual(['', '', 'Fall 2023', '', 'Mira Okafor,', 'Ulm', '', 'One', 'Two']);
  });

  it('has rows with tabs, also for cells over several rows and lines', () => {
    expect(
      shown(`<table>
<tr><th>Date</th><th>Speaker</th><th>Title</th></tr>
<tr><td colspan="3">Spring 2025</td></tr>
<tr><td rowspan="2">3 March</td><td><p>Mira Okafor</p><p>(Ulm)</p></td><td>Tilings</td></tr>
<tr><td>Ada Nwosu</td><td></td></tr>
</table>`),
    ).toEqual([
      'Date\tSpeaker\tTitle\t',
      'Spring 2025',
      '3 March\tMira Okafor',
      '(Ulm)\tTilings\t',
      '\tAda Nwosu\t\t',
    ]);
  });

  it('keeps the cells of a table that only frames the page as lines', () => {
    expect(
      shown(
        '<html><table><tr><td>Menu</td><td><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></td></tr></table></html>',
      ),
    ).toEqual(['Menu', 'a\tb\t', 'c\td\t']);
  });

  it('keeps formulas as TeX', () => {
    expect(
      shown(
        '<html><p>Let <span class="MathJax_Preview">x2</span><script type="math/tex">x^2</script> be <span class="katex"><math><annotation encoding="application/x-tex">\\alpha</annotation></math><span class="katex-html">α</span></span>.</p></html>',
      ),
    ).toEqual(['Let $x^2$ be $\\alpha$.']);
  });

  it('gives every line of the file back: to an entry, as markup, or as what stands around', () => {
    const html = `<html>
<body>
<nav><p>Home</p></nav>
<table>
<tr><th>Date</th><th>Speaker</th><th>Title</th></tr>
<tr>
<td>3 March 2021</td>
<td><a href="https://example.org/okafor">Mira
Okafor</a></td>
<td>Tilings, again</td>
</tr>
<tr><td>10 March 2021</td><td>Ada Nwosu</td><td>Water that remembers</td></tr>
</table>
</body>
</html>`;
    const dump = readDump('page.html', Buffer.from(html));
    const page = openPage(dump);
    const [layout] = table.propose(page.dump);
    const reading = page.toSource(layout ? table.read(page.dump, layout) : { records: [], boilerplate: [] });
    expect(reading.records[0]).toMatchObject({
      title: { text: 'Tilings, again', from: 7, to: 10 },
      links: [{ text: 'https://example.org/okafor', label: 'Mira Okafor' }],
    });
    expect(reading.records[1]).toMatchObject({ title: { from: 12, to: 12 } });
    const known = new Set([...claimedLines(reading.records), ...reading.boilerplate.map(({ line }) => line)]);
    expect(dump.lines.filter(({ number }) => !known.has(number))).toEqual([]);
    expect(reading.boilerplate).toContainEqual({ line: 3, what: 'navigation' });
    expect(reading.boilerplate).toContainEqual({ line: 14, what: 'markup' });
  });

  it('leaves a page of text that names a tag alone', () => {
    const text = 'We show that a < b implies c > d.\nUse <b> and <p> with care.';
    expect(shown(text)).toEqual(text.split('\n'));
  });

  it('opens deep and long pages', () => {
    const deep = `<html>${'<div>'.repeat(20_000)}x${'<table><tr><td>'.repeat(5000)}y`;
    expect(shown(deep)).toEqual(['x', '', 'y']);
    const long = `<html>${'<span>a</span> '.repeat(60_000)}`;
    expect(shown(long)).toHaveLength(1);
  });
});
