/** Binary search in sorted terms. */

/** The number of terms that do not sort after this one. */
export function countUpTo(sorted: readonly string[], wanted: string): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') <= wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

export function withPrefix(sorted: readonly string[], prefix: string): string[] {
  let from = countUpTo(sorted, prefix);
  if (sorted[from - 1] === prefix) from -= 1;
  let to = from;
  while (sorted[to]?.startsWith(prefix)) to += 1;
  return sorted.slice(from, to);
}
