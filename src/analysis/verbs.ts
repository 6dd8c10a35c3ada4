/** Tells verbs from nouns by the small words beside them: "it decides which", "the walk of". Knows English. */
import { termOf } from './terms.ts';
import type { Comparable } from './text-terms.ts';

const set = (words: string) => new Set(words.split(' '));

const before = {
  noun: set(
    'a an the this these those its their our his her my your each every any some no of in on for with by from between via under into',
  ),
  verb: set(
    'it they we you who which can cannot could will would may might must should shall not does do did to also',
  ),
};
const after = {
  noun: set('of is are was were has have'),
  verb: set('a an the its their our how what whether why every each when whose'),
};

/** One place may be a slip of the pen. */
const leastForVerb = 2;
/** A word, or what ends a clause. */
const part = /[\p{L}\p{N}]+|[.,;:!?()]/gu;

/**
 * Those of some words that stand as verbs wherever one can tell: "sensors recover the field", but "the random walk of". A noun that is also a
 * verb is none of them.
 *
 * @param words folded, without plural
 */
export function verbsAmong(words: ReadonlySet<string>, texts: readonly Comparable[]): Set<string> {
  if (words.size === 0) return new Set();
  const [nouns, verbs] = [new Map<string, number>(), new Map<string, number>()];
  /** By the form that is printed; most are none of the words. */
  const asked = new Map<string, string | undefined>();
  const askedFor = (printed: string) => {
    if (asked.has(printed)) return asked.get(printed);
    const singular = termOf(printed)?.singular ?? '';
    const found = words.has(singular) ? singular : undefined;
    asked.set(printed, found);
    return found;
  };
  const note = (word: string, { noun, verb }: typeof before, neighbour: string) => {
    const counts = noun.has(neighbour) ? nouns : verb.has(neighbour) ? verbs : undefined;
    counts?.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const { title, text } of texts) {
    let word: string | undefined;
    let isPlain = false;
    let previous = '';
    for (const [printed] of `${title} . ${text}`.toLowerCase().matchAll(part)) {
      if (word !== undefined) note(word, after, printed);
      word = askedFor(printed);
      isPlain = !printed.endsWith('s');
      // "Recovers" does not follow "to", but "to graphs" does occur.
      if (word !== undefined && (isPlain || previous !== 'to')) note(word, before, previous);
      previous = printed;
    }
  }
  return new Set(
    [...words].filter((word) => (verbs.get(word) ?? 0) >= leastForVerb && (nouns.get(word) ?? 0) === 0),
  );
}
