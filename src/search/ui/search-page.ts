/** The search page: the address is the state, so that what is seen can be shared, and back and forward work. */

import { search as said } from '#messages/search';
import type { Source } from '../query/engine.ts';
import { choicesOf, worthOffering } from '../query/facet-counts.ts';
import { make } from './elements.ts';
import { type Address, addressNames, filterNames, readAddress, writeAddress } from './url-state.ts';
import { button, createView, type Surroundings } from './view.ts';

const step = 20;
/** How long a pause in typing makes a step that "back" goes back to, in milliseconds. */
const pause = 1000;

/** @param form has the box "q" and a select for each filter and for the order. */
export function attachPage(
  form: HTMLFormElement,
  place: HTMLElement,
  surroundings: Surroundings,
  /** Stands below the results. */
  below?: { element: HTMLElement; show: (source: Source, address: Address, ids: readonly number[]) => void },
): void {
  const control = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  const box = control('q') as HTMLInputElement;
  let limit = step;
  let typedAt = Number.NEGATIVE_INFINITY;
  /** Filters that are folded away are not filled before somebody looks at them: they cost more than the results. */
  const folded = control('kind').closest('details');
  const summary = folded?.querySelector('summary');
  const filters = summary?.textContent ?? '';
  const { title } = document;
  let fill: (() => Promise<void>) | undefined;
  folded?.addEventListener('toggle', () => {
    // Without them the results are there all the same.
    if (folded.open) fill?.().catch(() => {});
  });

  const { status, body, show } = createView(surroundings, {
    ask(q) {
      box.value = q;
      box.focus();
      changed('push');
    },
    more: (asked, total) => {
      const more = button(said.more(total), async () => {
        const before = limit;
        limit += step;
        await show(asked, limit);
        body.querySelectorAll<HTMLAnchorElement>('.search-results a')[before]?.focus();
      });
      return make('p', { class: 'search-more' }, more);
    },
    after: async (source, address, ids) => {
      below?.show(source, address, ids);
      fill = () => fillFilters(source, address, ids);
      if (folded?.open !== false) await fill();
    },
    box: () => box,
    clearFilters: () => {
      for (const name of filterNames) control(name).value = '';
      changed('push');
    },
  });
  place.replaceChildren(status, body, ...(below ? [below.element] : []));

  const readForm = () =>
    Object.fromEntries(addressNames.map((name) => [name, control(name).value.trim()])) as unknown as Address;

  /** The selects offer what is found, counted; what is chosen stays, also where it leaves nothing. */
  async function fillFilters(source: Source, address: Address, ids: readonly number[]): Promise<void> {
    const all = await choicesOf(source, address, ids);
    for (const name of filterNames) {
      const [any] = (control(name) as HTMLSelectElement).options;
      const chosen = address[name];
      const { offered, left } = worthOffering(all[name]);
      const known = offered.some(({ value }) => value === chosen);
      const label = all[name].find(({ value }) => value === chosen)?.label ?? chosen;
      control(name).replaceChildren(
        ...(any ? [any] : []),
        ...(chosen && !known ? [make('option', { value: chosen }, label)] : []),
        ...offered.map(({ value, label, count }) => make('option', { value }, `${label} (${count})`)),
        ...(left > 0 ? [make('option', { disabled: '' }, said.others(left))] : []),
      );
      control(name).value = chosen;
    }
  }

  /** How many filters are set, where it is seen also while they are folded away; and what the address is called in the history. */
  const tell = (address: Address) => {
    const set = filterNames.filter((name) => address[name]).length;
    if (summary) summary.textContent = set > 0 ? `${filters} (${set})` : filters;
    document.title = address.q ? `${address.q} — ${title}` : title;
  };

  const changed = (how: 'push' | 'replace') => {
    const address = readForm();
    limit = step;
    tell(address);
    void show(address, limit);
    const url = location.pathname + writeAddress(address);
    try {
      if (how === 'push' && url !== location.pathname + location.search) history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    } catch {
      // Safari refuses after a hundred changes in a short time; the next letter writes all of it.
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    changed('push');
  });
  box.addEventListener('input', (event) => {
    // A space at the end asks nothing else; the letter after it does.
    if (readAddress(location.search).q === box.value.trim()) return;
    changed(event.timeStamp - typedAt > pause ? 'push' : 'replace');
    typedAt = event.timeStamp;
  });
  for (const name of [...filterNames, 'sort'])
    control(name).addEventListener('change', () => changed('push'));
  addEventListener('popstate', () => follow(readAddress(location.search)));
  moveWithArrows(document.body, box);

  const follow = (address: Address) => {
    for (const name of addressNames) {
      const select = control(name);
      // An option that is not offered yet is made, so that the form says what the address says.
      if (
        select instanceof HTMLSelectElement &&
        ![...select.options].some(({ value }) => value === address[name])
      )
        select.append(make('option', { value: address[name] }, address[name]));
      select.value = address[name];
    }
    limit = step;
    tell(address);
    void show(address, limit);
  };
  follow(readAddress(location.search));
}

/** Arrows go from the box through the results and back; letters typed on a result go on in the box. */
function moveWithArrows(root: HTMLElement, box: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...root.querySelectorAll<HTMLAnchorElement>('.search-results a, .search-start a')];
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
