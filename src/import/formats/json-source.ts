/** JSON whose parts know their lines. */
import jsonc, { type Node, type ParseError } from 'jsonc-parser';
import { clean, type Line, lineFinder, rawText } from '../dump.ts';
import { type DumpRecord, type Field, type Furniture, linesIn, type Remark } from '../record.ts';

export type JsonNode = Node;

export interface JsonFile {
  root: JsonNode | undefined;
  broken?: { line: number; message: string };
  /** First and last line of a part. */
  linesOf(node: JsonNode): { from: number; to: number };
}

/** Several formats ask the same dump. */
const known = new WeakMap<readonly Line[], JsonFile | undefined>();

/** Reads lines as JSON; `undefined` when they do not begin like an object or a list. */
export function readJson(lines: readonly Line[]): JsonFile | undefined {
  if (known.has(lines)) return known.get(lines);
  const first = lines.find((line) => line.text.trim() !== '')?.text.trimStart();
  const file = first?.startsWith('{') || first?.startsWith('[') ? parse(lines) : undefined;
  known.set(lines, file);
  return file;
}

function parse(lines: readonly Line[]): JsonFile {
  const text = rawText(lines).replaceAll('\uFEFF', ' ');
  const lineAt = lineFinder(lines);
  const errors: ParseError[] = [];
  const root = jsonc.parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
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
    linesOf: ({ offset, length }) => ({ from: lineAt(offset), to: lineAt(offset + Math.max(length, 1) - 1) }),
  };
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

/** A string or a number as text without odd white space; "" for anything else. */
export function textOf(node: JsonNode | undefined): string {
  if (node?.type !== 'string' && node?.type !== 'number') return '';
  return String(node.value)
    .split(/\r\n|\r|\n/)
    .map(clean)
    .join('\n')
    .trim();
}

/** A part as a field; `undefined` when its text is empty. */
export function jsonField(
  file: JsonFile,
  node: JsonNode | undefined,
  text: string = textOf(node),
): Field | undefined {
  return node && text !== '' ? { text, ...file.linesOf(node) } : undefined;
}

/** A text as its paragraphs, which blank lines part. */
export function jsonParagraphs(file: JsonFile, node: JsonNode | undefined): Field[] {
  return textOf(node)
    .split(/\n\s*\n/)
    .map((text) => jsonField(file, node, text.trim()))
    .filter((field) => field !== undefined);
}

/** What the lines hold that are in no field: the name of the member, or a bracket. */
export function jsonFurniture(
  file: JsonFile,
  lines: readonly Line[],
  records: readonly DumpRecord[],
): Furniture[] {
  const claimed = linesIn(records);
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
  return lines
    .filter(({ number, text }) => text.trim() !== '' && !claimed.has(number))
    .map(({ number }) => ({ line: number, what: names.get(number) ?? 'bracket' }));
}

/** One remark for each member that records have and nothing reads, with how many have it. `known` are read, or of no interest. */
export function notKept(file: JsonFile, nodes: readonly JsonNode[], known: ReadonlySet<string>): Remark[] {
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
  return [...found].map(([name, { line, count, sample }]) => ({
    line,
    rule: 'not-kept',
    text: `“${name}”${sample && ` (${shortened(sample)})`} is kept nowhere${count > 1 ? `, in ${count} records` : ''}: what matters of it is to be added by hand`,
  }));
}

function isEmpty(node: JsonNode): boolean {
  if (node.type === 'null' || node.type === 'boolean') return true;
  return node.children ? node.children.every(isEmpty) : textOf(node) === '';
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `“${line.length > 60 ? `${line.slice(0, 60)}…` : line}”`;
}
