/** A dump: one pasted page as clean, numbered lines. */
import { decodeUtf8 } from '../content/decode-utf8.ts';
import { InputError } from '../content/input-error.ts';

/** A line of a dump. Numbers count from 1 and are those of the file. */
export interface Line {
  number: number;
  /** NFC, no-break spaces as spaces, no white space at the end; "" when blank. */
  text: string;
  /** The line as the file has it, where that differs: for files that a parser reads. */
  raw?: string;
}

export interface Dump {
  /** File name in `content/dumps/`. */
  name: string;
  lines: Line[];
}

/**
 * Reads the bytes of a dump.
 *
 * @throws {InputError} when they are not UTF-8, or hold nothing but white space.
 */
export function readDump(name: string, bytes: Uint8Array): Dump {
  const file = `dumps/${name}`;
  const lines = decodeUtf8(file, bytes)
    .split(/\r\n|\r|\n/)
    .map((raw, index) => {
      const text = clean(raw);
      return { number: index + 1, text, ...(raw !== text && { raw }) };
    });
  if (lines.every((line) => line.text === ''))
    throw new InputError(file, 1, 'is empty: paste the page again, or remove the file');
  return { name, lines };
}

/** The text of lines, for a parser; a line that was emptied is empty. */
export function rawText(lines: readonly Line[]): string {
  return lines.map(({ text, raw }) => (text === '' ? '' : (raw ?? text))).join('\n');
}

/** Finds the number of the line that a character of `rawText` stands on, by its position there, counted from 0. */
export function lineFinder(lines: readonly Line[]): (offset: number) => number {
  const text = rawText(lines);
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return lines[low]?.number ?? 1;
  };
}

/** White space of every sort that pages use in place of a space, and characters that nobody sees. */
export function clean(text: string): string {
  const seen = text
    .normalize('NFC')
    .replace(/[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\t]/g, ' ')
    // Besides those that nobody sees, the marks that turn the direction of what follows: a title could read as another one.
    .replace(/[\u200B\u2060\uFEFF\u00AD\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}]/gu, ' ')
    .trimEnd();
  // Joiners alone, without anything to join, are a blank line.
  return /[^\p{Z}\p{Cf}]/u.test(seen) ? seen : '';
}
