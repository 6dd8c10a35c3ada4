/** Offers exactly what a search found, all of it, below its results. */

import { client as said } from '#messages/client';
import { isEntry } from '../../search/format/card.ts';
import type { Source } from '../../search/query/engine.ts';
import type { Address } from '../../search/ui/url-state.ts';
import { offer } from './export-menu.ts';

export function offerFound(address: (path: string) => string) {
  const element = document.createElement('div');
  const show = (source: Source, asked: Address, ids: readonly number[]) => {
    const entries = async () =>
      (await source.cards(ids)).filter(isEntry).map(({ path, date, kind }) => ({
        id: path.replace(/\/$/, ''),
        isDated: kind === 'talk' && date !== undefined,
      }));
    element.replaceChildren(
      ...(ids.length > 0 ? [offer(said.takeFound, asked.q || said.fileOfSearch, entries, address)] : []),
    );
  };
  return { element, show };
}
