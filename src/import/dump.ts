/** A dump: one pasted page as clean, numbered lines. */
import { type DecodedDump, decodeDump, repairMojibake } from '../content/decode-dump.ts';
import { InputError } from '../content/input-error.ts';
import { isSpreadsheet, readSheets } from '../content/spreadsheets/spreadsheet.ts';
import { countNoun } from '../text/plural.ts';
import { cut } from '../text/truncate.ts';
import type { NoticeRule } from './notices.ts';

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
  /** What was doubtful in its letters. */
  remarks?: { line: number; rule: NoticeRule; text: string }[];
}

/**
 * Reads the bytes of a dump.
 *
 * @throws {InputError} when they are no text of a known encoding, or hold nothing but white space.
 */
export function readDump(name: string, bytes: Uint8Array): Dump {
  return dumpOf(name, decodeDump(`dumps/${name}`, bytes));
}

/**
 * Reads a file of `content/dumps/`: a dump, or one for each sheet of a spreadsheet.
 *
 * @throws {InputError} as {@link readDump}, and when a spreadsheet cannot be opened
 */
export function readDumpsOf(name: string, bytes: Uint8Array): Dump[] {
  if (!isSpreadsheet(name)) return [readDump(name, bytes)];
  return readSheets(name, bytes).map((sheet) => {
    const dump = dumpOf(sheet.name, sheet);
    if (!sheet.hidden) return dump;
    const text = `hidden in the spreadsheet, and so not read: ${sheet.hidden}. Show what is to be read, and save the file again`;
    return { ...dump, remarks: [...(dump.remarks ?? []), { line: 1, rule: 'left-out' as const, text }] };
  });
}

function dumpOf(name: string, { text, guessed }: DecodedDump): Dump {
  const file = `dumps/${name}`;
  const repaired = repairMojibake(text);
  const lines = repaired.text.split(/\r\n|\r|\n/).map((raw, index) => {
    const text = clean(raw);
    return { number: index + 1, text, ...(raw !== text && { raw }) };
  });
  if (lines.every((line) => line.text === ''))
    throw new InputError(file, 1, 'is empty: paste the page again, or remove the file');
  const remarks: NonNullable<Dump['remarks']> = [];
  if (guessed)
    remarks.push({
      line: guessed.line,
      rule: 'decoded-as',
      text: `the file is not UTF-8 and was read as ${guessed.name}: look at its accents, and save it as UTF-8`,
    });
  const [first, ...others] = repaired.lines;
  if (first) {
    const and = others.length > 0 ? `, and ${countNoun(others.length, 'more line')} likewise` : '';
    const [before, after] = [first.before, first.after].map((each) => cut(each, 60));
    const text = `“${before}” was read as “${after}”${and}: a program had mistaken the encoding`;
    remarks.push({ line: first.line, rule: 'letters-repaired', text });
  }
  return { name, lines, ...(remarks.length > 0 && { remarks }) };
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

/** Each line of a text cleaned, such as one that came out of a parser or of markup. */
export function cleanLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(clean)
    .join('\n');
}

/** Replaces every sort of white space by a space, and removes invisible characters. */
export function clean(text: string): string {
  const spaced = text
    .normalize('NFC')
    .replace(/[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\t]/g, ' ');
  const seen = withoutUnseen(spaced).replace(/\n/g, ' ').trimEnd();
  // A line of nothing but joiners is blank.
  return /[^\p{Z}\p{Cf}]/u.test(seen) ? seen : '';
}

/** A text without signs that nobody sees: bidirectional controls could make a title read as another one. A control character is a space. */
export function withoutUnseen(text: string): string {
  return text
    .replace(/[\u200B\u2060\uFEFF\u00AD\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[^\P{Cc}\n]/gu, ' ');
}
