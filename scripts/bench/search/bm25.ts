/** Plain BM25 over Porter stems: what a question about a topic is measured against. */
import lunr from 'lunr';
import type { PaperRecord } from '../../../src/search/fixtures/invented-papers.ts';
import { measureHeap, type Peer, timed, wholeIndexBytes } from './peer.ts';

const [k1, b] = [1.2, 0.75];

/** Lucene's stop words for English. */
const stopWords = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);

function stems(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !stopWords.has(word))
    .map((word) => lunr.stemmer(new lunr.Token(word, {})).toString());
}

/** Title, authors, abstract and venue as one text. */
export async function bm25(papers: readonly PaperRecord[]): Promise<Peer> {
  const { value, heap } = await measureHeap(() => {
    const lengths: number[] = [];
    const postings = new Map<string, Map<number, number>>();
    for (const [id, { title, authors, abstract, venue }] of papers.entries()) {
      const found = stems([title, ...authors, abstract, venue].join(' '));
      lengths.push(found.length);
      for (const stem of found) {
        const ofStem = postings.get(stem) ?? new Map<number, number>();
        postings.set(stem, ofStem.set(id, (ofStem.get(id) ?? 0) + 1));
      }
    }
    return { lengths, postings };
  });
  const { lengths, postings } = value;
  const usual = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const find = (q: string): number[] => {
    const scores = new Map<number, number>();
    for (const stem of stems(q)) {
      const ofStem = postings.get(stem) ?? new Map<number, number>();
      const rarity = Math.log(1 + (lengths.length - ofStem.size + 0.5) / (ofStem.size + 0.5));
      for (const [id, times] of ofStem) {
        const norm = k1 * (1 - b + (b * (lengths[id] ?? 0)) / usual);
        scores.set(id, (scores.get(id) ?? 0) + (rarity * times * (k1 + 1)) / (times + norm));
      }
    }
    return [...scores].sort(([a, x], [b, y]) => y - x || a - b).map(([id]) => id);
  };
  return {
    name: 'BM25, Porter stems',
    heap,
    ask: (q) => timed(() => find(q).slice(0, 10)),
    bytesTo: wholeIndexBytes(
      new Uint8Array(),
      JSON.stringify([...postings].map(([stem, of]) => [stem, [...of]])),
    ),
  };
}
