/** What is offered where the index could not be loaded. */

import { search as messages } from '#messages/search';
import { button, type Child, make, separated } from './dom.ts';

export function failureHelp(tryAgain: () => void, address: (path: string) => string): HTMLElement {
  return make('p', { class: 'search-help' }, button(messages.again, tryAgain), ' ', ...browseLinks(address));
}

export function browseLinks(address: (path: string) => string): Child[] {
  const links = Object.entries(messages.places).map(([path, name]) =>
    make('a', { href: address(`${path}/`) }, name),
  );
  return [messages.browse, ...separated(links, ', ')];
}
