/** Results as elements. Text goes in as text. */
import type { Stretch } from './highlight.ts';
import { formulaElement } from './mathml.ts';
import type { Result } from './search.ts';

type Child = Node | string | undefined;

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
  const { card, title, people, snippet } = result;
  const facts = [
    people.length > 0 ? make('span', { class: 'search-people' }, ...stretches(people)) : undefined,
    card.when,
    card.series ?? card.event,
    card.kind === 'talk' ? 'Talk' : 'Paper',
  ].filter((fact) => fact !== undefined);
  return make(
    'li',
    {},
    make('a', { href: address(card.path) }, ...stretches(title)),
    make(
      'p',
      { class: 'search-facts' },
      ...facts.flatMap((fact, index) => (index > 0 ? [' · ', fact] : [fact])),
    ),
    snippet.length > 0 ? make('p', { class: 'search-snippet' }, ...stretches(snippet)) : undefined,
  );
}

function stretches(parts: readonly Stretch[]): Node[] {
  return parts.map(({ text, isMatch, markup }) => {
    const node = markup === undefined ? document.createTextNode(text) : formulaElement(markup, document);
    return isMatch ? make('mark', {}, node) : node;
  });
}
