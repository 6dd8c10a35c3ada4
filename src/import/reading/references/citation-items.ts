/** The items of a list of papers: what a number, a bullet, a blank line or the end of a line parts. */
import { largest, smallest } from '../../../text/extremes.ts';
import type { Dump, Line } from '../../dump.ts';
import type { Boilerplate } from '../../record.ts';

export const divisions = ['marks', 'blocks', 'lines'] as const;
export type Division = (typeof divisions)[number];

/** Lines that may be one reference. */
export interface ListItem {
  lines: Line[];
  /** Without the mark, with line breaks. */
  text: string;
  /** How long the mark in front of the text is, with the white space before it. */
  mark: number;
}

export const itemMark = /^\s*(?:\[[^\]\s]{1,12}\]|\(\d{1,3}\)|\d{1,3}[.)]|[•◦▪‣*–-])\s+(?=\S)/u;
/** "Erratum: ibid. 52 (2018), 99." */
export const erratum = /^\s*\(?(?:erratum|errata|corrigendum|addendum|correction)\b/iu;
/** A longer line above or below may be a text: it is left for a notice. */
const longestAround = 240;
export const yearHeading = /^\P{L}{0,3}((?:1[5-9]|20)\d\d)\P{L}{0,3}$/u;

function itemOf(lines: Line[]): ListItem {
  const first = lines[0]?.text ?? '';
  const length = itemMark.exec(first)?.[0].length ?? first.length - first.trimStart().length;
  return {
    lines,
    text: lines
      .map(({ text }) => text)
      .join('\n')
      .slice(length),
    mark: length,
  };
}

/** The page's lines as items; headings and navigation are items, too. */
export function listItems({ lines }: Dump, parted: Division): ListItem[] {
  const groups: Line[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const text = line.text.trim();
    const isYear = yearHeading.test(text);
    const begins =
      !isOpen || isYear || parted === 'lines' || (parted === 'marks' && itemMark.test(line.text));
    if (text === '') isOpen = false;
    else if (begins) groups.push([line]);
    else groups.at(-1)?.push(line);
    // What stands between marked items without a mark and without a gap is their own; a year alone is a heading.
    if (text !== '') isOpen = !isYear;
  }
  return groups.map(itemOf);
}

/** What stands around the items of a list that were read: navigation above, a footer below, headings between them. */
export function aroundItems(dump: Dump, known: ReadonlySet<number>): Boilerplate[] {
  const [first, last] = [smallest(known), largest(known)];
  const end = endOfList(dump, last);
  return dump.lines.flatMap((line): Boilerplate[] => {
    const { number, text } = line;
    // What goes on below the last one may be an item that was not read.
    if (number > last && (number <= end || itemMark.test(text))) return [];
    if (known.has(number) || text.trim() === '' || text.length > longestAround) return [];
    const what =
      number < first
        ? 'above the entries'
        : number > last
          ? 'below the entries'
          : erratum.test(text)
            ? 'note'
            : isShortHeading(itemOf([line])) && !itemMark.test(text)
              ? 'heading'
              : undefined;
    return what ? [{ line: number, what }] : [];
  });
}

/** The last of the lines that follow a line without a gap. */
function endOfList({ lines }: Dump, last: number): number {
  const from = lines.findIndex(({ number }) => number === last);
  const gap = lines.findIndex(({ text }, at) => at > from && text.trim() === '');
  return lines[(gap < 0 ? lines.length : gap) - 1]?.number ?? last;
}

/** A short line alone that is no reference and no sentence: what follows stands below it. */
export function isShortHeading({ lines, text }: ListItem): boolean {
  return lines.length === 1 && text.length <= 60 && !/[.,;:]$/.test(text) && /^\P{Ll}/u.test(text);
}
