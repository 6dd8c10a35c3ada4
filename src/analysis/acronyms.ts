/** Finds acronyms that texts explain: "Physics-informed neural networks (PINNs)". */
import { termRuns } from './terms.ts';

const inBrackets = /\(\s*(\p{Lu}[\p{L}\p{N}-]{1,7})\s*\)/gu;
const isOfPhrase = /[\p{L}\p{N}\s'’-]/u;
/** Of letters, in the words before a bracket. */
const phraseLength = { least: 5, most: 91 };

/**
 * Acronyms (folded, without plural) with the phrase that they stand for (its words without plural, joined by "-"). One that texts
 * explain in several ways is left out unless one way is much the most frequent.
 */
export function acronymsOf(texts: Iterable<string>): Map<string, string> {
  const found = new Map<string, Map<string, number>>();
  for (const text of texts)
    for (const { before, acronym } of explainedIn(text)) {
      const short = termRuns(acronym)[0]?.[0]?.singular;
      const phrase = spelledBy(acronym.replace(/s$/, ''), before);
      if (!short || !phrase) continue;
      const ways = found.get(short) ?? new Map<string, number>();
      found.set(short, ways);
      ways.set(phrase, (ways.get(phrase) ?? 0) + 1);
    }
  const clear = new Map<string, string>();
  for (const [acronym, ways] of found) {
    const total = [...ways.values()].reduce((sum, count) => sum + count, 0);
    for (const [phrase, count] of ways) if (count >= total * 0.7) clear.set(acronym, phrase);
  }
  return clear;
}

/** Each acronym in brackets, with what stands before it up to a sign that no phrase has. */
function explainedIn(text: string): { before: string; acronym: string }[] {
  let last = 0;
  return [...text.matchAll(inBrackets)].flatMap(({ index, 0: bracket, 1: acronym = '' }) => {
    const head = text.slice(last, index).trimEnd();
    let start = head.length;
    while (start > 0 && head.length - start < phraseLength.most && isOfPhrase.test(head[start - 1] ?? ''))
      start -= 1;
    const before = head.slice(start).trimStart();
    if (before.length < phraseLength.least) return [];
    last = index + bracket.length;
    return [{ before, acronym }];
  });
}

/** The last words of a text whose initials spell an acronym, as a key. */
function spelledBy(acronym: string, before: string): string | undefined {
  const initials = acronym.toLowerCase().replace(/[^\p{L}]/gu, '');
  const run = termRuns(before).at(-1) ?? [];
  // The words must reach the bracket.
  if (run.length < 2 || !before.trimEnd().endsWith(run.at(-1)?.printed ?? '')) return undefined;
  for (const length of [initials.length, initials.length - 1]) {
    if (length < 2) continue;
    const words = run.slice(-length);
    const spelling = words.map(({ singular }) => singular[0]).join('');
    if (words.length === length && isWithin(spelling, initials))
      return words.map(({ singular }) => singular).join('-');
  }
  return undefined;
}

/** Whether the letters of `a` stand in `b` in their order, the first one first. */
function isWithin(a: string, b: string): boolean {
  let at = 0;
  for (const letter of b) if (letter === a[at]) at += 1;
  return at === a.length && a[0] === b[0];
}
