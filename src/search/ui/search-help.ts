/** What is offered where nothing was found, or the index could not be loaded. */

import { help as messages } from '#messages/help';
import { parseQuery } from '../query/parse-query.ts';
import { button, type Child, make, separated } from './dom.ts';

/** @param clearFilters absent where no filter is set. */
export function noResultsHelp(
  q: string,
  relatedWords: readonly string[],
  setQuery: (q: string) => void,
  clearFilters: (() => void) | undefined,
  address: (path: string) => string,
): HTMLElement {
  const words = relatedWords.map((word) => button(word, () => setQuery(word)));
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

export function failureHelp(tryAgain: () => void, address: (path: string) => string): HTMLElement {
  return make('p', { class: 'search-help' }, button(messages.again, tryAgain), ' ', ...browseLinks(address));
}

function browseLinks(address: (path: string) => string): Child[] {
  const links = Object.entries(messages.places).map(([path, name]) =>
    make('a', { href: address(`${path}/`) }, name),
  );
  return [messages.browse, ...separated(links, ', ')];
}
