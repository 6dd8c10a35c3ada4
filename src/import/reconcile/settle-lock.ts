/** What two branches remember differently is settled by the files, and what was healed in the lock is told. */
import { hash, hashes, type LockEntry, type Memory } from '../../content/lock.ts';
import type { StoredEntry } from '../../model/content.ts';
import { countNoun } from '../../text/plural.ts';
import { folderOf } from '../entry.ts';
import { editable } from './fields.ts';
import { entryHash } from './lock-entry.ts';

/** The memory with one state for each entry: of each field the hash that the file has, since a field that is as one of them was imported. */
export function settledMemory(memory: Memory, stored: readonly StoredEntry[]): Memory {
  const { variants } = memory;
  if (!variants) return memory;
  const byId = new Map(stored.map((entry) => [`${folderOf(entry)}/${entry.fields.slug}`, entry]));
  const entries = new Map(memory.entries);
  for (const [id, states] of variants) {
    const entry = entries.get(id);
    if (entry) entries.set(id, settled(entry, states, byId.get(id)));
  }
  return { ...memory, entries };
}

function settled(entry: LockEntry, states: readonly LockEntry[], file: StoredEntry | undefined): LockEntry {
  // Without a file, whoever deleted it is right; with one, the entry is there.
  if (!file) return states.some(({ deleted }) => deleted) ? { ...entry, deleted: true } : entry;
  const text = entryHash(file);
  const { deleted: _, doubtful: __, ...rest } = states.find((state) => state.entry === text) ?? entry;
  const now = hashes(editable(file.fields, file.body));
  const fields: Record<string, string> = {};
  for (const name of new Set(states.flatMap((state) => Object.keys(state.fields ?? {})))) {
    const known = states.map((state) => state.fields?.[name]);
    const kept = known.includes(now[name]) ? now[name] : rest.fields?.[name];
    if (kept !== undefined) fields[name] = kept;
  }
  const same = states.find(({ origin }) => hash(origin) === hash(file.fields.origin));
  return { ...rest, ...(same?.origin && { origin: same.origin }), ...(rest.fields && { fields }) };
}

/** What the curator is told of a lock that came out of a merge. */
export function healedLock(memory: Memory | undefined, foundAgain: readonly string[]): string[] {
  const { hasConflict, variants, damaged = 0 } = memory ?? {};
  return [
    ...(hasConflict
      ? ['import.lock.json held the marks of a conflict: both sides were read, and it was written anew']
      : []),
    ...(variants?.size
      ? [
          `import.lock.json came from two branches: ${countNoun(variants.size, 'entry', 'entries')} that both changed were settled by the files`,
        ]
      : []),
    ...(damaged > 0
      ? [`import.lock.json had ${countNoun(damaged, 'damaged line')}: what they said is lost`]
      : []),
    ...(foundAgain.length > 0
      ? [
          `import.lock.json did not know ${countNoun(foundAgain.length, 'entry', 'entries')}, and knows them again by the origin in the files: ${foundAgain.slice(0, 5).join(', ')}${foundAgain.length > 5 ? ` and ${foundAgain.length - 5} more` : ''}`,
        ]
      : []),
  ];
}
