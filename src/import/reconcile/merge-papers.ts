/** Papers that stand in several lists, as one entry that keeps every origin. Talks are never merged: two talks may share all words. */
import { fingerprint } from '../../text/fold.ts';
import type { Imported } from '../to-entry.ts';

/**
 * Merges papers whose title and abstract are the same but for case, accents and punctuation. The first gives the fields.
 *
 * @param apart titles of papers that stay apart all the same
 */
export function mergePapers(entries: readonly Imported[], apart: readonly string[] = []): Imported[] {
  const keptApart = new Set(apart.map(fingerprint));
  const merged: Imported[] = [];
  const byWork = new Map<string, Imported & { kind: 'paper' }>();
  for (const entry of entries) {
    if (entry.kind === 'talk' || keptApart.has(fingerprint(entry.fields.title))) {
      merged.push(entry);
      continue;
    }
    const work = `${fingerprint(entry.fields.title)}\n${fingerprint(entry.body)}`;
    const first = byWork.get(work);
    if (first) {
      join(first, entry);
    } else {
      const copy = { ...entry, fields: { ...entry.fields }, records: [...entry.records] };
      byWork.set(work, copy);
      merged.push(copy);
    }
  }
  return merged;
}

function join(first: Imported & { kind: 'paper' }, second: Imported & { kind: 'paper' }): void {
  first.records.push(...second.records);
  for (const name of ['listings', 'origin', 'links'] as const) {
    const all = [...(first.fields[name] ?? []), ...(second.fields[name] ?? [])] as never[];
    const different = all.filter(
      (item, index) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(item)) === index,
    );
    if (different.length > 0) first.fields[name] = different;
  }
  // What only the second one prints is known all the same.
  for (const [name, value] of Object.entries(second.fields)) {
    if (!(name in first.fields)) Object.assign(first.fields, { [name]: value });
  }
}
