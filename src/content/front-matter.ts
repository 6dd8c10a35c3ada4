/** The one reader and writer of an entry's file: YAML front matter, and Markdown below it. */
import matter from 'gray-matter';
import type { z } from 'zod';
import { beginning } from '../text/truncate.ts';
import { type Problem, parsePlain, readYaml, updateYaml, writeYaml, YamlError } from './yaml.ts';

export interface EntryFile {
  /** Every scalar is a string, also where a curator left out the quotes: `14:15`, `2024-02-26` and `007` are read literally. */
  data: unknown;
  /** Without the blank lines around it. */
  body: string;
}

/** An entry's file cannot be read; `line` counts from 1. */
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
    stringify: writeYaml,
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
  // gray-matter ends it at any line that begins with "---", and takes the rest of that line for text.
  if (closing[1]?.trim())
    throw new EntryFileError(
      `the front matter ends in a line "---" alone; found "---${beginning(closing[1], 60)}"`,
      clean.slice(0, closing.index + 1).split('\n').length,
    );
  try {
    // Given an options object, gray-matter does not answer from its cache, which hands out shared objects.
    const { data, content } = matter(clean, { engines });
    return { data, body: content.trim() };
  } catch (error) {
    // gray-matter hands over the front matter with the end of its first line, so line numbers are those of the file.
    if (error instanceof YamlError) throw new EntryFileError(error.message, error.line);
    if (error instanceof EntryFileError) throw error;
    throw new EntryFileError(error instanceof Error ? error.message : String(error), 1);
  }
}

/** What a schema refuses in the front matter of an entry's file, each problem with its line. The file must be readable. */
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
  return `---\n${writeYaml(known)}---\n${body ? `\n${body}\n` : ''}`;
}

/**
 * Writes an entry's file where there is one already: fields that stay the same keep their place, their quotes and the comments
 * that a curator wrote.
 */
export function updateEntryFile(text: string, data: object, body: string): string {
  return `---\n${updateYaml(frontMatterOf(text), data)}---\n${body ? `\n${body}\n` : ''}`;
}
