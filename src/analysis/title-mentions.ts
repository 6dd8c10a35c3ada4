/** Finds titles that are printed, word for word, in running text and in lists of references. */
import { fold } from '../text/fold.ts';

/** Shorter titles are phrases that any text may hold. */
const fewestWords = 4;
const fewestLetters = 20;
/** A title is looked for by so many of its first words, */
const keyLength = 3;
/** and by one more wherever more titles than these begin alike. */
const mostCompared = 8;

interface SoughtTitle {
  index: number;
  words: PrintedWord[];
}

/** Titles that begin with the same words: those to compare with the text, and the others by the word that comes next in them. */
interface Branch {
  titles: SoughtTitle[];
  next?: Map<string, Branch>;
}

interface PrintedWord {
  folded: string;
  printed: string;
  start: number;
  end: number;
}

/** Whether a title is long enough to be known by itself. */
export function isTellingTitle(title: string): boolean {
  const words = printedWords(title);
  return (
    words.length >= fewestWords && words.join('').length >= fewestLetters && lettersOf(words) >= fewestLetters
  );
}

/**
 * A search for titles in texts, in time that grows with the text, and with the titles only that it prints. It returns the positions, in the
 * list given, of the titles that a text prints: in quotation marks, on a line of their own, or with the capitals of the title, so
 * that "on neural differential equations" in a sentence is no citation of "On Neural Differential Equations".
 */
export function titleFinder(titles: readonly string[]): (text: string) => number[] {
  const byKey = new Map<string, Branch>();
  for (const [index, title] of titles.entries()) {
    if (!isTellingTitle(title)) continue;
    const words = printedWords(title);
    const key = keyAt(words, 0);
    const branch = byKey.get(key) ?? { titles: [] };
    byKey.set(key, branch);
    branch.titles.push({ index, words });
  }
  for (const branch of byKey.values()) part(branch);
  return (text) => {
    const words = printedWords(text);
    const found = new Set<number>();
    for (let start = 0; start + keyLength <= words.length; start += 1)
      for (const title of beginningAt(byKey.get(keyAt(words, start)), words, start)) {
        const matched = words.slice(start, start + title.words.length);
        if (
          matched.length === title.words.length &&
          matched.every(({ folded }, place) => folded === title.words[place]?.folded) &&
          (hasItsCapitals(matched, title.words) || standsApart(text, matched))
        )
          found.add(title.index);
      }
    return [...found];
  };
}

/** Parts titles that begin alike by their further words, until few are left in each branch. */
function part(branch: Branch): void {
  const open = [{ branch, depth: keyLength }];
  for (const { branch, depth } of open) {
    const longer = branch.titles.filter(({ words }) => words.length > depth);
    if (branch.titles.length <= mostCompared || longer.length === 0) continue;
    const next = new Map<string, Branch>();
    for (const title of longer) {
      const word = title.words[depth]?.folded ?? '';
      const further = next.get(word) ?? { titles: [] };
      next.set(word, further);
      further.titles.push(title);
    }
    branch.titles = branch.titles.filter(({ words }) => words.length <= depth);
    branch.next = next;
    for (const further of next.values()) open.push({ branch: further, depth: depth + 1 });
  }
}

/** The few titles that may begin at a word, in their order. */
function beginningAt(
  first: Branch | undefined,
  words: readonly PrintedWord[],
  start: number,
): readonly SoughtTitle[] {
  if (!first?.next) return first?.titles ?? [];
  const found: SoughtTitle[] = [];
  let depth = keyLength;
  for (let branch: Branch | undefined = first; branch; depth += 1) {
    for (const title of branch.titles) found.push(title);
    branch = branch.next?.get(words[start + depth]?.folded ?? '');
  }
  return found.sort((a, b) => a.index - b.index);
}

function printedWords(text: string): PrintedWord[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    folded: fold(match[0]),
    printed: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function lettersOf(words: readonly PrintedWord[]): number {
  return words.reduce((sum, { folded }) => sum + folded.length, 0);
}

function keyAt(words: readonly PrintedWord[], start: number): string {
  return words
    .slice(start, start + keyLength)
    .map(({ folded }) => folded)
    .join(' ');
}

const isCapital = ({ printed }: PrintedWord) => /^\p{Lu}/u.test(printed);

/** Whether every long word that has a capital in the title has one here, and there are two of them beside the first word. */
function hasItsCapitals(matched: readonly PrintedWord[], title: readonly PrintedWord[]): boolean {
  const capitals = title.flatMap((word, place) =>
    word.printed.length > 3 && isCapital(word) ? [place] : [],
  );
  return (
    capitals.filter((place) => place > 0).length >= 2 &&
    capitals.every((place) => matched[place] !== undefined && isCapital(matched[place]))
  );
}

const opening = /["“”„«‹‘'’]\s*$/;
const closing = /^[\s.,;:!?]*["“”»›’']/;

/** Whether it is in quotation marks, or has a line for itself but for a number before it. */
function standsApart(text: string, matched: readonly PrintedWord[]): boolean {
  const before = text.slice(0, matched[0]?.start ?? 0);
  const after = text.slice(matched.at(-1)?.end ?? 0);
  if (opening.test(before.slice(-3)) && closing.test(after.slice(0, 4))) return true;
  return (
    /(?:^|\n)[\s\d.[\]()–•*-]{0,12}$/.test(before.slice(-12)) && /^[\s.?!]*(?:\n|$)/.test(after.slice(0, 8))
  );
}
