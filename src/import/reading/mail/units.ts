/** What a mail says, in paragraphs: of prose, or of lines that are laid out. */
import type { Line } from '../../dump.ts';
import { isSmallWord, wordsIn } from '../words.ts';

export interface Paragraph {
  lines: Line[];
  /** The lines joined by blanks. */
  text: string;
  isProse: boolean;
  /** The number of the line that a place in the text stands on. */
  lineAt(offset: number): number;
}

/** The paragraphs of a text. A laid out line in front of prose is one of its own. */
export function mailParagraphs(lines: readonly Line[]): Paragraph[] {
  const blocks: Line[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line.text.trim() === '') {
      isOpen = false;
      continue;
    }
    if (isOpen) blocks.at(-1)?.push(line);
    else blocks.push([line]);
    isOpen = true;
  }
  return blocks.flatMap(partsOf).map(toParagraph);
}

/** Parts a block where laid out lines meet prose: a sentence goes on over lines that are about equally long. */
function partsOf(block: readonly Line[]): Line[][] {
  const widths = block.map(({ text }) => text.trim().length);
  const first = widths.findIndex(
    (width, index) => width > 50 && isSentence(block[index]?.text ?? '') && (widths[index + 1] ?? 0) > 0,
  );
  return first > 0 && first < block.length - 1 ? [block.slice(0, first), block.slice(first)] : [[...block]];
}

function isSentence(text: string): boolean {
  const words = wordsIn(text);
  return words.filter((word) => /^\p{Ll}/u.test(word)).length >= 4 && words.some((word) => isSmallWord(word));
}

function toParagraph(lines: Line[]): Paragraph {
  const starts: number[] = [];
  let text = '';
  for (const line of lines) {
    if (text !== '') text += ' ';
    starts.push(text.length);
    text += line.text.trim().replace(/\s+/g, ' ');
  }
  return {
    lines,
    text,
    isProse: isProse(lines, text),
    lineAt: (offset) => {
      const index = starts.findLastIndex((start) => start <= offset);
      return lines[Math.max(0, index)]?.number ?? 1;
    },
  };
}

/** Sentences over lines that are about full. */
function isProse(lines: readonly Line[], text: string): boolean {
  const words = wordsIn(text);
  if (
    text.length < 60 ||
    !isSentence(text) ||
    words.filter((word) => isSmallWord(word)).length * 8 < words.length
  )
    return false;
  const full = lines.slice(0, -1).filter((line) => line.text.trim().length >= 50).length;
  return full >= (lines.length - 1) * 0.7;
}

/** The lines of a paragraph, those with columns in parts, each with its offset in the text. */
export function lineParts({ lines }: Paragraph): { text: string; offset: number }[] {
  let offset = 0;
  return lines.flatMap((line) => {
    const whole = line.text.trim().replace(/\s+/g, ' ');
    const begin = offset;
    offset += whole.length + 1;
    let from = 0;
    return columnsOf(line).map((column) => {
      const text = column.replace(/\s+/g, ' ');
      const at = Math.max(0, whole.indexOf(text, from));
      from = at + text.length;
      return { text, offset: begin + at };
    });
  });
}

/** The parts of a line that tabs, bars or wide gaps part. */
export function columnsOf({ text, raw }: Line): string[] {
  return (raw?.includes('\t') ? raw : text.trim())
    .split(/\t|\s{3,}|[|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
