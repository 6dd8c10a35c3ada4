/** A place in a text that is not published. */
export interface PrivateSpan {
  from: number;
  /** Behind the last character. */
  to: number;
  /** Nothing takes its place, where a mark would break the text around it. */
  isCut?: true;
}

/** Those places that touch none of the others. */
export function outside(spans: readonly PrivateSpan[], others: readonly PrivateSpan[]): PrivateSpan[] {
  const sorted = others.toSorted((a, b) => a.from - b.from);
  let next = 0;
  let end = 0;
  return spans
    .toSorted((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      for (let other = sorted[next]; other && other.from < to; other = sorted[next]) {
        end = Math.max(end, other.to);
        next += 1;
      }
      return end <= from;
    });
}

/** Where a pattern with the flags "g" and "d" matches: its group `at`, or the whole. */
export function spansOf(text: string, pattern: RegExp): PrivateSpan[] {
  return [...text.matchAll(pattern)].map(({ index, 0: whole, indices }) => {
    const [from, to] = indices?.groups?.['at'] ?? [index, index + whole.length];
    return { from, to };
  });
}
