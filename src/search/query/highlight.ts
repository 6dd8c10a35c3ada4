/** Highlights matches in rich text. */
import { plainText, richTextParts } from '../format/rich-text.ts';
import { tokens } from '../format/tokenize.ts';

/** A part of a text: a match or not, a formula with its MathML. */
export interface TextPart {
  text: string;
  isMatch: boolean;
  markup?: string;
}

export interface TextRange {
  start: number;
  end: number;
}

/** The text, cut where a match begins or ends. A formula matches as a whole or not at all. */
export function highlight(rich: string, matched: ReadonlySet<string>): TextPart[] {
  return cutText(rich, ranges(plainText(rich), matched));
}

function ranges(text: string, matched: ReadonlySet<string>): TextRange[] {
  return mergeRanges(tokens(text).filter(({ term }) => matched.has(term)));
}

/** Merges ranges that overlap, as a compound and its parts do. */
export function mergeRanges(found: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const { start, end } of [...found].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Cuts rich text at the ranges, which are offsets in its plain text. */
export function cutText(
  rich: string,
  found: readonly TextRange[],
  window: TextRange = { start: 0, end: Infinity },
): TextPart[] {
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
