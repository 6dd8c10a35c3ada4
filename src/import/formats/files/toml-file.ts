/** TOML whose top-level parts know their lines: the front matter of Hugo. */
import { parse, TomlDate, TomlError } from 'smol-toml';
import { type Line, rawText } from '../../dump.ts';
import { type DataNode, deepest, listNode, objectNode, textNode } from './data-tree.ts';
import { cleanText } from './parsed-file.ts';

/** Parses lines as TOML. The parser knows no lines, so that a part stands from the line of its name to that of the next one. */
export function parseTomlLines(lines: readonly Line[]): {
  roots: DataNode[];
  broken?: { line: number; message: string };
} {
  const first = lines[0]?.number ?? 1;
  try {
    const table = parse(rawText(lines), { maxDepth: deepest * 4 });
    const places = placesOf(lines);
    const members = Object.entries(table).map(([name, value]) => {
      const at = places.get(name) ?? { from: first, to: first };
      return { name, line: at.from, value: nodeOf(value, at, 0) };
    });
    return { roots: [objectNode(members, { from: first, to: lines.at(-1)?.number ?? first })] };
  } catch (error) {
    const line = error instanceof TomlError ? (lines[error.line - 1]?.number ?? first) : first;
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { roots: [objectNode([], { from: first, to: first })], broken: { line, message } };
  }
}

interface Place {
  from: number;
  to: number;
}

/** Where each name of the top level stands. */
function placesOf(lines: readonly Line[]): Map<string, Place> {
  const places = new Map<string, Place>();
  let open: Place | undefined;
  let isText = false;
  for (const { number, text } of lines) {
    const name = isText ? undefined : /^\s*(?:\[{1,2}\s*)?"?([\w-]{1,80})"?\s*(?:[.\]=])/.exec(text)?.[1];
    if (name) {
      open = places.get(name) ?? { from: number, to: number };
      places.set(name, open);
    }
    if (open && text !== '' && !text.trimStart().startsWith('#')) open.to = number;
    if ((text.split('"""').length + text.split("'''").length) % 2 === 1) isText = !isText;
  }
  return places;
}

function nodeOf(value: unknown, at: Place, depth: number): DataNode {
  if (depth > deepest) return textNode('', at);
  if (value instanceof TomlDate) return textNode(value.toISOString().replace(/\.000(?=$|[Z+-])/, ''), at);
  if (Array.isArray(value))
    return listNode(
      value.map((item) => nodeOf(item, at, depth + 1)),
      at,
    );
  if (typeof value === 'boolean') return textNode(String(value), at, 'flag');
  if (typeof value !== 'object' || value === null) return textNode(cleanText(String(value ?? '')), at);
  const members = Object.entries(value).map(([name, inner]) => ({
    name,
    line: at.from,
    value: nodeOf(inner, at, depth + 1),
  }));
  return objectNode(members, at);
}
