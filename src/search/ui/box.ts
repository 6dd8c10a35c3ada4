/** The search boxes of all pages. They load nothing until somebody wants to search. Without the dialog, their forms lead to the search page. */
import type { SearchDialog } from './dialog.ts';
import type { SearchContext } from './search-view.ts';

type BoxOptions = Pick<SearchContext, 'address' | 'today'>;

/**
 * Opens the dialog from every search box, except that of the search page, which searches in place.
 *
 * @param options.address the URL of a path.
 * @param options.today the reader's day in a time zone.
 */
export function attachBoxes(document: Document, options: BoxOptions): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type="search"][name="q"]')];
  const own = boxes.find((box) => box.form?.id === 'search-page');
  const prepare = loadOnce(options);
  /** Takes along the letters that were typed while it loaded. */
  const open = async (box: HTMLInputElement, onClose?: () => void) => {
    const dialog = await prepare().catch(() => undefined);
    if (!dialog) return;
    dialog.open(box.value, onClose);
    box.value = '';
  };
  for (const box of boxes) {
    if (box === own) continue;
    // If the dialog cannot be loaded, the form still leads to the search page.
    box.addEventListener('focus', () => void prepare().catch(() => {}));
    box.addEventListener('click', () => void open(box));
    box.addEventListener('input', () => void open(box));
  }
  document.addEventListener('keydown', (event) => {
    const box = own ?? boxes[0];
    if (!box || !isSearchKey(event)) return;
    event.preventDefault();
    const from = document.activeElement as HTMLElement | SVGElement | null;
    box.focus();
    if (box === own) return;
    // The box had the focus only to take letters while the dialog loaded.
    void open(box, () => {
      box.blur();
      from?.focus({ preventScroll: true });
    });
  });
}

/** Loads dialog and index at the first call, and again after a failure. */
function loadOnce(options: BoxOptions): () => Promise<SearchDialog> {
  let dialog: Promise<SearchDialog> | undefined;
  return () => {
    dialog ??= import('./on-demand.ts').then(({ loadDialog }) => loadDialog(options));
    dialog.catch(() => {
      dialog = undefined;
    });
    return dialog;
  };
}

/** "/", or Ctrl-K (⌘K on a Mac), unless somebody is typing in a field. */
function isSearchKey(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k' && !event.shiftKey;
  const target = event.target instanceof Element ? event.target : undefined;
  return event.key === '/' && !target?.closest('input, textarea, select, [contenteditable]');
}
