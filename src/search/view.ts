/** What the dialog and the page have in common: what is said about a search, and the list of results. */
import { type Address, isFiltered } from './address.ts';
import { type Card, isEntry } from './card.ts';
import { type Child, make, resultItem } from './elements.ts';
import { relatedWords, type Source } from './engine.ts';
import { readQuestion } from './question.ts';
import * as said from './said.ts';
import { type Result, type Results, search } from './search.ts';
import type { Opened } from './source.ts';
import { startingPoints } from './start.ts';

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
  const status = make('p', { role: 'status', class: 'search-status' });
  const body = make('div', { class: 'search-body', id: 'search-found' });
  let latest = 0;
  let isOpen = false;
  /** Whether nothing that can be asked has to be waited for. */
  let isAtHand = false;

  const show = async (address: Address, limit: number): Promise<void> => {
    latest += 1;
    const turn = latest;
    const isCurrent = () => turn === latest;
    if (!isOpen) status.textContent = said.loading;
    try {
      await attempt(address, limit, isCurrent);
    } catch {
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
      if (isCurrent() && found.total > 0 && found.isCertain) showFound(found, address);
    }
    let ids: readonly number[] = [];
    if (!isAsked) {
      const nodes = await startingPoints(source, surroundings.address);
      if (isCurrent()) {
        status.textContent = '';
        put(...nodes);
      }
    } else {
      const found = await search(source, address, limit);
      ids = found.ids;
      const related = found.total === 0 ? await relatedWords(readQuestion(address.q), source) : [];
      if (!isCurrent()) return;
      showFound(found, address, related, found.also.total);
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
    if (isCurrent()) await manner.after?.(source, address, ids);
  };

  const showFound = (found: Results, address: Address, related: readonly string[] = [], also = 0) => {
    status.textContent = said.outcome(found.total, address.q, found.corrected, also, found.unread);
    if (found.total === 0) put(help(address, related));
    else
      put(
        make(
          'ul',
          { class: 'search-results', 'aria-label': said.results, role: 'list' },
          ...(address.sort === 'date' ? found.results.map(item) : byKind(found.results)),
        ),
        ...(found.total > found.results.length ? [manner.more(address, found.total)] : []),
      );
  };

  /** Below the results, so that nothing moves. */
  const showAlso = (results: readonly Result[]) => {
    body
      .querySelector('.search-results')
      ?.append(make('li', { class: 'search-group' }, said.withSome), ...results.map(item));
    manner.changed?.();
  };

  const item = (result: Result) => resultItem(result, surroundings.address);

  /** Names first, then talks and papers, those that have the better result before the others. */
  const byKind = (results: readonly Result[]): Node[] => {
    const namesFirst = results.toSorted((a, b) => Number(isEntry(a.card)) - Number(isEntry(b.card)));
    const inGroups = Map.groupBy(namesFirst, ({ card }) => groupOf[card.kind]);
    return [...inGroups].flatMap(([name, inGroup]) => [
      make('li', { class: 'search-group' }, name),
      ...inGroup.map(item),
    ]);
  };

  /** Better results take the place of the first ones under the reader's hands: the link that has the focus keeps it. */
  const put = (...nodes: Node[]) => {
    const focused = body.contains(document.activeElement) && document.activeElement?.getAttribute('href');
    body.replaceChildren(...nodes);
    manner.changed?.();
    if (!focused) return;
    const same = [...body.querySelectorAll('a')].find((link) => link.getAttribute('href') === focused);
    same?.focus({ preventScroll: true });
  };

  const showFailure = (again: () => void) => {
    isOpen = false;
    isAtHand = false;
    status.textContent = said.failed;
    put(make('p', { class: 'search-help' }, button(said.again, again), ' ', said.browse, ...browse()));
  };

  const help = (address: Address, related: readonly string[]) => {
    const clear = isFiltered(address) && manner.clearFilters;
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

const groupOf: Record<Card['kind'], string> = {
  talk: said.talks,
  paper: said.papers,
  speaker: said.speakersSeriesTopics,
  series: said.speakersSeriesTopics,
  topic: said.speakersSeriesTopics,
};

export function button(name: string, act: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button' }, name);
  element.addEventListener('click', act);
  return element;
}
