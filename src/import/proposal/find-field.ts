/** Where the text of a field stands in the lines that it was read from. */
import type { Line } from '../dump.ts';
import type { PrintedField } from '../record.ts';

/** A part of a line's text, `from` included, `to` excluded. */
export interface MarkedSpan {
  from: number;
  to: number;
}

/** A text as its letters and digits in lower case; readers drop quotes, brackets and space. */
interface Folded {
  text: string;
  /** For each character of `text`, where it stands in the line. */
  at: number[];
}

/** How many places of the same letters in a line are looked at. */
const mostPlaces = 20;
/** The letters of a field that a line must have where it does not have all of them. */
const fewestLetters = 4;

/**
 * Finds the text of a field line by line: as much of it as a line has, then the rest below.
 *
 * @param lines those of the field, from its first to its last
 * @param taken the spans of a line that other fields have; a place beside them is taken first
 * @returns spans by the number of their line; none where the entry does not have the text as it is printed
 */
export function findField(
  { text }: PrintedField,
  lines: readonly Line[],
  taken: (line: number) => readonly MarkedSpan[],
): Map<number, MarkedSpan> {
  const found = new Map<number, MarkedSpan>();
  let rest = fold(text).text;
  if (rest === '') return findMarks(text, lines);
  for (const line of lines) {
    if (rest === '') break;
    const folded = fold(line.text);
    const length = longestBeginning(rest, folded.text);
    if (length < Math.min(rest.length, fewestLetters) && length < folded.text.length) continue;
    if (length === 0) continue;
    const span = placeOf(rest.slice(0, length), line.text, folded, taken(line.number));
    const isWhole = length === rest.length;
    found.set(line.number, isWhole ? withMarks(span, line.text, text) : span);
    rest = rest.slice(length);
  }
  return found;
}

/** A text without a letter: the first place that it stands in. */
function findMarks(text: string, lines: readonly Line[]): Map<number, MarkedSpan> {
  const line = text === '' ? undefined : lines.find((one) => one.text.includes(text));
  const from = line?.text.indexOf(text) ?? 0;
  return new Map(line && [[line.number, { from, to: from + text.length }]]);
}

/** The span with the marks that the field has around its letters: quotes, a question mark. */
function withMarks({ from, to }: MarkedSpan, line: string, text: string): MarkedSpan {
  const [before = ''] = /^[^\p{L}\p{N}\p{M}]{0,9}/u.exec(text) ?? [];
  const [behind = ''] = /[^\p{L}\p{N}\p{M}]{0,9}$/u.exec(text.slice(-9)) ?? [];
  return {
    from: line.slice(0, from).endsWith(before) ? from - before.length : from,
    to: line.startsWith(behind, to) ? to + behind.length : to,
  };
}

function fold(text: string): Folded {
  const folded: Folded = { text: '', at: [] };
  for (let at = 0; at < text.length; ) {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (/[\p{L}\p{N}\p{M}]/u.test(char))
      for (const unit of char.toLowerCase().split('')) {
        folded.text += unit;
        folded.at.push(at);
      }
    at += char.length;
  }
  return folded;
}

/** How much of the beginning of `text` stands in `line`. What stands there with n letters does with fewer, too. */
function longestBeginning(text: string, line: string): number {
  let [low, high] = [0, Math.min(text.length, line.length)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (line.includes(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place of some letters in a line: of whole words and free, where there is one. */
function placeOf(letters: string, line: string, folded: Folded, taken: readonly MarkedSpan[]): MarkedSpan {
  let best: { span: MarkedSpan; worth: number } | undefined;
  let at = folded.text.indexOf(letters);
  for (let tries = 0; at >= 0 && tries < mostPlaces; tries += 1) {
    const span = spanAt(at, letters.length, line, folded);
    const isFree = !taken.some(({ from, to }) => from < span.to && span.from < to);
    const worth = (isWhole(span, line) ? 2 : 0) + (isFree ? 1 : 0);
    if (!best || worth > best.worth) best = { span, worth };
    if (worth === 3) break;
    at = folded.text.indexOf(letters, at + 1);
  }
  return best?.span ?? { from: 0, to: line.length };
}

function spanAt(index: number, length: number, line: string, { at }: Folded): MarkedSpan {
  const last = at[index + length - 1] ?? 0;
  const char = String.fromCodePoint(line.codePointAt(last) ?? 0);
  return { from: at[index] ?? 0, to: last + char.length };
}

function isWhole({ from, to }: MarkedSpan, line: string): boolean {
  const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
  return !isLetter(line[from - 1]) && !isLetter(line[to]);
}
