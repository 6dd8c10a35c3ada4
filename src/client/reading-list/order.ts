/** The order in which the reading list shows what is on it. No DOM. */
import { by } from '../../text/compare.ts';
import type { Kept } from './combine-files.ts';

/** Talks by the moment at which they begin, then the others in the order in which they were put there. */
export function inOrder<Item extends { entry: Kept | undefined }>(items: readonly Item[]): Item[] {
  // `sort` is stable.
  return [...items].sort(by(({ entry }) => momentOf(entry)));
}

/** In milliseconds; without an hour the day begins it, and without a zone the clock is taken as it stands. */
function momentOf(entry: Kept | undefined): number {
  if (entry?.kindOfEntry !== 'talk' || entry.date === undefined) return Number.POSITIVE_INFINITY;
  return Date.parse(entry.starts ?? `${entry.date}T${entry.start ?? '00:00'}Z`);
}
