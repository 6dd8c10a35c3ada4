/** YAML files that people write: every scalar a string, and every problem with its line. */
import { type Document, LineCounter, parseDocument, visit } from 'yaml';
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

/** What is wrong with a text that is to be YAML; `line` counts from 1. */
export class YamlError extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * Reads YAML as it looks: scalars are strings, a tag makes nothing of them, and nothing is repeated by an alias.
 *
 * @throws {YamlError} for the first thing that is wrong; what follows it in the file often only seems to be
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
          : wrong.message;
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

/** Reads YAML (an empty text is `undefined`) and checks it. Every problem names its line, its field and the value found. */
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

  /** The line of a value, or of the nearest one around it. */
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
