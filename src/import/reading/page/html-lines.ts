/** A page in HTML as the lines that a browser's copy of it has: cells of tables parted by tabs, blocks on lines of their own. */
import { parseDocument } from 'htmlparser2';
import { formulaOf, type HtmlNode, isElement, tablesOfData, walk } from './html-tree.ts';
import { isLinkWord } from './tidy.ts';

/** A line, and where in the HTML it begins and ends. Offsets count from 0. */
export interface HtmlLine {
  /** With tabs between cells; "" between paragraphs. */
  text: string;
  from: number;
  to: number;
  /** Whether it stands in the navigation or the footer. */
  isAside: boolean;
  links: { url: string; label: string }[];
}

const words = (list: string) => new Set(list.split(' '));
const apart = words('p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre article section hr figure fieldset');
const block = words(
  'address aside body caption center dd details div dt figcaption footer form header html li main nav summary tbody tfoot thead tr',
);
const unseen = words(
  'script style head template noscript iframe object svg select option textarea audio video canvas',
);
const aside = words('nav footer');
const formulaClass = /(?:^|\s)(?:MathJax(?:_Preview|_Display|_SVG|_CHTML)?|mjx-chtml|katex-html)(?:\s|$)/;

/** Whether a text is HTML: it has several tags of blocks that it also closes. */
export function isHtml(text: string): boolean {
  if (/^\s*(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 500))) return true;
  const closed = text.match(/<\/(?:p|div|td|tr|li|table|ul|section|h[1-6])>/gi)?.length ?? 0;
  return closed >= 4 && closed * 1500 > text.length;
}

/** The lines that a browser would copy. */
export function htmlLines(html: string): HtmlLine[] {
  const document = parseDocument(html, { withStartIndices: true, withEndIndices: true });
  const writer = new LineWriter(html, tablesOfData(document.childNodes));
  walk(
    document.childNodes,
    (node) => writer.enter(node),
    (node) => writer.leave(node),
  );
  return writer.end();
}

/** A table while it is written: the cells of earlier rows that reach into later ones. */
interface OpenTable {
  isData: boolean;
  /** Cells of its longest row. */
  width: number;
  cells: number;
  column: number;
  spans: number[];
  /** Columns that the last cell spans beyond its own. */
  wide: number;
}

class LineWriter {
  readonly #html: string;
  readonly #data: ReadonlyMap<HtmlNode, number>;
  readonly #lines: HtmlLine[] = [];
  readonly #tables: OpenTable[] = [];
  #line: HtmlLine = emptyLine();
  /** The text of the open line in parts, so that a long one costs no more than it is long. */
  #parts: string[] = [];
  #hasText = false;
  /** What comes before the next text: a new line, or a blank one too. */
  #wanted: 0 | 1 | 2 = 0;
  #asides = 0;
  #preformatted = 0;
  #link: { url: string; from: number } | undefined;

  constructor(html: string, data: ReadonlyMap<HtmlNode, number>) {
    this.#html = html;
    this.#data = data;
  }

