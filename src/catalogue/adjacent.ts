/** What stands before and after a talk: in its series, or among all talks. */
import { en, type Messages } from '../i18n/en.ts';
import type { Talk } from '../model/schema.ts';
import type { Series } from './series.ts';
import { newestFirst, undated } from './talk-lists.ts';

export interface Adjacent {
  /** The list that they are neighbours in. */
  within: string;
  before?: Talk;
  after?: Talk;
}

/**
 * Finds the neighbours of any talk. A dated talk has the earlier and the later one, an undated one those printed before and after it.
 * Every list is put in its order once, however many pages ask.
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
  // Of a talk in a series these take the place of the others.
  for (const { name, talks } of series) {
    note(newestFirst(talks), name);
    note(undated(talks).reverse(), name);
  }
  return ({ slug }) => found.get(slug) ?? { within: messages.neighbours.byDate };
}
