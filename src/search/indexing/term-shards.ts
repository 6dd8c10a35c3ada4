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
  let filled = Infinity;
  for (const [index, term] of terms.entries()) {
    const size = sizes[index] ?? 0;
    if (filled + size > target * 1.5 || filled > target) {
      shards.push([]);
      filled = 0;
    }
    shards.at(-1)?.push(term);
    filled += size;
  }
  return shards;
}

/** The size of a term before compression. */
function estimatedBytes(term: string, postings: FieldPostings): number {
  const bits = postings.reduce((sum, posting) => sum + (posting ? posting.ids.length * 7 + 8 : 0), 0);
  return 4 + term.length / 2 + bits / 8;
}

/** For each shard the shortest text that sorts after the shard before it, and not after its own first term. */
export function firstsOf(shards: readonly (readonly TermEntry[])[]): string[] {
  return shards.map((shard, index) => {
    const before = shards[index - 1]?.at(-1)?.[0] ?? '';
    const first = shard[0]?.[0] ?? '';
    let same = 0;
    while (same < before.length && before[same] === first[same]) same += 1;
    return before === '' ? '' : first.slice(0, same + 1);
  });
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

/** Front coding: of each word a letter for the number of characters that it shares with the word before, and the rest. */
export function writeWords(words: readonly string[]): Uint8Array {
  let before = '';
  const lines = words.map((word) => {
    let same = 0;
    while (same < 25 && same < before.length && before[same] === word[same]) same += 1;
    before = word;
    return String.fromCharCode(97 + same) + word.slice(same);
  });
  return new TextEncoder().encode(lines.join('\n'));
}
