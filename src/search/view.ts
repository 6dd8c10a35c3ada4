/** What the dialog and the page have in common: a box, what is said about it, and the list of results. */
import { type Address, isFiltered } from './address.ts';
import { make, resultItem } from './elements.ts';
import type { Source } from './engine.ts';
import { search } from './search.ts';

export interface Surroundings {
  /** A page's address for its path. */
  address: (path: string) => string;
  open: () => Promise<Source>;
}

export interface View {
  /** Says how many there are, that the index loads, or that it could not. */
  status: HTMLElement;
  body: HTMLElement;
  /** Searches and shows what is found; a later call overtakes an earlier one. */
  show: (address: Address, limit: number) => Promise<void>;
}

/** @param more what follows the list when there are more results than are shown. */
export function createView(
  { address: pageAddress, open }: Surroundings,
  more: (address: Address, total: number) => Node,
  clearFilters?: () => void,
): View {
  const status = make('p', { role: 'status', class: 'search-status' });
  const body = make('div', { class: 'search-body' });
  let latest = 0;
  let isOpen = false;

  const show = async (address: Address, limit: number): Promise<void> => {
    latest += 1;
    const turn = latest;
    if (!isOpen) status.textContent = 'Loading the index …';
    try {
      const source = await open();
      isOpen = true;
      if (!address.q && !isFiltered(address)) {
        if (turn === latest) clear();
        return;
      }
      const found = await search(source, address, limit);
      if (turn !== latest) return;
      status.textContent = countWords(found.total, address.q, found.corrected);
      if (found.total === 0) body.replaceChildren(help(address));
      else
        body.replaceChildren(
          make(
            'ul',
            { class: 'search-results', 'aria-label': 'Results', role: 'list' },
            ...found.results.map((result) => resultItem(result, pageAddress)),
          ),
          ...(found.total > found.results.length ? [more(address, found.total)] : []),
        );
    } catch {
      if (turn !== latest) return;
      isOpen = false;
      status.textContent = 'The search index could not be loaded.';
      const again = make('button', { type: 'button' }, 'Try again');
      again.addEventListener('click', () => void show(address, limit));
      body.replaceChildren(make('p', { class: 'search-help' }, again, ' Or browse: ', ...browse()));
    }
  };

  const clear = () => {
    status.textContent = '';
    body.replaceChildren();
  };

  const help = (address: Address) => {
    const clearing =
      isFiltered(address) && clearFilters
        ? make('button', { type: 'button' }, 'Clear the filters')
        : undefined;
    clearing?.addEventListener('click', () => clearFilters?.());
    return make(
      'div',
      { class: 'search-help' },
      make(
        'p',
        {},
        'Every word of the question stands in what is found. Try fewer words, or another spelling; the beginning of a word is enough.',
      ),
      clearing && make('p', {}, clearing),
      make('p', {}, 'Or browse: ', ...browse()),
    );
  };

  const browse = () =>
    ['talks', 'speakers', 'papers', 'series'].flatMap((name, index) => [
      ...(index > 0 ? [', '] : []),
      make('a', { href: pageAddress(`${name}/`) }, name),
    ]);

  return { status, body, show };
}

function countWords(total: number, q: string, corrected: { typed: string; meant: string }[]): string {
  const results = `${total === 0 ? 'No results' : total === 1 ? '1 result' : `${total} results`}${q ? ` for “${q}”` : ''}`;
  const read = corrected.map(({ typed, meant }) => `“${typed}” read as “${meant}”`).join(', ');
  return read ? `${results}: ${read}` : results;
}

/** Arrows go from the box through the results and back; letters typed on a result go on in the box. */
export function moveWithArrows(root: HTMLElement, box: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...root.querySelectorAll<HTMLAnchorElement>('.search-results a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const isInBox = document.activeElement === box;
    const goTo = (target: HTMLElement | undefined) => {
      if (!target) return;
      event.preventDefault();
      target.focus();
    };
    if (event.key === 'ArrowDown' && (isInBox || at >= 0)) goTo(links[at + 1]);
    else if (event.key === 'ArrowUp' && at >= 0) goTo(links[at - 1] ?? box);
    else if (event.key === 'Home' && at >= 0) goTo(links[0]);
    else if (event.key === 'End' && at >= 0) goTo(links.at(-1));
    else if (at >= 0 && (event.key === 'Backspace' || (event.key.length === 1 && event.key !== ' ')))
      box.focus();
  });
}
