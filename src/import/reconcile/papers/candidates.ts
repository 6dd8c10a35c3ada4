/** Which papers are compared at all: those that share a key. The work grows with their number, not with its square. */
import type { PaperTraits } from './traits.ts';

/** A key that more papers than that have tells little: within it only neighbours in the order of their titles are compared. */
const crowd = 40;
const neighbours = 6;

/** Pairs of indexes that may be one work, the lower first, each once. */
export function candidatePairs(papers: readonly PaperTraits[]): [number, number][] {
  const blocks = new Map<string, number[]>();
  papers.forEach((paper, index) => {
    for (const key of new Set(keysOf(paper))) {
      const block = blocks.get(key);
      if (block) block.push(index);
      else blocks.set(key, [index]);
    }
  });
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  const add = (a: number, b: number) => {
    const key = a * papers.length + b;
    if (seen.has(key)) return;
    seen.add(key);
    pairs.push([a, b]);
  };
  for (const block of blocks.values()) {
    const reach = block.length > crowd ? neighbours : crowd;
    const sorted = block.length > crowd ? sortedByTitle(block, papers) : block;
    sorted.forEach((one, at) => {
      for (const other of sorted.slice(at + 1, at + 1 + reach))
        add(Math.min(one, other), Math.max(one, other));
    });
  }
  return pairs;
}

function keysOf({ title, titleWords, dois, arxiv, key, people, year }: PaperTraits): string[] {
  const long = titleWords.filter((word) => word.length > 3).slice(0, 12);
  return [
    ...[...dois, ...arxiv].map((id) => `id ${id}`),
    ...(key ? [`key ${key}`] : []),
    `title ${title}`,
    ...people.slice(0, 10).map(({ family }) => `person ${family} ${year}`),
    ...(long.length > 1 ? [`begin ${long[0]} ${long[1]}`, `end ${long.at(-2)} ${long.at(-1)}`] : []),
  ];
}

function sortedByTitle(block: readonly number[], papers: readonly PaperTraits[]): number[] {
  const titleOf = (index: number) => papers[index]?.title ?? '';
  return [...block].sort((a, b) => (titleOf(a) < titleOf(b) ? -1 : titleOf(a) > titleOf(b) ? 1 : a - b));
}
