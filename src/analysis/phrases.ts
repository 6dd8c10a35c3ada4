/** Finds recurring phrases: runs of one to four words, counted by the texts that print them. */
import { type RunTerm, runsOf, type TermRun } from './terms.ts';

/** A text as runs of telling words. */
export interface Read {
  title: RunTerm[][];
  text: RunTerm[][];
}

export interface Phrase {
  /** Its words, joined by "-". */
  slug: string;
  /** Folded, without plural. */
  words: string[];
  /** Positions of the texts that print it, in order, with how often. */
  texts: Map<number, number>;
  /** Those that have it in their title. */
  titles: Set<number>;
  /** The words that follow it, with in how many texts each does; none where nobody asks for them. */
  next: Map<string, number>;
}

const longest = 4;

/** The runs of a text, parted where a word says nothing of what it is about. */
export function readRuns(of: { title: string; text: string }): Read {
  const { title, text } = runsOf(of);
  return { title: tellingRuns(title), text: tellingRuns(text) };
}

function tellingRuns(runs: readonly TermRun[]): RunTerm[][] {
  return runs.flatMap((run) => {
    const parts: RunTerm[][] = [[]];
    for (const word of run) {
      if (word.isCommon) parts.push([]);
      else parts.at(-1)?.push(word);
    }
    return parts.filter((part) => part.length > 0);
  });
}

/**
 * Every phrase of at least `fewest` texts. A longer phrase is counted only when the shorter ones in it recur, so that little is kept. Words
 * and phrases are numbers while they are counted: a large catalogue has millions of places where one begins.
 *
 * @param wanted what is asked of them; everything when left out
 */
export function phrasesOf(
  read: readonly Read[],
  fewest: number,
  { asksForNext, isNeeded }: WantedPhrases = { asksForNext: () => true, isNeeded: () => true },
): Map<string, Phrase> {
  const { words, places, texts } = numberedWords(read);
  const all = new Map<string, Phrase>();
  /** By the place where it begins, the number of the phrase of the last length; `none` where it does not recur. */
  let before = new Int32Array(places.length);
  let known: Phrase[] = [];
  for (let length = 1; length <= longest; length += 1) {
    const keyAt = (place: number): number => {
      const word = places[place + length - 1] ?? gap;
      if (word === gap || length === 1) return word;
      const [head, tail] = [before[place] ?? none, before[place + 1] ?? none];
      return head === none || tail === none ? none : head * words.length + word;
    };
    const { recurring, inTitles } = recurringKeys(texts, keyAt, fewest);
    const numbers = new Map<number, number>();
    const phrases: Phrase[] = [];
    const lastOfNext: Map<string, number>[] = [];
    const isKept: boolean[] = [];
    const now = new Int32Array(places.length).fill(none);
    for (const [index, { start, titleEnd, end }] of texts.entries())
      for (let place = start; place < end; place += 1) {
        const key = keyAt(place);
        if (key < 0 || !recurring.has(key)) continue;
        const number = numbers.get(key) ?? phrases.length;
        now[place] = number;
        const word = words[places[place + length - 1] ?? 0] ?? '';
        const head = length === 1 ? undefined : known[before[place] ?? none];
        const phrase = phrases[number] ?? {
          slug: head ? `${head.slug}-${word}` : word,
          words: [...(head?.words ?? []), word],
          texts: new Map(),
          titles: new Set(),
          next: new Map(),
        };
        if (number === phrases.length) {
          numbers.set(key, number);
          phrases.push(phrase);
          lastOfNext.push(new Map());
          isKept.push(isNeeded(phrase.slug, inTitles.has(key)));
          if (isKept[number]) all.set(phrase.slug, phrase);
        }
        if (!isKept[number]) continue;
        phrase.texts.set(index, (phrase.texts.get(index) ?? 0) + 1);
        if (place < titleEnd) phrase.titles.add(index);
        const next = words[places[place + length] ?? gap];
        const last = lastOfNext[number];
        if (next === undefined || !last || !asksForNext(phrase.words) || last.get(next) === index) continue;
        last.set(next, index);
        phrase.next.set(next, (phrase.next.get(next) ?? 0) + 1);
      }
    before = now;
    known = phrases;
  }
  return all;
}

/** Which phrases are kept, and what is noted of them. */
export interface WantedPhrases {
  /** Whether it matters what follows a phrase of these words. */
  asksForNext: (words: readonly string[]) => boolean;
  isNeeded: (slug: string, isInTitle: boolean) => boolean;
}

