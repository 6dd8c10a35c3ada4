/** Writes numbers with their nouns, and lists of words. */

/** "1 talk", "41 talks", "no talks". */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number === 0 ? 'no' : number} ${number === 1 ? noun : plural}`;
}

/** "7 talks and 2 papers"; a kind without an entry is left out, both without one are "nothing". */
export function counted({ talks, papers }: { talks: number; papers: number }): string {
  const parts = [talks > 0 && count(talks, 'talk'), papers > 0 && count(papers, 'paper')].filter(Boolean);
  return parts.join(' and ') || 'nothing';
}

/** "a", "a and b", "a, b and c"; or with another word than "and". */
export function listed(words: readonly string[], word = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${word} ${words.at(-1)}`;
}
