/** Entries that no record of this run stands behind: they stay. */
import { hash } from '../../content/lock.ts';
import type { StoredEntry } from '../../model/content.ts';
import { firstLine } from '../entry.ts';
import { orderedPaper, orderedTalk } from './fields.ts';
import { lockEntry } from './lock-entry.ts';
import { withAliases } from './renames.ts';
import type { State } from './state.ts';

/**
 * Files that no record stands behind any more, or never did: they stay, but for the aliases of renamed ones.
 *
 * @param absorbed papers that are a part of another one now, with its id
 */
export function keepUnmatched(state: State, absorbed: ReadonlyMap<string, string>): void {
  const { result, remembered, options } = state;
  for (const [id, disk] of state.storedById) {
    if (result.lock.has(id)) continue;
    const before = remembered.get(id);
    const entry = withAliasesOf(disk, withAliases(disk.fields, state.formerSlugs.get(id)));
    const isChanged = hash(entry.fields.aliases) !== hash(disk.fields.aliases);
    result.entries.push({ ...entry, id, imported: undefined, isChanged, isNew: false });
    const kept = lockEntry({ ...entry, imported: undefined }, before, options.today);
    const isUnsure = before?.origin && (state.isLockLost || before.unsure);
    result.lock.set(id, {
      ...kept,
      ...(before?.fields && { fields: before.fields }),
      ...(isUnsure && { unsure: true }),
    });
    const [origin] = before?.origin ?? [];
    if (origin && !state.isHeld(id)) {
      const place = { dump: origin.dump, line: firstLine(origin.lines) };
      const whole = absorbed.get(id);
      if (whole && options.areSame?.(whole, id)) continue;
      const text = whole
        ? `${id} is one paper with ${whole} now; both have a file: name both under "same" in entries.yaml, or one of them under "apart"`
        : `${id} no longer stands in the dump; the entry stays: delete ${disk.path} if it is to go`;
      result.notices.push({ ...place, rule: whole ? 'one-paper-now' : 'gone-from-dump', text });
    }
  }
}

/** Entries that are remembered, and have neither a record nor a file any more. */
export function keepDeleted({ result, remembered }: State): void {
  for (const [id, entry] of remembered) {
    if (!result.lock.has(id)) result.lock.set(id, { ...entry, deleted: true });
  }
}

function withAliasesOf(disk: StoredEntry, aliases: string[] | undefined) {
  const { path, body } = disk;
  return disk.kind === 'talk'
    ? { kind: disk.kind, path, body, fields: orderedTalk({ ...disk.fields, aliases }) }
    : { kind: disk.kind, path, body, fields: orderedPaper({ ...disk.fields, aliases }) };
}
