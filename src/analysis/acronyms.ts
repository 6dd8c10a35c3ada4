/** Finds acronyms that texts explain: "Physics-informed neural networks (PINNs)". */
import { termRuns } from './terms.ts';

/** An acronym (folded, without plural) and the phrase that it stands for (its words without plural, joined by "-"). */
export type ExplainedAcronym = [short: string, long: string];

const inBrackets = /\(\s*(\p{Lu}[\p{L}\p{N}-]{1,7})\s*\)/gu;
const ofPhrase = /[\p{L}\p{N}\s'’-]/u;
const ofWord = /[\p{L}\p{N}]/u;
/** Letters of a phrase before a bracket. */
const phrase = { least: 5, most: 91 };

/** What a text explains, in order. Depends on the text alone. */
export function acronymsIn(text: string): ExplainedAcronym[] {
  if (!text.includes('(')) return [];
  const found: ExplainedAcronym[] = [];
  let end = 0;
  for (const match of text.matchAll(inBrackets)) {
    const before = phraseBefore(text.slice(end, match.index));
    if (before === undefined) continue;
    end = match.index + match[0].length;
    const acronym = match[1] ?? '';
    const short = termRuns(acronym)[0]?.[0]?.singular;
    const long = spelledBy(acronym.replace(/s$/, ''), before);
    if (short && long) found.push([short, long]);
  }
  return found;
}

/** The end of a text, as long as a phrase may be and from a letter on; undefined if it is too short. */
function phraseBefore(text: string): string | undefined {
  // Twice as long as the phrase: some letters have two code units.
  const letters = [...text.trimEnd().slice(-2 * phrase.most)].slice(-phrase.most);
  let start = letters.length;
  while (start > 0 && ofPhrase.test(letters[start - 1] ?? '')) start -= 1;
  while (start < letters.length && !ofWord.test(letters[start] ?? '')) start += 1;
  return letters.length - start < phrase.least ? undefined : letters.slice(start).join('');
}

/**
 * The acronyms of many texts. One that texts explain in several ways is left out unless one way is much the most frequent.
 *
 * @param explained what each of them explains
 */
export function acronymsOf(explained: Iterable<readonly ExplainedAcronym[]>): Map<string, string> {
  const found = new Map<string, Map<string, number>>();
  for (const ofText of explained)
    for (const [short, long] of ofText) {
      const ways = found.get(short) ?? new Map<string, number>();
      found.set(short, ways);
      ways.set(long, (ways.get(long) ?? 0) + 1);
    }
  const clear = new Map<string, string>();
  for (const [acronym, ways] of found) {
    const total = [...ways.values()].reduce((sum, count) => sum + count, 0);
    for (const [phrase, count] of ways) if (count >= total * 0.7) clear.set(acronym, phrase);
  }
  return clear;
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
