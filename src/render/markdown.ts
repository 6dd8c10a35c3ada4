/** Bodies to HTML and to plain text. Whatever a body holds, nothing in it becomes markup, script or a request. */

import {
  defineHastPlugin,
  defineMdastPlugin,
  type Features,
  type HastNode,
  type MdastNode,
  markdownToHtml,
  markdownToMdast,
} from 'satteri';
import { memoized } from '../text/memoize.ts';
import { isMathematics, mathml, type Piece, plainPieces } from './math.ts';
import { formulasTogether } from './no-break.ts';

const features: Features = { gfm: { footnotes: false }, math: true, frontmatter: false };

/** A formula, alone or with its signs. */
type OnLine = Extract<HastNode, { type: 'raw' | 'element' }>;

const safeAddress = /^(?:https?:|mailto:)/i;

/** HTML in a body is shown as the text that it is. */
const htmlAsText = defineMdastPlugin({
  name: 'html-as-text',
  html(node, context) {
    const text = { type: 'text' as const, value: node.value };
    const isInline =
      context.parent(node)?.type !== 'root' &&
      context.parent(node)?.type !== 'listItem' &&
      context.parent(node)?.type !== 'blockquote';
    context.replaceNode(node, isInline ? text : { type: 'paragraph', children: [text] });
  },
});

/** The page has its title and the section its heading: those of a body begin at the third level. */
const headingsLowerBy = (levels: number) =>
  defineMdastPlugin({
    name: 'lower-headings',
    heading(node, context) {
      context.setProperty(node, 'depth', Math.min(node.depth + levels, 6) as 2 | 3 | 4 | 5 | 6);
    },
  });

/**
 * Of what a hand writes beside the text, the addresses of links to pages and mailboxes alone stay. A picture would be a request to
 * somebody else's server, so its text stands for it.
 */
const addressesAlone = defineHastPlugin({
  name: 'addresses-alone',
  element: {
    filter: ['a', 'img', 'code', 'ul', 'li'],
    visit(node, context) {
      const { tagName, properties } = node;
      if (tagName === 'img') context.replaceNode(node, asText(String(properties['alt'] ?? '')));
      else
        for (const [name, value] of Object.entries(properties))
          if (name !== 'href' || !safeAddress.test(String(value))) context.setProperty(node, name, undefined);
    },
  },
});

/** As {@link addressesAlone}, and addresses of the site itself: links to its pages and files, and pictures that lie among its files. */
const addressesOfSite = (resolve: ResolveAddress) =>
  defineHastPlugin({
    name: 'addresses-of-site',
    element: {
      filter: ['a', 'img', 'code', 'ul', 'li'],
      visit(node, context) {
        const { tagName, properties } = node;
        const written = properties[tagName === 'img' ? 'src' : 'href'];
        const own = typeof written === 'string' ? resolve(written) : undefined;
        if (tagName === 'img' && !own?.isFile) {
          context.replaceNode(node, asText(String(properties['alt'] ?? '')));
          return;
        }
        for (const [name, value] of Object.entries(properties))
          if (
            tagName === 'img'
              ? name !== 'src' && name !== 'alt'
              : name !== 'href' || !safeAddress.test(String(value))
          )
            context.setProperty(node, name, undefined);
        if (own) context.setProperty(node, tagName === 'img' ? 'src' : 'href', own.href);
        if (tagName === 'img') context.setProperty(node, 'loading', 'lazy');
      },
    },
  });

/** Where an address that is written in a text of the site's own leads; `undefined` where that is no page or file of the site. */
export type ResolveAddress = (written: string) => { href: string; isFile: boolean } | undefined;

/** A formula that a hand wrote wrong stays text, as in titles: one slip does not stop the whole site. */
function formulaOr(tex: string, signs: '$' | '$$'): Piece {
  return isMathematics(tex) ? { tex, display: signs === '$$' } : { text: signs + tex + signs };
}

const formulasAsMathml = defineMdastPlugin({
  name: 'formulas-as-mathml',
  inlineMath(node, context) {
    const piece = formulaOr(node.value, '$');
    context.replaceNode(
      node,
      'tex' in piece ? { type: 'html', value: mathml(piece.tex) } : { type: 'text', value: piece.text },
    );
  },
  math(node, context) {
    const piece = formulaOr(node.value, '$$');
    context.replaceNode(
      node,
      'tex' in piece
        ? { type: 'html', value: mathml(piece.tex, true) }
        : { type: 'paragraph', children: [{ type: 'text', value: piece.text }] },
    );
  },
});

