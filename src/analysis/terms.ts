/** Reads a text as runs of words: what is compared, and what topics are made of. English, and French as far as plain words go. */
import { fold } from '../text/fold.ts';
import { irregularForms } from '../text/irregular-plurals.ts';
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

const address = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|\barXiv:\S+/gi;
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
  const plain = text.replace(address, ' . ');
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

/** Texts use the same words over and over: each is read once, and is the same object wherever it stands. */
const known = new Map<string, { apart: RunTerm; joined: RunTerm } | undefined>();

/** A word, or nothing for a small word, a number or a single letter. */
function readWord(matched: string): { apart: RunTerm; joined: RunTerm } | undefined {
  if (known.has(matched)) return known.get(matched);
  const printed = matched.replace(/['’]s$/, '');
  const folded = fold(printed)
    .replace(/^(?:[cdjlmnst]|qu)['’]/, '')
    .replace(/['’]/g, '');
  const isWord = folded.length > 1 && /\p{L}/u.test(folded) && !smallWords.has(folded);
  const singular = singularOf(printed, folded);
  const isCommon = wordsOfAbstracts.has(singular) || wordsOfAbstracts.has(folded);
  const word = { printed, singular, stem: stemOf(singular), isCommon };
  const read = isWord
    ? { apart: { ...word, isJoined: false }, joined: { ...word, isJoined: true } }
    : undefined;
  known.set(matched, read);
  return read;
}

const pluralAlone =
  /^(?:series|species|bayes|gauss|chaos|physics|analysis|basis|lens|pancreas|atlas|towards|perhaps)$/;

/** A folded word without its plural: "theories" → "theory", "GNNs" → "gnn"; "physics", "loss", "bias" stay. */
function singularOf(printed: string, folded: string): string {
  if (/^\p{Lu}[\p{Lu}\d]+s$/u.test(printed)) return folded.slice(0, -1);
  if (folded.length < 4 || pluralAlone.test(folded)) return folded;
  if (folded.endsWith('ies') && folded.length > 4) return `${folded.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes|zzes)$/.test(folded)) return folded.slice(0, -2);
  const irregular = irregularForms(folded);
  if (irregular) return irregular.singular;
  if (folded === 'data') return folded;
  return folded.endsWith('s') && !/(?:ss|us|is|as|ics)$/.test(folded) ? folded.slice(0, -1) : folded;
}

/** A key that the English forms of a word share. Light: what it joins is nearly always the same word. */
export function stemOf(singular: string): string {
  if (singular.length < 5 || /[^a-z]/.test(singular)) return singular;
  const stem = singular
    .replace(/(?:ically|ical)$/, 'ic')
    .replace(/(.{3}[^aeiou])ly$/, '$1')
    .replace(/(.{3})ly$/, '$1')
    .replace(/(.{3})i[sz]ations?$/, '$1iz')
    .replace(/(.{4})ations?$/, '$1')
    .replace(/(?:ing|ed)$/, (ending, at: number, whole: string) =>
      at > 2 && /[aeiouy]/.test(whole.slice(0, at)) ? '' : ending,
    )
    .replace(/(.{3})ness$/, '$1')
    .replace(/([^aeioulsz])\1$/, '$1')
    .replace(/(.{2})e$/, '$1')
    .replace(/(.{3})is$/, '$1iz')
    .replace(/(.{3})our$/, '$1or');
  return stem.length < 3 ? singular : stem;
}
