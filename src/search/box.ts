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
  const openDialog = dialogOpener(site);
  for (const box of boxes) if (box !== own) attachBox(box, openDialog);
  document.addEventListener('keydown', (event) => {
    if (!isCallForSearch(event)) return;
    event.preventDefault();
    if (own) own.focus();
    else void openDialog('');
  });
}

function attachBox(box: HTMLInputElement, openDialog: ReturnType<typeof dialogOpener>): void {
  box.addEventListener('focus', () => void openDialog.prepare());
  box.addEventListener('click', () => void openDialog(box.value));
  box.addEventListener('input', async () => {
    await openDialog.prepare();
    // What was typed while the dialog was on its way goes along.
    if (box.value) void openDialog(box.value);
    box.value = '';
  });
}

function dialogOpener({
  address,
}: Site): ((text: string) => Promise<void>) & { prepare: () => Promise<SearchDialog> } {
  let dialog: Promise<SearchDialog> | undefined;
  const prepare = () => {
    dialog ??= Promise.all([import('./dialog.ts'), import('./open.ts')]).then(
      ([{ createDialog }, { openIndex }]) => {
        const open = () => openIndex(address('search/index.json'));
        // It is on its way while the first letters are typed; a failure is said when something is asked.
        open().catch(() => {});
        return createDialog({ address, open });
      },
    );
    dialog.catch(() => {
      dialog = undefined;
    });
    return dialog;
  };
  return Object.assign(async (text: string) => (await prepare()).open(text), { prepare });
}

/** "/", or Ctrl-K (⌘K on a Mac), while nothing is being written. */
function isCallForSearch(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k' && !event.shiftKey;
  const target = event.target instanceof Element ? event.target : undefined;
  return event.key === '/' && !target?.closest('input, textarea, select, [contenteditable]');
}
