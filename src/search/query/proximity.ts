/** Words that stand side by side in a question and in an entry: the sign that somebody remembers a phrase. */
import { tokens } from '../format/tokenize.ts';

/** The terms of a text in their order, without the compounds that stand beside their halves. */
export function orderedTerms(text: string): string[] {
  return tokens(text)
    .filter(({ joined }) => !joined)
    .map(({ term }) => term);
}

/** The share of the question's neighbouring pairs that are neighbours in one of the texts too, from 0 to 1. */
export function sharedPairs(asked: readonly string[], texts: readonly string[][]): number {
  const pairs = asked.slice(1).map((second, index) => `${asked[index]} ${second}`);
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

/** Whether one of the texts has the question word for word. */
export function standVerbatim(asked: readonly string[], texts: readonly string[][]): boolean {
  const phrase = ` ${asked.join(' ')} `;
  return texts.some((text) => ` ${text.join(' ')} `.includes(phrase));
}

/** Whether the words of a question stand in a text in the order in which they were asked for. Each knows the terms that stand for it. */
export function standInOrder(
  asked: readonly ((term: string) => boolean)[],
  text: readonly string[],
): boolean {
  let at = 0;
  for (const stands of asked) {
    while (at < text.length && !stands(text[at] ?? '')) at += 1;
    if (at === text.length) return false;
    at += 1;
  }
  return true;
}
