/** Chooses an excerpt of an abstract. Loaded when the first results are there. */
import { plainText } from '../format/rich-text.ts';
import { tokens } from '../format/tokenize.ts';
import { cutText, mergeRanges, type TextPart, type TextRange } from './highlight.ts';

/** The approximate number of characters that are shown: as many lines as the page keeps for them. */
const snippetLength = 180;

/** The excerpt with most matches, highlighted. Without a match, the beginning. */
export function snippet(rich: string, matched: ReadonlySet<string>): TextPart[] {
  const text = plainText(rich).replace(/\s/g, ' ');
  const found = tokens(text).filter(({ term }) => matched.has(term));
  // A compound counts as its parts, not also as one word.
  const window = bestWindow(
    text,
    found.filter(({ joined }) => !joined),
  );
  const parts = cutText(rich.replace(/\s/g, ' '), mergeRanges(found), window);
  if (window.start > 0) parts.unshift({ text: '… ', isMatch: false });
  if (window.end < text.length) parts.push({ text: ' …', isMatch: false });
  return parts;
}

/** The first window with most different terms. It begins with a sentence where one begins nearby. */
function bestWindow(text: string, found: readonly (TextRange & { term: string })[]): TextRange {
  if (text.length <= snippetLength) return { start: 0, end: text.length };
  return widen(text, densestRange(found));
}

/** The first range, somewhat shorter than an excerpt, with most different terms. */
function densestRange(found: readonly (TextRange & { term: string })[]): TextRange {
  let best: TextRange = { start: 0, end: 0 };
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
function widen(text: string, range: TextRange): TextRange {
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
