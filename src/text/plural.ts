/** English counts and lists of words; the lists also in other languages. */

/** "1 talk", "41 talks", "no talks". */
export function countNoun(number: number, noun: string, plural = `${noun}s`): string {
  return `${number === 0 ? 'no' : number} ${number === 1 ? noun : plural}`;
}

/** "a", "a and b", "a, b and c"; or with another conjunction. */
export function joinList(words: readonly string[], conjunction = 'and'): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}
