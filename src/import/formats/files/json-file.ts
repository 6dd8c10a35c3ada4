/** JSON whose parts know their lines. */
import jsonc, { type Node, type ParseError } from 'jsonc-parser';
import { type Line, lineFinder, rawText } from '../../dump.ts';
import type { DumpRecord, PrintedField, Reading, Remark } from '../../record.ts';
import { firstNonBlank } from '../lines.ts';
import { type DataNode, deepest, listNode, objectNode, textNode } from './data-tree.ts';
import { brokenFile, cleanText, notKept, otherLines, textParagraphs } from './parsed-file.ts';

export type JsonNode = Node;

export interface JsonFile {
  root: JsonNode | undefined;
  broken?: { line: number; message: string };
  /** First and last line of a part. */
  linesOf(node: JsonNode): { from: number; to: number };
}

/** Several formats ask the same dump. */
const parsed = new WeakMap<readonly Line[], JsonFile | undefined>();

/** Parses lines as JSON; `undefined` when they do not begin like an object or a list. */
export function readJson(lines: readonly Line[]): JsonFile | undefined {
  if (parsed.has(lines)) return parsed.get(lines);
  const first = firstNonBlank(lines)?.text.trimStart();
  const isJson = first?.startsWith('{') || first?.startsWith('[');
  const file = isJson ? jsonIn(rawText(lines).replaceAll('\uFEFF', ' '), lineFinder(lines)) : undefined;
  parsed.set(lines, file);
  return file;
}

/**
 * Parses a text as JSON, also where it is a part of a file.
 *
 * @param lineAt the line of an offset in the text
 */
export function jsonIn(text: string, lineAt: (offset: number) => number): JsonFile {
  const errors: ParseError[] = [];
  const linesOf: JsonFile['linesOf'] = ({ offset, length }) => ({
    from: lineAt(offset),
    to: lineAt(offset + Math.max(length, 1) - 1),
  });
  const root = treeIn(text, errors);
  if (root === 'too deep') {
    const message = 'its lists are nested too deeply';
    return { root: undefined, broken: { line: lineAt(0), message }, linesOf };
  }
  const [error] = errors;
  return {
    root,
    ...(error && {
      broken: {
        line: lineAt(error.offset),
        // "PropertyNameExpected" reads as words.
        message: jsonc
          .printParseErrorCode(error.error)
          .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
          .toLowerCase(),
      },
    }),
    linesOf,
  };
}

/** No program nests a list of talks so deeply. What lies deeper is left out, so that what walks the tree need not ask. */
const deepestTree = 200;

function treeIn(text: string, errors: ParseError[]): JsonNode | undefined | 'too deep' {
  try {
    const root = jsonc.parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    if (root) prune(root);
    return root;
  } catch (error) {
    if (error instanceof RangeError) return 'too deep';
    throw error;
  }
}

/** Level by level, since the stack is what would end. A property counts as a level of its own. */
function prune(root: JsonNode): void {
  let level: JsonNode[] = [root];
  for (let depth = 0; depth < 2 * deepestTree && level.length > 0; depth += 1)
    level = level.flatMap(({ children }) => children ?? []);
  for (const node of level) if (node.children) node.children.length = 0;
}

const trees = new WeakMap<JsonFile, DataNode>();

/** The whole file as a tree; it must have a root. Several formats ask for the same one. */
export function jsonTree(file: JsonFile): DataNode {
  const known = trees.get(file) ?? treeOfFile(file);
  trees.set(file, known);
  return known;
}

function treeOfFile(file: JsonFile): DataNode {
  const treeOf = (node: JsonNode | undefined, depth: number): DataNode => {
    const at = node ? file.linesOf(node) : { from: 1, to: 1 };
    const children = node?.children ?? [];
    if (!node || depth > deepest) return textNode('', at);
    if (node.type === 'array')
      return listNode(
        children.map((child) => treeOf(child, depth + 1)),
        at,
      );
    if (node.type === 'boolean') return textNode(String(node.value), at, 'flag');
    if (node.type !== 'object') return textNode(textOf(node), at);
    const members = children.flatMap(({ children: [key, value] = [] }) =>
      key && value
        ? [
            {
              name: cleanText(String(key.value)),
              line: file.linesOf(key).from,
              value: treeOf(value, depth + 1),
            },
          ]
        : [],
    );
    return objectNode(members, at);
  };
  return treeOf(file.root, 0);
}

