/** What a text in a table is: a heading, a day, sentences. */
import { monthNamed } from '../../languages/languages.ts';
import { findMonth, findWhen, isDateLine } from '../dates/when.ts';
import { yearIn } from '../dates/years.ts';
import { isChrome, saysNoTalk } from '../words.ts';

/** Whether a line between rows heads those below it or belongs to the page, and continues no cell. */
export function isHeading(text: string): boolean {
  if (text.length > 70) return false;
  return (
    isChrome(text) ||
    saysNoTalk(text) ||
    isDateLine(text) ||
    monthHeading(text) !== undefined ||
    (yearIn(text) !== undefined && !/[.;!?]$/.test(text) && text.split(' ').length <= 7)
  );
}

/** The month that a line names and little else, `YYYY-MM` or `--MM`: "Marzo 2024", "Octubre". */
export function monthHeading(text: string): string | undefined {
  const bare = text.trim().replace(/[:.]$/, '');
  if (bare.length > 24) return undefined;
  const found = findMonth(bare);
  if (found) return bare.length < 20 ? `${found.year}-${String(found.month).padStart(2, '0')}` : undefined;
  const month = bare.length > 2 ? monthNamed(bare) : undefined;
  return month === undefined ? undefined : `--${String(month).padStart(2, '0')}`;
}

/** Whether a text says when, and little else. */
export function isWhenLike(text: string): boolean {
  if (text.length > 90 || (text.length > 16 && !/\d/.test(text))) return false;
  const found = findWhen(text);
  return found !== undefined && found.rest.length <= Math.max(12, text.length / 2);
}

/** Whether a text is made of sentences, as an abstract is and a title is not. */
export function hasSentences(text: string): boolean {
  const words = text.split(/\s+/).length;
  if (words < 9) return false;
  return text.length > 160 || (/[.…!?]["”»')]?$/u.test(text) && (words > 14 || /[.;:!?] /u.test(text)));
}
