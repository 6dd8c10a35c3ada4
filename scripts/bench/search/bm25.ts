/** Plain BM25 over Porter stems, as one of the measured searches. */
import type { PaperRecord } from '../../../src/search/fixtures/invented-papers.ts';
import { indexForBm25, searchByBm25 } from '../../../src/search/fixtures/plain-bm25.ts';
import { measureHeap, type Peer, timed, wholeIndexBytes } from './peer.ts';

/** Title, authors, abstract and venue as one text. */
export async function bm25(papers: readonly PaperRecord[]): Promise<Peer> {
  const { value: index, heap } = await measureHeap(() =>
    indexForBm25(
      papers.map(({ title, authors, abstract, venue }) => [title, ...authors, abstract, venue].join(' ')),
    ),
  );
  return {
    name: 'BM25, Porter stems',
    heap,
    ask: (q) => timed(() => searchByBm25(index, q).slice(0, 10)),
    bytesTo: wholeIndexBytes(
      new Uint8Array(),
      JSON.stringify([...index.postings].map(([stem, of]) => [stem, [...of]])),
    ),
  };
}
