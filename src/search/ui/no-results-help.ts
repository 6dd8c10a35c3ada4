/** What is offered where nothing was found. Loaded with the first such question. */

import { help as messages } from '#messages/help';
import type { IndexReader } from '../query/index-reader.ts';
import { parseQuery } from '../query/parse-query.ts';
import { relatedWords } from '../query/respell.ts';
import { button, type Child, make, separated } from './dom.ts';
import { browseLinks } from './search-help.ts';

/**
 * @param q as it was typed.
 * @param searched what it left to search for.
 * @param clearFilters absent where no filter is set.
 */
export async function noResultsHelp(
  q: string,
  searched: string,
  reader: IndexReader,
  setQuery: (q: string) => void,
  clearFilters: (() => void) | undefined,
  address: (path: string) => string,
): Promise<HTMLElement> {
  const related = await relatedWords(parseQuery(searched), reader);
  const words = related.map((word) => button(word, () => setQuery(word)));
  const unquoted = q
    .replace(/["“”«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const lines: Child[][] = [
    [messages.help],
    words.length > 0 ? [messages.wordsThere, ...separated(words, ', ')] : [],
    parseQuery(q).phrases.length > 0 ? [button(messages.withoutQuotes, () => setQuery(unquoted))] : [],
    clearFilters ? [button(messages.clear, clearFilters)] : [],
    browseLinks(address),
  ];
  return make(
    'div',
    { class: 'search-help' },
    ...lines.map((line) => (line.length > 0 ? make('p', {}, ...line) : undefined)),
  );
}
