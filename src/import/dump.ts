/** A dump: one pasted page as clean, numbered lines. */
import { decodeUtf8 } from '../content/decode-utf8.ts';
import { InputError } from '../content/input-error.ts';

/** A line of a dump. Its number is that in the file, counted from 1. */
export interface Line {
  number: number;
  /** NFC, no-break spaces as spaces, no white space at the end; "" when blank. */
  text: string;
  /** The line as the file has it, where that differs from `text`: parsers of files need it. */
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

/** The lines as the file has them, for a parser. A line whose `text` was emptied, since a curator settled it, stays empty. */
export function rawText(lines: readonly Line[]): string {
  return lines.map(({ text, raw }) => (text === '' ? '' : (raw ?? text))).join('\n');
}

/** Returns a function from an offset in `rawText(lines)`, counted from 0, to the number of its line. */
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

/** Replaces every sort of white space by a space, and removes invisible characters. */
export function clean(text: string): string {
  const seen = text
    .normalize('NFC')
    .replace(/[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\t]/g, ' ')
    // Bidirectional controls too: they could make a title read as another one.
    .replace(/[\u200B\u2060\uFEFF\u00AD\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}]/gu, ' ')
    .trimEnd();
  // A line of nothing but joiners is blank.
  return /[^\p{Z}\p{Cf}]/u.test(seen) ? seen : '';
}
