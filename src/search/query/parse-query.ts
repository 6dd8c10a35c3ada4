/** What somebody typed, read: words, phrases in quotes, and what a leading minus leaves out. */
import { type Token, tokens } from '../format/tokenize.ts';

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

/** A question of this many words may be a phrase that somebody remembers, in which every word counts. */
export const aPhrase = 4;

/** Words of grammar, in English and French, that are nobody's name: in a shorter question they need not be met. */
const grammatical = /^(?:the|of|in|on|at|by|for|from|with|and|les|des|et|dans|par|pour|sur)$/;

/** Commands of TeX that say how a formula looks: "\\mathbb{R}^d" is searched for as "R^d", which is how entries are read. */
const looks = /\\(?:math[a-z]+|operatorname|text[a-z]*|boldsymbol|bm)\s*\{([^{}]*)\}/g;

const honorific =
  /^(?:professor|prof|professeur|doctor|dr|docteur|phd|mr|mrs|ms|miss|monsieur|madame|mme|sir|dame|lord|herr|frau)$/;

/** Reads a question as it stands in the box or in the address. */
export function readQuestion(text: string): Question {
  const question: Question = { words: [], phrases: [], excluded: [], isOpen: false };
  // A quote that is not closed yet is a phrase that is being typed.
  for (const [, minus, quoted, bare = ''] of fromTex(text).matchAll(
    /(?<!\S)(-)?(?:["“”«]\s*([^"“”»]*)["”“»]?|(\S+))/g,
  )) {
    const read = tokens(quoted ?? bare);
    const found = read.filter(({ joined }) => !joined);
    const terms = found.map(({ term }) => term);
    if (found.length === 0) continue;
    if (minus) question.excluded.push(terms);
    else if (quoted !== undefined && found.length > 1) question.phrases.push(terms);
    if (!minus)
      for (const { term, start, end } of found)
        question.words.push({
          term,
          isOptional: quoted === undefined && isWeak(term, (quoted ?? bare).slice(end, end + 1), read, start),
          isJoined: read.some((token) => token.joined && token.start === start),
        });
  }
  question.isOpen = /[\p{L}\p{N}]$/u.test(text) && !/(?<!\S)-\S*$/.test(text);
  const isShort = question.words.length < aPhrase && question.phrases.length === 0;
  for (const [index, word] of question.words.entries()) {
    if (isShort && grammatical.test(word.term)) word.isOptional = true;
    const before = question.words[index - 1];
    if (word.term === 'al' && before?.term === 'et') {
      word.isOptional = true;
      before.isOptional = true;
    }
  }
  if (question.words.every(({ isOptional }) => isOptional))
    for (const word of question.words) word.isOptional = false;
  return question;
}

function fromTex(text: string): string {
  return text
    .replace(looks, '$1')
    .replaceAll('\\ell', 'ℓ')
    .replace(/(?<![\p{L}\p{N}])(\p{L})\^\{?(\p{L})\}?(?![\p{L}\p{N}])/gu, '$1$2');
}

/** Honorifics, and the initials of a name: "D.", "D Krotov", but neither "U(1)" nor "U-Net". */
function isWeak(term: string, after: string, read: readonly Token[], start: number): boolean {
  if (honorific.test(term)) return true;
  const isInCompound = read.some((token) => token.joined && token.start <= start && start < token.end);
  return /^\p{L}$/u.test(term) && /^[.,’']?$/.test(after) && !isInCompound;
}

/** The question's words that must be met. */
export function required(question: Question): Word[] {
  return question.words.filter(({ isOptional }) => !isOptional);
}
