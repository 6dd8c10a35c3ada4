/** The order of the reading list. No DOM. */
import type { EntryJson } from '../../export/entry-json.ts';
import { by } from '../../text/compare.ts';

/** Talks by their start, then the rest in the order in which it was added. */
export function sortByStart<Item extends { entry: EntryJson | undefined }>(items: readonly Item[]): Item[] {
  // `sort` is stable.
  return [...items].sort(by(({ entry }) => startTime(entry)));
}

/** In milliseconds. A talk without a start time starts with its day; one without a time zone is taken as in UTC. */
function startTime(entry: EntryJson | undefined): number {
  if (entry?.kindOfEntry !== 'talk' || entry.date === undefined) return Number.POSITIVE_INFINITY;
  return Date.parse(entry.starts ?? `${entry.date}T${entry.start ?? '00:00'}Z`);
}
