/** Markdown to plain paragraphs. No markup survives; formulas keep their dollar signs. */
import { type MarkdownNode, markdownTree } from '../../render/markdown.ts';
import { plainOfHtml } from './html.ts';

/** Blank lines separate paragraphs; list items begin a line. A link becomes its text and, if that differs, the address in parentheses. */
export function plainOfMarkdown(markdown: string): string {
  const text = markdown
    // MathJax's signs would be read as escaped brackets, and lost.
    .replace(/\\\\?\(([^\n]{1,300}?)\\\\?\)/g, (_, tex: string) => `$${tex}$`)
    .replace(/\\\\?\[([^\n]{1,300}?)\\\\?\]/g, (_, tex: string) => `$$${tex}$$`);
  const { marked, restore } = markEntities(text);
  return restore(plainOf(markdownTree(marked), 0))
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The parser's work grows with the square of the entities in a block. So many are no text that a person wrote. */
const mostEntities = 200;
const firstMark = 0xf0000;

/** Puts a character of private use in the place of each entity, for the time of parsing, where there are very many. */
function markEntities(text: string): { marked: string; restore: (plain: string) => string } {
  const entities = text.match(/&(?:#\w{1,7}|[a-z]\w{1,31});/gi) ?? [];
  if (entities.length <= mostEntities) return { marked: text, restore: (plain) => plain };
  const known = [...new Set(entities)];
  const markOf = new Map(known.map((entity, index) => [entity, String.fromCodePoint(firstMark + index)]));
  return {
    marked: text.replace(/&(?:#\w{1,7}|[a-z]\w{1,31});/gi, (entity) => markOf.get(entity) ?? entity),
    restore: (plain) =>
      plain.replace(/[\u{f0000}-\u{fffff}]/gu, (mark) =>
        plainOfHtml(known[(mark.codePointAt(0) ?? 0) - firstMark] ?? mark),
      ),
  };
}

/** What is nested deeper is no text. */
const deepest = 30;

function plainOf(node: MarkdownNode, depth: number): string {
  if (depth > deepest) return '';
  const children = () =>
    'children' in node ? node.children.map((child) => plainOf(child as MarkdownNode, depth + 1)) : [];
  switch (node.type) {
    case 'inlineMath':
      return `$${node.value}$`;
    case 'math':
      return `$$${node.value}$$`;
    case 'break':
      return '\n';
    case 'html':
      return plainOfHtml(node.value);
    case 'image':
    case 'imageReference':
    case 'definition':
    case 'thematicBreak':
      return '';
    case 'link':
      return linked(children().join(''), node.url);
    case 'list':
      return children()
        .map((item, index) => `${node.ordered ? `${(node.start ?? 1) + index}.` : '-'} ${item}`)
        .join('\n');
    case 'listItem':
    case 'table':
      return children().join('\n');
    case 'tableRow':
      return children().join(' ');
    case 'root':
    case 'blockquote':
      return children().join('\n\n');
    default:
      return 'value' in node ? String(node.value) : children().join('');
  }
}

function linked(shown: string, url: string): string {
  if (!/^https?:/i.test(url) || shown === url || shown === url.replace(/^https?:\/\/|\/$/g, '')) return shown;
  return shown === '' ? url : `${shown} (${url})`;
}
