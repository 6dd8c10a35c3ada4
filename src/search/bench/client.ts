/** The engine alone in a page, for measuring. */
import { readAddress } from '../address.ts';
import { openIndex } from '../open.ts';
import { type Results, search } from '../search.ts';
import type { Asked } from './peer.ts';

const shown = 10;

/** All that is found; the time is that of asking again, when everything has arrived. */
async function ask(q: string): Promise<Asked> {
  const { source } = await openIndex(`${location.origin}/`);
  const complete = await source;
  const address = { ...readAddress(''), q };
  await search(complete, address, shown);
  const before = performance.now();
  const found = await search(complete, address, shown);
  return { ids: numbers(found), milliseconds: performance.now() - before };
}

/** Waits for what is shown first. Whether titles and people did, while the abstracts were on their way. */
async function first(q: string): Promise<boolean> {
  const { early, source } = await openIndex(`${location.origin}/`);
  const address = { ...readAddress(''), q };
  const { total, isCertain } = await search(early, address, shown);
  if (total > 0 && isCertain) return true;
  await search(await source, address, shown);
  return false;
}

function numbers({ results }: Results): number[] {
  return results.map(({ card }) => Number(/(\d+)\/$/.exec(card.path)?.[1]));
}

export interface InPage {
  ask: typeof ask;
  first: typeof first;
}

(globalThis as unknown as { search: InPage }).search = { ask, first };
