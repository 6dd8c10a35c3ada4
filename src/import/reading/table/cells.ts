/** Lines of a page with their cells: pieces between tabs, pipes or wide gaps. */
import { clean, type Line } from '../../dump.ts';

/** What stands between two cells. */
export const separators = ['tab', 'pipe', 'spaces'] as const;
export type Separator = (typeof separators)[number];

/** A line and its pieces between the separators: one piece where the line has none. */
export interface PartedLine {
  number: number;
  /** Place in the list of all lines. */
  index: number;
  parts: string[];
  /** A line that is drawn between rows. */
  isRule?: true;
}

/** One line of a cell; "" between paragraphs. */
export interface CellLine {
  text: string;
  number: number;
}

export interface Row {
  cells: CellLine[][];
  from: number;
  to: number;
}

const rule = /^(?=[\s|+:=─━┼├┤-]+$).*(?:--|==|──)/u;

/** "|---|---|" and "+-----+----+". */
export function isRule(text: string): boolean {
  return rule.test(text);
}

/** The lines of a page, each with its pieces. */
export function partLines(lines: readonly Line[], separator: Separator): PartedLine[] {
  return lines.map((line, index) => ({
    number: line.number,
    index,
    parts: partsOf(line, separator),
    ...(separator === 'pipe' && isRule(line.text) && { isRule: true as const }),
  }));
}

function partsOf({ text, raw }: Line, separator: Separator): string[] {
  if (separator === 'tab') {
    // A line that a curator settled has no text, whatever the file has.
    const written = text === '' && raw && clean(raw) !== '' ? '' : (raw ?? text);
    return written.split('\t').map((part) => clean(part).trim());
  }
  if (isRule(text)) return [''];
  if (separator === 'spaces')
    return text
      .trim()
      .split(/ {2,}/)
      .map((part) => part.trim());
  if (!text.includes('|') && !text.includes('│')) return [text.trim()];
  return text
    .trim()
    .replace(/^[|│]|[|│]$/gu, '')
    .split(/[|│]/u)
    .map((part) => part.replace(/\*\*|__/g, '').trim());
}

export function separatorsIn({ parts }: PartedLine): number {
  return parts.length - 1;
}

export function isBlank({ parts }: PartedLine): boolean {
  return parts.every((part) => part === '');
}

export function cellText(cell: readonly CellLine[] | undefined): string {
  return (cell ?? [])
    .map(({ text }) => text)
    .join(' ')
    .trim();
}
