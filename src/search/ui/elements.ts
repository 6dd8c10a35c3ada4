/** Results as elements. Text goes in as text. */

import { search as said } from '#messages/search';
import type { Field } from '../format/options.ts';
import type { Stretch } from '../query/highlight.ts';
import type { Result } from '../query/search.ts';
import { formulaElement } from './mathml.ts';

export type Child = Node | string | undefined;

/** An element with its attributes and children. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** @param address gives a page's address for its path. */
export function resultItem(result: Result, address: (path: string) => string): HTMLLIElement {
  const { card, title } = result;
  return make(
    'li',
    { 'data-kind': card.kind },
    make('a', { href: address(card.path), ...(card.lang && { lang: card.lang }) }, ...stretches(title)),
    make('p', { class: 'search-facts' }, ...factsOf(result)),
    snippetElement(result),
  );
}

/** Who and when, where if that is what matched; and in what field it matched. */
function factsOf({ card, people, series, place, fields }: Result): Child[] {
  const facts: Child[] =
    card.count === undefined
      ? [
          people.length > 0 ? make('span', { class: 'search-people' }, ...stretches(people)) : undefined,
          card.when,
          series.length > 0 ? make('span', {}, ...stretches(series)) : undefined,
          place.length > 0 ? make('span', {}, ...stretches(place)) : undefined,
          said.kinds[card.kind],
          where(fields),
        ]
      : [said.kinds[card.kind], said.counted(card.kind, card.count)];
  return facts
    .filter((fact) => fact !== undefined)
    .flatMap((fact, index) => (index > 0 ? [' · ', fact] : [fact]));
}

function where(fields: readonly Field[]): string | undefined {
  const named = fields.filter((field) => field !== 'people' || !fields.includes('title'));
  return named.length > 0 ? said.foundIn(named) : undefined;
}

/** Whoever types faster than this (in milliseconds) reads no snippet. */
const patience = 150;

/** Keeps its place while the abstract is on its way, so that nothing jumps. Of what is replaced at once, no abstract is asked for. */
function snippetElement({ card, snippet }: Result): HTMLElement | undefined {
  if (card.count !== undefined || !snippet) return undefined;
  const element = make('p', { class: 'search-snippet', 'data-waiting': '' });
  setTimeout(() => {
    if (!element.isConnected) return;
    snippet()
      .then((parts) => element.replaceChildren(...stretches(parts)))
      // A result without its snippet is a result all the same.
      .catch(() => {})
      .finally(() => element.removeAttribute('data-waiting'));
  }, patience);
  return element;
}

function stretches(parts: readonly Stretch[]): Node[] {
  return parts.map(({ text, isMatch, markup }) => {
    const node = markup === undefined ? document.createTextNode(text) : formulaElement(markup, document);
    return isMatch ? make('mark', {}, node) : node;
  });
}
