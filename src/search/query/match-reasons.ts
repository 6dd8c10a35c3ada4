/** Says why a document was found: its fields, with the words that matched in each. */
import type { Card } from '../format/card.ts';
import { type SearchField, searchFields } from '../format/options.ts';
import { plainText } from '../format/rich-text.ts';
import { tokens } from '../format/tokenize.ts';
import type { IndexReader } from './index-reader.ts';

export interface MatchReason {
  field: SearchField;
  /** As the document or the question has them. None where an earlier field has them all. */
  words: string[];
}

/** The words of a document's card and of the question, as they are written, by their terms. */
export function writtenWords(
  question: string,
  { title, people, series, event, place }: Card,
): Map<string, string> {
  const texts = [question, place, event, series, ...people, plainText(title)];
  return new Map(
    texts.flatMap((text = '') =>
      tokens(text).map(({ term, start, end }): [string, string] => [term, text.slice(start, end)]),
    ),
  );
}

/**
 * A word is named in the first field that has it.
 *
 * @param terms that matched; they are loaded.
 */
export function matchReasons(
  id: number,
  terms: readonly string[],
  written: ReadonlyMap<string, string>,
  reader: Pick<IndexReader, 'postings'>,
): MatchReason[] {
  const named = new Set<string>();
  return searchFields.flatMap((field, position) => {
    const here = terms.filter((term) => has(reader.postings(term)?.[position]?.ids, id));
    const words = here.flatMap((term) => {
      // "topologyaware", of two words that a hyphen joins, says no more than "topology".
      const isTold = [...named].some((other) => term.startsWith(other));
      named.add(term);
      return isTold ? [] : (written.get(term) ?? term);
    });
    return here.length > 0 ? [{ field, words: [...new Set(words)] }] : [];
  });
}

/** @param ids in rising order. */
function has(ids: Int32Array | undefined, wanted: number): boolean {
  let [from, to] = [0, ids?.length ?? 0];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ids?.[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return ids?.[from] === wanted;
}
