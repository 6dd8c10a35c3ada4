/** Marks what matched, in titles and in the best stretch of an abstract. */
import { plainText, runs } from '../format/rich-text.ts';
import { tokens } from '../format/tokenize.ts';

/** A stretch of a text to show: marked or not, a formula with its markup. */
export interface Stretch {
  text: string;
  isMatch: boolean;
  markup?: string;
}

interface Range {
  start: number;
  end: number;
}

/** The text, cut where a match begins or ends. A formula is marked whole or not at all. */
export function marked(rich: string, matched: ReadonlySet<string>): Stretch[] {
  return cut(rich, ranges(plainText(rich), matched));
}

/** About this many characters of an abstract are shown. */
const snippetLength = 240;

/** The stretch of an abstract that shows most of what matched, with its marks; the beginning when nothing did. */
export function snippet(rich: string, matched: ReadonlySet<string>): Stretch[] {
  const text = plainText(rich).replace(/\s/g, ' ');
  const found = tokens(text).filter(({ term }) => matched.has(term));
  // A compound in one is no further word beside its halves.
  const window = bestWindow(
    text,
    found.filter(({ joined }) => !joined),
  );
  const stretches = cut(rich.replace(/\s/g, ' '), merge(found), window);
  if (window.start > 0) stretches.unshift({ text: '… ', isMatch: false });
  if (window.end < text.length) stretches.push({ text: ' …', isMatch: false });
  return stretches;
}

/** Where most different terms stand close together, the first such place. It begins with a sentence where one begins near. */
function bestWindow(text: string, found: readonly (Range & { term: string })[]): Range {
  let best: Range = { start: 0, end: 0 };
  let most = 0;
  /** Of the terms from the one looked at on, how often each stands in the window. */
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
    const many = inside.get(first.term) ?? 0;
    if (many > 1) inside.set(first.term, many - 1);
    else inside.delete(first.term);
  }
  if (text.length <= snippetLength) return { start: 0, end: text.length };
  const room = snippetLength - (best.end - best.start);
  const earliest = Math.max(0, best.start - room);
  const sentence = text.slice(earliest, best.start).lastIndexOf('. ');
  let start =
    earliest === 0
      ? 0
      : sentence >= 0
        ? earliest + sentence + 2
        : Math.max(0, best.start - Math.floor(room / 2));
  if (start > 0 && sentence < 0) start = Math.min(best.start, text.indexOf(' ', start) + 1 || start);
  let end = Math.min(text.length, start + snippetLength);
  if (end < text.length) end = Math.max(best.end, text.lastIndexOf(' ', end));
  return { start, end };
}

function ranges(text: string, matched: ReadonlySet<string>): Range[] {
  return merge(tokens(text).filter(({ term }) => matched.has(term)));
}

/** Ranges that overlap become one; a compound and its halves do. */
function merge(found: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const { start, end } of found.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Cuts rich text at the ranges, which count in its plain text. */
function cut(rich: string, found: readonly Range[], window: Range = { start: 0, end: Infinity }): Stretch[] {
  const stretches: Stretch[] = [];
  let position = 0;
  for (const run of runs(rich)) {
    const from = position;
    position += run.text.length;
    if (position <= window.start || from >= window.end) continue;
    if (run.markup !== undefined) {
      const isMatch = found.some(({ start, end }) => start < position && end > from);
      stretches.push({ text: run.text, isMatch, markup: run.markup });
      continue;
    }
    let at = Math.max(from, window.start);
    const to = Math.min(position, window.end);
    const push = (end: number, isMatch: boolean) => {
      if (end > at) stretches.push({ text: run.text.slice(at - from, end - from), isMatch });
      at = Math.max(at, end);
    };
    for (const { start, end } of found) {
      if (end <= at || start >= to) continue;
      push(Math.max(start, at), false);
      push(Math.min(end, to), true);
    }
    push(to, false);
  }
  return stretches;
}