/** Between runs, and where no phrase begins. */
const gap = -1;
const none = -1;

interface NumberedWords {
  /** By number. */
  words: string[];
  /** The words of all texts one after the other, by their numbers, with a gap behind each run. */
  places: Int32Array;
  /** Where each text begins and ends, and where its title does. */
  texts: { start: number; titleEnd: number; end: number }[];
}

function numberedWords(read: readonly Read[]): NumberedWords {
  const numbers = new Map<string, number>();
  const places: number[] = [];
  const add = (runs: readonly (readonly RunTerm[])[]) => {
    for (const run of runs) {
      for (const { singular } of run) {
        const number = numbers.get(singular) ?? numbers.size;
        numbers.set(singular, number);
        places.push(number);
      }
      places.push(gap);
    }
    return places.length;
  };
  const texts = read.map(({ title, text }) => ({
    start: places.length,
    titleEnd: add(title),
    end: add(text),
  }));
  return { words: [...numbers.keys()], places: Int32Array.from(places), texts };
}

/** The keys that stand in so many texts. Most stand in one: they are counted before anything else is noted of them. */
function recurringKeys(
  texts: NumberedWords['texts'],
  keyAt: (place: number) => number,
  fewest: number,
): { recurring: Set<number>; inTitles: Set<number> } {
  const inTitles = new Set<number>();
  const slots = new Map<number, number>();
  const counts: number[] = [];
  const lasts: number[] = [];
  for (const [index, { start, titleEnd, end }] of texts.entries())
    for (let place = start; place < end; place += 1) {
      const key = keyAt(place);
      if (key < 0) continue;
      if (place < titleEnd) inTitles.add(key);
      const slot = slots.get(key);
      if (slot === undefined) {
        slots.set(key, counts.length);
        counts.push(1);
        lasts.push(index);
      } else if (lasts[slot] !== index) {
        counts[slot] = (counts[slot] ?? 0) + 1;
        lasts[slot] = index;
      }
    }
  const recurring = new Set<number>();
  for (const [key, slot] of slots) if ((counts[slot] ?? 0) >= fewest) recurring.add(key);
  return { recurring, inTitles };
}

/** The texts that print one of some phrases, for each phrase. */
export function textsPrinting(read: readonly Read[], phrases: ReadonlySet<string>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  eachOccurrence(read, phrases, (slug, index) => {
    const texts = found.get(slug) ?? [];
    found.set(slug, texts);
    if (texts.at(-1) !== index) texts.push(index);
  });
  return found;
}

/**
 * How each phrase is printed most often; of equally frequent ways the first. A word is in small letters where it ever is in any text:
 * "Hopfield networks", though titles have "Hopfield Networks".
 */
export function printedAs(read: readonly Read[], phrases: ReadonlySet<string>): Map<string, string> {
  const small = new Set<string>();
  for (const { title, text } of read)
    for (const run of [...title, ...text])
      for (const { printed } of run) if (printed === printed.toLowerCase()) small.add(printed);
  const ways = new Map<string, Map<string, number>>();
  eachOccurrence(read, phrases, (slug, _, words) => {
    const way = words
      .map(({ printed, isJoined }, place) => {
        const form = small.has(printed.toLowerCase()) ? printed.toLowerCase() : printed;
        return `${place === 0 ? '' : isJoined ? '-' : ' '}${form}`;
      })
      .join('');
    const counts = ways.get(slug) ?? new Map<string, number>();
    ways.set(slug, counts.set(way, (counts.get(way) ?? 0) + 1));
  });
  const mostOften = (counts: Map<string, number>) =>
    [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
  return new Map([...ways].map(([slug, counts]) => [slug, mostOften(counts)]));
}

function eachOccurrence(
  read: readonly Read[],
  phrases: ReadonlySet<string>,
  visit: (slug: string, index: number, words: RunTerm[]) => void,
): void {
  const wanted = [...phrases].map((slug) => slug.split('-'));
  const longestWanted = wanted.reduce((most, words) => Math.max(most, words.length), 0);
  const firsts = new Set(wanted.map(([first]) => first));
  for (const [index, { title, text }] of read.entries())
    for (const run of [...title, ...text])
      for (let start = 0; start < run.length; start += 1) {
        if (!firsts.has(run[start]?.singular)) continue;
        for (let end = start + 1; end <= Math.min(run.length, start + longestWanted); end += 1) {
          const words = run.slice(start, end);
          const slug = words.map(({ singular }) => singular).join('-');
          if (phrases.has(slug)) visit(slug, index, words);
        }
      }
}
