/** The search boxes of every page. They load nothing until somebody wants to search; without it, their forms lead to the search page. */
import type { SearchDialog } from './dialog.ts';

/** How a path becomes an address of this site. */
export interface Site {
  address: (path: string) => string;
}

/** Attaches to every box of a search form but the search page's own, which searches in place. */
export function attachBoxes(document: Document, site: Site): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type="search"][name="q"]')];
  const own = boxes.find((box) => box.form?.id === 'search-page');
  const prepare = onDemand(site);
  /** Opens the dialog with what stands in the box by then: letters typed while it was on its way go along. */
  const open = async (box: HTMLInputElement, goBack?: () => void) => {
    const dialog = await prepare().catch(() => undefined);
    if (!dialog) return;
    dialog.open(box.value, goBack);
    box.value = '';
  };
  for (const box of boxes) {
    if (box === own) continue;
    // Where the dialog cannot be had, the form leads to the search page.
    box.addEventListener('focus', () => void prepare().catch(() => {}));
    box.addEventListener('click', () => void open(box));
    box.addEventListener('input', () => void open(box));
  }
  document.addEventListener('keydown', (event) => {
    const box = own ?? boxes[0];
    if (!box || !isCallForSearch(event)) return;
    event.preventDefault();
    const from = document.activeElement as HTMLElement | SVGElement | null;
    box.focus();
    if (box === own) return;
    // The box had the focus only for the letters that were typed before the dialog was there.
    void open(box, () => {
      box.blur();
      from?.focus({ preventScroll: true });
    });
  });
}

/** The dialog and the index, asked for at the first use, and again after a failure. */
function onDemand(site: Site): () => Promise<SearchDialog> {
  let dialog: Promise<SearchDialog> | undefined;
  return () => {
    dialog ??= import('./on-demand.ts').then(({ dialogFor }) => dialogFor(site));
    dialog.catch(() => {
      dialog = undefined;
    });
    return dialog;
  };
}

/** "/", or Ctrl-K (⌘K on a Mac), while nothing is being written. */
function isCallForSearch(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k' && !event.shiftKey;
  const target = event.target instanceof Element ? event.target : undefined;
  return event.key === '/' && !target?.closest('input, textarea, select, [contenteditable]');
}
