/** Offers exactly what a search found, all of it, below its results. */

import * as said from '../../i18n/client-messages.ts';
import { isEntry } from '../../search/format/card.ts';
import type { IndexReader } from '../../search/query/index-reader.ts';
import type { SearchRequest } from '../../search/query/search-request.ts';
import { offer } from './export-menu.ts';

export function offerFound(address: (path: string) => string) {
  const element = document.createElement('div');
  const show = (index: IndexReader, asked: SearchRequest, ids: readonly number[]) => {
    const entries = async () =>
      (await index.cards(ids)).filter(isEntry).map(({ path, date, kind }) => ({
        id: path.replace(/\/$/, ''),
        isDated: kind === 'talk' && date !== undefined,
      }));
    element.replaceChildren(
      ...(ids.length > 0 ? [offer(said.takeFound, asked.q || said.fileOfSearch, entries, address)] : []),
    );
  };
  return { element, show };
}
