/**
 * Upcoming talks: those of the build's day, and the pages that the browser's script reads to find those of the reader's. The newest
 * talks by date may be far ahead: the script may need further pages.
 */

import type { Talk } from '../model/schema.ts';
import { isComing } from '../model/today.ts';
import { by } from '../text/compare.ts';
import { type DatedTalk, newestFirst, undated } from './talk-lists.ts';

export const upcomingPerPage = 50;
/** No catalogue has more upcoming talks at once, so older talks need no such page. */
const most = 1_000;
/** Nobody announces further ahead, so talks that are older than the newest by more need no such page either. */
const yearsAhead = 3;

/**
 * The talks that are still to come on a day, the soonest first; within a day by time.
 *
 * @param day `YYYY-MM-DD`; without one, no talk is known to come
 * @param most as many at most
 */
export function comingTalks(
  talks: readonly Talk[],
  day: string | undefined,
  most = upcomingPerPage,
): DatedTalk[] {
  if (day === undefined) return [];
  const coming = newestFirst(talks).filter(({ date, endDate }) => isComing({ date, until: endDate }, day));
  // `sort` is stable, so a day keeps its order.
  return coming.sort(by(({ date }) => date)).slice(0, most);
}

/** Newest first; undated talks fill the last page. There is always a first page. */
export function upcomingPages(talks: readonly Talk[]): Talk[][] {
  const dated = newestFirst(talks);
  const listed = [...dated, ...undated(talks)];
  const count = Math.max(1, Math.ceil(mayBeUpcoming(dated) / upcomingPerPage));
  return Array.from({ length: count }, (_, page) =>
    listed.slice(page * upcomingPerPage, (page + 1) * upcomingPerPage),
  );
}

/** The page, counted from 1, that continues after the newest `carried` talks; `undefined` when there is none. */
export function upcomingPageAfter(carried: number, talks: readonly Talk[]): number | undefined {
  return carried < mayBeUpcoming(talks) ? Math.floor(carried / upcomingPerPage) + 1 : undefined;
}

/** How many of the newest talks may be upcoming, on any day on which the site is read. */
function mayBeUpcoming(talks: readonly Talk[]): number {
  const dates = talks.flatMap(({ date }) => date ?? []);
  const newest = dates.reduce((a, b) => (a < b ? b : a), '');
  const oldest = `${Number(newest.slice(0, 4)) - yearsAhead}${newest.slice(4)}`;
  return Math.min(most, dates.filter((date) => date >= oldest).length);
}
