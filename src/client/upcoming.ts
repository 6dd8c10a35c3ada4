/** Puts what is still to come, soonest first, before a page's list of what was; both stay in the page's own words and form. */
import { furtherTalks, takeComing } from './upcoming-talks.ts';

const template = document.querySelector<HTMLTemplateElement>('template#coming-talks');
const page = template?.parentElement;
if (template && page)
  // The styles wait for this with what would move: see `#coming-talks` there.
  part(page, template).finally(() => template.remove());

async function part(page: HTMLElement, template: HTMLTemplateElement): Promise<void> {
  const { timezone = 'UTC', shown, further: address } = template.dataset;
  const items = [...page.querySelectorAll<HTMLLIElement>('li[data-date]')];
  const further = await furtherTalks(items, address, timezone);
  // A list of the latest goes on with them; a list of whole years has no place for one of another year that was.
  if (shown !== undefined) items.at(-1)?.after(...further);
  const next = takeComing([...items, ...further], timezone);
  const coming = template.content.cloneNode(true) as DocumentFragment;
  const list = coming.querySelector<HTMLElement>('ol, ul');
  const none = coming.querySelector('.none');
  none?.remove();
  if (next.length === 0 && none) template.before(none);
  if (next.length === 0 || !list) return;
  const most = Number(shown ?? next.length);
  const left = [...new Set(next.flatMap((item) => item.closest<HTMLElement>('ol, ul') ?? []))];
  list.append(...next);
  show(list, most);
  for (const each of left)
    if (each.children.length === 0) removeEmpty(each);
    else if (shown !== undefined) show(each, most);
  template.before(coming);
}

/** All talks of a month, or of a year, are still to come: its heading has nothing below it. */
function removeEmpty(list: HTMLElement): void {
  let section = list.closest('section');
  while (section && !section.querySelector('li')) {
    const around: HTMLElement | null = section.parentElement?.closest('section') ?? null;
    section.remove();
    section = around;
  }
}

function show(list: HTMLElement, most: number): void {
  [...list.children].forEach((item, index) => {
    item.toggleAttribute('hidden', index >= most);
  });
}
