/** Entries that a curator deleted and wants back. */
import { InputError } from '../content/input-error.ts';
import type { ReadSettings } from '../content/settings.ts';
import { checkIds, checkTakenDown } from './check-settings.ts';
import type { ImportResult } from './pipeline.ts';
import type { ReconcileOptions } from './reconcile/state.ts';

/** @param restore ids, "deleted" for all of them, or "all" to start over */
export function reconcileOptions(restore: readonly string[], today: string): ReconcileOptions {
  const startsOver = restore.includes('all');
  const restoresAll = startsOver || restore.includes('deleted');
  return { today, startsOver, restores: (id) => restoresAll || restore.includes(id) };
}

/**
 * Ids that a curator names, in `--restore` and in the settings, are those of entries.
 *
 * @param remembered ids that the lock knows, of entries whose files were deleted too
 *
 * @throws {AggregateError} of {@link InputError}
 */
export function checkNamedIds(
  restore: readonly string[],
  settings: ReadSettings,
  { entries }: ImportResult,
  remembered: Iterable<string> = [],
): void {
  const ids = new Set(entries.map(({ id }) => id));
  const restored = new Set(entries.filter(({ isNew }) => isNew).map(({ id }) => id));
  const problems = [
    ...restore
      .filter((id) => id !== 'all' && id !== 'deleted' && !restored.has(id))
      .map(
        (id) =>
          new InputError('--restore', undefined, `"${id}" is no entry that was deleted and stands in a dump`),
      ),
    ...checkIds(settings, ids),
    ...checkTakenDown(settings, new Set([...ids, ...remembered])),
  ];
  if (problems.length > 0) throw new AggregateError(problems);
}
