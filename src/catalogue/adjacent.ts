/** The talks before and after a talk: in its series, or among all talks. */
import { pages as en, type Messages } from '../i18n/en.ts';
import type { Talk } from '../model/schema.ts';
import type { Series } from './series.ts';
import { newestFirst, undated } from './talk-lists.ts';

export interface Adjacent {
  /** The name of the list that they are adjacent in. */
  within: string;
  before?: Talk;
  after?: Talk;
}

/**
 * Finds the talks before and after any talk: by date for a dated talk, by the order of the dump for an undated one. Each list is
 * sorted once, however many pages ask.
 */
export function adjacentIndex(
  talks: readonly Talk[],
  series: readonly Series[],
  messages: Messages = en,
): (talk: Talk) => Adjacent {
  const found = new Map<string, Adjacent>();
  const note = (newestFirst: readonly Talk[], within: string) =>
    newestFirst.forEach(({ slug }, at) => {
      const [after, before] = [newestFirst[at - 1], newestFirst[at + 1]];
      found.set(slug, { within, ...(before && { before }), ...(after && { after }) });
    });
  note(newestFirst(talks), messages.neighbours.byDate);
  note(undated(talks).reverse(), messages.neighbours.undated);
  // For a talk in a series, its neighbours in the series replace those among all talks.
  for (const { name, talks } of series) {
    note(newestFirst(talks), name);
    note(undated(talks).reverse(), name);
  }
  return ({ slug }) => found.get(slug) ?? { within: messages.neighbours.byDate };
}
