/** Words beside a title or in a heading that say that a talk is off. */
import { withoutStatus } from '../page/tidy.ts';
import { saysCancelled, saysPostponed } from '../words.ts';

export type Off = 'cancelled' | 'postponed';

/** What a heading says of the talk below it: "Session 4 (SUSPENDED)", "Seminário 3 - ADIADO". */
export function statusWord(text: string): Off | undefined {
  if (saysPostponed(text)) return 'postponed';
  // A session is suspended, and so are bridges: the word counts in headings only.
  return saysCancelled(text) || /(?<!\p{L})suspended(?!\p{L})/iu.test(text) ? 'cancelled' : undefined;
}

/** A title without the word in front of it or behind it: "CANCELLED: Tilings", "Teselas CANCELADA", "Tilings (postponed)". */
export function withoutStatusWord(printed: string): { title: string; status?: Off } {
  const front = withoutStatus(printed);
  if (front.status && front.title !== '') return front;
  const tail =
    /(?:[-–—,:*]{1,9}\s{0,3}|[-–—,:]?\s{0,3}[([]\s{0,3}|\s)(\p{L}{5,14})\s{0,3}[!*)\].]{0,9}$/u.exec(printed);
  const word = tail?.[1] ?? '';
  const isMarked =
    /[([*]|[-–—] /u.test(tail?.[0] ?? '') ||
    (word === word.toUpperCase() && printed !== printed.toUpperCase());
  const status = isMarked && tail && tail.index > 3 ? statusWord(word) : undefined;
  return status ? { title: printed.slice(0, tail?.index), status } : { title: printed };
}
