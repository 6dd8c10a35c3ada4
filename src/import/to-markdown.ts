/** Writes printed paragraphs as the Markdown of a body. Plain text is escaped by a library, never by hand. */
import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Inline } from './normalize/inline.ts';
import { readInline } from './normalize/tex-repair/inline-reader.ts';
import type { Field } from './record.ts';

/** A piece of text that the dump prints otherwise than the entry has it. */
export interface Repair {
  printed: string;
  now: string;
  /** The normalising rule that changed it. */
  rule: string;
}

export interface Body {
  markdown: string;
  restored: Repair[];
}

/** Bodies are rendered with strikethrough and tables, so what would begin them is escaped. */
const options = {
  extensions: [
    mathToMarkdown(),
    {
      unsafe: [
        { character: '~', inConstruct: 'phrasing' as const },
        { character: '|', inConstruct: 'phrasing' as const },
      ],
    },
  ],
  bullet: '-' as const,
  rule: '-' as const,
  listItemIndent: 'one' as const,
};

/** Writes paragraphs as Markdown. Formulas and links are recognised, and lines that begin like list items become a list. */
export function writeBody(paragraphs: readonly Field[]): Body {
  const restored: Repair[] = [];
  const children = paragraphs.flatMap(({ text }) => blocksOf(text, restored));
  const root: Root = { type: 'root', children };
  return { markdown: toMarkdown(root, options).trim(), restored };
}

const ordered = /^(\d{1,3})[.)] +(?=\S)/;
const bulleted = /^[-*•·–] +(?=\S)/;

/** A paragraph; or, where several of its lines begin like list items, the list and the text above it. */
function blocksOf(text: string, restored: Repair[]): RootContent[] {
  const lines = text.split('\n');
  for (const marker of [ordered, bulleted]) {
    const first = lines.findIndex((line) => marker.test(line));
    if (first < 0 || lines.filter((line) => marker.test(line)).length < 2 || !isCounted(lines, marker))
      continue;
    const items: string[] = [];
    for (const line of lines.slice(first)) {
      if (marker.test(line)) items.push(line.replace(marker, ''));
      else items.push(`${items.pop() ?? ''}\n${line}`);
    }
    const above = lines.slice(0, first).join('\n');
    return [
      ...(above ? [paragraph(above, restored)] : []),
      list(items, marker === ordered ? Number(ordered.exec(lines[first] ?? '')?.[1]) : undefined, restored),
    ];
  }
  return [paragraph(text, restored)];
}

/** Whether the numbers count up by one. Markdown would renumber any other list, so that stays text. */
function isCounted(lines: string[], marker: RegExp): boolean {
  const numbers = lines.flatMap((line) => marker.exec(line)?.[1] ?? []).map(Number);
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
}

function list(items: string[], start: number | undefined, restored: Repair[]): List {
  const children: ListItem[] = items.map((item) => ({
    type: 'listItem',
    spread: false,
    children: [paragraph(item, restored)],
  }));
  return { type: 'list', ordered: start !== undefined, start: start ?? null, spread: false, children };
}

function paragraph(text: string, restored: Repair[]): Paragraph {
  return { type: 'paragraph', children: readInline(text).map((inline) => phrasing(inline, restored)) };
}

function phrasing(inline: Inline, restored: Repair[]): PhrasingContent {
  const { printed, rule } = inline;
  const now = inline.type === 'formula' ? inline.tex : inline.type === 'link' ? inline.url : inline.text;
  if (printed !== undefined && rule !== undefined) restored.push({ printed, now, rule });
  if (inline.type === 'formula') return { type: 'inlineMath', value: inline.tex };
  if (inline.type === 'link')
    return { type: 'link', url: inline.url, children: [{ type: 'text', value: inline.url }] };
  return { type: 'text', value: inline.text };
}
