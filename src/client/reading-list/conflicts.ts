/** Which talks of a list take place at the same time. No DOM. */
import type { EntryJson } from '../../export/entry-json.ts';

/**
 * For each talk that overlaps others in time, wherever they take place, the ids of those others. A talk without a start time conflicts
 * with none, one without an end time only counts at its start, and a cancelled one does not count.
 */
export function findConflicts(entries: readonly EntryJson[]): Map<string, string[]> {
  const talks = entries
    .filter(({ starts, status }) => starts !== undefined && status !== 'cancelled')
    .map(({ id, starts = '', ends }) => {
      const from = Date.parse(starts);
      return { id, from, to: Math.max(ends === undefined ? from : Date.parse(ends), from) };
    })
    .sort((a, b) => a.from - b.from);
  const conflicts = new Map<string, string[]>();
  const add = (id: string, other: string) => conflicts.set(id, [...(conflicts.get(id) ?? []), other]);
  talks.forEach((talk, index) => {
    for (const later of talks.slice(index + 1)) {
      if (later.from >= talk.to && later.from !== talk.from) break;
      add(talk.id, later.id);
      add(later.id, talk.id);
    }
  });
  return conflicts;
}
