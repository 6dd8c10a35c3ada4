/** What stands before and after a talk: in its series, or among all talks. */
import { en, type Words } from '../words/en.ts';
import { isDated, neighbours, newestFirst, undated } from './browse.ts';
import type { Talk } from './schema.ts';
import type { Series } from './series.ts';

export interface Beside {
  /** The list that they are neighbours in. */
  within: string;
  before?: Talk;
  after?: Talk;
}

/** A dated talk has the earlier and the later one, an undated one those printed before and after it. */
export function neighboursOfTalk(
  talk: Talk,
  talks: readonly Talk[],
  series: Series | undefined,
  words: Words = en,
): Beside {
  const list = series?.talks ?? talks;
  const within = series?.name ?? (isDated(talk) ? words.neighbours.byDate : words.neighbours.undated);
  const { earlier, later } = neighbours(isDated(talk) ? newestFirst(list) : undated(list).reverse(), talk);
  return { within, ...(earlier && { before: earlier }), ...(later && { after: later }) };
}
