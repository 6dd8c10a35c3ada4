/** Which talks of a list are on at the same time. No DOM. */
import type { Kept } from './combine-files.ts';

/**
 * Pairs of ids of talks whose times overlap, wherever each of them is. One without an hour clashes with nothing; one without an
 * end is on at its beginning. What is cancelled does not take place.
 */
export function clashes(entries: readonly Kept[]): Map<string, string[]> {
  const timed = entries
    .filter(({ starts, status }) => starts !== undefined && status !== 'cancelled')
    .map(({ id, starts = '', ends }) => {
      const from = Date.parse(starts);
      return { id, from, to: Math.max(ends === undefined ? from : Date.parse(ends), from) };
    })
    .sort((a, b) => a.from - b.from);
  const found = new Map<string, string[]>();
  const note = (id: string, other: string) => found.set(id, [...(found.get(id) ?? []), other]);
  timed.forEach((one, index) => {
    for (const other of timed.slice(index + 1)) {
      if (other.from >= one.to && other.from !== one.from) break;
      note(one.id, other.id);
      note(other.id, one.id);
    }
  });
  return found;
}
