/** Splits a text into runs of words, which similarity and topics are computed from. Knows English, and the small words of French. */
import { fold } from '../text/fold.ts';
import { smallWords } from '../text/small-words.ts';
import { englishStem, singularOf } from '../text/stem.ts';
import { wordsOfAbstracts } from '../text/stop-words.ts';

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
  const close = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  eachTerm(text, (term, isJoined) => void run.push({ ...term, isJoined }), close);
  close();
  return runs;
}

/** Calls back for each word of each run of a text, and wherever a run may end. */
export function eachTerm(
  text: string,
  visit: (term: Term, isJoined: boolean) => void,
  endRun: () => void,
): void {
  const plain = text.includes('@') || address.test(text) ? text.replace(/\S+/g, withoutAddress) : text;
  let end = -1;
  let isInRun = false;
  word.lastIndex = 0;
  for (let match = word.exec(plain); match; match = word.exec(plain)) {
    const [matched] = match;
    // Mostly words are parted by one space, which needs no expression.
    const isSpaced = match.index === end + 1 && plain.charCodeAt(end) === 32;
    if (!isSpaced && isInRun && !joint.test(plain.slice(end, match.index))) {
      endRun();
      isInRun = false;
    }
    const term = termOf(matched);
    if (term) visit(term, isInRun && !isSpaced && plain.slice(end, match.index).trim() !== '');
    else if (isInRun) endRun();
    isInRun = term !== undefined;
    end = match.index + matched.length;
  }
}

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

/** Texts repeat their words: each is read once. */
const known = new Map<string, Term | undefined>();
const mostKnown = 200_000;

/** A word as it is printed, or nothing for a small word, a number or a single letter. */
export function termOf(matched: string): Term | undefined {
  const before = known.get(matched);
  if (before !== undefined || known.has(matched)) return before;
  const term = readTerm(matched);
  if (known.size >= mostKnown) known.clear();
  known.set(matched, term);
  return term;
}

function readTerm(matched: string): Term | undefined {
  const printed = matched.replace(/['’]s$/, '');
  const folded = fold(printed)
    .replace(/^(?:[cdjlmnst]|qu)['’]/, '')
    .replace(/['’]/g, '');
  if (folded.length < 2 || !/\p{L}/u.test(folded) || smallWords.has(folded)) return undefined;
  const singular = termSingular(printed, folded);
  const isCommon = wordsOfAbstracts.has(singular) || wordsOfAbstracts.has(folded);
  return { printed, singular, stem: englishStem(singular), isCommon };
}

/** A folded word without its plural; of an acronym the "s" that is printed in small letters: "GNNs" → "gnn". */
function termSingular(printed: string, folded: string): string {
  return /^\p{Lu}[\p{Lu}\d]+s$/u.test(printed) ? folded.slice(0, -1) : singularOf(folded);
}
