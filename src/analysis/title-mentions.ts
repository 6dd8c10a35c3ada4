/** Finds titles that are printed, word for word, in running text and in lists of references. */
import { fold } from '../text/fold.ts';
import { withRoom } from './growing.ts';

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
  next?: Map<number, Branch>;
}

interface PrintedWord {
  folded: string;
  printed: string;
  /** Of `folded`: mostly other words have another one. */
  hash: number;
}

/** Where the words of a text stand, by their place in it. */
interface WordPlaces {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  hashes: Int32Array;
}

/** Whether a title is long enough to be known by itself. */
export function isTellingTitle(title: string): boolean {
  const words = printedWords(title);
  return words.length >= fewestWords && lettersOf(words) >= fewestLetters;
}

/**
 * A search for titles in texts, in time that grows with the text, and with the titles only that it prints. It returns the positions, in the
 * list given, of the titles that a text prints: in quotation marks, on a line of their own, or with the capitals of the title, so
 * that "on neural differential equations" in a sentence is no citation of "On Neural Differential Equations".
 */
export function titleFinder(titles: readonly string[]): (text: string) => number[] {
  const byKey = new Map<number, Branch>();
  for (const [index, title] of titles.entries()) {
    if (!isTellingTitle(title)) continue;
    const words = printedWords(title);
    const key = keyOf(words[0]?.hash ?? 0, words[1]?.hash ?? 0, words[2]?.hash ?? 0);
    const branch = byKey.get(key) ?? { titles: [] };
    byKey.set(key, branch);
    branch.titles.push({ index, words });
  }
  for (const branch of byKey.values()) part(branch);
  const mayBeKey = filterOf(byKey);
  // One for all texts: most words of a text are looked at once, and nothing is kept of them.
  const words: WordPlaces = noWords();
  return (text) => {
    findWords(text, words);
    const { count, hashes } = words;
    const found = new Set<number>();
    for (let start = 0; start + keyLength <= count; start += 1) {
      const key = keyOf(hashes[start] ?? 0, hashes[start + 1] ?? 0, hashes[start + 2] ?? 0);
      if (!mayBeKey(key)) continue;
      for (const title of beginningAt(byKey.get(key), words, start))
        if (isPrintedAt(text, words, start, title.words)) found.add(title.index);
    }
    return [...found];
  };
}

/** Whether a text prints a title from one of its words on, as a title. */
function isPrintedAt(
  text: string,
  { count, starts, ends, hashes }: WordPlaces,
  start: number,
  title: readonly PrintedWord[],
): boolean {
  const end = start + title.length;
  if (end > count || title.some(({ hash }, place) => hash !== hashes[start + place])) return false;
  const matched = title.map((_, place) => text.slice(starts[start + place], ends[start + place]));
  return (
    matched.every((printed, place) => fold(printed) === title[place]?.folded) &&
    (hasItsCapitals(matched, title) || standsApart(text, starts[start] ?? 0, ends[end - 1] ?? 0))
  );
}

/** A quick look whether a key may be one of them: right for all that are, and for nearly all that are not. */
function filterOf(keys: ReadonlyMap<number, unknown>): (key: number) => boolean {
  let size = 1024;
  while (size < 16 * keys.size) size *= 2;
  const bits = new Uint8Array(size);
  for (const key of keys.keys()) bits[key & (size - 1)] = 1;
  return (key) => bits[key & (size - 1)] === 1;
}

