/** One result as a list item. */

import { search as messages } from '#messages/search';
import { middot } from '../../text/middot.ts';
import type { TextPart } from '../query/highlight.ts';
import type { MatchReason } from '../query/match-reasons.ts';
import type { SearchResult } from '../query/search.ts';
import { type Child, make, separated } from './dom.ts';
import { formulaElement } from './mathml.ts';

/** @param address the URL of a path. */
export function resultItem(result: SearchResult, address: (path: string) => string): HTMLLIElement {
  const { card, title } = result;
  return make(
    'li',
    { 'data-kind': card.kind },
    make('a', { href: address(card.path), ...(card.lang && { lang: card.lang }) }, ...highlighted(title)),
    make('p', { class: 'search-facts' }, ...separated(details(result), middot)),
    snippetElement(result),
  );
}

/** Who, when, the place if it matched, and where the words stand. */
function details({ card, people, series, place, reasons }: SearchResult): Child[] {
  if (card.count !== undefined) return [messages.kinds[card.kind], messages.counted(card.kind, card.count)];
  return [
    people.length > 0 ? make('span', { class: 'search-people' }, ...highlighted(people)) : undefined,
    card.when,
    series.length > 0 ? make('span', {}, ...highlighted(series)) : undefined,
    place.length > 0 ? make('span', {}, ...highlighted(place)) : undefined,
    messages.kinds[card.kind],
    reasons.length > 0 ? make('span', { class: 'search-reasons' }, reasonText(reasons)) : undefined,
  ];
}

/** Of a field with many words, so many are named. */
const mostWords = 4;

function reasonText(reasons: readonly MatchReason[]): string {
  const named = reasons.filter(({ words }) => words.length > 0);
  return messages.found(
    named.map(({ field, words }) => [
      field,
      // The names stand in the same line, with a mark on what matched.
      field === 'people' ? [] : [...words.slice(0, mostWords), ...(words.length > mostWords ? ['…'] : [])],
    ]),
  );
}

/** Who types faster than this (in milliseconds) reads no excerpt. */
const snippetDelay = 150;

/** Takes up its space before the abstract is there, so that nothing jumps. If it is replaced at once, no abstract is loaded. */
function snippetElement({ snippet }: SearchResult): HTMLElement | undefined {
  if (!snippet) return undefined;
  const element = make('p', { class: 'search-snippet' });
  setTimeout(() => {
    if (!element.isConnected) return;
    snippet()
      .then((parts) => element.replaceChildren(...highlighted(parts)))
      // The result is useful without its excerpt.
      .catch(() => {});
  }, snippetDelay);
  return element;
}

function highlighted(parts: readonly TextPart[]): Node[] {
  return parts.map(({ text, isMatch, markup }) => {
    const node = markup === undefined ? document.createTextNode(text) : formulaElement(markup, document);
    return isMatch ? make('mark', {}, node) : node;
  });
}
