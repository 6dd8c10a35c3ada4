/** Why two entries belong together, in words. */
import type { Reason } from './relate.ts';

/** A sentence without its full stop, read on the page of the first entry and said of the other, which is a talk or a paper. */
export function reasonWords(reason: Reason, other: 'talk' | 'paper'): string {
  switch (reason.why) {
    case 'occasion':
      return 'The same work on another occasion: title and abstract are the same';
    case 'part':
      return `Part ${reason.part} of the same course`;
    case 'title':
      return 'Bears the same title';
    case 'cites':
      return other === 'paper' ? 'Cited here by its title' : 'Its title stands in this abstract';
    case 'cited':
      return other === 'paper' ? 'This title stands in its abstract' : 'Cites this by its title';
    case 'address':
      return `Both give ${listed(reason.addresses)}`;
    case 'content':
      return `Both speak of ${listed(reason.terms)}`;
  }
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
