/** The search page. Its URL is its state, so that a search can be shared, and back and forward work. */

import { page as messages } from '#messages/page';
import { filterNames } from '../format/filters.ts';
import type { IndexReader } from '../query/index-reader.ts';
import { keepChoices, requestFields, type SearchRequest } from '../query/search-request.ts';
import { button, make } from './dom.ts';
import { fillSelects, selectValue } from './search-page-filters.ts';
import { moveWithArrowKeys } from './search-page-keys.ts';
import { createSearchView, type SearchContext } from './search-view.ts';
import { readUrlState, writeUrlState } from './url-state.ts';

/** The number of results at first, and of those that "more" adds. */
const step = 20;
/** A pause in typing of this length, in milliseconds, makes a new entry of the history. */
const historyPause = 1000;

type ShowFound = (reader: IndexReader, request: SearchRequest, ids: readonly number[]) => void;

/**
 * @param form has the box "q", a select for each filter and for the order, and hidden inputs for `plain` and `apply`.
 * @param below stands below the results.
 */
export function attachSearchPage(
  form: HTMLFormElement,
  place: HTMLElement,
  context: SearchContext,
  below?: { element: HTMLElement; show: ShowFound },
): void {
  const control = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  const box = control('q') as HTMLInputElement;
  const filters = watchFilters(control);
  const { title } = document;
  let limit = step;

  const { status, body, show } = createSearchView(context, {
    setQuery(q) {
      box.value = q;
      box.focus();
      searchForm('push');
    },
    more(request, total) {
      const showMore = button(messages.more(total), async () => {
        const before = limit;
        limit += step;
        await show(request, limit);
        body.querySelectorAll<HTMLAnchorElement>('.search-results a')[before]?.focus();
      });
      return make('p', { class: 'search-more' }, showMore);
    },
    async onSearch(reader, request, ids) {
      below?.show(reader, request, ids);
      await filters.fill(reader, request, ids);
    },
    box: () => box,
    choose({ plain, apply }) {
      control('plain').value = plain;
      control('apply').value = apply;
      searchForm('push');
    },
    clearFilters() {
      for (const name of filterNames) control(name).value = '';
      searchForm('push');
    },
  });
  place.replaceChildren(status, body, ...(below ? [below.element] : []));

  const searchFor = (request: SearchRequest) => {
    limit = step;
    filters.showCount(request);
    document.title = request.q ? `${request.q} — ${title}` : title;
    void show(request, limit);
  };

  const searchForm = (how: 'push' | 'replace') => {
    const filled = Object.fromEntries(
      requestFields.map((name) => [name, control(name).value.trim()]),
    ) as unknown as SearchRequest;
    const { q, plain, apply } = filled;
    const request = { ...filled, plain: keepChoices(plain, q), apply: keepChoices(apply, q) };
    searchFor(request);
    updateUrl(request, how);
  };

  const followUrl = () => {
    const request = readUrlState(location.search);
    for (const name of requestFields) {
      const element = control(name);
      if (element instanceof HTMLSelectElement) selectValue(element, request[name]);
      else element.value = request[name];
    }
    searchFor(request);
  };

  listenToForm(form, box, control, searchForm);
  addEventListener('popstate', followUrl);
  moveWithArrowKeys(document.body, box);
  followUrl();
}

/** Searches when the form changes. */
function listenToForm(
  form: HTMLFormElement,
  box: HTMLInputElement,
  control: (name: string) => HTMLElement,
  searchForm: (how: 'push' | 'replace') => void,
): void {
  let typedAt = Number.NEGATIVE_INFINITY;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    searchForm('push');
  });
  box.addEventListener('input', (event) => {
    // A space at the end changes nothing until the next letter.
    if (readUrlState(location.search).q === box.value.trim()) return;
    searchForm(event.timeStamp - typedAt > historyPause ? 'push' : 'replace');
    typedAt = event.timeStamp;
  });
  for (const name of [...filterNames, 'sort'])
    control(name).addEventListener('change', () => searchForm('push'));
}

function updateUrl(request: SearchRequest, how: 'push' | 'replace'): void {
  const url = location.pathname + writeUrlState(request);
  try {
    if (how === 'push' && url !== location.pathname + location.search) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  } catch {
    // Safari refuses after a hundred changes in a short time. The next change writes all of it.
  }
}

/** Fills the selects when they are visible: folded away, they would cost more than the results. */
function watchFilters(control: (name: string) => HTMLElement) {
  const details = control('kind').closest('details');
  const summary = details?.querySelector('summary');
  const label = summary?.textContent ?? '';
  let fillLatest: (() => Promise<void>) | undefined;
  details?.addEventListener('toggle', () => {
    // The results are useful without filters.
    if (details.open) fillLatest?.().catch(() => {});
  });
  return {
    async fill(reader: IndexReader, request: SearchRequest, ids: readonly number[]) {
      fillLatest = () => fillSelects((name) => control(name) as HTMLSelectElement, reader, request, ids);
      if (details?.open !== false) await fillLatest();
    },
    /** The number of filters that are set, visible also while they are folded away. */
    showCount(request: SearchRequest) {
      const set = filterNames.filter((name) => request[name]).length;
      if (summary) summary.textContent = set > 0 ? `${label} (${set})` : label;
    },
  };
}
