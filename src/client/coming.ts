/** On the home page: parts the latest talks into those still to come, soonest first, and those that have been. */
import { dayIn } from '../catalogue/today.ts';

const section = document.querySelector<HTMLElement>('section.latest');
const list = section?.querySelector('ol');
if (section && list) part(section, list);

function part(section: HTMLElement, list: HTMLOListElement): void {
  const today = dayIn(section.dataset['timezone'] ?? 'UTC', new Date());
  const most = Number(section.dataset['shown']);
  // Newest first, so what is to come stands at the head of the list, the soonest last; its days are in its last day, if several.
  const items = [...list.children].filter((item) => item instanceof HTMLLIElement);
  const next = items.filter((item) => (item.dataset['until'] ?? item.dataset['date'] ?? '') >= today);
  if (next.length === 0) return;

  const coming = section.cloneNode(true) as HTMLElement;
  const comingList = coming.querySelector('ol');
  const heading = coming.querySelector('h2');
  if (!comingList || !heading) return;
  heading.id = 'coming';
  heading.textContent = section.dataset['coming'] ?? '';
  coming.setAttribute('aria-labelledby', 'coming');
  coming.classList.replace('latest', 'coming');
  comingList.replaceChildren(...soonestFirst(next));
  show([...comingList.children], most);
  show([...list.children], most);
  // Nothing that has been is known here: all that the page carries is still to come.
  if (list.children.length === 0) section.replaceWith(coming);
  else section.before(coming);
}

/** By day; a day keeps its order, which is that of the day. */
function soonestFirst(items: HTMLLIElement[]): HTMLLIElement[] {
  const day = (item: HTMLLIElement) => item.dataset['date'] ?? '';
  return items.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

function show(items: Element[], most: number): void {
  items.forEach((item, index) => {
    item.toggleAttribute('hidden', index >= most);
  });
}
