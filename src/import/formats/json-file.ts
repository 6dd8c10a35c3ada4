/** JSON whose parts know their lines. */
import jsonc, { type Node, type ParseError } from 'jsonc-parser';
import { type Line, lineFinder, rawText } from '../dump.ts';
import type { DumpRecord, PrintedField, Reading, Remark } from '../record.ts';
import { firstNonBlank } from './lines.ts';
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
  const file = first?.startsWith('{') || first?.startsWith('[') ? parse(lines) : undefined;
  parsed.set(lines, file);
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
