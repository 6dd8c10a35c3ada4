/** YAML whose parts know their lines. Scalars are read as typed: no date, number or truth value is turned into another text. */
import { isAlias, isMap, isScalar, isSeq, type Pair, parseAllDocuments } from 'yaml';
import { type Line, lineFinder, rawText } from '../../dump.ts';
import { type DataNode, deepest, listNode, objectNode, textNode } from './data-tree.ts';
import { cleanText } from './parsed-file.ts';

export interface YamlFile {
  /** One for each document. */
  roots: DataNode[];
  broken?: { line: number; message: string };
}

/** Several formats ask the same dump. */
const parsed = new WeakMap<readonly Line[], YamlFile | undefined>();

const named = /^\s{0,40}(?:- +)?["'{]?[\p{L}\p{N}_][\p{L}\p{N}_ .-]{0,60}["']?\s?:(?:\s|$)/u;

/** Parses lines as YAML; `undefined` when they do not begin like a list or a mapping with names. */
export function readYamlFile(lines: readonly Line[]): YamlFile | undefined {
  if (parsed.has(lines)) return parsed.get(lines);
  const file = beginsLikeYaml(lines) ? parse(lines) : undefined;
  parsed.set(lines, file);
  return file;
}

function beginsLikeYaml(lines: readonly Line[]): boolean {
  const first = lines.find(({ text }) => !/^\s*(?:#|---\s*$|%YAML|$)/.test(text));
  return (
    first !== undefined &&
    (/^\s*-(?:\s|$)/.test(first.text) || named.test(first.text)) &&
    lines.filter(({ text }) => text.length < 100_000 && named.test(text)).length > 1
  );
}

/** Parses a part of a dump whatever it begins with. */
export function parseYamlLines(lines: readonly Line[]): YamlFile {
  return parse(lines);
}

function parse(lines: readonly Line[]): YamlFile {
  const file = parseStrictly(lines);
  if (!file.broken) return file;
  const mended = withIndentedQuotes(lines);
  const again = mended && parseStrictly(mended);
  return again && !again.broken ? again : file;
}

/** Lines with more space in front where a text in quotes goes on at the margin: the parsers of Hugo and Jekyll allow that. */
function withIndentedQuotes(lines: readonly Line[]): Line[] | undefined {
  let open: { quote: string; indent: string } | undefined;
  let isMended = false;
  const mended = lines.map((line) => {
    const text = line.raw ?? line.text;
    const begins = open ? undefined : /^(\s{0,40}(?:- +)?)[^\s"'#:][^:"']{0,80}:\s{1,20}(["'])/.exec(text);
    const before = open;
    const quote = open?.quote ?? begins?.[2];
    if (!quote) return line;
    const rest = begins ? text.slice(begins[0].length) : text;
    open = isClosed(rest, quote)
      ? undefined
      : (open ?? { quote, indent: ' '.repeat((begins?.[1]?.length ?? 0) + 1) });
    if (!before || text.trim() === '' || text.startsWith(before.indent)) return line;
    isMended = true;
    return { ...line, raw: `${before.indent}${text}` };
  });
  return isMended ? mended : undefined;
}

/** Whether a text in quotes ends in this line. */
function isClosed(text: string, quote: string): boolean {
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (quote === "'" && text[at + 1] === quote) at += 1;
    else if (quote === "'" || !/(?<!\\)(?:\\\\){0,20}\\$/.test(text.slice(Math.max(0, at - 41), at)))
      return true;
  }
  return false;
}

function parseStrictly(lines: readonly Line[]): YamlFile {
  const text = rawText(lines).replaceAll('\uFEFF', ' ');
  const lineAt = lineFinder(lines);
  const linesOf = ([start = 0, end = 0]: readonly number[]) => {
    // The range of a block scalar ends behind its last line break.
    const length = text.slice(start, end).trimEnd().length;
    return { from: lineAt(start), to: lineAt(start + Math.max(length - 1, 0)) };
  };
  const nodeOf = (value: unknown, depth: number): DataNode => {
    const range = (value as { range?: readonly number[] } | null)?.range;
    const at = linesOf(range ?? []);
    if (depth > deepest) return textNode('', at);
    if (isScalar(value)) {
      const isPlain = value.type === 'PLAIN';
      const typed = cleanText(String(value.value ?? ''));
      if (isPlain && /^(?:null|~)$/i.test(typed)) return textNode('', at);
      return textNode(typed, at, isPlain && /^(?:true|false|yes|no)$/i.test(typed) ? 'flag' : 'text');
    }
    if (isSeq(value))
      return listNode(
        value.items.map((item) => nodeOf(item, depth + 1)),
        at,
      );
    if (isMap(value))
      return objectNode(
        value.items.map((pair) => memberOf(pair, depth, at.from)),
        at,
      );
    if (isAlias(value)) return textNode(cleanText(`*${value.source}`), at);
    return textNode('', at);
  };
  const memberOf = ({ key, value }: Pair, depth: number, line: number) => {
    const range = (key as { range?: readonly number[] } | null)?.range;
    const name = isScalar(key) ? cleanText(String(key.value ?? '')) : '';
    const at = range ? linesOf(range).from : line;
    const inner = nodeOf(value, depth + 1);
    return { name, line: at, value: value ? inner : { ...inner, from: at, to: at } };
  };
  try {
    const documents = parseAllDocuments(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    if (!Array.isArray(documents)) return { roots: [] };
    const [wrong] = documents.flatMap(({ errors }) => errors).sort((a, b) => a.pos[0] - b.pos[0]);
    return {
      roots: documents.map(({ contents }) => nodeOf(contents, 0)),
      ...(wrong && { broken: { line: lineAt(wrong.pos[0]), message: wrong.message.split('\n')[0] ?? '' } }),
    };
  } catch (error) {
    // The parser gives up on what is nested thousands of levels deep.
    return { roots: [], broken: { line: lines[0]?.number ?? 1, message: String(error) } };
  }
}
