/** The engine alone in a page, for measuring. */

import { type Results, search } from '../../../src/search/query/search.ts';
import { openIndex } from '../../../src/search/ui/open.ts';
import { readAddress } from '../../../src/search/ui/url-state.ts';
import type { Asked } from './peer.ts';

const shown = 10;

/** All that is found; the time is that of asking again, when everything has arrived. */
async function ask(q: string): Promise<Asked> {
  const { source } = await openIndex(`${location.origin}/`);
  const address = { ...readAddress(''), q };
  await search(source, address, shown);
  const before = performance.now();
  const found = await search(source, address, shown);
  return { ids: numbers(found), milliseconds: performance.now() - before };
}

/** Waits for what is shown first: by titles and people alone, where they have every word; with the snippets, where they do not. */
async function first(q: string): Promise<void> {
  const { early, source } = await openIndex(`${location.origin}/`);
  const address = { ...readAddress(''), q };
  if (early) {
    const { total, isCertain } = await search(early, address, shown);
    if (total > 0 && isCertain) return;
  }
  await search(source, address, shown);
}

function numbers({ results }: Results): number[] {
  return results.map(({ card }) => Number(/(\d+)\/$/.exec(card.path)?.[1]));
}

export interface InPage {
  ask: typeof ask;
  first: typeof first;
}

(globalThis as unknown as { search: InPage }).search = { ask, first };
