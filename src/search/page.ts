/** The search page: the address is the state, so that what is seen can be shared, and back and forward work. */
import { type Address, choices, filterNames, isFiltered, readAddress, writeAddress } from './address.ts';
import { make } from './elements.ts';
import type { Source } from './engine.ts';
import { createView, moveWithArrows, type Surroundings } from './view.ts';

const step = 20;

/** @param form has the box "q" and a select for each filter. */
export function attachPage(form: HTMLFormElement, place: HTMLElement, surroundings: Surroundings): void {
  const box = form.elements.namedItem('q') as HTMLInputElement;
  const select = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;
  let limit = step;
  let filled: Promise<void> | undefined;

  const open = async () => {
    const source = await surroundings.open();
    filled ??= fillFilters(source, select).then(() => writeForm(readAddress(location.search)));
    await filled;
    return source;
  };
  const { status, body, show } = createView(
    { ...surroundings, open },
    (asked, total) => {
      const more = make('button', { type: 'button' }, `Show more of ${total}`);
      more.addEventListener('click', async () => {
        const before = limit;
        limit += step;
        await show(asked, limit);
        body.querySelectorAll<HTMLAnchorElement>('.search-results a')[before]?.focus();
      });
      return make('p', { class: 'search-more' }, more);
    },
    () => {
      for (const name of filterNames) select(name).value = '';
      changed('push');
    },
  );
  place.replaceChildren(status, body);

  const readForm = (): Address => ({
    q: box.value.trim(),
    kind: select('kind').value,
    year: select('year').value,
    series: select('series').value,
    speaker: select('speaker').value,
  });
  const writeForm = (address: Address) => {
    // While somebody types, the address follows the box and not the other way round.
    if (box.value.trim() !== address.q) box.value = address.q;
    for (const name of filterNames) select(name).value = address[name];
  };
  const changed = (how: 'push' | 'replace') => {
    const address = readForm();
    limit = step;
    const url = location.pathname + writeAddress(address);
    if (how === 'push' && url !== location.pathname + location.search) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
    void show(address, limit);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    changed('push');
  });
  box.addEventListener('input', () => changed('replace'));
  box.addEventListener('focus', () => void open().catch(() => {}), { once: true });
  for (const name of filterNames) select(name).addEventListener('change', () => changed('push'));
  addEventListener('popstate', () => {
    const address = readAddress(location.search);
    writeForm(address);
    limit = step;
    void show(address, limit);
  });
  moveWithArrows(document.body, box);

  const given = readAddress(location.search);
  box.value = given.q;
  if (given.q || isFiltered(given)) void show(given, limit);
}

/** The selects offer what the entries have. */
async function fillFilters(source: Source, select: (name: string) => HTMLSelectElement): Promise<void> {
  const all = await source.cards(Array.from({ length: source.count }, (_, id) => id));
  const offered = choices(all);
  for (const name of filterNames)
    select(name).append(
      ...offered[name].map(({ value, label, count }) => make('option', { value }, `${label} (${count})`)),
    );
}
