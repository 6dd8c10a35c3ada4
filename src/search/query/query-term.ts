/** The terms that a query looks for. */
import { everyLanguage, type Languages } from '../format/languages.ts';

/** A term that may stand for another one: with less weight, and only in documents in one of the languages. */
export interface Alternative {
  term: string;
  weight: number;
  languages: Languages;
}

/** A term of a query, and the terms that may stand for it. */
export interface QueryTerm {
  term: string;
  alternatives: Alternative[];
  /** Whether terms that begin with it match too. */
  isPrefix: boolean;
}

/** Whether a term of the index matches a term of the query. */
export function matchesTerm({ term, alternatives, isPrefix }: QueryTerm, found: string): boolean {
  return (
    found === term ||
    (isPrefix && found.startsWith(term)) ||
    alternatives.some((alternative) => alternative.term === found)
  );
}

/** Every term that matches, itself and its continuations first. */
export function matchingTerms(
  { term, alternatives, isPrefix }: QueryTerm,
  termsWithPrefix: (prefix: string) => string[],
): Alternative[] {
  const exact = [term, ...(isPrefix ? termsWithPrefix(term) : [])];
  return [...exact.map((term) => ({ term, weight: 1, languages: everyLanguage })), ...alternatives];
}
