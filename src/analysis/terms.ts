/** Splits a text into runs of words, which similarity and topics are computed from. Knows English, and the small words of French. */
import { fold } from '../text/fold.ts';
import { englishStem, singularOf } from '../text/stem.ts';
import { smallWords, wordsOfAbstracts } from '../text/stop-words.ts';

/** A word, as printed and as it is compared. */
export interface Term {
  /** As printed, without a possessive: "Networks". */
  printed: string;
  /** Folded, without plural: "network". */
  singular: string;
  /** A key that its forms share ("prune", "pruned", "pruning"); not a word. */
  stem: string;
  /** Says nothing of what a text is about: parts phrases, is not compared. */
  isCommon: boolean;
}

/** A word of a run. */
export type RunTerm = Term & {
  /** Joined to the word before it by a hyphen. */
  isJoined: boolean;
};

/** Words that follow each other with nothing but a space or a hyphen between them, small words left out: they end a run. */
export type TermRun = RunTerm[];

const address = /\b(?:https?:\/\/|www\.|arXiv:)(?=\S)/i;
const word = /[\p{L}\p{N}]+(?:['’](?!s\b)\p{L}+)?(?:['’]s\b)?/gu;
const joint = /^(?:\s+|[-\u2010\u2011])$/;

/** The runs of a text, in order. Addresses are passed over, numbers end a run. */
export function termRuns(text: string): TermRun[] {
  const runs: TermRun[] = [];
  let run: TermRun = [];
  let end = -1;
  const close = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  const plain = text.replace(/\S+/g, withoutAddress);
  for (const match of plain.matchAll(word)) {
    const between = end < 0 ? '' : plain.slice(end, match.index);
    if (!joint.test(between)) close();
    end = match.index + match[0].length;
    const read = readWord(match[0]);
    if (read) run.push(run.length > 0 && between.trim() !== '' ? read.joined : read.apart);
    else close();
  }
  close();
  return runs;
}

/** The runs of a title and of the text below it. Similarity and topics ask for the same: they are read once. */
export function runsOf(of: { title: string; text: string }): { title: TermRun[]; text: TermRun[] } {
  const found = read.get(of) ?? { title: termRuns(of.title), text: termRuns(of.text) };
  read.set(of, found);
  return found;
}

const read = new WeakMap<object, { title: TermRun[]; text: TermRun[] }>();

/**
 * What stands between two spaces, with a stop in the place of an address: of a mail address the whole, of another what begins with it.
 * One pass each: an expression for both would look for the "@" anew from every letter.
 */
function withoutAddress(chunk: string): string {
  const sign = chunk.indexOf('@', 1);
  if (sign > 0 && chunk.lastIndexOf('.', chunk.length - 2) > sign + 1) return ' . ';
  const start = chunk.search(address);
  return start < 0 ? chunk : `${chunk.slice(0, start)} . `;
}

/** Texts repeat their words: each is read once, and is the same object wherever it stands. */
const known = new Map<string, { apart: RunTerm; joined: RunTerm } | undefined>();

/** A word, or nothing for a small word, a number or a single letter. */
function readWord(matched: string): { apart: RunTerm; joined: RunTerm } | undefined {
  if (known.has(matched)) return known.get(matched);
  const printed = matched.replace(/['’]s$/, '');
  const folded = fold(printed)
    .replace(/^(?:[cdjlmnst]|qu)['’]/, '')
    .replace(/['’]/g, '');
  const isWord = folded.length > 1 && /\p{L}/u.test(folded) && !smallWords.has(folded);
  const singular = termSingular(printed, folded);
  const isCommon = wordsOfAbstracts.has(singular) || wordsOfAbstracts.has(folded);
  const word = { printed, singular, stem: englishStem(singular), isCommon };
  const read = isWord
    ? { apart: { ...word, isJoined: false }, joined: { ...word, isJoined: true } }
    : undefined;
  known.set(matched, read);
  return read;
}

/** A folded word without its plural; of an acronym the "s" that is printed in small letters: "GNNs" → "gnn". */
function termSingular(printed: string, folded: string): string {
  return /^\p{Lu}[\p{Lu}\d]+s$/u.test(printed) ? folded.slice(0, -1) : singularOf(folded);
}
