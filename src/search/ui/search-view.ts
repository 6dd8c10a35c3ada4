/** What the dialog and the search page share: the status and the results of a search. */

import { search as messages } from '#messages/search';
import { isFiltered } from '../format/filters.ts';
import { mayHaveFilter } from '../query/filter-hint.ts';
import type { IndexReader } from '../query/index-reader.ts';
import type { OpenedIndex } from '../query/read-index.ts';
import { type Results, search } from '../query/search.ts';
import { isNarrowed, type SearchRequest } from '../query/search-request.ts';
import type { Choices } from './asked-filters.ts';
import { make } from './dom.ts';
import { resultGroup, resultNodes } from './result-groups.ts';
import { browseLinks, failureHelp } from './search-help.ts';
import { startingPointLists } from './starting-points.ts';
import { writeUrlState } from './url-state.ts';

export interface SearchContext {
  /** The URL of a path. */
  address: (path: string) => string;
  open: () => Promise<OpenedIndex>;
  /** Drops an index that failed, so that `open` loads it anew. */
  forget: () => void;
  /** The reader's day, `YYYY-MM-DD`, in a time zone of the database. Asked when a question speaks of time. */
  today: (timezone: string) => string | Promise<string>;
}

/** In what the dialog and the page differ. */
export interface SearchViewOptions {
  /** Searches for another text. */
  setQuery: (q: string) => void;
  /** Follows the list if there are more results than are shown. */
  more: (request: SearchRequest, total: number) => Node;
  /** After every search. @param ids all that it found. */
  onSearch?: (reader: IndexReader, request: SearchRequest, ids: readonly number[]) => Promise<void>;
  clearFilters?: () => void;
  /** Searches anew, with other words of the question as filters. */
  choose: (choices: Choices) => void;
  /** The search box. It takes the focus when the element that had it is gone. */
  box: () => HTMLElement;
  /** Whenever the content of the body has changed. */
  onChange?: () => void;
}

export interface SearchView {
  /** Tells the number of results, that the index is loading, or that it failed. */
  status: HTMLElement;
  body: HTMLElement;
  /** Searches and shows the results. A later call overtakes an earlier one. */
  show: (request: SearchRequest, limit: number) => Promise<void>;
}

export function createSearchView(context: SearchContext, options: SearchViewOptions): SearchView {
  const asked = make('div', { class: 'search-asked' });
  const [status, say] = createStatus(asked);
  const body = make('div', { class: 'search-body', id: 'search-found' });
  let latest = 0;
  let isOpen = false;
  /** Whether every query can be answered without waiting. */
  let hasAllTerms = false;
  /** The documents that each request showed first. They stay where they are, also when the reader returns to it. */
  const seen = new Map<string, readonly number[]>();

  const replace = (nodes: readonly Node[]) => replaceContent(body, nodes, options);
  /** Below the results, so that nothing moves. */
  const append = (nodes: readonly Node[]) => {
    body.querySelector('.search-results')?.append(...nodes);
    options.onChange?.();
  };
  const showFound = (found: Results, request: SearchRequest, typed: SearchRequest, help?: HTMLElement) => {
    say(messages.outcome(found, request.q, isNarrowed(request)));
    const isByDate = request.sort === 'date' || (request.q === '' && request.listed !== undefined);
    replace(help ? [help] : foundNodes(found, typed, isByDate, context, options));
  };

  /** What the words of a question leave to search for: some may be filters. */
  const narrow = async (request: SearchRequest, index: IndexReader, isCurrent: () => boolean) => {
    const read = mayHaveFilter(request.q, messages.filterHint, index.asked)
      ? await readFilters(request, index, context)
      : undefined;
    if (isCurrent()) {
      if (read) read.show(asked, options.choose);
      else asked.replaceChildren();
    }
    return read?.request ?? request;
  };

  const show = async (request: SearchRequest, limit: number): Promise<void> => {
    latest += 1;
    const turn = latest;
    const isCurrent = () => turn === latest;
    if (!isOpen) say(messages.loading);
    try {
      await attempt(request, limit, isCurrent);
    } catch {
      if (!isCurrent()) return;
      // A deployment may have replaced the files that the manifest names: load it once more.
      context.forget();
      await attempt(request, limit, isCurrent).catch(() => {
        context.forget();
        if (!isCurrent()) return;
        isOpen = false;
        hasAllTerms = false;
        say(messages.failed);
        const help = failureHelp(() => void show(request, limit), context.address);
        // What was found before stays below.
        replace([help, ...body.querySelectorAll('.search-results')]);
      });
    }
  };

  const attempt = async (typed: SearchRequest, limit: number, isCurrent: () => boolean) => {
    const { titles, index } = await context.open();
    isOpen = true;
    const request = await narrow(typed, index, isCurrent);
    if (!isCurrent()) return;
    let ids: readonly number[] = [];
    if (request.q === '' && !isNarrowed(request)) {
      const nodes = await startingPointLists(index, context.address, context.today);
      if (isCurrent()) {
        say('');
        replace(nodes);
      }
    } else {
      const key = writeUrlState(typed);
      if (titles && !hasAllTerms) {
        const found = await search(titles, request, limit);
        // The index may still find what titles and people do not.
        if (isCurrent() && found.total > 0 && found.isCertain) {
          showFound(found, request, typed);
          seen.set(key, found.ids.slice(0, limit));
        }
      }
      const found = await search(index, request, limit, seen.get(key));
      ids = found.ids;
      const help = found.total === 0 ? await helpWith(typed, request.q, index, context, options) : undefined;
      if (!isCurrent()) return;
      showFound(found, request, typed, help);
      if (found.also.total > 0) {
        const also = await found.also.results();
        if (isCurrent()) append(resultGroup(messages.withSome, also, context.address));
      }
      void index.loadAll().then(
        () => {
          hasAllTerms = true;
        },
        // It is loaded again when a query needs it.
        () => {},
      );
    }
    // The results are useful without filters and files.
    if (isCurrent()) await options.onSearch?.(index, request, ids).catch(() => {});
  };

  return { status, body, show };
}

