/** The one reader and writer of YAML: every scalar is a string, and every problem has its line. */
import {
  type Document,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  stringify,
  visit,
  type YAMLMap,
} from 'yaml';
import type { z } from 'zod';
import { explain } from '../model/schema.ts';

export interface Problem {
  /** Counts from 1. */
  line: number;
  message: string;
}

export type Checked<T> =
  | { value: T; problems?: undefined; lineOf: (path: readonly PropertyKey[]) => number }
  | { problems: Problem[]; value?: undefined };

/** A text is not the YAML that is read here; `line` counts from 1. */
export class YamlError extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * Reads YAML literally: scalars are strings; tags and aliases are refused.
 *
 * @throws {YamlError} for the first problem; the problems after it are often only its consequence
 */
export function parsePlain(text: string): { value: unknown; document: Document } {
  const document = parseDocument(text, {
    // "failsafe" has no numbers, dates or booleans (YAML 1.2.2, section 10.1), so nothing is misread.
    schema: 'failsafe',
    strict: true,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [wrong] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (wrong) {
    const message =
      wrong.code === 'TAG_RESOLVE_FAILED'
        ? `holds a tag ("!…"), which is not read: write the value alone`
        : wrong.code === 'MULTIPLE_DOCS'
          ? 'holds several documents: take the line "---" out'
          : `${wrong.message}; found ${JSON.stringify(rowAt(text, wrong.pos[0]))}`;
    throw new YamlError(message, lineAt(text, wrong.pos[0]));
  }
  try {
    return { value: document.toJS({ maxAliasCount: 0 }), document };
  } catch (error) {
    let at = 0;
    visit(document, {
      Alias: (_, { range }) => {
        at = range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    const isAlias = error instanceof ReferenceError;
    const message = isAlias ? 'holds an alias ("*…"), which is not read: write the value out' : String(error);
    throw new YamlError(message, lineAt(text, at));
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The text of that line. */
function rowAt(text: string, offset: number): string {
  return (text.split('\n')[lineAt(text, offset) - 1] ?? '').trim();
}

/**
 * Reads YAML and checks it; an empty text is `undefined`. Every problem names its line, its field and the value found. `lineOf`
 * gives the line of a value by its path, or that of the nearest value around it.
 */
export function readYaml<Schema extends z.ZodType>(text: string, schema: Schema): Checked<z.infer<Schema>> {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const lines = new LineCounter();
  for (let at = 0; at >= 0; at = clean.indexOf('\n', at) + 1 || -1) lines.addNewLine(at);
  let parsed: ReturnType<typeof parsePlain>;
  try {
    parsed = parsePlain(clean);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return { problems: [{ line: error.line, message: error.message }] };
  }
  const { document } = parsed;
  const value = parsed.value ?? undefined;
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, lineOf };
  const messages = explain(result.error, value);
  return {
    problems: result.error.issues.map((issue, index) => ({
      line: lineOf(issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path),
      message: messages[index] ?? issue.message,
    })),
  };

  function lineOf(path: readonly PropertyKey[]): number {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  }
}

/** How YAML is written: strings in double quotes, no line folded. */
export const yamlStyle = {
  defaultStringType: 'QUOTE_DOUBLE',
  defaultKeyType: 'PLAIN',
  lineWidth: 0,
} as const;

/** Writes a value that is made of strings, lists and objects. */
export function writeYaml(value: unknown): string {
  return stringify(value, { ...yamlStyle, schema: 'failsafe' });
}

/**
 * Writes fields into a YAML text that holds some already: fields that stay the same keep their place, their quotes and their
 * comments; a new one stands behind the field that is given before it; fields that are not given, or `undefined`, are taken out.
 */
export function updateYaml(text: string, fields: object): string {
  const document = parseDocument(text, { schema: 'failsafe' });
  const before = (document.toJS({ maxAliasCount: 0 }) ?? {}) as Record<string, unknown>;
  const known = new Map(Object.entries(fields).filter(([, value]) => value !== undefined));
  for (const name of Object.keys(before)) if (!known.has(name)) document.delete(name);
  const names = [...known.keys()];
  for (const [name, value] of known) {
    if (JSON.stringify(before[name]) === JSON.stringify(value)) continue;
    if (document.has(name) || !isMap(document.contents)) document.set(name, document.createNode(value));
    else addBehind(document, document.contents, names.slice(0, names.indexOf(name)), name, value);
  }
  return document.toString(yamlStyle);
}

/** Adds a field behind the last of those before it that the text holds; behind all of them where it holds none. */
function addBehind(
  document: Document,
  map: YAMLMap,
  namesBefore: readonly string[],
  name: string,
  value: unknown,
): void {
  const placeOf = (key: string) =>
    map.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
  const place = namesBefore.reduceRight((found, key) => (found >= 0 ? found : placeOf(key)), -1);
  map.items.splice(place < 0 ? map.items.length : place + 1, 0, document.createPair(name, value));
}
