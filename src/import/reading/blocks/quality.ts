/** How well a page is cut into records, beside what the records look like. */
import type { PageLine } from '../page/page.ts';
import { textKind } from '../text-kind/text-kind.ts';
import { fit } from './roles.ts';
import type { BlockSegment } from './segments.ts';

/**
 * Above 0 where the gaps of the page speak for the cut, below where they speak against it.
 *
 * @param above how many lines of each record stand above the one that opens it: they have to earn their place
 */
export function cutQuality(
  lines: readonly PageLine[],
  segments: readonly BlockSegment[],
  above: number,
): number {
  return gapsOf(segments) - 0.1 * above * segments.length - orphans(lines, segments);
}

/** Records that begin behind a gap no smaller than those inside them are likelier ones. */
function gapsOf(segments: readonly BlockSegment[]): number {
  return segments.slice(1).reduce((sum, { lines, anchor }) => {
    const [first, ...next] = lines.slice(0, anchor + 2).map(({ gap }) => Math.min(gap, 2));
    const inside = Math.max(0, ...next.slice(0, anchor));
    return sum + ((first ?? 0) > inside ? 0.2 : (first ?? 0) < inside ? -0.8 : 0);
  }, 0);
}

const quote = /^[“"«„]/u;

/** Lines right above the first record that look like a speaker or a quoted title: the records begin further up. */
function orphans(lines: readonly PageLine[], segments: readonly BlockSegment[]): number {
  const first = segments[0]?.lines[0]?.index ?? 0;
  return lines
    .slice(Math.max(0, first - 4), first)
    .filter(
      ({ text }) =>
        (fit('people', text) > 1.2 && textKind(text).person > 0.6) ||
        (quote.test(text) && fit('title', text) > 2.3),
    ).length;
}
