/** What an import of content that an earlier version wrote tells of the change. */
import type { Memory } from '../content/lock.ts';
import type { StoredEntry } from '../model/content.ts';
import { compareText } from '../text/compare.ts';
import { countNoun } from '../text/plural.ts';
import { folderOf, type ReconciledEntry } from './entry.ts';

/** How many entries are named. */
const most = 5;

/**
 * Lines for the curator: which fields of how many entries came, went or have another value since this version reads the dumps. None where this
 * version wrote the folder.
 */
export function migratedLines(
  memory: Memory | undefined,
  stored: readonly StoredEntry[],
  entries: readonly ReconciledEntry[],
): string[] {
  if (memory?.form !== 1) return [];
  const before = new Map(stored.map((entry) => [`${folderOf(entry)}/${entry.fields.slug}`, entry]));
  const idsByChange = new Map<string, string[]>();
  for (const { id, isChanged, fields, body } of entries) {
    const old = before.get(id);
    if (!old || !isChanged) continue;
    const change = changesOf({ ...old.fields, body: old.body }, { ...fields, body }).join(', ');
    idsByChange.set(change, [...(idsByChange.get(change) ?? []), id]);
  }
  return [
    'import.lock.json and import.ledger.json are of version 0.1: they were read, and have the form of this version from now on',
    ...[...idsByChange]
      .sort(([a], [b]) => compareText(a, b))
      .map(([change, ids]) => {
        const others = ids.length > most ? ` and ${ids.length - most} more` : '';
        return `migrated: ${countNoun(ids.length, 'entry', 'entries')} (${change}): ${ids.slice(0, most).join(', ')}${others}`;
      }),
  ];
}

/** "booktitle is new", "event is gone", "date is read otherwise". */
function changesOf(old: object, now: object): string[] {
  const [then, today] = [new Map(Object.entries(old)), new Map(Object.entries(now))];
  const names = [...new Set([...today.keys(), ...then.keys()])];
  return names.flatMap((name) => {
    const [a, b] = [then.get(name), today.get(name)].map((value) => JSON.stringify(value));
    if (a === b) return [];
    return `${name} is ${a === undefined ? 'new' : b === undefined ? 'gone' : 'read otherwise'}`;
  });
}