/** Nothing is read aloud before nobody has typed for so long, in milliseconds. */
const speechDelay = 600;

/** A line to see, and one that screen readers read when the typing pauses: nobody listens to a count for every letter. */
function createStatus(below: HTMLElement): [status: HTMLElement, say: (text: string) => void] {
  const visible = make('p', { class: 'search-status', 'aria-hidden': 'true' });
  const spoken = make('p', { role: 'status', class: 'unseen' });
  let speaking: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string) => {
    visible.textContent = text;
    clearTimeout(speaking);
    speaking = setTimeout(() => {
      if (spoken.textContent !== text) spoken.textContent = text;
    }, speechDelay);
  };
  return [make('div', { class: 'search-outcome' }, visible, spoken, below), say];
}

/** Without the code that reads filters, all words are words. */
async function readFilters(request: SearchRequest, index: IndexReader, { today }: SearchContext) {
  try {
    const { readFilters: read } = await import('./asked-filters.ts');
    return await read(request, index, await today(index.asked.timezone));
  } catch {
    return undefined;
  }
}

/** Where nothing was found. Without the code for it, places to browse. @param request as it was typed. */
async function helpWith(
  request: SearchRequest,
  searched: string,
  index: IndexReader,
  { address }: SearchContext,
  { setQuery, clearFilters }: SearchViewOptions,
): Promise<HTMLElement> {
  const code = await import('./no-results-help.ts').catch(() => undefined);
  const clear = isFiltered(request) ? clearFilters : undefined;
  return code
    ? code.noResultsHelp(request.q, searched, index, setQuery, clear, address)
    : make('p', { class: 'search-help' }, ...browseLinks(address));
}

/** @param request as it was typed. */
function foundNodes(
  found: Results,
  request: SearchRequest,
  isByDate: boolean,
  { address }: SearchContext,
  { more }: SearchViewOptions,
): Node[] {
  const nodes = resultNodes(found.results, isByDate, address);
  return [
    make('div', { class: 'search-results' }, ...nodes),
    ...(found.total > found.results.length ? [more(request, found.total)] : []),
  ];
}

/** Better results replace others while somebody reads: a link that has the focus keeps it; if it is gone, the box takes it. */
function replaceContent(
  body: HTMLElement,
  nodes: readonly Node[],
  { onChange, box }: SearchViewOptions,
): void {
  const focused = body.contains(document.activeElement) ? document.activeElement : undefined;
  body.replaceChildren(...nodes);
  onChange?.();
  if (!focused) return;
  const href = focused.getAttribute('href');
  const same = href && [...body.querySelectorAll('a')].find((link) => link.getAttribute('href') === href);
  (same || box()).focus({ preventScroll: true });
}
