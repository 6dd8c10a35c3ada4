/** Bodies to HTML and to plain text. Whatever a body holds, nothing in it becomes markup, script or a request. */
import { defineHastPlugin, defineMdastPlugin, type Features, markdownToHtml } from 'satteri';
import { decodeHtml, isMathematics, mathml, plainMathematics } from './mathematics.ts';
import { formulasTogether } from './together.ts';

const features: Features = { gfm: { footnotes: false }, math: true, frontmatter: false };

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
const lowerHeadings = defineMdastPlugin({
  name: 'lower-headings',
  heading(node, context) {
    context.setProperty(node, 'depth', Math.min(node.depth + 2, 6) as 3 | 4 | 5 | 6);
  },
});

/** Links lead to pages and mailboxes only; a picture would be a request to somebody else's server, so its text stands for it. */
const noRequests = defineHastPlugin({
  name: 'no-requests',
  element: {
    filter: ['a', 'img'],
    visit(node, context) {
      if (node.tagName === 'img') {
        context.replaceNode(node, { type: 'text', value: String(node.properties['alt'] ?? '') });
      } else if (!safeAddress.test(String(node.properties['href'] ?? ''))) {
        context.setProperty(node, 'href', undefined);
      }
    },
  },
});

/** A formula that a hand wrote wrong stays text, as in titles: one slip does not stop the whole site. */
const formulasAsMathml = defineMdastPlugin({
  name: 'formulas-as-mathml',
  inlineMath: (node, context) =>
    context.replaceNode(
      node,
      isMathematics(node.value)
        ? { type: 'html', value: mathml(node.value) }
        : { type: 'text', value: `$${node.value}$` },
    ),
  math: (node, context) =>
    context.replaceNode(
      node,
      isMathematics(node.value)
        ? { type: 'html', value: mathml(node.value, true) }
        : { type: 'paragraph', children: [{ type: 'text', value: `$$${node.value}$$` }] },
    ),
});

const asText = (tex: string) => (isMathematics(tex) ? plainMathematics(tex) : `$${tex}$`);

const formulasAsText = defineMdastPlugin({
  name: 'formulas-as-text',
  inlineMath: (node, context) => context.replaceNode(node, { type: 'text', value: asText(node.value) }),
  math: (node, context) =>
    context.replaceNode(node, {
      type: 'paragraph',
      children: [{ type: 'text', value: asText(node.value) }],
    }),
});

/** A body as HTML, formulas as MathML. */
export function bodyHtml(markdown: string): string {
  const { html } = markdownToHtml(markdown, {
    features,
    mdastPlugins: [htmlAsText, lowerHeadings, formulasAsMathml],
    hastPlugins: [noRequests],
  });
  return formulasTogether(html);
}

/** A body as plain text: paragraphs parted by a blank line, items of a list by a newline, formulas in Unicode. */
export function bodyText(markdown: string): string {
  const { html } = markdownToHtml(markdown, {
    features,
    mdastPlugins: [htmlAsText, formulasAsText],
    hastPlugins: [noRequests],
  });
  return decodeHtml(
    html
      .replace(/<\/(?:p|h\d|li|blockquote|pre|tr)>\n?/g, (tag) =>
        tag.startsWith('</li') || tag.startsWith('</tr') ? '\n' : '\n\n',
      )
      .replace(/<[^>]+>/g, ''),
  )
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The formulas of a body, in TeX. */
export function formulasIn(markdown: string): string[] {
  const found: string[] = [];
  const gather = ({ value }: { value: string }) => void found.push(value);
  const plugin = defineMdastPlugin({ name: 'formulas-in', inlineMath: gather, math: gather });
  markdownToHtml(markdown, { features, mdastPlugins: [plugin] });
  return found;
}
