/** What the dialog and the page have in common: what is said about a search, and the list of results. */

import { search as said } from '#messages/search';
import { isEntry } from '../format/card.ts';
import { relatedWords, type Source } from '../query/engine.ts';
import type { Opened } from '../query/open-source.ts';
import { readQuestion } from '../query/parse-query.ts';
import { type Result, type Results, search } from '../query/search.ts';
import { startingPoints } from '../query/starting-points.ts';
import { type Child, make, resultItem } from './elements.ts';
import { type Address, isFiltered, writeAddress } from './url-state.ts';

export interface Surroundings {
  /** A page's address for its path. */
  address: (path: string) => string;
  open: () => Promise<Opened>;
  /** After a failure: the next `open` begins anew. */
  forget: () => void;
}

/** What dialog and page do each in their own way. */
export interface Manner {
  /** Asks for something else. */
  ask: (q: string) => void;
  /** What follows the list when there are more results than are shown. */
  more: (address: Address, total: number) => Node;
  /** After every search: `ids` are all that it found. */
  after?: (source: Source, address: Address, ids: readonly number[]) => Promise<void>;
  clearFilters?: () => void;
  /** Where one types: takes the focus when what had it is gone. */
  box: () => HTMLElement;
  /** Whenever something else stands in the body. */
  changed?: () => void;
}

export interface View {
  /** Says how many there are, that the index loads, or that it could not. */
  status: HTMLElement;
  body: HTMLElement;
  /** Searches and shows what is found; a later call overtakes an earlier one. */
  show: (address: Address, limit: number) => Promise<void>;
}