  enter(node: HtmlNode): boolean {
    if (node.type === 'text') {
      this.#text(node.data, node.startIndex ?? 0, node.endIndex ?? 0);
      return false;
    }
    if (!isElement(node)) return false;
    const { name, attribs } = node;
    const formula = formulaOf(node);
    if (formula !== undefined) {
      this.#text(formula, node.startIndex ?? 0, node.endIndex ?? 0);
      return false;
    }
    if (unseen.has(name) || formulaClass.test(attribs['class'] ?? '')) return false;
    if (name === 'br') this.#want(1);
    else if (apart.has(name)) this.#want(2);
    else if (block.has(name)) this.#want(1);
    if (aside.has(name)) this.#asides += 1;
    if (name === 'pre') this.#preformatted += 1;
    if (name === 'table')
      this.#tables.push({
        isData: this.#data.has(node),
        width: this.#data.get(node) ?? 0,
        cells: 0,
        column: 0,
        spans: [],
        wide: 0,
      });
    if (name === 'tr') this.#row();
    if (name === 'td' || name === 'th') this.#cell(attribs);
    if (name === 'a' && /^https?:\/\//i.test(attribs['href'] ?? ''))
      this.#link = { url: attribs['href'] ?? '', from: this.#parts.length };
    return true;
  }

  leave(node: HtmlNode): void {
    if (!isElement(node)) return;
    const { name } = node;
    if (name === 'tr') this.#endRow();
    if (name === 'table') this.#tables.pop();
    if (apart.has(name)) this.#want(2);
    else if (block.has(name)) this.#want(1);
    if (aside.has(name)) this.#asides -= 1;
    if (name === 'pre') this.#preformatted -= 1;
    if (name === 'a' && this.#link) {
      const { url, from } = this.#link;
      const label = this.#parts
        .slice(from, from + 20)
        .join('')
        .trim()
        .slice(0, 100);
      if (this.#hasText) this.#line.links.push({ url, label });
      // Beside a title the word of a link would be taken for its end.
      if (from > 0 && label !== '' && isLinkWord(label) && !/[([]\s*$/.test(this.#parts[from - 1] ?? ''))
        this.#parts.splice(from, this.#parts.length - from, ` (${label})`);
      this.#link = undefined;
    }
  }

  end(): HtmlLine[] {
    this.#flush();
    while (this.#lines.at(-1)?.text === '') this.#lines.pop();
    return this.#lines;
  }

  #want(lines: 1 | 2): void {
    // A line break is a line break, also in a cell; space between paragraphs is not.
    this.#wanted = Math.max(this.#wanted, this.#tables.at(-1)?.isData ? 1 : lines) as 1 | 2;
  }

  #row(): void {
    const table = this.#tables.at(-1);
    if (!table?.isData) return;
    this.#flush();
    Object.assign(table, { cells: 0, column: 0, wide: 0 });
  }

  /** Fills a row up, and ends its last cell as the others: then every row has the same number of tabs, also where cells hold lines. */
  #endRow(): void {
    const table = this.#tables.at(-1);
    if (!table?.isData) return;
    if (table.cells > 1) for (let at = table.cells; at <= table.width; at += 1) this.#parts.push('\t');
    this.#flush();
  }

  #cell(attribs: Record<string, string>): void {
    const table = this.#tables.at(-1);
    if (!table?.isData) {
      this.#want(1);
      return;
    }
    const begin = () => {
      if (table.cells > 0) this.#parts.push('\t');
      table.cells += 1;
      table.column += 1;
    };
    this.#wanted = 0;
    for (; table.wide > 0; table.wide -= 1) begin();
    while ((table.spans[table.column] ?? 0) > 0) {
      table.spans[table.column] = (table.spans[table.column] ?? 0) - 1;
      begin();
    }
    const [rows, columns] = [spanOf(attribs['rowspan']), spanOf(attribs['colspan'])];
    for (let at = 0; at < columns; at += 1) table.spans[table.column + at] = rows - 1;
    begin();
    table.wide = columns - 1;
  }

  #text(data: string, start: number, end: number): void {
    if (this.#preformatted > 0) {
      for (const [index, part] of data.split('\n').entries()) {
        if (index > 0) this.#flush();
        this.#add(part, start, end);
      }
      return;
    }
    const text = data.replace(/\s+/g, ' ');
    if (text.trim() === '') {
      if (this.#wanted === 0 && /\S$/.test(this.#last())) this.#parts.push(' ');
      return;
    }
    const printed = this.#html.slice(start, end + 1);
    const lead = printed.length - printed.trimStart().length;
    this.#add(text, start + lead, start + printed.trimEnd().length - 1);
  }

  #add(text: string, from: number, to: number): void {
    if (this.#wanted > 0 && this.#hasText && this.#last() !== '\t') {
      const isApart = this.#wanted === 2;
      this.#flush();
      if (isApart) this.#blank();
    } else if (this.#wanted === 2 && !this.#hasText) this.#blank();
    this.#wanted = 0;
    const part = this.#parts.length === 0 || /\s$/.test(this.#last()) ? text.trimStart() : text;
    if (part !== '') this.#parts.push(part);
    if (text.trim() === '') return;
    this.#hasText = true;
    if (this.#line.from < 0) this.#line.from = from;
    this.#line.to = Math.max(this.#line.to, to);
    this.#line.isAside = this.#asides > 0;
  }

  #last(): string {
    return this.#parts.at(-1) ?? '';
  }

  #flush(): void {
    if (this.#hasText) this.#lines.push({ ...this.#line, text: this.#parts.join('').replace(/ $/, '') });
    this.#line = emptyLine();
    this.#parts = [];
    this.#hasText = false;
    if (this.#link) this.#link.from = 0;
  }

  #blank(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1)?.text !== '') this.#lines.push(emptyLine());
  }
}

function emptyLine(): HtmlLine {
  return { text: '', from: -1, to: -1, isAside: false, links: [] };
}

/** A page cannot make a table of millions of columns. */
function spanOf(value: string | undefined): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 60) : 1;
}
