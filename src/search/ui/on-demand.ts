/** Everything that the dialog needs. Loaded when it is first used. */
import { createDialog, type SearchDialog } from './dialog.ts';
import { forgetIndex, openIndex } from './open-index.ts';
import type { SearchContext } from './search-view.ts';

/** Makes the dialog, and begins to load the index. */
export function loadDialog({ address, today }: Pick<SearchContext, 'address' | 'today'>): SearchDialog {
  const open = () => openIndex(address);
  // It loads while the first letters are typed. A failure is shown when something is searched for.
  open().catch(() => {});
  return createDialog({ address, today, open, forget: forgetIndex });
}
