/** The export menu below the results of a search: it exports every result, also those not shown. */
import { client as messages } from '#messages/client';
import { isEntry } from '../../search/format/card.ts';
import type { IndexReader } from '../../search/query/index-reader.ts';
import type { SearchRequest } from '../../search/query/search-request.ts';
import { exportMenu } from './export-menu.ts';

export function exportResults(address: (path: string) => string) {
  const element = document.createElement('div');
  const show = (index: IndexReader, asked: SearchRequest, ids: readonly number[]) => {
    const entries = async () =>
      (await index.cards(ids)).filter(isEntry).map(({ path, date, kind }) => ({
        id: path.replace(/\/$/, ''),
        isInCalendar: kind === 'talk' && date !== undefined,
      }));
    element.replaceChildren(
      ...(ids.length > 0
        ? [exportMenu(messages.takeFound, asked.q || messages.fileOfSearch, entries, address)]
        : []),
    );
  };
  return { element, show };
}