export function createView(surroundings: Surroundings, manner: Manner): View {
  const shown = make('p', { class: 'search-status', 'aria-hidden': 'true' });
  // Read aloud when the typing pauses: nobody listens to a count for every letter.
  const spoken = make('p', { role: 'status', class: 'unseen' });
  const status = make('div', { class: 'search-outcome' }, shown, spoken);
  const body = make('div', { class: 'search-body', id: 'search-found' });
  let latest = 0;
  let isOpen = false;
  /** Whether nothing that can be asked has to be waited for. */
  let isAtHand = false;
  /** Of each address what was shown of it at first: that stays where it is, also when the reader comes back to it. */
  const seen = new Map<string, readonly number[]>();
  let speaking: ReturnType<typeof setTimeout> | undefined;

  const say = (text: string) => {
    shown.textContent = text;
    clearTimeout(speaking);
    speaking = setTimeout(() => {
      if (spoken.textContent !== text) spoken.textContent = text;
    }, pause);
  };

  const show = async (address: Address, limit: number): Promise<void> => {
    latest += 1;
    const turn = latest;
    const isCurrent = () => turn === latest;
    if (!isOpen) say(said.loading);
    try {
      await attempt(address, limit, isCurrent);
    } catch {
      if (!isCurrent()) return;
      // A deployment may have put other files in the place of those that the manifest named: begin anew, once.
      surroundings.forget();
      await attempt(address, limit, isCurrent).catch(() => {
        surroundings.forget();
        if (isCurrent()) showFailure(() => void show(address, limit));
      });
    }
  };

  const attempt = async (address: Address, limit: number, isCurrent: () => boolean) => {
    const { early, source } = await surroundings.open();
    isOpen = true;
    const isAsked = address.q !== '' || isFiltered(address);
    if (early && !isAtHand && isAsked) {
      const found = await search(early, address, limit);
      // Titles and people alone: what they do not find may be found yet.
      if (isCurrent() && found.total > 0 && found.isCertain) {
        showFound(found, address);
        seen.set(writeAddress(address), found.ids.slice(0, limit));
      }
    }
    let ids: readonly number[] = [];
    if (!isAsked) {
      const nodes = await startingPoints(source, surroundings.address);
      if (isCurrent()) {
        say('');
        put(...nodes);
      }
    } else {
      const found = await search(source, address, limit, seen.get(writeAddress(address)));
      ids = found.ids;
      const related = found.total === 0 ? await relatedWords(readQuestion(address.q), source) : [];
      if (!isCurrent()) return;
      showFound(found, address, related);
      if (found.also.total > 0) {
        const also = await found.also.results();
        if (isCurrent()) showAlso(also);
      }
      void source.rest().then(
        () => {
          isAtHand = true;
        },
        // What is missing is asked for again when a question needs it.
        () => {},
      );
    }
    // Without what stands beside them, filters and files, the results are there all the same.
    if (isCurrent()) await manner.after?.(source, address, ids).catch(() => {});
  };

  const showFound = (found: Results, address: Address, related: readonly string[] = []) => {
    say(said.outcome(found, address.q, isFiltered(address)));
    if (found.total === 0) return put(help(address, related));
    put(
      make(
        'div',
        { class: 'search-results' },
        ...(address.sort === 'date' ? [list(said.results, found.results)] : inGroups(found.results)),
      ),
      ...(found.total > found.results.length ? [manner.more(address, found.total)] : []),
    );
  };

  /** Below the results, so that nothing moves. */
  const showAlso = (results: readonly Result[]) => {
    body.querySelector('.search-results')?.append(...group(said.withSome, results));
    manner.changed?.();
  };

  const list = (name: string, results: readonly Result[]) =>
    make(
      'ul',
      { 'aria-label': name, role: 'list' },
      ...results.map((result) => resultItem(result, surroundings.address)),
    );

  const group = (name: string, results: readonly Result[]): Node[] =>
    results.length > 0 ? [make('h2', { class: 'search-group' }, name), list(name, results)] : [];

  /** What was asked for more of stands below what was there. */
  const inGroups = (results: readonly Result[]): Node[] =>
    Array.from({ length: Math.ceil(results.length / groupedTogether) }, (_, part) =>
      byKind(results.slice(part * groupedTogether, (part + 1) * groupedTogether), part === 0),
    ).flat();

  /**
   * Names first, then talks and papers, those that have the better result before the others. Where many would stand
   * between the best of them, these come before all.
   */
  const byKind = (results: readonly Result[], isFirst: boolean): Node[] => {
    const entries = results.filter(({ card }) => isEntry(card));
    const kinds = Map.groupBy(entries, ({ card }) => card.kind);
    const isLong = isFirst && kinds.size > 1 && entries.length > fewEntries;
    const best = isLong ? entries.slice(0, bestEntries) : [];
    return [
      ...group(
        said.speakersSeriesTopics,
        results.filter(({ card }) => !isEntry(card)),
      ),
      ...group(said.best, best),
      ...[...kinds].flatMap(([kind, ofKind]) =>
        group(
          kind === 'talk' ? said.talks : said.papers,
          ofKind.filter((result) => !best.includes(result)),
        ),
      ),
    ];
  };

  /**
   * Better results take the place of the first ones under the reader's hands: the link that has the focus keeps it;
   * where what had it is gone, the box takes it.
   */
  const put = (...nodes: Node[]) => {
    const focused = body.contains(document.activeElement) ? document.activeElement : undefined;
    body.replaceChildren(...nodes);
    manner.changed?.();
    if (!focused) return;
    const href = focused.getAttribute('href');
    const same = href && [...body.querySelectorAll('a')].find((link) => link.getAttribute('href') === href);
    (same || manner.box()).focus({ preventScroll: true });
  };

  /** What was found before stays below the words that say so. */
  const showFailure = (again: () => void) => {
    isOpen = false;
    isAtHand = false;
    say(said.failed);
    const results = body.querySelector('.search-results');
    put(
      make('p', { class: 'search-help' }, button(said.again, again), ' ', said.browse, ...browse()),
      ...(results ? [results] : []),
    );
  };

  const help = (address: Address, related: readonly string[]) => {
    const clear = isFiltered(address) && manner.clearFilters;
    const { phrases } = readQuestion(address.q);
    const unquoted = address.q
      .replace(/["“”«»]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return make(
      'div',
      { class: 'search-help' },
      make('p', {}, said.help),
      related.length > 0
        ? make(
            'p',
            {},
            said.wordsThere,
            ...related.flatMap((word, index) => [
              ...(index > 0 ? [', '] : []),
              button(word, () => manner.ask(word)),
            ]),
          )
        : undefined,
      phrases.length > 0
        ? make(
            'p',
            {},
            button(said.withoutQuotes, () => manner.ask(unquoted)),
          )
        : undefined,
      clear ? make('p', {}, button(said.clear, clear)) : undefined,
      make('p', {}, said.browse, ...browse()),
    );
  };

  const browse = (): Child[] =>
    Object.entries(said.places).flatMap(([path, name], index) => [
      ...(index > 0 ? [', '] : []),
      make('a', { href: surroundings.address(`${path}/`) }, name),
    ]);

  return { status, body, show };
}

/** How long, in milliseconds, nothing is typed before the outcome is read aloud. */
const pause = 600;
/** So many results are grouped by kind; those after them by themselves. */
const groupedTogether = 20;
/** Of more entries than these, of both kinds, so many come first, whatever they are. */
const fewEntries = 3;
const bestEntries = 3;

export function button(name: string, act: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button' }, name);
  element.addEventListener('click', act);
  return element;
}