/** Formulas with the signs that they touch. Every "raw" node is a formula: the HTML of the body itself is text by now. */
const formulasWithSigns = defineHastPlugin({
  name: 'formulas-with-signs',
  raw(node, context) {
    const { children } = context.parent(node);
    // All the formulas of a line at once, when its first comes by.
    if (context.indexOf(node) !== children.findIndex(({ type }) => type === 'raw')) return;
    const line = children.map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'raw' ? child : undefined;
    });
    const marked = formulasTogether<OnLine>(line, (before, formula, after) => ({
      type: 'element',
      tagName: 'span',
      properties: { className: ['together'] },
      children: [asText(before), formula, asText(after)],
    }));
    for (const [index, child] of children.entries()) {
      const part = marked[index];
      if (part !== undefined && part !== line[index])
        context.replaceNode(child, typeof part === 'string' ? asText(part) : part);
    }
  },
});

const asText = (value: string) => ({ type: 'text' as const, value });

/** A body stands on its page, in the feeds of all its lists and in the API: it is parsed once for each of its forms. */
const bodies = { most: 100_000, longest: 100_000 };

/** A body as HTML, formulas as MathML. */
export const bodyHtml = memoized(renderBody, bodies);

function renderBody(markdown: string): string {
  const { html } = markdownToHtml(markdown, {
    features,
    mdastPlugins: [htmlAsText, headingsLowerBy(2), formulasAsMathml],
    hastPlugins: [addressesAlone, formulasWithSigns],
  });
  return html;
}

/**
 * The text of a page or of a section that a curator wrote, as HTML. It is as safe as that of a body, and may lead to the site itself.
 *
 * @param below the level of the heading above it, whose sections its highest headings are
 */
export function ownHtml(markdown: string, below: 1 | 2, resolve: ResolveAddress): string {
  const { html } = markdownToHtml(markdown, {
    features,
    mdastPlugins: [htmlAsText, headingsLowerBy(below + 1 - highestHeading(markdown)), formulasAsMathml],
    hastPlugins: [addressesOfSite(resolve), formulasWithSigns],
  });
  return html;
}

/** The level of the highest heading of a text, 1 to 6; 1 where there is none. */
function highestHeading(markdown: string): number {
  let highest = 7;
  const plugin = defineMdastPlugin({
    name: 'highest-heading',
    heading({ depth }) {
      highest = Math.min(highest, depth);
    },
  });
  markdownToHtml(markdown, { features, mdastPlugins: [plugin] });
  return highest === 7 ? 1 : highest;
}

/** A node of Markdown, with mathematics; a type of its own, so that only this folder knows the parser. */
export type MarkdownNode = MdastNode;

/** The tree of a text in Markdown, for whoever takes more of it than its text. */
export function markdownTree(markdown: string): MarkdownNode {
  return markdownToMdast(markdown, { features, position: false });
}

/** A body as text and formulas, without markup: blocks parted by a blank line, items and rows by a newline. */
export function bodyPieces(markdown: string): Piece[] {
  const found: Piece[] = [];
  // A stack, and no recursion: nothing limits how deep a body nests.
  const rest: (MdastNode | string)[] = [markdownToMdast(markdown, { features, position: false })];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (typeof node === 'string') found.push({ text: node });
    else if (node.type === 'inlineMath') found.push(formulaOr(node.value, '$'));
    else if (node.type === 'math') found.push(formulaOr(node.value, '$$'));
    else if (node.type === 'break') found.push({ text: '\n' });
    else if (node.type === 'image' || node.type === 'imageReference') found.push({ text: node.alt ?? '' });
    else if ('value' in node) found.push({ text: node.value });
    else if ('children' in node) {
      const shown = node.children.filter(({ type }) => type !== 'definition' && type !== 'thematicBreak');
      const between = apart(node);
      for (const [index, child] of shown.toReversed().entries()) {
        if (between && index > 0) rest.push(between);
        rest.push(child);
      }
    }
  }
  return found;
}

/** What stands between the parts of a node. */
function apart(node: MdastNode): string {
  switch (node.type) {
    case 'root':
    case 'blockquote':
      return '\n\n';
    case 'list':
    case 'listItem':
      return node.spread ? '\n\n' : '\n';
    case 'table':
      return '\n';
    case 'tableRow':
      return ' ';
    default:
      return '';
  }
}

/** A body as plain text, formulas in Unicode. */
export const bodyText = memoized((markdown) => plainPieces(bodyPieces(markdown)).trim(), bodies);

/** The formulas of a body, in TeX. */
export function formulasIn(markdown: string): string[] {
  const found: string[] = [];
  const gather = ({ value }: { value: string }) => void found.push(value);
  const plugin = defineMdastPlugin({ name: 'formulas-in', inlineMath: gather, math: gather });
  markdownToHtml(markdown, { features, mdastPlugins: [plugin] });
  return found;
}
