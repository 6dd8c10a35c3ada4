/** Sets right, by the reader's day, what a page says is still to come, before its list of what was. */
import { furtherTalks, takeComing } from './upcoming-talks.ts';

const template = document.querySelector<HTMLTemplateElement>('template#coming-talks');
const page = template?.parentElement;
if (template && page)
  // The styles wait for this with what would move: see `#coming-talks` there.
  part(page, template).finally(() => template.remove());

async function part(page: HTMLElement, template: HTMLTemplateElement): Promise<void> {
  const { timezone = 'UTC', shown, further: address } = template.dataset;
  const section = page.querySelector<HTMLElement>('.coming');
  const list = section?.querySelector<HTMLElement>('ol, ul');
  if (!section || !list) return;
  // Its talks stand in the page's list as well, unseen, each in the place that it has when it is past.
  list.replaceChildren();
  const items = [...page.querySelectorAll<HTMLLIElement>('li[data-date]')];
  const further = await furtherTalks(items, address, timezone);
  // A list of the latest goes on with them; a list of whole years has no place for one of another year that was.
  if (shown !== undefined) items.at(-1)?.after(...further);
  for (const item of items) reveal(item);
  const next = takeComing([...items, ...further], timezone);
  const most = Number(shown ?? next.length);
  const left = [...new Set(next.flatMap((item) => item.closest<HTMLElement>('ol, ul') ?? []))];
  list.append(...next);
  show(list, most);
  section.hidden = next.length === 0;
  page.querySelector('.none')?.toggleAttribute('hidden', next.length > 0);
  for (const each of shown === undefined ? [] : page.querySelectorAll<HTMLElement>('.latest ol'))
    show(each, most);
  for (const each of left) if (each.children.length === 0) removeEmpty(each);
}

/** With the headings that it stands below. */
function reveal(item: HTMLElement): void {
  item.hidden = false;
  for (
    let around = item.closest<HTMLElement>('section');
    around;
    around = around.parentElement?.closest('section') ?? null
  )
    around.hidden = false;
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
