/** All that the dialog needs, the index's reader too. Loaded when it is first used. */
import type { Site } from './box.ts';
import { createDialog, type SearchDialog } from './dialog.ts';
import { forgetIndex, openIndex } from './open.ts';

/** The dialog, with the index already on its way. */
export function dialogFor({ address }: Site): SearchDialog {
  const open = () => openIndex(address('search/'));
  // On its way while the first letters are typed; a failure is said when something is asked.
  open().catch(() => {});
  return createDialog({ address, open, forget: forgetIndex });
}
