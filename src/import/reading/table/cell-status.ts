/** What calls a talk off in the cell of its title. */
import { saysCancelled, saysPostponed, wordsIn } from '../words.ts';
import { offStatus } from './asides.ts';
import type { CellLine } from './cells.ts';

/** A status as it was found. */
export interface CellStatus {
  status: 'cancelled' | 'postponed';
  line: number;
  /** What calls the talk off, where that has a line of its own, as printed. */
  off?: string;
}

const statusPart =
  /^[\s*([]*(?<before>\p{Lu}{5,14}|\p{Lu}\p{Ll}{4,13})[\])*]*\s*(?:[:–—!-]+\s*|\s(?=["“«]))(?<title>\S.*)$|^(?<first>\S.*?)\s*[[(–—-]+\s?(?<behind>\p{L}{5,14})[\])!.]*$/u;

/** The status as the schema names it. */
export function statusName(text: string): CellStatus['status'] {
  return saysCancelled(text) ? 'cancelled' : 'postponed';
}

/** Takes "CANCELADO" above a title, "Cancelled: …", "… (postponed)" from the lines of a cell. */
export function takeStatus(lines: CellLine[]): CellStatus | undefined {
  const [line] = lines;
  if (!line) return undefined;
  const isStatus = (text: string) => text.length < 30 && (saysCancelled(text) || saysPostponed(text));
  const alone =
    offStatus(line.text) ??
    (wordsIn(line.text).length <= 3 && isStatus(line.text) ? statusName(line.text) : undefined);
  if (alone) {
    lines.shift();
    return { status: alone, line: line.number, off: line.text };
  }
  const shout = /^(\p{Lu}{6,14})[!:]? (?=\S)/u.exec(line.text);
  const parted =
    shout?.[1] && isStatus(shout[1])
      ? [shout[1], line.text.slice(shout[0].length)]
      : statusBeside(line.text, isStatus);
  const [word, rest] = parted ?? [];
  if (!word || !rest) return undefined;
  line.text = rest.trim();
  return { status: statusName(word), line: line.number };
}

function statusBeside(text: string, isStatus: (word: string) => boolean): (string | undefined)[] | undefined {
  const { before, title, first, behind } = statusPart.exec(text.slice(0, 400))?.groups ?? {};
  return before && isStatus(before)
    ? [before, title]
    : behind && isStatus(behind)
      ? [behind, first]
      : undefined;
}
