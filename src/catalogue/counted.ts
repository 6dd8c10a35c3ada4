/** Numbers with their nouns. */

/** "1 talk", "41 talks", "no talks". */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number === 0 ? 'no' : number} ${number === 1 ? noun : plural}`;
}

/** "7 talks and 2 papers"; a kind without an entry is left out, both without one are "nothing". */
export function counted({ talks, papers }: { talks: number; papers: number }): string {
  const parts = [talks > 0 && count(talks, 'talk'), papers > 0 && count(papers, 'paper')].filter(Boolean);
  return parts.join(' and ') || 'nothing';
}
