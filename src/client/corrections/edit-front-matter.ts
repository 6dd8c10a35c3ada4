/**
 * Edits an entry's file field by field. Every other line stays as it is: order, quotes, comments. The YAML parser tells where a field
 * begins and ends; it does not write the file anew.
 */
import { isMap, type Node, parseDocument, type Scalar, stringify } from 'yaml';
import type { FieldValue } from './form-fields.ts';

/** The style of the import: src/content/front-matter.ts. */
const style = {
  schema: 'failsafe',
  defaultStringType: 'QUOTE_DOUBLE',
  defaultKeyType: 'PLAIN',
  lineWidth: 0,
} as const;

/**
 * Sets a field, or removes it for `undefined` or an empty value. A new field comes after the last one that precedes it in `order`, and
 * an old one stays where it is.
 */
export function setField(file: string, name: string, value: FieldValue, order: readonly string[]): string {
  const { frontMatter, rest } = splitFrontMatter(file);
  const isAbsent = value === undefined || value.length === 0;
  const written = isAbsent ? '' : stringify({ [name]: value }, style);
  return `---\n${withField(frontMatter, name, written, order)}---\n${rest}`;
}

/** Replaces the abstract. */
export function setBody(file: string, body: string): string {
  const { frontMatter } = splitFrontMatter(file);
  const text = body.replace(/\r\n?/g, '\n').trim();
  return `---\n${frontMatter}---\n${text ? `\n${text}\n` : ''}`;
}

/** The front matter, ending in a newline, and what follows it. */
function splitFrontMatter(file: string): { frontMatter: string; rest: string } {
  const text = file.replace(/\r\n?/g, '\n');
  const [, frontMatter = '', rest = ''] =
    /^\uFEFF?---[^\n]*\n([\s\S]*?)\n---[ \t]*(?:\n([\s\S]*))?$/.exec(text) ?? [];
  return { frontMatter: `${frontMatter}\n`, rest };
}

/** @param written the lines of the field; "" removes it */
function withField(frontMatter: string, name: string, written: string, order: readonly string[]): string {
  const fields = fieldsOf(frontMatter);
  const old = fields.find((field) => field.name === name);
  const preceding = order.slice(0, order.indexOf(name));
  const end = fields.findLast((field) => preceding.includes(field.name))?.end ?? 0;
  // The lines of an old value include a comment behind it, which was about that value.
  const replaced = old ?? { start: end, end };
  return frontMatter.slice(0, replaced.start) + written + frontMatter.slice(replaced.end);
}

interface FieldLines {
  name: string;
  /** Offset of the first character of its first line. */
  start: number;
  /** Offset behind its last line. */
  end: number;
}

/** The fields with their lines. Comment lines between two fields belong to neither. */
function fieldsOf(frontMatter: string): FieldLines[] {
  const { contents } = parseDocument(frontMatter, { schema: 'failsafe' });
  if (!isMap<Scalar, Node | null>(contents)) return [];
  return contents.items.map(({ key, value }) => {
    const [keyStart = 0, keyEnd = 0] = key.range ?? [];
    const valueEnd = value?.range?.[1] ?? keyEnd;
    return {
      name: String(key.value),
      start: frontMatter.lastIndexOf('\n', keyStart - 1) + 1,
      // A value of several lines ends behind a line end, others before it.
      end: frontMatter.indexOf('\n', valueEnd - 1) + 1,
    };
  });
}
