/** YAML files that people write: every scalar a string, and every problem with its line. */
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { explain } from '../catalogue/schema.ts';

export interface Problem {
  /** Counts from 1. */
  line: number;
  message: string;
}

export type Checked<T> = { value: T; problems?: undefined } | { problems: Problem[]; value?: undefined };

/** Reads YAML (an empty text is `undefined`) and checks it. Every problem names its line, its field and the value found. */
export function readYaml<Schema extends z.ZodType>(text: string, schema: Schema): Checked<z.infer<Schema>> {
  const lines = new LineCounter();
  // "failsafe" has no numbers, dates or booleans (YAML 1.2.2, section 10.1), so nothing is misread.
  const document = parseDocument(text, {
    schema: 'failsafe',
    strict: true,
    lineCounter: lines,
    prettyErrors: false,
  });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        line: lines.linePos(error.pos[0]).line,
        message: error.message,
      })),
    };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 }) ?? undefined;
  } catch (error) {
    return { problems: [{ line: 1, message: error instanceof Error ? error.message : String(error) }] };
  }
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data };
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