/** What a format reads from JSON; `read` is asked where the file is well-formed, and the lines that are in no record are named. */
export function readJsonRecords(
  lines: readonly Line[],
  read: (file: JsonFile) => { records: DumpRecord[]; remarks: Remark[] },
): Reading {
  const file = readJson(lines);
  if (!file) return { records: [], boilerplate: [] };
  if (file.broken) return brokenFile(file.broken.line, file.broken.message);
  const { records, remarks } = read(file);
  const names = namesOfLines(file);
  const boilerplate = otherLines(lines, records, ({ number }) => names.get(number) ?? 'bracket');
  return { records, boilerplate, remarks };
}

/** The value of a member, through several objects; `undefined` where there is none. */
export function member(node: JsonNode | undefined, ...names: string[]): JsonNode | undefined {
  return names.reduce(
    (inner, name) =>
      inner?.type === 'object'
        ? inner.children?.find((property) => property.children?.[0]?.value === name)?.children?.[1]
        : undefined,
    node,
  );
}

/** The items of a list; none where it is no list. */
export function items(node: JsonNode | undefined): JsonNode[] {
  return node?.type === 'array' ? (node.children ?? []) : [];
}

/** A string or a number as clean text; "" for anything else. */
export function textOf(node: JsonNode | undefined): string {
  return node?.type === 'string' || node?.type === 'number' ? cleanText(String(node.value)) : '';
}

/** A part as a field; `undefined` when its text is empty. */
export function jsonField(
  file: JsonFile,
  node: JsonNode | undefined,
  text: string = textOf(node),
): PrintedField | undefined {
  return node && text !== '' ? { text, ...file.linesOf(node) } : undefined;
}

/** A text as its paragraphs. */
export function jsonParagraphs(file: JsonFile, node: JsonNode | undefined): PrintedField[] {
  return textParagraphs(textOf(node))
    .map((text) => jsonField(file, node, text))
    .filter((field) => field !== undefined);
}

/** The name of the member that each line holds a part of. */
function namesOfLines(file: JsonFile): Map<number, string> {
  const names = new Map<number, string>();
  const walk = (node: JsonNode, name: string | undefined) => {
    if (node.type === 'property') {
      const [key, value] = node.children ?? [];
      const called = `“${key?.value}”`;
      if (key) names.set(file.linesOf(key).from, called);
      if (value) walk(value, called);
    } else if (node.type === 'object' || node.type === 'array') {
      for (const child of node.children ?? []) walk(child, name);
    } else if (name) {
      const { from, to } = file.linesOf(node);
      for (let line = from; line <= to; line += 1) if (!names.has(line)) names.set(line, name);
    }
  };
  if (file.root) walk(file.root, undefined);
  return names;
}

/** One remark for each member that is not in `known` and holds something, with the number of records that have it. */
export function unknownMembers(
  file: JsonFile,
  nodes: readonly JsonNode[],
  known: ReadonlySet<string>,
): Remark[] {
  const found = new Map<string, { line: number; count: number; sample: string }>();
  for (const node of nodes) {
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (!key || !value || known.has(key.value) || isEmpty(value)) continue;
      const before = found.get(key.value);
      if (before) before.count += 1;
      else
        found.set(key.value, {
          line: file.linesOf(property).from,
          count: 1,
          sample: textOf(value) || textOf(items(value)[0]),
        });
    }
  }
  return [...found].map(([name, { line, count, sample }]) =>
    notKept(line, `“${name}”`, sample, count > 1 ? `, in ${count} records` : ''),
  );
}

function isEmpty(node: JsonNode): boolean {
  if (node.type === 'null' || node.type === 'boolean') return true;
  return node.children ? node.children.every(isEmpty) : textOf(node) === '';
}
