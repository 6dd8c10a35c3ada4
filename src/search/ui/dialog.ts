/** The dialog that opens from the search box of a page, with results as one types. Loaded when it is first used. */

import { search as messages } from '#messages/search';
import { emptyRequest, keepChoices } from '../query/search-request.ts';
import { make } from './dom.ts';
import { attachListbox } from './listbox.ts';
import { createSearchView, type SearchContext } from './search-view.ts';
import { writeUrlState } from './url-state.ts';

export interface SearchDialog {
  /** Opens it, unless it is open, and searches for the text. `onClose` is called when it closes, to return the focus. */
  open: (text: string, onClose?: () => void) => void;
}

const limit = 12;

export function createDialog(context: SearchContext): SearchDialog {
  const { address } = context;
  let choices = { plain: '', apply: '' };
  const { status, body, show } = createSearchView(context, {
    setQuery(q) {
      box.value = q;
      box.focus();
      searchBox();
    },
    more: (request, total) =>
      make(
        'p',
        { class: 'search-more' },
        make('a', { href: address('search/') + writeUrlState(request) }, messages.all(total)),
      ),
    onChange: () => refreshOptions(),
    box: () => box,
    choose(chosen) {
      choices = chosen;
      searchBox();
    },
  });
  const box = createBox(body.id);
  const refreshOptions = attachListbox(box, body, messages.results);
  const close = make('button', { type: 'button', class: 'search-close' }, messages.close);
  const form = make('form', { action: address('search/'), method: 'get' }, box, close);
  const dialog = make(
    'dialog',
    { class: 'search-dialog', 'aria-label': messages.search },
    make('search', {}, form),
    status,
    body,
  );
  // The arrow keys of the box scroll it, so it is no tab stop.
  body.tabIndex = -1;
  document.body.append(dialog);

  const searchBox = () => {
    const q = box.value.trim();
    choices = { plain: keepChoices(choices.plain, q), apply: keepChoices(choices.apply, q) };
    void show({ ...emptyRequest, q, ...choices }, limit);
  };
  box.addEventListener('input', searchBox);
  close.addEventListener('click', () => dialog.close());
  // A click outside of the dialog is a click on its backdrop.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  let closed: (() => void) | undefined;
  dialog.addEventListener('close', () => closed?.());

  return {
    open(text, onClose) {
      const wasOpen = dialog.open;
      if (!wasOpen) {
        closed = onClose;
        dialog.showModal();
      }
      if (text) box.value = text;
      else if (wasOpen) return;
      box.focus();
      // The last query is still there, ready to be overwritten.
      if (!text) box.select();
      searchBox();
    },
  };
}

function createBox(controlled: string): HTMLInputElement {
  return make('input', {
    type: 'search',
    name: 'q',
    role: 'combobox',
    'aria-label': messages.searchAll,
    'aria-expanded': 'false',
    'aria-controls': controlled,
    'aria-autocomplete': 'list',
    placeholder: messages.searchAll,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
}
