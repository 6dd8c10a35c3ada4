/** A box to paste an abstract into. Similar talks and papers are listed below it. */

import { search } from '#messages/search';
import { similar as messages } from '#messages/similar';
import { richTextParts } from '../format/rich-text.ts';
import { type SimilarDocument, type SimilarTextReader, similarDocuments } from '../query/similar-text.ts';
import { make } from './dom.ts';
import { formulaElement } from './mathml.ts';

export interface PasteBoxOptions {
  /** The URL of a path. */
  address: (path: string) => string;
  open: () => Promise<SimilarTextReader>;
}

const most = 8;
/** How long it waits after the last key, in milliseconds. */
const pause = 250;

/** @param place has a textarea, a status and a list. */
export function attachPaste(place: HTMLElement, { address, open }: PasteBoxOptions): void {
  const box = place.querySelector('textarea');
  const status = place.querySelector<HTMLElement>('[role="status"]');
  const list = place.querySelector('ul');
  if (!box || !status || !list) return;
  let latest = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const show = async () => {
    latest += 1;
    const turn = latest;
    const text = box.value;
    if (!text.trim()) {
      status.textContent = '';
      list.replaceChildren();
      return;
    }
    try {
      const found = await similarDocuments(text, await open(), most);
      if (turn !== latest) return;
      status.textContent = found.length === 0 ? messages.nothingNear : messages.near(found.length);
      list.replaceChildren(...found.map((similar) => similarItem(similar, address)));
    } catch {
      if (turn === latest) status.textContent = messages.indexFailed;
    }
  };
  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void show(), pause);
  });
  if (box.value) void show();
}

function similarItem({ card, terms }: SimilarDocument, address: (path: string) => string): HTMLLIElement {
  const title = richTextParts(card.title).map(({ text, markup }) =>
    markup === undefined ? text : formulaElement(markup, document),
  );
  const kind = search.kinds[card.kind];
  const by = card.people.length > 0 ? messages.by(kind, card.people.join(', ')) : kind;
  return make(
    'li',
    {},
    make('p', { class: 'title' }, make('a', { class: 'plain', href: address(card.path) }, ...title)),
    make('p', { class: 'by' }, [by, card.when].filter(Boolean).join(', ')),
    make('p', { class: 'reason' }, messages.bothSpeakOf(terms)),
  );
}