/** Parts titles that begin alike by their further words, until few are left in each branch. */
function part(branch: Branch): void {
  const open = [{ branch, depth: keyLength }];
  for (const { branch, depth } of open) {
    const longer = branch.titles.filter(({ words }) => words.length > depth);
    if (branch.titles.length <= mostCompared || longer.length === 0) continue;
    const next = new Map<number, Branch>();
    for (const title of longer) {
      const word = title.words[depth]?.hash ?? 0;
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
  { count, hashes }: WordPlaces,
  start: number,
): readonly SoughtTitle[] {
  if (!first?.next) return first?.titles ?? [];
  const found: SoughtTitle[] = [];
  let depth = keyLength;
  for (let branch: Branch | undefined = first; branch; depth += 1) {
    for (const title of branch.titles) found.push(title);
    branch = start + depth < count ? branch.next?.get(hashes[start + depth] ?? 0) : undefined;
  }
  return found.sort((a, b) => a.index - b.index);
}

function printedWords(text: string): PrintedWord[] {
  const { count, starts, ends, hashes } = findWords(text, noWords());
  return Array.from({ length: count }, (_, place) => {
    const printed = text.slice(starts[place], ends[place]);
    return { folded: fold(printed), printed, hash: hashes[place] ?? 0 };
  });
}

const noWords = (): WordPlaces => ({
  count: 0,
  starts: new Int32Array(64),
  ends: new Int32Array(64),
  hashes: new Int32Array(64),
});

const letter = /[\p{L}\p{M}\p{N}]/u;
/** What is known of the characters below U+10000: 1 is part of a word, 2 is not, 0 was not asked yet. */
const kinds = new Uint8Array(2 ** 16);

/** How many code units of a letter, mark or digit stand at a place: none if there is something else. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (kinds[code] === 0) {
    const isHalf = code >= 0xd800 && code < 0xdc00;
    if (isHalf) return letter.test(String.fromCodePoint(text.codePointAt(at) ?? code)) ? 2 : 0;
    kinds[code] = letter.test(String.fromCharCode(code)) ? 1 : 2;
  }
  return kinds[code] === 1 ? 1 : 0;
}

/** Writes down where the words of a text stand, with the hash of each, folded. An expression for words takes ten times as long. */
function findWords(text: string, words: WordPlaces): WordPlaces {
  words.count = 0;
  for (let at = 0; at < text.length; ) {
    const start = at;
    let hash = firstHash;
    let isPlain = true;
    for (let units = letterAt(text, at); units > 0; units = at < text.length ? letterAt(text, at) : 0) {
      const code = text.charCodeAt(at);
      if (code > 127) isPlain = false;
      hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), hashFactor);
      at += units;
    }
    if (at === start) {
      at += 1;
      continue;
    }
    const place = words.count;
    words.count += 1;
    if (words.count > words.starts.length) grow(words);
    words.starts[place] = start;
    words.ends[place] = at;
    words.hashes[place] = isPlain ? hash : hashOf(fold(text.slice(start, at)));
  }
  return words;
}

function grow(words: WordPlaces): void {
  words.starts = withRoom(words.starts, words.count);
  words.ends = withRoom(words.ends, words.count);
  words.hashes = withRoom(words.hashes, words.count);
}

/** Fowler, Noll and Vo's hash, of code units. */
const firstHash = 0x811c9dc5 | 0;
const hashFactor = 0x01000193;

function hashOf(text: string): number {
  let hash = firstHash;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), hashFactor);
  return hash;
}

function lettersOf(words: readonly PrintedWord[]): number {
  return words.reduce((sum, { folded }) => sum + folded.length, 0);
}

/** A title is looked for by its first three words together. */
function keyOf(first: number, second: number, third: number): number {
  const key = Math.imul(Math.imul(first, 31) + second, 31) + third;
  return key ^ (key >>> 15);
}

const isCapital = (printed: string) => /^\p{Lu}/u.test(printed);

/** Whether every long word that has a capital in the title has one here, and there are two of them beside the first word. */
function hasItsCapitals(matched: readonly string[], title: readonly PrintedWord[]): boolean {
  const capitals = title.flatMap(({ printed }, place) =>
    printed.length > 3 && isCapital(printed) ? [place] : [],
  );
  return (
    capitals.filter((place) => place > 0).length >= 2 &&
    capitals.every((place) => isCapital(matched[place] ?? ''))
  );
}

const opening = /["“”„«‹‘'’]\s*$/;
const closing = /^[\s.,;:!?]*["“”»›’']/;

/** Whether it is in quotation marks, or has a line for itself but for a number before it. */
function standsApart(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 8);
  if (opening.test(before.slice(-3)) && closing.test(after.slice(0, 4))) return true;
  return /(?:^|\n)[\s\d.[\]()–•*-]{0,12}$/.test(before) && /^[\s.?!]*(?:\n|$)/.test(after);
}
