/** Highlights matches in titles, and chooses an excerpt of an abstract. */
import { plainText, richTextParts } from '../format/rich-text.ts';
import { tokens } from '../format/tokenize.ts';

/** A part of a text: a match or not, a formula with its MathML. */
export interface TextPart {
  text: string;
  isMatch: boolean;
  markup?: string;
}

interface Range {
  start: number;
  end: number;
}

/** The text, cut where a match begins or ends. A formula matches as a whole or not at all. */
export function highlight(rich: string, matched: ReadonlySet<string>): TextPart[] {
  return cut(rich, ranges(plainText(rich), matched));
}

/** The approximate number of characters that are shown. */
const snippetLength = 240;

/** The excerpt with most matches, highlighted. Without a match, the beginning. */
export function snippet(rich: string, matched: ReadonlySet<string>): TextPart[] {
  const text = plainText(rich).replace(/\s/g, ' ');
  const found = tokens(text).filter(({ term }) => matched.has(term));
  // A compound counts as its parts, not also as one word.
  const window = bestWindow(
    text,
    found.filter(({ joined }) => !joined),
  );
  const parts = cut(rich.replace(/\s/g, ' '), merge(found), window);
  if (window.start > 0) parts.unshift({ text: '… ', isMatch: false });
  if (window.end < text.length) parts.push({ text: ' …', isMatch: false });
  return parts;
}

/** The first window with most different terms. It begins with a sentence where one begins nearby. */
function bestWindow(text: string, found: readonly (Range & { term: string })[]): Range {
  if (text.length <= snippetLength) return { start: 0, end: text.length };
  return widen(text, densestRange(found));
}

/** The first range, somewhat shorter than an excerpt, with most different terms. */
function densestRange(found: readonly (Range & { term: string })[]): Range {
  let best: Range = { start: 0, end: 0 };
  let most = 0;
  /** How often each term occurs in the window. */
  const inside = new Map<string, number>();
  let next = 0;
  for (const [index, first] of found.entries()) {
    next = Math.max(next, index);
    for (let at = found[next]; at && at.end - first.start <= snippetLength * 0.75; at = found[next]) {
      inside.set(at.term, (inside.get(at.term) ?? 0) + 1);
      next += 1;
    }
    if (inside.size > most) {
      most = inside.size;
      best = { start: first.start, end: found[next - 1]?.end ?? first.end };
    }
    const count = inside.get(first.term) ?? 0;
    if (count > 1) inside.set(first.term, count - 1);
    else inside.delete(first.term);
  }
  return best;
}

/** Widens a range to an excerpt: back to the beginning of a sentence, if near, and on to the end of a word. */
function widen(text: string, range: Range): Range {
  const room = snippetLength - (range.end - range.start);
  const earliest = Math.max(0, range.start - room);
  const sentence = text.slice(earliest, range.start).lastIndexOf('. ');
  let start =
    earliest === 0
      ? 0
      : sentence >= 0
        ? earliest + sentence + 2
        : Math.max(0, range.start - Math.floor(room / 2));
  if (start > 0 && sentence < 0) start = Math.min(range.start, text.indexOf(' ', start) + 1 || start);
  let end = Math.min(text.length, start + snippetLength);
  if (end < text.length) end = Math.max(range.end, text.lastIndexOf(' ', end));
  return { start, end };
}

function ranges(text: string, matched: ReadonlySet<string>): Range[] {
  return merge(tokens(text).filter(({ term }) => matched.has(term)));
}

/** Merges ranges that overlap, as a compound and its parts do. */
function merge(found: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const { start, end } of [...found].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Cuts rich text at the ranges, which are offsets in its plain text. */
function cut(rich: string, found: readonly Range[], window: Range = { start: 0, end: Infinity }): TextPart[] {
  const parts: TextPart[] = [];
  let position = 0;
  for (const run of richTextParts(rich)) {
    const from = position;
    position += run.text.length;
    if (position <= window.start || from >= window.end) continue;
    if (run.markup !== undefined) {
      const isMatch = found.some(({ start, end }) => start < position && end > from);
      parts.push({ text: run.text, isMatch, markup: run.markup });
      continue;
    }
    let at = Math.max(from, window.start);
    const to = Math.min(position, window.end);
    const push = (end: number, isMatch: boolean) => {
      if (end > at) parts.push({ text: run.text.slice(at - from, end - from), isMatch });
      at = Math.max(at, end);
    };
    for (const { start, end } of found) {
      if (end <= at || start >= to) continue;
      push(Math.max(start, at), false);
      push(Math.min(end, to), true);
    }
    push(to, false);
  }
  return parts;
}
