/**
 * Which talks a page carries for its script, and which page goes on where it ends. The build does not know the reader's day, and where
 * many talks are announced, the newest ones by date are those farthest ahead.
 */

import type { Talk } from '../model/schema.ts';
import { newestFirst, undated } from './talk-lists.ts';

export const upcomingOnAPage = 50;
/** More than so many are not still to come at once: earlier talks need no page that a script asks for. */
const most = 1_000;

/** Talks page by page, newest first; those without a date follow where there is room. There is a first page always. */
export function upcomingPages(talks: readonly Talk[]): Talk[][] {
  const dated = newestFirst(talks);
  const listed = [...dated, ...undated(talks)];
  const count = Math.max(1, Math.ceil(Math.min(dated.length, most) / upcomingOnAPage));
  return Array.from({ length: count }, (_, page) =>
    listed.slice(page * upcomingOnAPage, (page + 1) * upcomingOnAPage),
  );
}

/** The number, from 1, of the page that goes on where a list of the newest talks ends; `undefined` when none does. */
export function upcomingPageAfter(carried: number, dated: number): number | undefined {
  return carried < Math.min(dated, most) ? Math.floor(carried / upcomingOnAPage) + 1 : undefined;
}
