/** The place to paste an abstract into: its neighbours stand below it while one types. */

import { search as said } from '#messages/search';
import { runs } from '../format/rich-text.ts';
import { type Asked, type Neighbour, neighboursOf } from '../query/similar-text.ts';
import { make } from './elements.ts';
import { formulaElement } from './mathml.ts';

export interface Surroundings {
  /** A page's address for its path. */
  address: (path: string) => string;
  open: () => Promise<Asked>;
}

const most = 8;
/** After the last key, in milliseconds. */
const pause = 250;

/** @param place has a box for text, a status and a list. */
export function attachPaste(place: HTMLElement, { address, open }: Surroundings): void {
  const box = place.querySelector('textarea');
  const status = place.querySelector<HTMLElement>('[role="status"]');
  const list = place.querySelector('ul');
  if (!box || !status || !list) return;
  let turn = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const show = async () => {
    turn += 1;
    const own = turn;
    const text = box.value;
    if (!text.trim()) {
      status.textContent = '';
      list.replaceChildren();
      return;
    }
    try {
      const found = await neighboursOf(text, await open(), most);
      if (own !== turn) return;
      status.textContent = found.length === 0 ? said.nothingNear : said.near(found.length);
      list.replaceChildren(...found.map((neighbour) => itemOf(neighbour, address)));
    } catch {
      if (own === turn) status.textContent = said.indexFailed;
    }
  };
  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void show(), pause);
  });
  if (box.value) void show();
}

function itemOf({ card, terms }: Neighbour, address: (path: string) => string): HTMLLIElement {
  const title = runs(card.title).map(({ text, markup }) =>
    markup === undefined ? text : formulaElement(markup, document),
  );
  const kind = said.kinds[card.kind];
  const by = card.people.length > 0 ? said.by(kind, card.people.join(', ')) : kind;
  return make(
    'li',
    {},
    make('p', { class: 'title' }, make('a', { class: 'plain', href: address(card.path) }, ...title)),
    make('p', { class: 'by' }, [by, card.when].filter(Boolean).join(', ')),
    make('p', { class: 'reason' }, said.bothSpeakOf(terms)),
  );
}
