/** Finds recurring phrases: runs of one to four words, counted by the texts that print them. */
import { type RunTerm, termRuns } from './terms.ts';

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
  /** The words that follow it, each with the texts where it does. */
  next: Map<string, Set<number>>;
}

const longest = 4;

/** The runs of a text, parted where a word says nothing of what it is about. */
export function readRuns({ title, text }: { title: string; text: string }): Read {
  return { title: tellingRuns(title), text: tellingRuns(text) };
}

function tellingRuns(text: string): RunTerm[][] {
  return termRuns(text).flatMap((run) => {
    const parts: RunTerm[][] = [[]];
    for (const word of run) {
      if (word.isCommon) parts.push([]);
      else parts.at(-1)?.push(word);
    }
    return parts.filter((part) => part.length > 0);
  });
}

/** Every phrase of at least `fewest` texts. A longer phrase is counted only when the shorter ones in it recur, so that little is kept. */
export function phrasesOf(read: readonly Read[], fewest: number): Map<string, Phrase> {
  const all = new Map<string, Phrase>();
  let frequent: Set<string> | undefined;
  for (let length = 1; length <= longest; length += 1) {
    // Most phrases of a large catalogue stand in one text: they are counted before anything else is noted of them.
    const counts = new Map<string, { texts: number; last: number }>();
    eachPhrase(read, length, frequent, (slug, index) => {
      const count = counts.get(slug);
      if (!count) counts.set(slug, { texts: 1, last: index });
      else if (count.last !== index) {
        count.texts += 1;
        count.last = index;
      }
    });
    frequent = new Set();
    for (const [slug, { texts }] of counts) if (texts >= fewest) frequent.add(slug);
    counts.clear();
    const kept = frequent;
    eachPhrase(read, length, undefined, (slug, index, isTitle, run, start) => {
      if (!kept.has(slug)) return;
      const phrase = all.get(slug) ?? {
        slug,
        words: run.slice(start, start + length).map(({ singular }) => singular),
        texts: new Map(),
        titles: new Set(),
        next: new Map(),
      };
      all.set(slug, phrase);
      phrase.texts.set(index, (phrase.texts.get(index) ?? 0) + 1);
      if (isTitle) phrase.titles.add(index);
      const next = run[start + length]?.singular;
      if (next !== undefined) phrase.next.set(next, (phrase.next.get(next) ?? new Set()).add(index));
    });
  }
  return all;
}

/** Every run of so many words, whose shorter ones are among the frequent ones. */
function eachPhrase(
  read: readonly Read[],
  length: number,
  frequent: ReadonlySet<string> | undefined,
  visit: (slug: string, index: number, isTitle: boolean, run: readonly RunTerm[], start: number) => void,
): void {
  for (const [index, { title, text }] of read.entries())
    for (const runs of [title, text])
      for (const run of runs)
        for (let start = 0; start + length <= run.length; start += 1) {
          const slug = slugAt(run, start, length);
          if (
            !frequent ||
            (frequent.has(slugAt(run, start, length - 1)) && frequent.has(slugAt(run, start + 1, length - 1)))
          )
            visit(slug, index, runs === title, run, start);
        }
}

function slugAt(run: readonly RunTerm[], start: number, length: number): string {
  let slug = run[start]?.singular ?? '';
  for (let place = start + 1; place < start + length; place += 1) slug += `-${run[place]?.singular ?? ''}`;
  return slug;
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
  const longestWanted = [...phrases].reduce((most, slug) => Math.max(most, slug.split('-').length), 0);
  for (const [index, { title, text }] of read.entries())
    for (const run of [...title, ...text])
      for (let start = 0; start < run.length; start += 1)
        for (let end = start + 1; end <= Math.min(run.length, start + longestWanted); end += 1) {
          const words = run.slice(start, end);
          const slug = words.map(({ singular }) => singular).join('-');
          if (phrases.has(slug)) visit(slug, index, words);
        }
}
