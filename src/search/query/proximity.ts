/** Compares the word order of a query with that of a text: neighbours in both suggest that somebody remembers a phrase. */
import { tokens } from '../format/tokenize.ts';

/** The terms of a text in order. A compound is only its parts, not also one word. */
export function orderedTerms(text: string): string[] {
  return tokens(text)
    .filter(({ joined }) => !joined)
    .map(({ term }) => term);
}

/** The share of the neighbouring pairs of a query that are neighbours in one of the texts too, from 0 to 1. */
export function sharedPairs(query: readonly string[], texts: readonly string[][]): number {
  const pairs = query.slice(1).map((second, index) => `${query[index]} ${second}`);
  if (pairs.length === 0) return 0;
  const wanted = new Set(pairs);
  const found = new Set<string>();
  for (const text of texts)
    for (let index = 1; index < text.length; index += 1) {
      const pair = `${text[index - 1]} ${text[index]}`;
      if (wanted.has(pair)) found.add(pair);
    }
  return found.size / wanted.size;
}

/** Whether one of the texts has the query word for word. */
export function isVerbatim(query: readonly string[], texts: readonly string[][]): boolean {
  const phrase = ` ${query.join(' ')} `;
  return texts.some((text) => ` ${text.join(' ')} `.includes(phrase));
}

/** Whether a text has the words of a query in their order. @param query for each word, whether a term matches it. */
export function areInOrder(query: readonly ((term: string) => boolean)[], text: readonly string[]): boolean {
  let at = 0;
  for (const matches of query) {
    while (at < text.length && !matches(text[at] ?? '')) at += 1;
    if (at === text.length) return false;
    at += 1;
  }
  return true;
}
