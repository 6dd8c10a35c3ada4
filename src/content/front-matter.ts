/** The one reader and writer of an entry's file: YAML front matter, and Markdown below it. */
import matter from 'gray-matter';
import { parseDocument, stringify } from 'yaml';
import type { z } from 'zod';
import { beginning } from '../text/truncate.ts';
import { type Problem, parsePlain, readYaml, YamlError } from './yaml.ts';

export interface EntryFile {
  /** Every scalar is a string, whatever a curator's hand left unquoted: `14:15`, `2024-02-26` and `007` stay what they look like. */
  data: unknown;
  /** Without the blank lines around it. */
  body: string;
}

/** What is wrong with an entry's file; `line` counts from 1. */
export class EntryFileError extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

const refuse = () => {
  throw new EntryFileError('the front matter names a language: only YAML is read, write "---" alone', 1);
};

const engines = {
  yaml: {
    parse: (text: string) => parsePlain(text).value as object,
    stringify: (data: object) =>
      stringify(data, {
        schema: 'failsafe',
        defaultStringType: 'QUOTE_DOUBLE',
        defaultKeyType: 'PLAIN',
        lineWidth: 0,
      }),
  },
  // gray-matter would run front matter marked "---js" as a program.
  javascript: { parse: refuse, stringify: refuse },
  json: { parse: refuse, stringify: refuse },
};

/**
 * Reads an entry's file.
 *
 * @throws {EntryFileError} when there is no front matter, when it is not YAML, or when it names another language.
 */
export function readEntryFile(text: string): EntryFile {
  const clean = normalised(text);
  const opening = /^---([^\n]*)\n/.exec(clean);
  if (!opening) throw new EntryFileError('has no front matter: the first line must be "---"', 1);
  if (opening[1]?.trim()) refuse();
  const closing = /\n---([^\n]*)/.exec(clean);
  if (!closing) throw new EntryFileError('the front matter has no end: a line "---" is missing', 1);
  // gray-matter ends it at whatever begins so, and takes the rest of the line for text.
  if (closing[1]?.trim())
    throw new EntryFileError(
      `the front matter ends in a line "---" alone; found "---${beginning(closing[1], 60)}"`,
      clean.slice(0, closing.index + 1).split('\n').length,
    );
  try {
    // An options object keeps gray-matter from answering from its cache, which hands out shared objects.
    const { data, content } = matter(clean, { engines });
    return { data, body: content.trim() };
  } catch (error) {
    // gray-matter gives the end of the first line with the rest, so lines are those of the file.
    if (error instanceof YamlError) throw new EntryFileError(error.message, error.line);
    if (error instanceof EntryFileError) throw error;
    throw new EntryFileError(error instanceof Error ? error.message : String(error), 1);
  }
}

/** What a schema finds wrong with the front matter of an entry's file that could be read, each with its line. */
export function problemsOf(text: string, schema: z.ZodType): Problem[] {
  const { problems = [] } = readYaml(frontMatterOf(text), schema);
  return problems.map(({ line, message }) => ({ line: line + 1, message }));
}

function frontMatterOf(text: string): string {
  return /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(normalised(text))?.[1] ?? '';
}

function normalised(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Writes an entry's file: fields in the order given, `undefined` left out, strings in double quotes, one newline at the end. */
export function writeEntryFile(data: object, body: string): string {
  const known = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  return `---\n${engines.yaml.stringify(known)}---\n${body ? `\n${body}\n` : ''}`;
}

/**
 * Writes an entry's file anew where a file stands already: fields that stay the same keep their place, their quotes and the
 * comments that a curator wrote.
 */
export function updateEntryFile(text: string, data: object, body: string): string {
  const document = parseDocument(frontMatterOf(text), { schema: 'failsafe' });
  const before = (document.toJS({ maxAliasCount: 0 }) ?? {}) as Record<string, unknown>;
  const known = Object.entries(data).filter(([, value]) => value !== undefined);
  for (const name of Object.keys(before)) if (!known.some(([other]) => other === name)) document.delete(name);
  for (const [name, value] of known) {
    if (JSON.stringify(before[name]) === JSON.stringify(value)) continue;
    const node = document.createNode(value);
    document.set(name, node);
  }
  const yaml = document.toString({
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  return `---\n${yaml}---\n${body ? `\n${body}\n` : ''}`;
}
