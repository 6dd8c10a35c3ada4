/** Offers exactly what a search found, all of it, below its results. */
import { type Address, isFiltered } from '../search/address.ts';
import type { Source } from '../search/engine.ts';
import { search } from '../search/search.ts';
import * as said from '../words/said.ts';
import { offer } from './offer.ts';

export function offerFound(address: (path: string) => string) {
  const element = document.createElement('div');
  let latest = 0;
  const show = async (source: Source, asked: Address) => {
    latest += 1;
    const turn = latest;
    element.replaceChildren();
    if (!asked.q && !isFiltered(asked)) return;
    const { ids } = await search(source, asked, 0);
    const entries = async () => {
      const cards = await source.cards(ids);
      return cards
        .filter(({ kind }) => kind === 'talk' || kind === 'paper')
        .map(({ path, date, kind }) => ({
          id: path.replace(/\/$/, ''),
          isDated: kind === 'talk' && date !== undefined,
        }));
    };
    if (turn !== latest || ids.length === 0) return;
    element.replaceChildren(offer(said.takeFound, asked.q || said.fileOfSearch, entries, address));
  };
  return { element, show: (source: Source, asked: Address) => void show(source, asked) };
}
