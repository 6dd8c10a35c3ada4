/** Lines that a file format broke: folded lines of calendars (RFC 5545, 3.1), soft breaks of mails (RFC 2045, 6.7), and Base64. */
import type { PrivateSpan } from './span.ts';

/** Several lines of a file that are one text. */
export interface LogicalLine {
  text: string;
  parts: LinePart[];
  /** Base64: `decoded` is what it says. */
  isEncoded: boolean;
  decoded?: string;
}

/** Where a part of the text stands. */
export interface LinePart {
  /** The index of the line. */
  line: number;
  /** Offset of its first character in the text, and in the line. */
  at: number;
  column: number;
  length: number;
}

const encodedLine = /^[A-Za-z0-9+/]{60,76}$/;
const lastEncodedLine = /^[A-Za-z0-9+/]{2,76}={0,2}$/;
/** The longest text that is put together. */
const most = 200;

/** The texts of more than one line; lines that stand alone are left out. */
export function logicalLines(lines: readonly string[]): LogicalLine[] {
  const found: LogicalLine[] = [];
  let index = 0;
  while (index < lines.length) {
    const end = encodedEnd(lines, index);
    const line = end > index ? joinedLine(lines, index, end, () => 0) : foldedLine(lines, index);
    if (end > index) Object.assign(line, { isEncoded: true, decoded: decode(line.text) });
    if (line.parts.length > 1 || line.isEncoded) found.push(line);
    index += line.parts.length;
  }
  return found;
}

/** The part of a place that stands in a line. A place that only ends in it is cut out there: the mark stands where it begins. */
export function overlapInLine(
  { from, to, isCut }: PrivateSpan,
  { at, column, length }: LinePart,
): PrivateSpan | undefined {
  const [first, last] = [Math.max(from, at), Math.min(to, at + length)];
  if (first >= last) return undefined;
  return { from: first - at + column, to: last - at + column, ...(isCut && { isCut }) };
}

function foldedLine(lines: readonly string[], from: number): LogicalLine {
  let end = from + 1;
  while (end < lines.length && end - from < most && (isSoft(lines[end - 1]) || isFolded(lines, end)))
    end += 1;
  return joinedLine(lines, from, end, (line) => (line > from && isFolded(lines, line) ? 1 : 0));
}

function isSoft(line = ''): boolean {
  return line.endsWith('=') && line.length >= 50 && line.length <= 76;
}

/** Folded at 75 octets, of which a letter may take four. */
function isFolded(lines: readonly string[], line: number): boolean {
  const above = lines[line - 1] ?? '';
  return /^[ \t]/.test(lines[line] ?? '') && above.length >= 30 && above.length <= 76;
}

function joinedLine(
  lines: readonly string[],
  from: number,
  end: number,
  columnOf: (line: number) => number,
): LogicalLine {
  const parts: LinePart[] = [];
  let text = '';
  for (let line = from; line < end; line += 1) {
    const column = columnOf(line);
    const whole = (lines[line] ?? '').slice(column);
    const piece = line < end - 1 && isSoft(lines[line]) ? whole.slice(0, -1) : whole;
    parts.push({ line, at: text.length, column, length: piece.length });
    text += piece;
  }
  return { text, parts, isEncoded: false };
}

/** Behind the last line of a block of Base64 that begins in a line; that line itself when none does. */
function encodedEnd(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && encodedLine.test(lines[end] ?? '')) end += 1;
  return end > from && lastEncodedLine.test(lines[end] ?? '') ? end + 1 : end;
}

function decode(text: string): string {
  try {
    return new TextDecoder().decode(
      Uint8Array.from(atob(text.slice(0, text.length - (text.length % 4))), (c) => c.charCodeAt(0)),
    );
  } catch {
    return '';
  }
}
