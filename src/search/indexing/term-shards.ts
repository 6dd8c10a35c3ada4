/** Cuts the sorted terms into shards, and lists known words for misspelt ones. */
import { type FieldPostings, isSuggestible } from '../format/postings.ts';

type TermEntry = [string, FieldPostings];

/** The smallest size of a shard before compression, in bytes. */
const smallestShard = 1_000;

/**
 * Shards of about the same size; a term that fills one stands alone. A query reads the manifest, which names every shard,
 * and a few shards: their sum is smallest where a shard has as many bytes as there are shards.
 *
 * @param factor how many times larger they are than that
 */
export function cutIntoShards(terms: readonly TermEntry[], factor = 1): TermEntry[][] {
  const sizes = terms.map(([term, postings]) => estimatedBytes(term, postings));
  const target = factor * Math.max(smallestShard, Math.sqrt(sizes.reduce((sum, size) => sum + size, 0)));
  const shards: TermEntry[][] = [];
  for (let start = 0; start < terms.length; ) {
    const end = endOfShard(terms, sizes, start, target);
    shards.push(terms.slice(start, end));
    start = end;
  }
  return shards;
}

/** Where a shard is three tenths smaller or larger than the target, it may end where the next one can be named by the shortest text. */
function endOfShard(
  terms: readonly TermEntry[],
  sizes: readonly number[],
  start: number,
  target: number,
): number {
  let best: { end: number; length: number } | undefined;
  let filled = 0;
  let end = start;
  while (end < terms.length && (end === start || filled + (sizes[end] ?? 0) <= target * 1.3)) {
    filled += sizes[end] ?? 0;
    end += 1;
    const { length } = separator(terms[end - 1]?.[0] ?? '', terms[end]?.[0] ?? '');
    if (filled >= target * 0.7 && (!best || length <= best.length)) best = { end, length };
  }
  return end === terms.length ? end : (best?.end ?? end);
}

/** The shortest text that sorts after one term, and not after the next. */
function separator(before: string, next: string): string {
  let same = 0;
  while (same < before.length && before[same] === next[same]) same += 1;
  return next.slice(0, same + 1);
}

/** The size of a term before compression. */
function estimatedBytes(term: string, postings: FieldPostings): number {
  const bits = postings.reduce((sum, posting) => sum + (posting ? posting.ids.length * 7 + 8 : 0), 0);
  return 4 + term.length / 2 + bits / 8;
}

/** For each shard the shortest text that sorts after the shard before it, and not after its own first term. */
export function firstsOf(shards: readonly (readonly TermEntry[])[]): string[] {
  return shards.map((shard, index) =>
    index === 0 ? '' : separator(shards[index - 1]?.at(-1)?.[0] ?? '', shard[0]?.[0] ?? ''),
  );
}

/** The words that a misspelt one may be corrected to, sorted, by their first letter. */
export function suggestibleWords(
  terms: readonly (readonly [string, FieldPostings])[],
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [term, postings] of terms) {
    if (!isSuggestible(term, postings)) continue;
    const initial = String.fromCodePoint(term.codePointAt(0) ?? 0);
    const known = found.get(initial) ?? [];
    found.set(initial, known);
    known.push(term);
  }
  return found;
}
