/**
 * Splits the talks into the pages that the browser's script reads to find upcoming talks. The build does not know the reader's day,
 * and the newest talks by date may be far ahead: the script may need further pages.
 */

import type { Talk } from '../model/schema.ts';
import { newestFirst, undated } from './talk-lists.ts';

export const upcomingPerPage = 50;
/** No catalogue has more upcoming talks at once, so older talks need no such page. */
const most = 1_000;

/** Newest first; undated talks fill the last page. There is always a first page. */
export function upcomingPages(talks: readonly Talk[]): Talk[][] {
  const dated = newestFirst(talks);
  const listed = [...dated, ...undated(talks)];
  const count = Math.max(1, Math.ceil(Math.min(dated.length, most) / upcomingPerPage));
  return Array.from({ length: count }, (_, page) =>
    listed.slice(page * upcomingPerPage, (page + 1) * upcomingPerPage),
  );
}

/** The page, counted from 1, that continues after the newest `carried` talks; `undefined` when there is none. */
export function upcomingPageAfter(carried: number, dated: number): number | undefined {
  return carried < Math.min(dated, most) ? Math.floor(carried / upcomingPerPage) + 1 : undefined;
}
