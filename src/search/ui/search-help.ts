/** What is offered where the index could not be loaded. */

import { search as messages } from '#messages/search';
import { button, type Child, make, separated } from './dom.ts';

export function failureHelp(tryAgain: () => void, address: (path: string) => string): HTMLElement {
  return make('p', { class: 'search-help' }, button(messages.again, tryAgain), ' ', ...browseLinks(address));
}

/** The lists of the catalogue, those alone that its pages lead to: one of papers has none of talks. */
export function browseLinks(address: (path: string) => string): Child[] {
  const all = Object.entries(messages.places).map(([path, name]) =>
    make('a', { href: address(`${path}/`) }, name),
  );
  const sections = new Set(
    Array.from(document.querySelectorAll<HTMLAnchorElement>('nav a'), ({ href }) => href),
  );
  const there = all.filter(({ href }) => sections.has(href));
  const links = there.length > 0 ? there : all;
  return [messages.browse, ...separated(links, ', ')];
}
