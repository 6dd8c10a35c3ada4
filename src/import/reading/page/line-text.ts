/** Parts of lines that make one field together. */
import type { PrintedField } from '../../record.ts';
import type { PageLine } from './page.ts';

/** A part of a line. */
export interface LineText {
  line: PageLine;
  text: string;
}

/** A line that is longer than this ends where its writer ended it, and is not wrapped. */
const wrapsAt = 110;

/** The parts as one field; `undefined` when there are none. */
export function joinedText(parts: readonly LineText[], between: string): PrintedField | undefined {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return undefined;
  return {
    text: parts.map(({ text }) => text.trim()).join(between),
    from: first.line.line.number,
    to: last.line.line.number,
  };
}

/** The lines of a text as paragraphs: a blank line parts them, and so does the end of a line that is too long to be wrapped. */
export function paragraphsOf(parts: readonly LineText[]): PrintedField[] {
  const paragraphs: LineText[][] = [];
  for (const part of parts) {
    const above = paragraphs.at(-1)?.at(-1);
    const isNext =
      above &&
      part.line.gap === 0 &&
      part.line.index === above.line.index + 1 &&
      above.text.length <= wrapsAt;
    if (isNext) paragraphs.at(-1)?.push(part);
    else paragraphs.push([part]);
  }
  return paragraphs.flatMap((lines) => joinedText(lines, '\n') ?? []);
}
