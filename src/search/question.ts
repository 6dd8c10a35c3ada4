/** What somebody typed, read: words, phrases in quotes, and what a leading minus leaves out. */
import { tokens } from './words.ts';

/** A word of a question. */
export interface Word {
  term: string;
  /** An honorific or an initial: good to find, but nothing is left out for want of it. */
  isOptional: boolean;
  /** Whether it was typed in one with the next word: "mean-field". */
  isJoined: boolean;
}

export interface Question {
  words: Word[];
  /** Terms that stand side by side in what is found. */
  phrases: string[][];
  /** Terms that stand side by side in what is not found. */
  excluded: string[][];
  /** Whether the last word may go on: nothing that ends it has been typed. */
  isOpen: boolean;
}

const honorific =
  /^(?:professor|prof|professeur|doctor|dr|docteur|phd|mr|mrs|ms|miss|monsieur|madame|mme|sir|dame|lord|herr|frau)$/;

/** Reads a question as it stands in the box or in the address. */
export function readQuestion(text: string): Question {
  const question: Question = { words: [], phrases: [], excluded: [], isOpen: false };
  // A quote that is not closed yet is a phrase that is being typed.
  for (const [, minus, quoted, bare = ''] of text.matchAll(
    /(?<!\S)(-)?(?:["“”«]\s*([^"“”»]*)["”“»]?|(\S+))/g,
  )) {
    const read = tokens(quoted ?? bare);
    const found = read.filter(({ joined }) => !joined);
    const terms = found.map(({ term }) => term);
    if (found.length === 0) continue;
    if (minus) question.excluded.push(terms);
    else if (quoted !== undefined && found.length > 1) question.phrases.push(terms);
    if (!minus)
      for (const { term, start } of found)
        question.words.push({
          term,
          isOptional: false,
          isJoined: read.some((token) => token.joined && token.start === start),
        });
  }
  question.isOpen = /[\p{L}\p{N}]$/u.test(text) && !/(?<!\S)-\S*$/.test(text);
  const isWeak = ({ term }: Word) => honorific.test(term) || /^\p{L}$/u.test(term);
  if (!question.words.every(isWeak)) for (const word of question.words) word.isOptional = isWeak(word);
  return question;
}

/** The question's words that must be met. */
export function required(question: Question): Word[] {
  return question.words.filter(({ isOptional }) => !isOptional);
}
