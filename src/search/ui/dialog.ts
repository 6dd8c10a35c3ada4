/** The dialog that opens from the header's box: results while one types. Loaded when it is first used. */

import { search as said } from '#messages/search';
import { make } from './elements.ts';
import { attachListbox } from './listbox.ts';
import { type Address, readAddress, writeAddress } from './url-state.ts';
import { createView, type Surroundings } from './view.ts';

export interface SearchDialog {
  /** Opens it, or leaves it open, and searches for the text. `goBack` is called when it closes, to give the focus back. */
  open: (text: string, goBack?: () => void) => void;
}

const limit = 12;

export function createDialog(surroundings: Surroundings): SearchDialog {
  const { address } = surroundings;
  const { status, body, show } = createView(surroundings, {
    ask(q) {
      box.value = q;
      box.focus();
      void show(asked(), limit);
    },
    more: (asked, total) =>
      make(
        'p',
        { class: 'search-more' },
        make('a', { href: address('search/') + writeAddress(asked) }, said.all(total)),
      ),
    changed: () => renew(),
    box: () => box,
  });
  const box = make('input', {
    type: 'search',
    name: 'q',
    role: 'combobox',
    'aria-label': said.searchAll,
    'aria-expanded': 'false',
    'aria-controls': body.id,
    'aria-autocomplete': 'list',
    placeholder: said.searchAll,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const renew = attachListbox(box, body, said.results);
  const close = make('button', { type: 'button', class: 'search-close' }, said.close);
  const form = make('form', { action: address('search/'), method: 'get' }, box, close);
  const dialog = make(
    'dialog',
    { class: 'search-dialog', 'aria-label': said.search },
    make('search', {}, form),
    status,
    body,
  );
  // It scrolls by the arrows of the box, and is no stop of its own.
  body.tabIndex = -1;
  document.body.append(dialog);

  const asked = (): Address => ({ ...readAddress(''), q: box.value.trim() });
  box.addEventListener('input', () => void show(asked(), limit));
  close.addEventListener('click', () => dialog.close());
  // A click beside the dialog is a click on its backdrop.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  let back: (() => void) | undefined;
  dialog.addEventListener('close', () => back?.());

  return {
    open(text, goBack) {
      const wasOpen = dialog.open;
      if (!wasOpen) {
        back = goBack;
        dialog.showModal();
      }
      if (text) box.value = text;
      else if (wasOpen) return;
      box.focus();
      // What was asked before is still there, ready to be overwritten.
      if (!text) box.select();
      void show(asked(), limit);
    },
  };
}
