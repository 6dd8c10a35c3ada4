/** Parses a query: words, phrases in quotes, and exclusions with a leading minus. */
import { type TermToken, tokens } from '../format/tokenize.ts';

export interface QueryWord {
  term: string;
  /** An honorific, an initial or a word of grammar: it raises the score, but is not required. */
  isOptional: boolean;
  /** Whether a hyphen joins it to the next word: "mean-field". */
  isJoined: boolean;
}

export interface ParsedQuery {
  words: QueryWord[];
  /** Terms that must stand side by side. */
  phrases: string[][];
  /** Terms that must not stand side by side; a single one must not occur. */
  excluded: string[][];
  /** Whether the last word may still be being typed: nothing follows it. */
  isOpen: boolean;
}

/** A query of so many words may be a phrase that somebody remembers. Then every word counts. */
export const phraseLength = 4;

/** What is read of a question: the work of a search grows with its words, and an address may bring any number of them. */
export const mostOfQuestion = { letters: 2000, words: 128, phrases: 8, exclusions: 32 };

/** Words of grammar, in English and French, that are nobody's name. Shorter queries do not require them. */
const grammatical = /^(?:the|of|in|on|at|by|for|from|with|and|les|des|et|dans|par|pour|sur)$/;

/** TeX commands for the style of a formula: "\\mathbb{R}^d" is read as "R^d", as in documents. */
const styleCommand = /\\(?:math[a-z]+|operatorname|text[a-z]*|boldsymbol|bm)\s*\{([^{}]*)\}/g;

const honorific =
  /^(?:professor|prof|professeur|doctor|dr|docteur|phd|mr|mrs|ms|miss|monsieur|madame|mme|sir|dame|lord|herr|frau)$/;

/** @param text as it was typed, or as the URL has it. */
export function parseQuery(text: string): ParsedQuery {
  const query: ParsedQuery = { words: [], phrases: [], excluded: [], isOpen: false };
  // A phrase that is being typed has no closing quote yet.
  const read = fromTex(text.slice(0, mostOfQuestion.letters));
  for (const [, minus, quoted, bare = ''] of read.matchAll(
    /(?<!\S)(-)?(?:["“”«]\s*([^"“”»]*)["”“»]?|(\S+))/g,
  )) {
    const typed = quoted ?? bare;
    const terms = tokens(typed);
    const { joined, inside } = compoundsIn(terms);
    const found = terms
      .filter((token) => !token.joined)
      .map(({ term, start, end }) => ({
        term,
        isOptional: quoted === undefined && !inside.has(start) && isWeak(term, typed.slice(end, end + 1)),
        isJoined: joined.has(start),
      }))
      .slice(0, mostOfQuestion.words);
    if (found.length === 0) continue;
    const besides = found.map(({ term }) => term);
    if (minus) query.excluded.push(besides);
    else {
      if (quoted !== undefined && found.length > 1) query.phrases.push(besides);
      for (const each of found) query.words.push(each);
    }
  }
  query.words.splice(mostOfQuestion.words);
  query.phrases.splice(mostOfQuestion.phrases);
  query.excluded.splice(mostOfQuestion.exclusions);
  query.isOpen = /[\p{L}\p{N}]$/u.test(text) && !/(?<!\S)-\S*$/.test(text);
  const { words } = query;
  const isShort = words.length < phraseLength && query.phrases.length === 0;
  for (const [position, word] of words.entries()) {
    if (isShort && grammatical.test(word.term)) word.isOptional = true;
    const before = words[position - 1];
    if (word.term === 'al' && before?.term === 'et') {
      word.isOptional = true;
      before.isOptional = true;
    }
  }
  if (words.every(({ isOptional }) => isOptional)) for (const word of words) word.isOptional = false;
  return query;
}

function fromTex(text: string): string {
  return text
    .replace(styleCommand, '$1')
    .replaceAll('\\ell', 'ℓ')
    .replace(/(?<![\p{L}\p{N}])(\p{L})\^\{?(\p{L})\}?(?![\p{L}\p{N}])/gu, '$1$2');
}

/** An honorific, or an initial: "D.", "D Krotov". Neither "U(1)" nor, as a part of a compound, "U-Net" has one. */
function isWeak(term: string, after: string): boolean {
  return honorific.test(term) || (/^\p{L}$/u.test(term) && /^[.,’']?$/.test(after));
}

/** Where compounds begin, and where their parts do. A compound comes after its parts. */
function compoundsIn(read: readonly TermToken[]): { joined: Set<number>; inside: Set<number> } {
  const joined = new Set<number>();
  const inside = new Set<number>();
  for (const [position, { start, joined: isJoined }] of read.entries()) {
    if (!isJoined) continue;
    joined.add(start);
    for (let at = position - 1; (read[at]?.start ?? -1) >= start; at -= 1) inside.add(read[at]?.start ?? 0);
  }
  return { joined, inside };
}

/** The words that a document must have. */
export function requiredWords(query: ParsedQuery): QueryWord[] {
  return query.words.filter(({ isOptional }) => !isOptional);
}
